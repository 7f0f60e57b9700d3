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
import java.text.Normalizer;
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
        return frames.frame(address, other -> library.addresses().of(new Target.FixedPage(page), other),
                below ? about.below(frames.crumbs(address)) : about,
                page == Fixed.SEARCH ? new Format[0] : new Format[] {Format.MARKDOWN});
    }

    Page.Home home() {
        String address = address(Fixed.HOME);
        Cards cards = new Cards(library, language, address);
        ProseFiller filler = new ProseFiller(library, language, address, null);
        var site = library.wiki().site();
        Passage lead = filler.fill(site.home().lead());
        List<Shelf> symptoms = new ArrayList<>();
        for (int i = 0; i < site.home().symptoms().size(); i++) {
            var symptom = site.home().symptoms().get(i);
            symptoms.add(new Shelf("symptom-" + (i + 1), library.phrase(symptom.title(), language), filler.fill(symptom.text()), "",
                    cards(symptom.links(), cards)));
        }
        List<Shelf> sections = library.wiki().sections().stream().map(section -> new Shelf(section.id().substring(section.id().lastIndexOf('/') + 1),
                library.phrase(section.title(), language), filler.fill(section.summary()), cards.href(new Target.SectionPage(section.id())),
                library.wiki().articles().stream().filter(article -> article.section().equals(section.id())).map(cards::of).toList())).toList();
        String description = library.phrase(site.description(), language).text();
        About about = new About(library.phrase(site.title(), language).text(), description, List.of(), List.of(), site.file(), "", false, filler.definitions());
        return new Page.Home(frame(Fixed.HOME, about), lead, description, cards(site.home().mostLookedUp(), cards), symptoms,
                writtenGroups(address), sections, counts());
    }

    private static List<Card> cards(List<SourceText> links, Cards cards) {
        return links.stream().map(cards::named).flatMap(Optional::stream).toList();
    }

    /** Groups of codes that somebody has written about. */
    private List<Group> writtenGroups(String address) {
        return library.wiki().codes().all().stream().flatMap(space -> catalogs.groups(space.name(), address).stream())
                .filter(group -> group.written() > 0).toList();
    }

    private Page.Counts counts() {
        var wiki = library.wiki();
        int codes = wiki.codes().all().stream().mapToInt(space -> space.catalog().rows().size()).sum();
        return new Page.Counts(wiki.errors().size(), codes, wiki.articles().size(), wiki.questions().size(), wiki.terms().size());
    }

    Page.Errors errors() {
        String address = address(Fixed.ERRORS);
        Cards cards = new Cards(library, language, address);
        CodeParts parts = new CodeParts(library, language, address);
        Map<CodeGroup, List<Card>> byGroup = new TreeMap<>();
        for (ErrorDefinition error : library.wiki().errors()) {
            byGroup.computeIfAbsent(library.wiki().codes().group(error.code()), x -> new ArrayList<>()).add(cards.of(error));
        }
        List<Shelf> shelves = byGroup.entrySet().stream().map(each -> new Shelf(each.getKey().space() + "-" + each.getKey().from(),
                new Phrase(parts.title(each.getKey()), ""), Passage.NONE, parts.link(each.getKey()).href(), each.getValue())).toList();
        List<Group> spaces = library.wiki().spaces().stream().map(space -> {
            List<Group> groups = catalogs.groups(space.name(), address);
            return new Group(library.spaceTitle(space.name(), language), "", cards.href(new Target.SpacePage(space.name())),
                    groups.stream().mapToInt(Group::codes).sum(), groups.stream().mapToInt(Group::written).sum());
        }).toList();
        return new Page.Errors(frame(Fixed.ERRORS, About.titled(title(Fixed.ERRORS))), shelves, spaces);
    }

    Page.Questions questions() {
        Cards cards = new Cards(library, language, address(Fixed.QUESTIONS));
        return new Page.Questions(frame(Fixed.QUESTIONS, About.titled(title(Fixed.QUESTIONS))), library.wiki().questions().stream().map(cards::of).toList());
    }

    Page.Glossary glossary() {
        String address = address(Fixed.GLOSSARY);
        Cards cards = new Cards(library, language, address);
        Mentions mentions = new Mentions(library, language, address);
        ProseFiller filler = new ProseFiller(library, language, address, null);
        TreeMap<String, List<GlossaryTerm>> byLetter = new TreeMap<>(Comparator.comparing(OverviewPages::sortKey));
        library.wiki().terms().stream().sorted(Comparator.comparing(term -> sortKey(library.title(term, language)))).forEach(term ->
                byLetter.computeIfAbsent(letter(library.title(term, language)), x -> new ArrayList<>()).add(term(term, cards, mentions, filler)));
        About about = new About(title(Fixed.GLOSSARY), "", List.of(), List.of(), library.wiki().terms().stream().map(Term::file).findFirst().orElse(null),
                StructuredData.glossary(library, language, title(Fixed.GLOSSARY)), false, List.of());
        return new Page.Glossary(frame(Fixed.GLOSSARY, about),
                byLetter.entrySet().stream().map(each -> new Page.Glossary.Letter(each.getKey(), each.getValue())).toList());
    }

    private GlossaryTerm term(Term term, Cards cards, Mentions mentions, ProseFiller filler) {
        List<String> forms = term.forms().in(language, library.defaultLanguage()).map(shown -> ErrorPages.texts(shown.value())).orElse(List.of());
        return new GlossaryTerm(term.name().text(), library.phrase(term.title(), language), forms, filler.section().fill(term.definition()),
                filler.fill(term.more()), term.see().stream().map(cards::named).flatMap(Optional::stream)
                .map(card -> new Parts.Link((card.code() + " " + card.title().text()).strip(), card.href())).toList(), mentions.pages(term));
    }

    Page.Index index() {
        Cards cards = new Cards(library, language, address(Fixed.INDEX));
        TreeMap<String, List<Card>> byLetter = new TreeMap<>(Comparator.comparing(OverviewPages::sortKey));
        library.wiki().entries().stream().sorted(Comparator.comparing(entry -> sortKey(library.title(entry, language))))
                .forEach(entry -> byLetter.computeIfAbsent(letter(library.title(entry, language)), x -> new ArrayList<>()).add(cards.of(entry)));
        return new Page.Index(frame(Fixed.INDEX, About.titled(title(Fixed.INDEX))),
                byLetter.entrySet().stream().map(each -> new Page.Index.Letter(each.getKey(), each.getValue())).toList());
    }

    /** Accents do not count, except the one of ñ, which is a letter of its own in Spanish. */
    static String sortKey(String title) {
        String decomposed = Normalizer.normalize(title, Normalizer.Form.NFD).toUpperCase(java.util.Locale.ROOT).replaceAll("N\u0303", "N~");
        return decomposed.replaceAll("\\p{M}", "").replaceAll("^[^\\p{L}\\p{N}]+", "");
    }

    private static String letter(String title) {
        String key = sortKey(title);
        if (key.isEmpty() || !Character.isLetter(key.codePointAt(0))) {
            return "0–9";
        }
        return key.startsWith("N~") ? "Ñ" : new String(Character.toChars(key.codePointAt(0)));
    }

    Page.Tags tags() {
        String address = address(Fixed.TAGS);
        Cards cards = new Cards(library, language, address);
        Map<String, Integer> counts = new TreeMap<>();
        library.wiki().entries().forEach(entry -> entry.tags().forEach(tag -> counts.merge(tag.text(), 1, Integer::sum)));
        return new Page.Tags(frame(Fixed.TAGS, About.titled(title(Fixed.TAGS))), counts.entrySet().stream()
                .map(each -> new Group(library.tag(each.getKey(), language), "", cards.href(new Target.TagPage(each.getKey())), each.getValue(), 0))
                .sorted(Comparator.comparing(group -> sortKey(group.title()))).toList());
    }

    Page.Tag tag(String tag) {
        Target.TagPage target = new Target.TagPage(tag);
        String address = library.addresses().of(target, language);
        Cards cards = new Cards(library, language, address);
        String title = library.tag(tag, language);
        List<Shelf> shelves = new ArrayList<>();
        shelve(shelves, "errors", library.wiki().errors(), tag, cards);
        shelve(shelves, "articles", library.wiki().articles(), tag, cards);
        shelve(shelves, "questions", library.wiki().questions(), tag, cards);
        About about = About.titled(title).below(frames.crumbs(address, new Target.FixedPage(Fixed.TAGS)));
        return new Page.Tag(frames.frame(address, other -> library.addresses().of(target, other), about, Format.MARKDOWN), title, shelves);
    }

    private void shelve(List<Shelf> shelves, String kind, List<? extends Entry> entries, String tag, Cards cards) {
        List<Card> tagged = entries.stream().filter(entry -> entry.tags().stream().anyMatch(each -> each.text().equals(tag))).map(cards::of).toList();
        if (!tagged.isEmpty()) {
            shelves.add(new Shelf(kind, new Phrase(library.words().of(language, kind), ""), Passage.NONE, "", tagged));
        }
    }

    Page.Search search() {
        return new Page.Search(frame(Fixed.SEARCH, About.titled(title(Fixed.SEARCH))));
    }

    Page.NotFound notFound() {
        return notFound(address(Fixed.NOT_FOUND));
    }

    /** The page for an address that does not exist, at the root of a wiki in several languages, where hosts look for it. */
    Page.NotFound notFoundAtRoot() {
        return notFound(ROOT_NOT_FOUND);
    }

    private Page.NotFound notFound(String address) {
        return new Page.NotFound(frames.anywhere(address, other -> library.addresses().of(new Target.FixedPage(Fixed.NOT_FOUND), other),
                About.titled(title(Fixed.NOT_FOUND))));
    }

    /** The page at an alias's address. */
    Page.Redirect redirect(SourceText alias, Entry entry) {
        String address = library.addresses().alias(alias.text(), entry, language);
        Cards cards = new Cards(library, language, address);
        return new Page.Redirect(frames.frame(address, other -> library.addresses().alias(alias.text(), entry, other),
                About.titled(library.title(entry, language))), cards.of(entry).href());
    }

    /** The page at the root of a wiki in several languages. */
    Page.Languages languages() {
        String address = "index.html";
        return new Page.Languages(frames.frame(address, other -> library.addresses().of(new Target.FixedPage(Fixed.HOME), other),
                About.titled(library.phrase(library.wiki().site().title(), language).text())),
                dev.errdex.link.Addresses.relative(address, address(Fixed.HOME)));
    }
}
