package dev.errdex.page;

import dev.errdex.code.CodeGroup;
import dev.errdex.link.Target;
import dev.errdex.link.Target.Fixed;
import dev.errdex.model.Entry;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Entry.Term;
import dev.errdex.page.Frames.About;
import dev.errdex.page.Parts.Card;
import dev.errdex.page.Parts.Frame;
import dev.errdex.page.Parts.GlossaryTerm;
import dev.errdex.page.Parts.Group;
import dev.errdex.page.Parts.Passage;
import dev.errdex.page.Parts.Phrase;
import dev.errdex.page.Parts.Shelf;
import dev.errdex.source.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The pages that every wiki has, in one language. */
final class OverviewPages {
    static final String ROOT_NOT_FOUND = "404.html";

    private final Library library;
    private final String language;
    private final Frames frames;
    private final CatalogPages catalogs;

    OverviewPages(Library library, String language, Frames frames, CatalogPages catalogs) {
        this.library = library;
        this.language = language;
        this.frames = frames;
        this.catalogs = catalogs;
    }

    private String address(Fixed page) {
        return library.addresses().of(new Target.FixedPage(page), language);
    }

    private String title(Fixed page) {
        return library.title(page, language);
    }

    private Frame frame(Fixed page, About about) {
        String address = address(page);
        boolean below = page != Fixed.HOME;
        return frames.frame(
                address,
                other -> library.addresses().of(new Target.FixedPage(page), other),
                below ? about.below(frames.crumbs(address)) : about,
                formats(page));
    }

    /** What such a page is made in beside HTML: a form to fill in is nothing to read. */
    static Format[] formats(Fixed page) {
        return page == Fixed.SEARCH || page == Fixed.NOT_FOUND ? new Format[0] : new Format[] {Format.MARKDOWN};
    }

    Page page(Fixed page) {
        return switch (page) {
            case HOME -> home();
            case ERRORS -> errors();
            case QUESTIONS -> questions();
            case GLOSSARY -> glossary();
            case TAGS -> tags();
            case INDEX -> index();
            case SEARCH -> search();
            case NOT_FOUND -> notFound();
        };
    }

