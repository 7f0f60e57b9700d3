package dev.errdex.twin;

import dev.errdex.page.Facts.Fact;
import dev.errdex.page.Page;
import dev.errdex.page.PageWords;
import dev.errdex.page.Parts.Card;
import dev.errdex.page.Parts.Frame;
import dev.errdex.page.Parts.Link;
import dev.errdex.page.Parts.Mention;
import dev.errdex.page.Parts.Passage;
import dev.errdex.page.Parts.Phrase;
import dev.errdex.page.Parts.Source;
import dev.errdex.page.Parts.TitledLink;
import java.util.List;
import java.util.stream.Collectors;

/** A page being written in Markdown, block by block, and the parts that pages of several kinds have. */
final class Sheet {
    private final StringBuilder out = new StringBuilder(4096);
    private final PageWords words;
    private final String language;
    private final boolean isParted;
    private final TwinLinks links;
    private final Proses proses;

    Sheet(Page page, String base, PageWords words, Proses proses) {
        this.proses = proses;
        this.words = words;
        this.language = page.frame().lang();
        this.isParted = page.frame().listing().pages() > 1;
        this.links = TwinLinks.of(page.frame(), base);
    }

    /** The interface word of a key. */
    String word(String key) {
        return words.of(language, key);
    }

    /** What stands between a word of the interface and what it is about; in French, a space stands before it, too. */
    String colon() {
        return word("colon") + " ";
    }

    /** A number with its word, whose keys are {@code word.one} and {@code word.other}. */
    String counted(String word, int count) {
        String form = count == 1 ? "one" : count == 0 ? word("zero") : "other";
        return word(word + "." + form).replace("{0}", Integer.toString(count));
    }

    Sheet heading(int level, String markdown) {
        return block(MarkdownText.heading(level, markdown));
    }

    /** A block of Markdown; nothing is written of an empty one. */
    Sheet block(String markdown) {
        if (!markdown.isBlank()) {
            out.append(out.isEmpty() ? "" : "\n\n").append(markdown);
        }
        return this;
    }

    Sheet items(List<String> items) {
        return block(items.stream()
                .filter(item -> !item.isBlank())
                .map(item -> "- " + item)
                .collect(Collectors.joining("\n")));
    }

    /** A section of items; nothing is written of one without items. */
    Sheet section(String title, List<String> items) {
        return items.isEmpty() ? this : heading(2, title).items(items);
    }

    Sheet passage(Passage passage) {
        return block(ProseMarkdown.of(proses.of(passage.html()), links::inMarkdown));
    }

    String link(Link link) {
        return link(MarkdownText.of(link.title()), link.href());
    }

    /** A link; {@code markdown} is its text. */
    String link(String markdown, String href) {
        return MarkdownText.link(markdown, href.isEmpty() ? "" : links.inMarkdown(href));
    }

    String links(List<Link> list) {
        return list.stream().map(this::link).collect(Collectors.joining(", "));
    }

    String titledLinks(List<TitledLink> list) {
        return list.stream().map(link -> link(text(link.title()), link.href())).collect(Collectors.joining(", "));
    }

    /** A line that may stand within a link. */
    static String text(Phrase phrase) {
        return hasMarkup(phrase.html())
                ? ProseMarkdown.line(Html.parse(phrase.html()), href -> "")
                : MarkdownText.of(phrase.text());
    }

    /** A line that stands alone, with its links. */
    String line(Phrase phrase) {
        return hasMarkup(phrase.linked())
                ? ProseMarkdown.line(Html.parse(phrase.linked()), links::inMarkdown)
                : text(phrase);
    }

    private static boolean hasMarkup(String html) {
        return html.indexOf('<') >= 0;
    }

    static String codes(List<String> codes) {
        return codes.stream().map(MarkdownText::code).collect(Collectors.joining(", "));
    }

    /** Another page: what it is called, as a link. */
    String named(Card card) {
        String code = card.code().isEmpty() ? "" : MarkdownText.code(card.code());
        String title = card.title().text().isEmpty()
                ? card.symbol().isEmpty() ? "" : MarkdownText.code(card.symbol())
                : text(card.title());
        return link((code + " " + title).strip(), card.href());
    }

    /** Another page in short. */
    String card(Card card) {
        String symbol =
                card.symbol().isEmpty() || card.title().text().isEmpty() ? "" : " " + MarkdownText.code(card.symbol());
        return named(card) + symbol + (card.summary().text().isEmpty() ? "" : ": " + text(card.summary()));
    }

    /** Of a list that goes on over several pages the titles: what each page is about stands on that page. */
    List<String> cards(List<Card> cards) {
        return cards.stream().map(isParted ? this::named : this::card).toList();
    }

    Sheet mentions(List<Mention> mentions) {
        return section(
                word("mentions"),
                mentions.stream()
                        .map(mention -> link(text(mention.title()), mention.href())
                                + (mention.hit().isEmpty() ? "" : ": ")
                                + MarkdownText.of(mention.before())
                                + MarkdownText.of(mention.hit())
                                + MarkdownText.of(mention.after()))
                        .toList());
    }

    Sheet references(List<Source> references) {
        return section(
                word("references"),
                references.stream()
                        .map(source -> link(text(source.title()), source.url()))
                        .toList());
    }

    Sheet tags(List<Link> tags) {
        return tags.isEmpty() ? this : block(word("tags") + colon() + links(tags));
    }

    /** A fact behind its name; empty when there is none. */
    String fact(String key, String markdown) {
        return markdown.isBlank() ? "" : word(key) + colon() + markdown;
    }

    /** How far a page can be trusted, and since when. */
    List<String> trust(String status, String reviewedOn, String verifiedOn, String updated) {
        String on = status.equals("verified") ? verifiedOn : reviewedOn;
        return List.of(
                fact("status", status.isEmpty() ? "" : (word("status." + status) + " " + on).strip()),
                reviewedOn.equals(on) ? "" : fact("status.reviewed", reviewedOn),
                updated.equals(on) ? "" : fact("updated", updated));
    }

    /** What stands in fields of the site's own, as far as the page shows it. */
    Sheet facts(List<Fact> facts) {
        return items(facts.stream()
                .filter(fact -> !fact.place().equals("nowhere"))
                .map(fact -> text(fact.title())
                        + colon()
                        + fact.values().stream()
                                .map(value -> value.href().isEmpty()
                                        ? line(value.text())
                                        : link(text(value.text()), value.href()))
                                .collect(Collectors.joining(", ")))
                .toList());
    }

    /** Where the page itself is, and what is to be known of its state. */
    Sheet origin(Frame frame) {
        if (!frame.canonical().isEmpty()) {
            block("<" + MarkdownText.destination(links.self()) + ">");
        }
        return block(frame.fallback() ? "> " + MarkdownText.of(word("fallback")) : "");
    }

    /** The whole page, with a line feed at its end. */
    String markdown() {
        return out.append('\n').toString();
    }
}
