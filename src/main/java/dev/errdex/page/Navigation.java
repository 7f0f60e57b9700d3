package dev.errdex.page;

import dev.errdex.link.Target;
import dev.errdex.model.Wiki.Menu;
import dev.errdex.page.Parts.Card;
import java.util.ArrayList;
import java.util.List;

/** The navigation of a language, seen from the site root: found out once, because every page shows it. */
final class Navigation {
    private final Library library;
    private final String language;
    private final Cards cards;

    /** A page by its address. */
    record Place(String title, String address) {}

    /** A titled group. */
    record Group(String title, List<Place> places) {}

    Navigation(Library library, String language) {
        this.library = library;
        this.language = language;
        this.cards = new Cards(library, language, "");
    }

    List<Group> groups() {
        List<Menu> menus = library.wiki().site().navigation();
        return menus.isEmpty() ? standard() : menus.stream().map(this::group).toList();
    }

    private Group group(Menu menu) {
        List<Place> places = new ArrayList<>();
        menu.links().forEach(link -> library.linker().named(link.text()).ifPresent(target -> add(places, target)));
        return new Group(library.phrase(menu.title(), language).text(), places);
    }

    /** Without a menu of the author's own: errors, articles by section, and the pages that every wiki has. */
    private List<Group> standard() {
        List<Group> groups = new ArrayList<>();
        List<Place> errors = new ArrayList<>();
        add(errors, new Target.FixedPage(Target.Fixed.ERRORS));
        library.wiki().codes().all().forEach(space -> add(errors, new Target.SpacePage(space.name())));
        groups.add(new Group(library.words().of(language, "errors"), errors));
        library.wiki().sections().forEach(section -> {
            List<Place> places = new ArrayList<>();
            add(places, new Target.SectionPage(section.id()));
            groups.add(new Group(library.phrase(section.title(), language).text(), places));
        });
        List<Place> others = new ArrayList<>();
        for (Target.Fixed page :
                List.of(Target.Fixed.QUESTIONS, Target.Fixed.GLOSSARY, Target.Fixed.TAGS, Target.Fixed.INDEX)) {
            add(others, new Target.FixedPage(page));
        }
        groups.add(new Group(library.words().of(language, "index"), others));
        return groups;
    }

    /** A section brings all its articles. */
    private void add(List<Place> places, Target target) {
        places.add(place(target));
        if (target instanceof Target.SectionPage section) {
            library.wiki().articles().stream()
                    .filter(article -> article.section().equals(section.section()))
                    .forEach(article -> places.add(place(new Target.Written(article, ""))));
        }
    }

    private Place place(Target target) {
        Card card = cards.of(target);
        String title = card.title().text().isEmpty() || card.kind().equals("error")
                ? card.code()
                : card.title().text();
        return new Place(title, library.addresses().of(target, language));
    }
}
