package dev.errdex.source;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The words of the interface that come with Errdex, a file for each language:
 * {@code templates/strings/<language>.properties}. Pages get them through the theme, in which a site may replace some;
 * whatever else speaks to readers gets them here.
 */
public final class InterfaceWords {
    private static final String FOLDER = "theme/templates/strings";
    private static final String END = ".properties";
    private static final String ENGLISH = "en";
    private static final SortedMap<String, Map<String, String>> BY_LANGUAGE = read();

    private InterfaceWords() {}

    /** The languages that the interface speaks, as BCP 47 tags. */
    public static SortedSet<String> languages() {
        return new TreeSet<>(BY_LANGUAGE.keySet());
    }

    /** The words of a language by their keys; {@code es-MX} is served by {@code es}, and what is missing by English. */
    public static Map<String, String> of(String language) {
        Map<String, String> words = new HashMap<>(Objects.requireNonNull(BY_LANGUAGE.get(ENGLISH)));
        words.putAll(BY_LANGUAGE.getOrDefault(primary(language), Map.of()));
        words.putAll(BY_LANGUAGE.getOrDefault(language, Map.of()));
        return words;
    }

    /** The language itself, without script, region and variants. */
    public static String primary(String language) {
        int end = language.indexOf('-');
        return (end < 0 ? language : language.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    private static SortedMap<String, Map<String, String>> read() {
        SortedMap<String, Map<String, String>> all = new TreeMap<>();
        BundledFiles.under(FOLDER)
                .forEach((name, bytes) -> all.put(
                        name.substring(0, name.length() - END.length()),
                        words(new String(bytes, StandardCharsets.UTF_8))));
        return all;
    }

    private static Map<String, String> words(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new HashMap<>();
        properties.forEach((key, word) -> words.put((String) key, (String) word));
        return words;
    }
}
