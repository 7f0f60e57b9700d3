package dev.errdex.page;

import dev.errdex.link.Addresses;
import dev.errdex.link.Alphabet;
import dev.errdex.link.Sheets;
import dev.errdex.link.Target.Fixed;
import dev.errdex.model.Entry;
import dev.errdex.model.Entry.Term;
import dev.errdex.page.Frames.About;
import dev.errdex.page.GlossaryParts.GlossaryTerm;
import dev.errdex.page.Parts.Link;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The lists by the alphabet in one language: the index of all pages, and the glossary. */
record LetterPages(Library library, String language, FixedFrames fixed, Alphabet alphabet) {
    LetterPages(Library library, String language, FixedFrames fixed) {
        this(library, language, fixed, Alphabet.of(language));
    }

    /** A script with more letters than this is not jumped through by its letters. */
    private static final int LETTERS = 60;

    /** A place where a letter begins: on a page, the letter of this number there. */
    private record Mark(String letter, int page, int number) {}

    /** A list with the places of its letters, which are looked for once, not by each of its pages. */
    record Lettered<T extends Entry>(ListPages<T> all, List<Mark> marks) {}

    /** All pages by their titles; each title's key is made once. */
    Lettered<Entry> index() {
        record Keyed(String key, Entry entry) {}
        return lettered(ListPages.of(
                fixed.address(Fixed.INDEX),
                library.forReaders().entries().stream()
                        .map(entry -> new Keyed(alphabet.key(library.title(entry, language)), entry))
                        .sorted(Comparator.comparing(Keyed::key))
                        .map(Keyed::entry)
                        .toList(),
                Sheets.LINES,
                this::title));
    }

    Page.Index index(Lettered<Entry> list, int page) {
        ListPages<Entry> all = list.all();
        Cards cards = new Cards(library, language, all.address(page));
        return new Page.Index(
                fixed.of(
                        Fixed.INDEX,
                        page,
                        About.titled(fixed.title(Fixed.INDEX)).on(all.seen(page, marks(list, page)))),
                byLetter(all.on(page)).entrySet().stream()
                        .map(each -> new Page.Index.Letter(
                                each.getKey(),
                                each.getValue().stream().map(cards::brief).toList()))
                        .toList());
    }

    /** All terms. */
    Lettered<Term> glossary() {
        return lettered(ListPages.of(
                fixed.address(Fixed.GLOSSARY),
                library.addresses().listings().terms(language),
                Sheets.TERMS,
                this::title));
    }

    Page.Glossary glossary(Lettered<Term> list, int page) {
        ListPages<Term> all = list.all();
        String address = all.address(page);
        Cards cards = new Cards(library, language, address);
        Backlinks mentions = new Backlinks(library, language, address);
        ProseFiller filler = new ProseFiller(library, language, address, null);
        // All terms once had the address of the first page.
        ListPages<Term> seen = page > 0
                ? all
                : all.with(
                        terms -> terms.stream().map(term -> term.name().text()).collect(Collectors.joining(" ")));
        About about = new About(
                fixed.title(Fixed.GLOSSARY),
                "",
                List.of(),
                List.of(),
                library.wiki().terms().stream().map(Term::file).findFirst().orElse(null),
                StructuredData.glossary(library, language, fixed.title(Fixed.GLOSSARY), all.on(page)),
                false,
                List.of());
        return new Page.Glossary(
                fixed.of(Fixed.GLOSSARY, page, about.on(seen.seen(page, marks(list, page)))),
                byLetter(all.on(page)).entrySet().stream()
                        .map(each -> new Page.Glossary.Letter(
                                each.getKey(),
                                each.getValue().stream()
                                        .map(term -> term(term, cards, mentions, filler))
                                        .toList()))
                        .toList());
    }

    private GlossaryTerm term(Term term, Cards cards, Backlinks mentions, ProseFiller filler) {
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
                        .map(card -> new Link((card.code() + " " + card.title().text()).strip(), card.href()))
                        .toList(),
                mentions.pages(term),
                mentions.count(term));
    }

    private String title(Entry entry) {
        return library.title(entry, language);
    }

    private String letter(Entry entry) {
        return alphabet.letter(title(entry));
    }

    private <T extends Entry> Map<String, List<T>> byLetter(List<T> sorted) {
        return sorted.stream().collect(Collectors.groupingBy(this::letter, LinkedHashMap::new, Collectors.toList()));
    }

    /** The list with the places where each letter first begins; letters are numbered on each page. */
    private <T extends Entry> Lettered<T> lettered(ListPages<T> all) {
        Map<String, Mark> marks = new LinkedHashMap<>();
        for (int page = 0; page < all.sheets().count(); page++) {
            int number = 0;
            for (String letter : byLetter(all.on(page)).keySet()) {
                number++;
                marks.putIfAbsent(letter, new Mark(letter, page, number));
            }
        }
        boolean few = marks.size() <= LETTERS || !all.isParted();
        return new Lettered<>(all, few ? List.copyOf(marks.values()) : List.of());
    }

    /** The places of the letters, seen from a page. */
    private static List<Link> marks(Lettered<?> list, int from) {
        String here = list.all().address(from);
        return list.marks().stream()
                .map(mark -> new Link(
                        mark.letter(),
                        Addresses.relative(here, list.all().address(mark.page()) + "#letter-" + mark.number())))
                .toList();
    }
}
