package dev.errdex.render;

import dev.errdex.source.SourceFile;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.utility.StringUtil;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The interface words of a language, as templates see them: {@code s.copy}, {@code s["risk.safe"]}.
 *
 * <p>{@code s.scripts} is a JSON object of the words that scripts need: the keys that start with {@code js.}, without
 * it.
 */
final class Strings implements TemplateHashModel {
    private static final String FOR_SCRIPTS = "js.";

    private final Map<String, TemplateModel> models = new HashMap<>();
    private final Map<String, String> words;

    private Strings(Map<String, String> words) {
        this.words = words;
        words.forEach((key, word) -> models.put(key, new SimpleScalar(word)));
        models.put("scripts", new SimpleScalar(scripts(Map.of())));
    }

    /**
     * The words of a language; what it lacks is taken from its base language ({@code es} for {@code es-MX}), then from
     * English.
     */
    static Strings of(Theme theme, String language) {
        Map<String, String> words = new TreeMap<>();
        int region = language.indexOf('-');
        String base = region < 0 ? language : language.substring(0, region);
        for (String from : List.of("en", base, language)) {
            for (SourceFile file : theme.words(from)) {
                words.putAll(WordsFile.read(file).byKey());
            }
        }
        return new Strings(words);
    }

    @Override
    public @Nullable TemplateModel get(String key) {
        return models.get(key);
    }

    @Override
    public boolean isEmpty() {
        return models.isEmpty();
    }

    /**
     * The words that scripts need, and {@code others}, as a JSON object. "<" is escaped so that no word can end the
     * script element that holds the object (HTML standard, 4.12.1.3).
     */
    String scripts(Map<String, String> others) {
        Map<String, String> all = new TreeMap<>();
        words.forEach((key, word) -> {
            if (key.startsWith(FOR_SCRIPTS)) {
                all.put(key.substring(FOR_SCRIPTS.length()), word);
            }
        });
        all.putAll(others);
        return all.entrySet().stream()
                .map(word -> quote(word.getKey()) + ":" + quote(word.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quote(String text) {
        return '"' + StringUtil.jsonStringEnc(text).replace("<", "\\u003c") + '"';
    }
}
