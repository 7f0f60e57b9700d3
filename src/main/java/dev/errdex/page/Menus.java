package dev.errdex.page;

import dev.errdex.link.Addresses;
import dev.errdex.link.Target;
import dev.errdex.model.Entry;
import dev.errdex.model.Wiki.Menu;
import dev.errdex.model.Wiki.Section;
import dev.errdex.page.Parts.Card;
import dev.errdex.page.Parts.NavGroup;
import dev.errdex.page.Parts.NavLink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The menus of a language for readers, or for authors. What they consist of is found out once; a page shows of them
 * what leads on from there. Of short ones that is all. Of long ones it is the section that holds the page, with the
 * pages around it, and the sections around that one: what grows with the wiki must not stand on every page.
 */
final class Menus {
    /** So many links are a short navigation. */
    private static final int SHORT = 60;
    /** How many pages of a long section, and how many sections or spaces, are shown around the current one. */
    private static final int PAGES = 15;

    private static final int ITEMS = 24;

    private final Library library;
    private final String language;
    private final Cards cards;
    private final List<Group> groups;
    private final boolean isShort;
    /** Where the pages of the navigation stand in it, by their addresses; the first place counts. */
    private final Map<String, Spot> spots = new HashMap<>();

    /** A link, and what is below it: a section's articles. */
    private record Item(String title, String address, List<Entry.Article> articles) {}

    /**
     * A titled group; {@code chosen} by the author of the wiki, link by link, or else what the wiki happens to have.
     */
    private record Group(String title, List<Item> items, boolean chosen) {}

    /** The number of a group, of an item in it and of an article below that, or -1. */
    private record Spot(int group, int item, int article) {}

    private Menus(Library library, String language, boolean forAuthors) {
        this.library = library;
        this.language = language;
        this.cards = new Cards(library, language, "");
        Map<String, List<Entry.Article>> sections =
                library.wiki().articles().stream().collect(Collectors.groupingBy(Entry.Article::section));
        List<Menu> menus = library.wiki().site().navigation();
        if (forAuthors) {
            this.groups = library.wiki().sections().stream()
                    .filter(Section::forAuthors)
                    .map(section -> group(section, sections))
                    .toList();
        } else {
            this.groups = menus.isEmpty()
                    ? standard(sections)
                    : menus.stream().map(menu -> chosen(menu, sections)).toList();
        }
        this.isShort = groups.stream()
                        .flatMap(group -> group.items().stream())
                        .mapToInt(item -> 1 + item.articles().size())
                        .sum()
                <= SHORT;
        for (int i = 0; i < groups.size(); i++) {
            note(i, groups.get(i).items());
        }
    }

    /** What readers are led to: the menus of site.yaml, or else the standard ones. */
    static Menus forReaders(Library library, String language) {
        return new Menus(library, language, false);
    }

    /** The sections that are for authors. */
    static Menus forAuthors(Library library, String language) {
        return new Menus(library, language, true);
    }

    private void note(int group, List<Item> items) {
        for (int i = 0; i < items.size(); i++) {
            spots.putIfAbsent(items.get(i).address(), new Spot(group, i, -1));
            List<Entry.Article> articles = items.get(i).articles();
            for (int j = 0; j < articles.size(); j++) {
                spots.putIfAbsent(library.addresses().entry(articles.get(j), language), new Spot(group, i, j));
            }
        }
    }

    private Group chosen(Menu menu, Map<String, List<Entry.Article>> sections) {
        List<Item> items = new ArrayList<>();
        menu.links()
                .forEach(link ->
                        library.linker().named(link.text()).ifPresent(target -> items.add(item(target, sections))));
        return new Group(library.phrase(menu.title(), language).text(), items, true);
    }

    /** Without a menu of the author's own: errors, articles by section, and the pages that every wiki has. */
    private List<Group> standard(Map<String, List<Entry.Article>> sections) {
        List<Group> standard = new ArrayList<>();
        List<Item> errors = new ArrayList<>();
        errors.add(item(new Target.FixedPage(Target.Fixed.ERRORS), sections));
        library.wiki().codes().all().forEach(space -> errors.add(item(new Target.SpacePage(space.name()), sections)));
        standard.add(new Group(library.words().of(language, "errors"), errors, false));
        library.sectionsForReaders().forEach(section -> standard.add(group(section, sections)));
        List<Item> others = new ArrayList<>();
        for (Target.Fixed page :
                List.of(Target.Fixed.QUESTIONS, Target.Fixed.GLOSSARY, Target.Fixed.TAGS, Target.Fixed.INDEX)) {
            others.add(item(new Target.FixedPage(page), sections));
        }
        standard.add(new Group(library.words().of(language, "index"), others, false));
        return standard;
    }