    private Page.Home home() {
        String address = address(Fixed.HOME);
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
        List<Shelf> sections = library.wiki().sections().stream()
                .map(section -> new Shelf(
                        section.id().substring(section.id().lastIndexOf('/') + 1),
                        library.phrase(section.title(), language),
                        filler.fill(section.summary()),
                        cards.href(new Target.SectionPage(section.id())),
                        library.wiki().articles().stream()
                                .filter(article -> article.section().equals(section.id()))
                                .map(cards::of)
                                .toList()))
                .toList();
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
                frame(Fixed.HOME, about),
                lead,
                description,
                cards(site.home().mostLookedUp(), cards),
                symptoms,
                writtenGroups(address),
                sections,
                counts());
    }

    private static List<Card> cards(List<SourceText> links, Cards cards) {
        return links.stream().map(cards::named).flatMap(Optional::stream).toList();
    }

    /** Groups of codes that somebody has written about. */
    private List<Group> writtenGroups(String address) {
        return library.wiki().codes().all().stream()
                .flatMap(space -> catalogs.groups(space.name(), address).stream())
                .filter(group -> group.written() > 0)
                .toList();
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

    private Page.Errors errors() {
        String address = address(Fixed.ERRORS);
        Cards cards = new Cards(library, language, address);
        CodeParts parts = new CodeParts(library, language, address);
        Map<CodeGroup, List<Card>> byGroup = new TreeMap<>();
        for (ErrorDefinition error : library.wiki().errors()) {
            byGroup.computeIfAbsent(library.wiki().codes().group(error.code()), x -> new ArrayList<>())
                    .add(cards.of(error));
        }
        List<Shelf> shelves = byGroup.entrySet().stream()
                .map(each -> new Shelf(
                        each.getKey().space() + "-" + each.getKey().anchor(),
                        new Phrase(parts.title(each.getKey()), ""),
                        Passage.NONE,
                        parts.link(each.getKey()).href(),
                        each.getValue()))
                .toList();
        List<Group> spaces = library.wiki().spaces().stream()
                .map(space -> {
                    List<Group> groups = catalogs.groups(space.name(), address);
                    return new Group(
                            library.spaceTitle(space.name(), language),
                            "",
                            cards.href(new Target.SpacePage(space.name())),
                            groups.stream().mapToInt(Group::codes).sum(),
                            groups.stream().mapToInt(Group::written).sum());
                })
                .toList();
        return new Page.Errors(frame(Fixed.ERRORS, About.titled(title(Fixed.ERRORS))), shelves, spaces);
    }

    private Page.Questions questions() {
        Cards cards = new Cards(library, language, address(Fixed.QUESTIONS));
        return new Page.Questions(
                frame(Fixed.QUESTIONS, About.titled(title(Fixed.QUESTIONS))),
                library.wiki().questions().stream().map(cards::of).toList());
    }

    private Page.Glossary glossary() {
        String address = address(Fixed.GLOSSARY);
        Cards cards = new Cards(library, language, address);
        Mentions mentions = new Mentions(library, language, address);
        ProseFiller filler = new ProseFiller(library, language, address, null);
        TreeMap<String, List<GlossaryTerm>> byLetter = new TreeMap<>(Comparator.comparing(Alphabet::key));
        sorted(library.wiki().terms())
                .forEach(term -> byLetter.computeIfAbsent(
                                Alphabet.letter(library.title(term, language)), x -> new ArrayList<>())
                        .add(term(term, cards, mentions, filler)));
        About about = new About(
                title(Fixed.GLOSSARY),
                "",
                List.of(),
                List.of(),
                library.wiki().terms().stream().map(Term::file).findFirst().orElse(null),
                StructuredData.glossary(library, language, title(Fixed.GLOSSARY)),
                false,
                List.of());
        return new Page.Glossary(
                frame(Fixed.GLOSSARY, about),
                byLetter.entrySet().stream()
                        .map(each -> new Page.Glossary.Letter(each.getKey(), each.getValue()))
                        .toList());
    }

    private GlossaryTerm term(Term term, Cards cards, Mentions mentions, ProseFiller filler) {
        List<String> forms = term.forms()
                .in(language, library.defaultLanguage())
                .map(shown -> ErrorPages.texts(shown.value()))
                .orElse(List.of());
        return new GlossaryTerm(
                term.name().text(),
                library.phrase(term.title(), language),
                forms,
                filler.section().fill(term.definition()),
                filler.fill(term.more()),
                term.see().stream()
                        .map(cards::named)
                        .flatMap(Optional::stream)
                        .map(card ->
                                new Parts.Link((card.code() + " " + card.title().text()).strip(), card.href()))
                        .toList(),
                mentions.pages(term));
    }

    private Page.Index index() {
        Cards cards = new Cards(library, language, address(Fixed.INDEX));
        TreeMap<String, List<Card>> byLetter = new TreeMap<>(Comparator.comparing(Alphabet::key));
        sorted(library.wiki().entries())
                .forEach(entry -> byLetter.computeIfAbsent(
                                Alphabet.letter(library.title(entry, language)), x -> new ArrayList<>())
                        .add(cards.of(entry)));
        return new Page.Index(
                frame(Fixed.INDEX, About.titled(title(Fixed.INDEX))),
                byLetter.entrySet().stream()
                        .map(each -> new Page.Index.Letter(each.getKey(), each.getValue()))
                        .toList());
    }

    /** By their titles; each title's key is made once. */
    private <T extends Entry> List<T> sorted(List<T> entries) {
        record Keyed<T>(String key, T entry) {}
        return entries.stream()
                .map(entry -> new Keyed<>(Alphabet.key(library.title(entry, language)), entry))
                .sorted(Comparator.comparing(Keyed::key))
                .map(Keyed::entry)
                .toList();
    }

    private Page.Tags tags() {
        String address = address(Fixed.TAGS);
        Cards cards = new Cards(library, language, address);
        Map<String, Integer> counts = new TreeMap<>();
        library.linker()
                .tags()
                .forEach(tag -> counts.put(tag, library.linker().tagged(tag).size()));
        return new Page.Tags(
                frame(Fixed.TAGS, About.titled(title(Fixed.TAGS))),
                counts.entrySet().stream()
                        .map(each -> new Group(
                                library.tag(each.getKey(), language),
                                "",
                                cards.href(new Target.TagPage(each.getKey())),
                                each.getValue(),
                                0))
                        .sorted(Comparator.comparing(group -> Alphabet.key(group.title())))
                        .toList());
    }

    Page.Tag tag(String tag) {
        Target.TagPage target = new Target.TagPage(tag);
        String address = library.addresses().of(target, language);
        Cards cards = new Cards(library, language, address);
        String title = library.tag(tag, language);
        List<Shelf> shelves = new ArrayList<>();
        shelve(shelves, "errors", ErrorDefinition.class, tag, cards);
        shelve(shelves, "articles", Entry.Article.class, tag, cards);
        shelve(shelves, "questions", Entry.Question.class, tag, cards);
        About about = About.titled(title).below(frames.crumbs(address, new Target.FixedPage(Fixed.TAGS)));
        return new Page.Tag(
                frames.frame(address, other -> library.addresses().of(target, other), about, Format.MARKDOWN),
                title,
                shelves);
    }

    private void shelve(List<Shelf> shelves, String kind, Class<? extends Entry> type, String tag, Cards cards) {
        List<Card> tagged = library.linker().tagged(tag).stream()
                .filter(type::isInstance)
                .map(cards::of)
                .toList();
        if (!tagged.isEmpty()) {
            shelves.add(new Shelf(kind, new Phrase(library.words().of(language, kind), ""), Passage.NONE, "", tagged));
        }
    }

    private Page.Search search() {
        return new Page.Search(frame(Fixed.SEARCH, About.titled(title(Fixed.SEARCH))));
    }

    private Page.NotFound notFound() {
        return notFound(address(Fixed.NOT_FOUND));
    }

    /**
     * The page for an address that does not exist, at the root of a wiki in several languages, where hosts look for it.
     */
    Page.NotFound notFoundAtRoot() {
        return notFound(ROOT_NOT_FOUND);
    }

    private Page.NotFound notFound(String address) {
        return new Page.NotFound(frames.anywhere(
                address,
                other -> library.addresses().of(new Target.FixedPage(Fixed.NOT_FOUND), other),
                About.titled(title(Fixed.NOT_FOUND))));
    }

    /** The page at an alias's address. */
    Page.Redirect redirect(SourceText alias, Entry entry) {
        String address = library.addresses().alias(alias.text(), entry, language);
        Cards cards = new Cards(library, language, address);
        return new Page.Redirect(
                frames.frame(
                        address,
                        other -> library.addresses().alias(alias.text(), entry, other),
                        About.titled(library.title(entry, language))),
                cards.of(entry).href());
    }

    /** The page at the root of a wiki in several languages. */
    Page.Languages languages() {
        String address = "index.html";
        return new Page.Languages(
                frames.frame(
                        address,
                        other -> library.addresses().of(new Target.FixedPage(Fixed.HOME), other),
                        About.titled(library.phrase(library.wiki().site().title(), language)
                                .text())),
                dev.errdex.link.Addresses.relative(address, address(Fixed.HOME)));
    }
}
