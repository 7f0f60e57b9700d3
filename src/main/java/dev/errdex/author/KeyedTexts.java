package dev.errdex.author;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Resource files say in their name which language they are in, and in each key which code a text belongs to and what it
 * is.
 */
final class KeyedTexts {
    private static final Pattern LANGUAGE =
            Pattern.compile(".*[._]([a-z]{2,3})(?:[-_]([A-Z][A-Za-z]{1,3}))?\\.[A-Za-z]+");
    private static final Pattern FIELD = Pattern.compile("(.+)[._-](\\p{L}+)");

    private KeyedTexts() {}

    /** {@code es} for {@code messages_es.properties} and {@code Strings.es.resx}; empty when the name does not say. */
    static String language(String path) {
        Matcher matcher = LANGUAGE.matcher(path.substring(path.lastIndexOf('/') + 1));
        return matcher.matches()
                        && Locale.forLanguageTag(matcher.group(1))
                                        .getDisplayLanguage(Locale.ENGLISH)
                                        .length()
                                > 3
                ? matcher.group(1)
                : "";
    }

    /** Puts a text where its key says: {@code NET-1004.title}, {@code error.1004}, {@code NET_NO_ROUTE}. */
    static Importer.Item item(Importer.Item item, String key, String language, String text, Columns columns) {
        Matcher both = FIELD.matcher(key);
        Optional<String> field = both.matches()
                ? columns.field(both.group(2)).filter(each -> !each.equals("code") && !each.equals("symbol"))
                : Optional.empty();
        return item.with("key", field.isPresent() ? both.group(1) : key)
                .with((field.isPresent() ? field.get() : "text") + (language.isEmpty() ? "" : "-" + language), text);
    }
}
