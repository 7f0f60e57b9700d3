package dev.errdex.page;

import dev.errdex.link.Addresses;
import dev.errdex.link.Links;
import dev.errdex.link.Target;
import dev.errdex.model.Entry;
import dev.errdex.model.Entry.Term;
import dev.errdex.model.Prose;
import dev.errdex.page.Parts.Link;
import dev.errdex.page.Parts.Mention;
import dev.errdex.page.Parts.Phrase;
import dev.errdex.source.HtmlText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The pages that mention an entry, with the sentence. */
final class Backlinks {
    /** Longer sentences are cut on both sides of the mention. */
    private static final int REACH = 160;

    /** Of so many pages each is told; of more the first, and how to find the others. */
    private static final int MOST = 20;

    private static final int MOST_USES = 10;

    private final Library library;
    private final String language;
    private final String address;

    Backlinks(Library library, String language, String address) {
        this.library = library;
        this.language = language;
        this.address = address;
    }

    List<Mention> of(Entry entry) {
        return of(entry, 0);
    }

    /** With {@code further} pages that point at the entry and are told nowhere else. */
    List<Mention> of(Entry entry, int further) {
        List<Links.Use> uses = uses(entry);
        List<Mention> mentions =
                new ArrayList<>(uses.stream().limit(MOST).map(this::mention).toList());
        int rest = Math.max(0, uses.size() - MOST) + further;
        if (rest > 0) {
            String title = library.words()
                    .of(language, rest == 1 ? "further.one" : "further.other")
                    .replace("{0}", Integer.toString(rest));
            mentions.add(new Mention(Phrase.plain(title, ""), search(entry), "", "", "", ""));
        }
        return mentions;
    }

    /** The pages alone; of many the first. */
    List<Link> pages(Entry entry) {
        return uses(entry).stream()
                .limit(MOST_USES)
                .map(use -> new Link(name(use.from()).text(), href(use.from())))
                .toList();
    }

    /** How many pages mention it. */
    int count(Entry entry) {
        return uses(entry).size();
    }

    private List<Links.Use> uses(Entry entry) {
        return library.graph().mentions(entry, language).stream()
                .filter(use -> !(use.from() instanceof Term))
                .filter(use -> library.isForAuthors(entry) || !library.isForAuthors(use.from()))
                .toList();
    }

    /** Where the search tells which pages speak of an entry. */
    private String search(Entry entry) {
        String words =
                entry instanceof Entry.ErrorDefinition error ? error.code().spelling() : library.title(entry, language);
        return Addresses.relative(address, library.addresses().of(new Target.FixedPage(Target.Fixed.SEARCH), language))
                + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private Mention mention(Links.Use use) {
        Prose prose = use.prose();
        int[] sentence = prose.sentence(use.reference());
        int start = use.reference().start();
        int end = use.reference().end();
        return new Mention(
                name(use.from()),
                href(use.from()),
                before(library.titles().readable(prose, sentence[0], start, language)),
                library.titles().readable(prose, start, end, language),
                after(library.titles().readable(prose, end, Math.max(end, sentence[1]), language)),
                use.language().equals(language) ? "" : use.language());
    }

    private static String before(String text) {
        return text.length() <= REACH ? text : "…" + text.substring(text.indexOf(' ', text.length() - REACH) + 1);
    }

    private static String after(String text) {
        int cut = text.length() <= REACH ? -1 : text.lastIndexOf(' ', REACH);
        return cut < 0 ? text.substring(0, Math.min(text.length(), REACH)) : text.substring(0, cut) + " …";
    }

    private Phrase name(Entry entry) {
        Phrase title = library.phrase(entry.title(), language);
        if (!(entry instanceof Entry.ErrorDefinition error)) {
            return title;
        }
        String code = error.code().spelling() + " ";
        String html = HtmlText.escaped(code) + title.html();
        return new Phrase(code + title.text(), html, html, title.lang());
    }

    private String href(Entry entry) {
        return Addresses.relative(address, library.addresses().of(new Target.Written(entry, ""), language));
    }
}
