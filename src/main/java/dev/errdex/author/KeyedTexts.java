package dev.errdex.author;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Resource files say in their name which language they are in, and in each key what a text is about. */
final class KeyedTexts {
    private static final Pattern LANGUAGE =
            Pattern.compile(".*[._]([a-z]{2,3})(?:[-_]([A-Z][A-Za-z]{1,3}))?\\.[A-Za-z]+");
    private static final Pattern FIELD = Pattern.compile("(.+)[._-](\\p{L}+)");

    private KeyedTexts() {}

    /**
     * {@code es} for {@code messages_es.properties} and {@code Strings.es.resx}, and, where that is a language of the
     * wiki, for {@code es.json} and {@code lib/es/messages.json}; empty when the name does not say.
     */
    static String language(String path, Columns columns) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        Matcher matcher = LANGUAGE.matcher(name);
        if (matcher.matches()
                && Locale.forLanguageTag(matcher.group(1))
                                .getDisplayLanguage(Locale.ENGLISH)
                                .length()
                        > 3) {
            return matcher.group(1);
        }
        String folder = path.substring(0, path.length() - name.length()).replaceFirst("/$", "");
        return Stream.of(name.replaceFirst("\\.[^.]*$", ""), folder.substring(folder.lastIndexOf('/') + 1))
                .filter(each -> each.matches("[a-z]{2,3}([-_][A-Za-z]{2,4})?"))
                .flatMap(each -> columns.language(each).stream())
                .findFirst()
                .orElse("");
    }

    /**
     * Puts a text where its key says: where the user said what such keys are, there; else a key is a code or a symbol
     * as a whole, and may have a field behind it: {@code NET-1004.title}, {@code NET_NO_ROUTE}. Nothing for what the
     * user wants to leave out.
     */
    static Optional<Importer.Item> item(Importer.Item item, String key, String language, String text, Columns columns) {
        Optional<KeyPattern.Match> said = columns.key(key);
        if (said.isPresent()) {
            String field = said.get().field();
            if (field.isEmpty()) {
                return Optional.empty();
            }
            said.get().parts().forEach(item::with);
            return Optional.of(
                    item.with(field + (Columns.languageOf(field).isPresent() ? "" : behind(language)), text));
        }
        Matcher both = FIELD.matcher(key);
        Optional<String> field = !columns.namesAreCodes() && both.matches()
                ? columns.field(both.group(2)).filter(each -> !each.equals("code") && !each.equals("symbol"))
                : Optional.empty();
        return Optional.of(item.with("key", field.isPresent() ? both.group(1) : key)
                .with((field.isPresent() ? field.get() : "text") + behind(language), text));
    }

    private static String behind(String language) {
        return language.isEmpty() ? "" : "-" + language;
    }
}
