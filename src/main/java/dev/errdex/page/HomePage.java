package dev.errdex.page;

import dev.errdex.code.CodeSpace;
import dev.errdex.link.Target;
import dev.errdex.link.Target.Fixed;
import dev.errdex.model.Entry.Article;
import dev.errdex.model.Wiki.Section;
import dev.errdex.page.Frames.About;
import dev.errdex.page.Parts.Card;
import dev.errdex.page.Parts.Group;
import dev.errdex.page.Parts.Passage;
import dev.errdex.page.Parts.Phrase;
import dev.errdex.page.Parts.Shelf;
import dev.errdex.page.Parts.SpaceListing;
import dev.errdex.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The front page of a language: what its authors put there, and the ways into all the rest. */
record HomePage(Library library, String language, FixedFrames fixed, CatalogPages catalogs) {
    /** A front page shows so many articles; when there are more, the first of each section. */
    private static final int ARTICLES = 60;

    private static final int OF_A_SECTION = 6;
    /** A front page shows so many groups of codes; when there are more, the code spaces. */
    private static final int GROUPS = 60;

    Page.Home page() {
        String address = fixed.address(Fixed.HOME);
        Cards cards = new Cards(library, language, address);
        ProseFiller filler = new ProseFiller(library, language, address, null);
        var site = library.wiki().site();
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
        List<Shelf> sections = sections(cards, filler);
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
                cards(site.home().mostLookedUp(), cards),
                symptoms,
                listings(address, cards),
                sections,
                counts());
    }

    private static List<Card> cards(List<SourceText> links, Cards cards) {
        return links.stream().map(cards::named).flatMap(Optional::stream).toList();
    }

    private List<Shelf> sections(Cards cards, ProseFiller filler) {
        List<Section> sections = library.wiki().sections();
        Map<String, List<Article>> articles =
                library.wiki().articles().stream().collect(Collectors.groupingBy(Article::section));
        int shown = library.wiki().articles().size() <= ARTICLES
                ? ARTICLES
                : Math.min(OF_A_SECTION, ARTICLES / Math.max(1, sections.size()));
        return sections.stream()
                .map(section -> {
                    String href = cards.href(new Target.SectionPage(section.id()));
                    return new Shelf(
                            section.id().substring(section.id().lastIndexOf('/') + 1),
                            library.phrase(section.title(), language),
                            filler.fill(section.summary()),
                            href,
                            first(articles.getOrDefault(section.id(), List.of()), shown, cards, href));
                })
                .toList();
    }

    /** The first articles of a section, and behind them a way to all. */
    private List<Card> first(List<Article> articles, int shown, Cards cards, String href) {
        List<Card> first = new ArrayList<>();
        articles.stream().limit(shown).map(cards::of).forEach(first::add);
        if (articles.size() > shown) {
            String all =
                    library.words().of(language, "navigation.all").replace("{0}", Integer.toString(articles.size()));
            first.add(new Card("more", href, "", "", new Phrase(all, ""), Phrase.NONE));
        }
        return first;
    }

    /**
     * Each code space with the groups that somebody has written about, or else all, as long as they are not too many.
     */
    private List<SpaceListing> listings(String address, Cards cards) {
        List<SpaceListing> listings = new ArrayList<>();
        int shown = 0;
        for (CodeSpace space : library.wiki().codes().all()) {
            List<Group> all = catalogs.groups(space.name(), address);
            List<Group> written =
                    all.stream().filter(group -> group.written() > 0).toList();
            List<Group> groups = written.isEmpty() ? all : written;
            boolean few = all.size() > 1 && shown + groups.size() <= GROUPS;
            shown += few ? groups.size() : 0;
            listings.add(new SpaceListing(
                    title(space, address),
                    cards.href(new Target.SpacePage(space.name())),
                    all.stream().mapToInt(Group::codes).sum(),
                    few ? groups : List.of()));
        }
        return listings.stream().filter(listing -> listing.codes() > 0).toList();
    }

    /** {@code HRESULT – Facility}. */
    private String title(CodeSpace space, String address) {
        String title = library.spaceTitle(space.name(), language);
        return space.groupBy().isEmpty()
                ? title
                : title + " – " + new CodeParts(library, language, address).fieldTitle(space.name(), space.groupBy());
    }

    private Page.Counts counts() {
        var wiki = library.wiki();
        int codes = wiki.codes().all().stream()
                .mapToInt(space -> space.catalog().rows().size())
                .sum();
        return new Page.Counts(
                wiki.errors().size(),
                codes,
                wiki.articles().size(),
                wiki.questions().size(),
                wiki.terms().size());
    }
}