    private Group group(Section section, Map<String, List<Entry.Article>> sections) {
        return new Group(
                library.phrase(section.title(), language).text(),
                List.of(item(new Target.SectionPage(section.id()), sections)),
                false);
    }

    /** A section brings all its articles. */
    private Item item(Target target, Map<String, List<Entry.Article>> sections) {
        Card card = cards.of(target);
        return new Item(
                title(card),
                library.addresses().of(target, language),
                target instanceof Target.SectionPage section
                        ? sections.getOrDefault(section.section(), List.of())
                        : List.of());
    }

    private static String title(Card card) {
        return card.title().text().isEmpty() || card.kind().equals("error")
                ? card.code()
                : card.title().text();
    }

    /** Whether one of their links leads to the page, or to a page that holds it. */
    boolean hold(String address) {
        return holder(address).isPresent();
    }

    /** Whether one of their links leads to this very page. */
    boolean name(String address) {
        return spots.containsKey(address);
    }

    /** As the page at an address shows them, with links from {@code from}. */
    List<NavGroup> on(String address, String from) {
        String marked = holder(address).orElse("");
        Spot around = spots.get(marked);
        int current = around == null ? 0 : around.group();
        Window window = isShort ? new Window(0, groups.size()) : Window.around(current, groups.size(), ITEMS);
        Place place = new Place(address, from, marked);
        List<NavGroup> shown = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            boolean last = i == groups.size() - 1;
            if (groups.get(i).chosen() || i == 0 || last || window.holds(i)) {
                boolean holds = around != null && around.group() == i;
                shown.add(
                        new NavGroup(groups.get(i).title(), links(groups.get(i), holds ? around : null, place), holds));
            }
        }
        return shown;
    }

    /** {@code around} is where in the group the page is, or null. */
    private List<NavLink> links(Group group, Spot around, Place place) {
        List<NavLink> links = new ArrayList<>();
        List<Item> items = group.items();
        boolean all = isShort || group.chosen();
        Window window = all
                ? new Window(0, items.size())
                : Window.around(around == null ? 0 : around.item(), items.size(), ITEMS);
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            // The first leads to all of the group.
            if (i == 0 || window.holds(i)) {
                links.add(place.link(item.title(), item.address()));
                if (isShort) {
                    item.articles().forEach(article -> links.add(link(article, place)));
                } else if (around != null && around.item() == i) {
                    addAround(links, item, around.article(), place);
                }
            }
        }
        return links;
    }

    private void addAround(List<NavLink> links, Item item, int current, Place place) {
        List<Entry.Article> articles = item.articles();
        Window window = Window.around(current, articles.size(), PAGES);
        for (Entry.Article article : articles.subList(window.from(), window.to())) {
            links.add(link(article, place));
        }
        if (window.to() - window.from() < articles.size()) {
            String title =
                    library.words().of(language, "navigation.all").replace("{0}", Integer.toString(articles.size()));
            links.add(new NavLink(title, Addresses.relative(place.from(), item.address()), false, false));
        }
    }

    private NavLink link(Entry.Article article, Place place) {
        return place.link(library.title(article, language), library.addresses().entry(article, language));
    }

    /** The page that links are on, where they lead from, and which of their addresses is marked. */
    private record Place(String address, String from, String marked) {
        NavLink link(String title, String to) {
            boolean here = to.equals(address);
            return new NavLink(title, Addresses.relative(from, to), here, !here && to.equals(marked));
        }
    }

    /** The page itself, or else the nearest above it that a link leads to. */
    private Optional<String> holder(String address) {
        return Stream.concat(Stream.of(address), above(address))
                .filter(spots::containsKey)
                .findFirst();
    }

    /** The pages that lead to one: the list of its folder, that of its code space, and that of all errors. */
    private Stream<String> above(String address) {
        String tree = library.addresses().tree(language);
        String folder = address.substring(0, address.lastIndexOf('/') + 1);
        String errors = tree + "errors/";
        String codes = tree + "codes/";
        // A page of a long list stands for the list.
        String list = address.replaceFirst("~\\d+\\.html$", ".html");
        if (folder.startsWith(errors) || folder.startsWith(codes)) {
            String space = folder.startsWith(errors) ? codes + folder.substring(errors.length()) : folder;
            return Stream.of(list, space + "index.html", errors + "index.html");
        }
        return folder.equals(tree) ? Stream.of(list) : Stream.of(list, folder + "index.html");
    }
}
