package dev.errdex.page;

import dev.errdex.link.Target;
import dev.errdex.link.Target.Fixed;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.page.Frames.About;
import dev.errdex.page.Parts.Card;
import dev.errdex.page.Parts.Group;
import dev.errdex.page.Parts.Passage;
import dev.errdex.page.Parts.Shelf;
import dev.errdex.page.Parts.Way;
import dev.errdex.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The front page of a language: what its authors put there, and the ways into all the rest. */
record HomePage(Library library, String language, FixedFrames fixed, CatalogPages catalogs) {
    private static final int FEW = 12;
    private static final int MOST_GROUPS = 60;

    Page.Home page() {
        String address = fixed.address(Fixed.HOME);
        Cards cards = new Cards(library, language, address);
        ProseFiller filler = new ProseFiller(library, language, address, null);
        var site = library.wiki().site();
        List<Card> mostLookedUp = cards(site.home().mostLookedUp(), cards);
        Passage lead = filler.fill(site.home().lead());
        List<Shelf> symptoms = new ArrayList<>();
        for (int i = 0; i < site.home().symptoms().size(); i++) {
            var symptom = site.home().symptoms().get(i);
            symptoms.add(new Shelf(
                    "symptom-" + (i + 1),
                    library.phrase(symptom.title(), language),
                    filler.fill(symptom.text()),
                    "",
                    cards(symptom.links(), cards)));
        }
        String description = library.phrase(site.description(), language).text();
        About about = new About(
                library.phrase(site.title(), language).text(),
                description,
                List.of(),
                List.of(),
                site.file(),
                "",
                false,
                filler.definitions());
        return new Page.Home(
                fixed.of(Fixed.HOME, about),
                lead,
                description,
                mostLookedUp,
                errors(mostLookedUp, cards),
                groups(address),
                symptoms,
                library.sectionsForReaders().stream()
                        .map(section -> cards.of(new Target.SectionPage(section.id())))
                        .toList(),
                ways(cards));
    }

    private static List<Card> cards(List<SourceText> links, Cards cards) {
        return links.stream().map(cards::named).flatMap(Optional::stream).toList();
    }

    /** All errors, when they are few and nobody said which are looked up most. */
    private List<Card> errors(List<Card> mostLookedUp, Cards cards) {
        List<ErrorDefinition> errors = library.wiki().errors();
        return mostLookedUp.isEmpty() && errors.size() <= FEW
                ? errors.stream().map(cards::of).toList()
                : List.of();
    }

    /** Of a wiki in which nobody has written about an error, the groups of its codes or, of many, the code spaces. */
    private List<Group> groups(String address) {
        if (!library.wiki().errors().isEmpty()) {
            return List.of();
        }
        List<Group> groups = library.wiki().spaces().stream()
                .flatMap(space -> catalogs.groups(space.name(), address).stream())
                .toList();
        return groups.size() <= MOST_GROUPS ? groups : catalogs.spaces(address);
    }

    private List<Way> ways(Cards cards) {
        var wiki = library.wiki();
        int codes = wiki.codes().all().stream()
                .mapToInt(space -> space.catalog().rows().size())
                .sum();
        String errors = cards.href(new Target.FixedPage(Fixed.ERRORS));
        return Stream.of(
                        new Way("errors", wiki.errors().size(), errors),
                        new Way("codes", codes, errors + "#spaces"),
                        new Way(
                                "questions",
                                wiki.questions().size(),
                                cards.href(new Target.FixedPage(Fixed.QUESTIONS))),
                        new Way("terms", wiki.terms().size(), cards.href(new Target.FixedPage(Fixed.GLOSSARY))))
                .filter(way -> way.count() > 0)
                .toList();
    }
}
