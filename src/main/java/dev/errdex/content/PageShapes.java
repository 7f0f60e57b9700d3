package dev.errdex.content;

import static dev.errdex.content.Shape.fields;
import static dev.errdex.content.Shape.list;
import static dev.errdex.content.Shape.oneOf;
import static dev.errdex.content.Shape.optional;
import static dev.errdex.content.Shape.required;
import static dev.errdex.content.Shape.slug;
import static dev.errdex.content.Shape.text;
import static dev.errdex.content.Shape.word;

import dev.errdex.content.Shape.Fields;
import dev.errdex.content.Shape.Names;
import dev.errdex.model.Entry.Source;
import dev.errdex.model.Entry.Status;
import dev.errdex.model.Localized;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Parts that several kinds of file share. */
final class PageShapes {
    static final Shape TAGS = list(slug("a tag").naming(Names.TAG));
    static final Shape ALIASES = list(Shape.matching(
            "[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*",
            "an address such as old-name or errors/old-name, without .html"));
    static final Shape LINK =
            word("a link: a code, a symbol, or the path of a page such as articles/keys/where-keys-live")
                    .naming(Names.LINK);
    static final Shape SEARCH_WORDS = list(word("a word or a short name"));
    static final String SEARCH_WORDS_ARE =
            "what the system and people call it besides the words of the page; they find it and are not shown";
    static final Shape STATUS = oneOf("how far the page can be trusted", "draft", "reviewed", "verified");
    static final Fields REFERENCE = fields(
            "A source outside the wiki.",
            required("title", text(), "what the source is called"),
            required("url", Shape.url(), "where it is"));

    private PageShapes() {}

    static Fields commented(String doc) {
        return fields(
                doc,
                required("by", word("a name"), "who wrote it"),
                optional("on", Shape.date(), "when"),
                required("text", Shape.prose(), "what they wrote"));
    }

    static Shape.Field tags() {
        return optional("tags", TAGS, "what the page is about; pages with the same tag are listed together");
    }

    static Shape.Field searchWords() {
        return optional("search-words", SEARCH_WORDS, SEARCH_WORDS_ARE);
    }

    static Shape.Field aliases() {
        return optional("aliases", ALIASES, "further addresses that lead to the page, such as an old name");
    }

    static Shape.Field updated() {
        return optional(
                "updated",
                Shape.date(),
                "when the page last changed in a way that readers should know; the feed of changes goes by it");
    }

    static Shape.Field sources() {
        return optional(
                "sources",
                list(new Shape.WordOr(Shape.url(), REFERENCE)),
                "where it is written; an address that stands in references too is shown by the title that it has"
                        + " there");
    }

    static List<Source> references(Values values) {
        return values.each("references", PageShapes::source).stream()
                .filter(Objects::nonNull)
                .toList();
    }

    /** What a cause or a step is taken from. */
    static List<Source> sources(Values values) {
        return addresses(values, "sources");
    }

    /** Addresses, with a title or without. */
    static List<Source> addresses(Values values, String key) {
        return values.each(key, address -> new Source(Localized.none(), address), PageShapes::source);
    }

    private static Source source(Values values) {
        return values.word("url") == null ? null : new Source(values.name("title"), values.word("url"));
    }

    static Status status(Values values) {
        return constant(Status.class, values.string("status", ""), Status.UNSTATED);
    }

    /** The constant that a kebab-case word names. */
    static <E extends Enum<E>> E constant(Class<E> type, String word, E otherwise) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                return constant;
            }
        }
        return otherwise;
    }
}
