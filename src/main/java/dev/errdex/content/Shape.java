package dev.errdex.content;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a value in a YAML file may be. One description serves the reader, which refuses what does not fit
 * ({@link ShapeCheck}), and the editors, which complete and check while one types ({@link JsonSchema}).
 */
public sealed interface Shape {

    /** A text in the default language, or a map of languages; {@code prose} is read as Markdown. */
    record Text(boolean prose) implements Shape {}

    /**
     * A scalar.
     *
     * @param allowed the words that it may be; empty for any
     * @param pattern a regular expression that it matches as a whole; empty for any
     * @param what what it is, for messages: {@code a date such as 2026-11-20}
     * @param names what else in the wiki it is the name of, for editors, which complete it and lead there
     */
    record Word(List<String> allowed, Optional<Pattern> pattern, String what, Names names) implements Shape {
        /** The same, which is the name of something. */
        Word naming(Names other) {
            return new Word(allowed, pattern, what, other);
        }

        /** Whether a text is written as such a word is. */
        public boolean isWritten(String text) {
            return pattern.isEmpty() || pattern.get().matcher(text).matches();
        }
    }

    /** What a word may be the name of. */
    enum Names {
        NOTHING,
        /** A page, a code, a symbol, a term: whatever a link may lead to. */
        LINK,
        CODE,
        SYMBOL,
        SPACE,
        TAG,
        /** A cause of the same error. */
        CAUSE,
        SHELL,
        LANGUAGE,
        RULE,
        /** A file of the site, by its path from the site folder. */
        FILE,
        /** A table in the same folder. */
        TABLE
    }

    /** {@code true} or {@code false}. */
    record Flag() implements Shape {}

    /** A list. */
    record ListOf(Shape item) implements Shape {}

    /** A map whose keys the author chooses. */
    record MapOf(Shape value, String keys) implements Shape {}

    /** A map whose keys are languages of the wiki. */
    record ByLanguage(Shape value) implements Shape {}

    /** A word, or a map: what the author writes decides. */
    record WordOr(Word word, Shape other) implements Shape {}

    /** A map with known keys; of {@code oneOf}, exactly one must be there, unless it is empty. */
    record Fields(String doc, List<Field> fields, List<String> oneOf) implements Shape {
        /** A key, or null when there is none of that name. */
        public @Nullable Field field(String key) {
            for (Field field : fields) {
                if (field.key().equals(key)) {
                    return field;
                }
            }
            return null;
        }

        /** The same map, of whose keys exactly one of these must be there. */
        Fields withOneOf(String... keys) {
            return new Fields(doc, fields, List.of(keys));
        }
    }

    /** A key of a map. */
    record Field(String key, Shape shape, boolean required, String doc) {}

    static Shape text() {
        return new Text(false);
    }

    static Shape prose() {
        return new Text(true);
    }

    static Word word(String what) {
        return new Word(List.of(), Optional.empty(), what, Names.NOTHING);
    }

    static Word oneOf(String what, String... allowed) {
        return new Word(List.of(allowed), Optional.empty(), what, Names.NOTHING);
    }

    static Word matching(String pattern, String what) {
        return new Word(List.of(), Optional.of(Pattern.compile(pattern)), what, Names.NOTHING);
    }

    /**
     * What RFC 3986, 2, lets stand in an address, and letters of any language; the rest would have to be
     * percent-encoded.
     */
    String URL_CHARACTERS = "[^\\s\"<>\\\\^`{|}]+";

    /** A part of a host's name (RFC 1035, 2.3.4). */
    String LABEL = "[^\\s\"<>\\\\^`{|}/?#@:.%\\[\\]]{1,63}";

    /** A host's name, or an IPv6 address. */
    String HOST = "(\\[[0-9A-Fa-f:.]+\\]|" + LABEL + "(\\." + LABEL + ")*\\.?)";

    /** An address outside the wiki. */
    static Word url() {
        return matching(
                "https?://" + HOST + "(:[0-9]{1,4}|:[1-5][0-9]{4})?([/?#](" + URL_CHARACTERS + ")?)?|mailto:"
                        + URL_CHARACTERS,
                "an address that begins with https://, http:// or mailto:, without quotes, brackets and spaces");
    }

    static Word date() {
        return matching("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])", "a date such as 2026-11-20");
    }

    /** A name in addresses and links. */
    static Word slug(String what) {
        return matching("[a-z0-9]+(-[a-z0-9]+)*", what + " in small letters, digits and single hyphens");
    }

    static Shape list(Shape item) {
        return new ListOf(item);
    }

    static Fields fields(String doc, Field... fields) {
        return new Fields(doc, List.of(fields), List.of());
    }

    static Field required(String key, Shape shape, String doc) {
        return new Field(key, shape, true, doc);
    }

    static Field optional(String key, Shape shape, String doc) {
        return new Field(key, shape, false, doc);
    }
}
