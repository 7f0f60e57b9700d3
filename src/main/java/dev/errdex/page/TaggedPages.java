package dev.errdex.page;

import dev.errdex.link.Addresses;
import dev.errdex.link.Alphabet;
import dev.errdex.link.Sheets;
import dev.errdex.link.Target;
import dev.errdex.link.Target.Fixed;
import dev.errdex.model.Entry;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.page.Frames.About;
import dev.errdex.page.Parts.Card;
import dev.errdex.page.Parts.Group;
import dev.errdex.page.Parts.Passage;
import dev.errdex.page.Parts.Phrase;
import dev.errdex.page.Parts.Shelf;
import dev.errdex.page.Siblings.Sibling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page of all tags and that of each, in one language. */
record TaggedPages(Library library, String language, Frames frames, FixedFrames fixed) {

    /** All tags, laid on pages. */
    ListPages<Group> all() {
        String address = fixed.address(Fixed.TAGS);
        Cards cards = new Cards(library, language, address);
        Alphabet alphabet = Alphabet.of(language);
        return ListPages.of(
                address,
                library.forReaders().tags().stream()
                        .map(tag -> new Group(
                                library.tag(tag, language),
                                "",
                                cards.href(new Target.TagPage(tag)),
                                library.forReaders().tagged().get(tag).size(),
                                0))
                        .sorted(Comparator.comparing(group -> alphabet.key(group.title())))
                        .toList(),
                Sheets.LINES,
                Group::title);
    }

    Page.Tags tags(ListPages<Group> all, int page) {
        return new Page.Tags(
                fixed.of(Fixed.TAGS, page, About.titled(fixed.title(Fixed.TAGS)).on(all.seen(page, List.of()))),
                all.on(page));
    }

    /** What has a tag, laid on pages. */
    ListPages<Entry> tagged(String tag) {
        Map<String, List<Entry>> byKind = new LinkedHashMap<>();
        List.of("errors", "articles", "questions").forEach(kind -> byKind.put(kind, new ArrayList<>()));
        for (Entry entry : library.forReaders().tagged().get(tag)) {
            byKind.getOrDefault(kind(entry), new ArrayList<>()).add(entry);
        }
        return ListPages.of(
                library.addresses().of(new Target.TagPage(tag), language),
                byKind.values().stream().flatMap(List::stream).toList(),
                Sheets.CARDS,
                entry -> entry instanceof ErrorDefinition error
                        ? error.code().spelling()
                        : library.title(entry, language));
    }

    private Siblings beside(String tag) {
        return Siblings.around(
                fixed.title(Fixed.TAGS),
                fixed.address(Fixed.TAGS),
                library.forReaders().tags(),
                library.forReaders().numbers().getOrDefault(tag, -1),
                each -> new Sibling(
                        library.tag(each, language), library.addresses().of(new Target.TagPage(each), language)));
    }

    private static String kind(Entry entry) {
        return switch (entry) {
            case ErrorDefinition error -> "errors";
            case Entry.Article article -> "articles";
            case Entry.Question question -> "questions";
            case Entry.Term term -> "terms";
        };
    }

    Page.Tag tag(String tag, ListPages<Entry> tagged, int page) {
        String address = tagged.address(page);
        Cards cards = new Cards(library, language, address);
        String title = library.tag(tag, language);
        Map<String, List<Card>> byKind = new LinkedHashMap<>();
        tagged.on(page)
                .forEach(entry -> byKind.computeIfAbsent(kind(entry), x -> new ArrayList<>())
                        .add(cards.of(entry)));
        List<Shelf> shelves = byKind.entrySet().stream()
                .map(each -> new Shelf(
                        each.getKey(),
                        Phrase.plain(library.words().of(language, each.getKey()), ""),
                        Passage.NONE,
                        "",
                        each.getValue()))
                .toList();
        About about = About.titled(title)
                .below(frames.crumbs(address, new Target.FixedPage(Fixed.TAGS)))
                .on(tagged.seen(page, List.of()))
                .beside(beside(tag));
        return new Page.Tag(
                frames.frame(
                        address,
                        other -> Addresses.sheet(library.addresses().of(new Target.TagPage(tag), other), page),
                        about,
                        Format.MARKDOWN),
                title,
                shelves);
    }
}
