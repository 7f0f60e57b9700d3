package dev.errdex.export;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a server reads the words of each language: by the filters of its own analyzer of that language, as the reference
 * of OpenSearch and Elasticsearch writes them out ("Language analyzers"), so that names are read in parts and a query
 * has a bound. What they have no stemmer for is read as it is written.
 */
final class Analyzers {
    /** By which marks a chain says more than the name of a filter. */
    private static final String STOP = "stop ";

    private static final String STEM = "stem ";
    private static final String ELISION = "elision ";
    private static final String LOWER = "lowercase ";

    private static final List<String> PLAIN = List.of("lowercase");

    private static final Map<String, List<String>> CHAINS = Map.ofEntries(
            entry("ar", List.of("lowercase", "decimal_digit", "stop _arabic_", "arabic_normalization", "stem arabic")),
            usual("bg", "bulgarian"),
            entry(
                    "bn",
                    List.of(
                            "lowercase",
                            "decimal_digit",
                            "indic_normalization",
                            "bengali_normalization",
                            "stop _bengali_",
                            "stem bengali")),
            entry("ca", List.of("elision d l m n s t", "lowercase", "stop _catalan_", "stem catalan")),
            entry("ckb", List.of("sorani_normalization", "lowercase", "decimal_digit", "stop _sorani_", "stem sorani")),
            usual("cs", "czech"),
            usual("da", "danish"),
            entry("de", List.of("lowercase", "stop _german_", "german_normalization", "stem light_german")),
            entry("el", List.of("lowercase greek", "stop _greek_", "stem greek")),
            entry("en", List.of("stem possessive_english", "lowercase", "stop _english_", "stem english")),
            entry("es", List.of("lowercase", "stop _spanish_", "stem light_spanish")),
            usual("et", "estonian"),
            usual("eu", "basque"),
            entry(
                    "fa",
                    List.of(
                            "lowercase",
                            "decimal_digit",
                            "arabic_normalization",
                            "persian_normalization",
                            "stop _persian_")),
            usual("fi", "finnish"),
            entry(
                    "fr",
                    List.of(
                            "elision l m t qu n s j d c jusqu quoiqu lorsqu puisqu",
                            "lowercase",
                            "stop _french_",
                            "stem light_french")),
            entry("ga", List.of("elision d m b", "lowercase irish", "stop _irish_", "stem irish")),
            usual("gl", "galician"),
            entry(
                    "hi",
                    List.of(
                            "lowercase",
                            "decimal_digit",
                            "indic_normalization",
                            "hindi_normalization",
                            "stop _hindi_",
                            "stem hindi")),
            usual("hu", "hungarian"),
            usual("hy", "armenian"),
            usual("id", "indonesian"),
            entry(
                    "it",
                    List.of(
                            "elision c l all dall dell nell sull coll pell gl agl dagl degl negl sugl un m t s v d",
                            "lowercase",
                            "stop _italian_",
                            "stem light_italian")),
            entry("ja", List.of("cjk_width", "lowercase", "cjk_bigram")),
            entry("ko", List.of("cjk_width", "lowercase", "cjk_bigram")),
            usual("lt", "lithuanian"),
            usual("lv", "latvian"),
            usual("nb", "norwegian"),
            usual("nl", "dutch"),
            usual("nn", "norwegian"),
            usual("no", "norwegian"),
            entry("pt", List.of("lowercase", "stop _portuguese_", "stem light_portuguese")),
            entry("pt-br", List.of("lowercase", "stop _brazilian_", "stem brazilian")),
            usual("ro", "romanian"),
            usual("ru", "russian"),
            usual("sv", "swedish"),
            entry("th", List.of("lowercase", "decimal_digit", "stop _thai_")),
            entry("tr", List.of("apostrophe", "lowercase turkish", "stop _turkish_", "stem turkish")),
            entry("zh", List.of("cjk_width", "lowercase", "cjk_bigram")));

    private Analyzers() {}

    private static Map.Entry<String, List<String>> usual(String language, String name) {
        return entry(language, List.of("lowercase", "stop _" + name + "_", "stem " + name));
    }

    /** The analyzer of a language's texts. */
    static String name(String language) {
        return "errdex_" + language;
    }

    /** The same for queries, of which it reads the first words. */
    static String ofQueries(String language) {
        return "errdex_" + language + "_query";
    }

    /** Adds both, with their filters, to the analysis settings of an index. */
    static void add(String language, Map<String, Object> filters, Map<String, Object> analyzers) {
        String tag = language.toLowerCase(Locale.ROOT).replace('_', '-');
        List<String> chain = CHAINS.getOrDefault(tag, CHAINS.getOrDefault(tag.split("-", 2)[0], PLAIN));
        List<String> names = new ArrayList<>();
        for (String step : chain) {
            Map<String, Object> filter = filter(step);
            String name = filter.isEmpty()
                    ? step
                    : name(language) + "_" + step.replaceAll("[ _]+", "_").strip();
            if (!filter.isEmpty()) {
                filters.put(name, filter);
            }
            names.add(name);
        }
        String tokenizer = tag.startsWith("th") ? "thai" : "standard";
        analyzers.put(name(language), analyzer(tokenizer, names));
        names.add("unique");
        names.add("errdex_most_words");
        analyzers.put(ofQueries(language), analyzer(tokenizer, names));
    }

    private static Map<String, Object> analyzer(String tokenizer, List<String> filters) {
        Map<String, Object> analyzer = new LinkedHashMap<>();
        analyzer.put("type", "custom");
        analyzer.put("char_filter", List.of("errdex_parts"));
        analyzer.put("tokenizer", tokenizer);
        analyzer.put("filter", List.copyOf(filters));
        return analyzer;
    }

    /** The filter that a step makes; none for one that every server knows by its name. */
    private static Map<String, Object> filter(String step) {
        Map<String, Object> filter = new LinkedHashMap<>();
        if (step.startsWith(STOP)) {
            filter.put("type", "stop");
            filter.put("stopwords", step.substring(STOP.length()));
        } else if (step.startsWith(STEM)) {
            filter.put("type", "stemmer");
            filter.put("language", step.substring(STEM.length()));
        } else if (step.startsWith(LOWER)) {
            filter.put("type", "lowercase");
            filter.put("language", step.substring(LOWER.length()));
        } else if (step.startsWith(ELISION)) {
            filter.put("type", "elision");
            filter.put("articles_case", true);
            filter.put("articles", List.of(step.substring(ELISION.length()).split(" ")));
        }
        return filter;
    }
}
