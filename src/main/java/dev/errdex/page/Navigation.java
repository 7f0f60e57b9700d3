package dev.errdex.page;

import dev.errdex.link.Addresses;
import dev.errdex.link.Target;
import dev.errdex.model.Entry;
import dev.errdex.model.Wiki.Menu;
import dev.errdex.page.Parts.Card;
import dev.errdex.page.Parts.NavGroup;
import dev.errdex.page.Parts.NavLink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The navigation of a language. What it consists of is found out once; a page shows of it what leads on from there. Of
 * a short navigation that is all. Of a long one it is the section that holds the page, with the pages around it, and
 * the sections around that one: what grows with the wiki must not stand on every page.
 */
final class Navigation {
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

    /** What of a long list is shown: from an index to another, without that. */
    private record Window(int from, int to) {
        static Window around(int current, int size, int shown) {
            int from = Math.max(0, Math.min(current - shown / 2, size - shown));
            return new Window(from, Math.min(size, from + shown));
        }
    }

    Navigation(Library library, String language) {
        this.library = library;
        this.language = language;
        this.cards = new Cards(library, language, "");
        Map<String, List<Entry.Article>> sections =
                library.wiki().articles().stream().collect(Collectors.groupingBy(Entry.Article::section));
        List<Menu> menus = library.wiki().site().navigation();
        this.groups = menus.isEmpty()
                ? standard(sections)
                : menus.stream().map(menu -> chosen(menu, sections)).toList();
        this.isShort = groups.stream()
                        .flatMap(group -> group.items().stream())
                        .mapToInt(item -> 1 + item.articles().size())
                        .sum()
                <= SHORT;
        for (int i = 0; i < groups.size(); i++) {
            note(i, groups.get(i).items());
        }
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
        library.wiki()
                .sections()
                .forEach(section -> standard.add(new Group(
                        library.phrase(section.title(), language).text(),
                        List.of(item(new Target.SectionPage(section.id()), sections)),
                        false)));
        List<Item> others = new ArrayList<>();
        for (Target.Fixed page :
                List.of(Target.Fixed.QUESTIONS, Target.Fixed.GLOSSARY, Target.Fixed.TAGS, Target.Fixed.INDEX)) {
            others.add(item(new Target.FixedPage(page), sections));
        }
        standard.add(new Group(library.words().of(language, "index"), others, false));
        return standard;
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

    /** As the page at an address shows it, with links from {@code from}. */
    List<NavGroup> on(String address, String from) {
        Spot here = spots.get(address);
        Spot around = here == null ? spots.get(holder(address)) : here;
        int current = around == null ? 0 : around.group();
        Window window = isShort ? new Window(0, groups.size()) : Window.around(current, groups.size(), ITEMS);
        List<NavGroup> shown = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            boolean last = i == groups.size() - 1;
            if (groups.get(i).chosen() || i == 0 || last || i >= window.from() && i < window.to()) {
                boolean holds = around != null && around.group() == i;
                shown.add(new NavGroup(
                        groups.get(i).title(), links(groups.get(i), holds ? around : null, address, from), holds));
            }
        }
        return shown;
    }

    /** {@code around} is where in the group the page is, or null. */
    private List<NavLink> links(Group group, Spot around, String address, String from) {
        List<NavLink> links = new ArrayList<>();
        List<Item> items = group.items();
        boolean all = isShort || group.chosen();
        Window window = all
                ? new Window(0, items.size())
                : Window.around(around == null ? 0 : around.item(), items.size(), ITEMS);
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            // The first leads to all of the group.
            if (i == 0 || i >= window.from() && i < window.to()) {
                links.add(link(item.title(), item.address(), address, from));
                if (isShort) {
                    item.articles().forEach(article -> links.add(link(article, address, from)));
                } else if (around != null && around.item() == i) {
                    addAround(links, item, around.article(), address, from);
                }
            }
        }
        return links;
    }

    private void addAround(List<NavLink> links, Item item, int current, String address, String from) {
        List<Entry.Article> articles = item.articles();
        Window window = Window.around(current, articles.size(), PAGES);
        for (Entry.Article article : articles.subList(window.from(), window.to())) {
            links.add(link(article, address, from));
        }
        if (window.to() - window.from() < articles.size()) {
            String title =
                    library.words().of(language, "navigation.all").replace("{0}", Integer.toString(articles.size()));
            links.add(new NavLink(title, Addresses.relative(from, item.address()), false));
        }
    }

    private NavLink link(Entry.Article article, String address, String from) {
        return link(library.title(article, language), library.addresses().entry(article, language), address, from);
    }

    private static NavLink link(String title, String to, String address, String from) {
        return new NavLink(title, Addresses.relative(from, to), to.equals(address));
    }

    /** The page that leads to one that the navigation does not name: that of its folder, or that of its code space. */
    private String holder(String address) {
        String tree = library.addresses().tree(language);
        String folder = address.substring(0, address.lastIndexOf('/') + 1);
        String errors = tree + "errors/";
        return (folder.startsWith(errors) && folder.length() > errors.length()
                        ? tree + "codes/" + folder.substring(errors.length())
                        : folder)
                + "index.html";
    }
}
