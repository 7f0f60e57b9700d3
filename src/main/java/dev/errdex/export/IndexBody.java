package dev.errdex.export;

import dev.errdex.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Settings and mappings of an index: those of every wiki, and a field of each text for each of its languages. */
final class IndexBody {
    /**
     * A text that is read by the analyzer of its language; a document has it in its own language only.
     *
     * @param measured whether its words count the less, the longer it is: a list of messages is no worse for being long
     * @param whole whether its words are among those that a page has at all
     */
    private record Text(String name, boolean measured, boolean whole) {}

    private static final List<Text> TEXTS = List.of(
            new Text("title", true, true),
            new Text("headings", false, true),
            new Text("keywords", false, true),
            new Text("messages", false, true),
            new Text("text", true, true),
            new Text("all", false, false),
            new Text("heading", true, false),
            new Text("section", true, false));

    private IndexBody() {}

    /** {@code facets} are those that only this wiki has. */
    static Map<String, Object> of(List<String> languages, List<String> facets) {
        Map<String, Object> body = resource("index.json");
        Map<String, Object> analysis = inner(inner(body, "settings"), "analysis");
        Map<String, Object> fields = inner(inner(body, "mappings"), "properties");
        facets.forEach(facet -> fields.put(ExportDocument.facet(facet), Map.of("type", "keyword")));
        for (String language : languages) {
            Analyzers.add(language, inner(analysis, "filter"), inner(analysis, "analyzer"));
        }
        for (Text text : TEXTS) {
            Map<String, Object> byLanguage = new LinkedHashMap<>();
            languages.forEach(language -> byLanguage.put(language, field(text, language)));
            fields.put(text.name(), Map.of("properties", byLanguage));
        }
        return body;
    }

    private static Map<String, Object> field(Text text, String language) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("type", "text");
        field.put("analyzer", Analyzers.name(language));
        field.put("search_analyzer", Analyzers.ofQueries(language));
        if (!text.measured()) {
            field.put("norms", false);
        }
        if (text.whole()) {
            field.put("copy_to", "all." + language);
        }
        if (text.name().equals("all")) {
            field.put("similarity", "boolean");
        }
        return field;
    }

    private static Map<String, Object> inner(Map<String, Object> object, String name) {
        return map(Objects.requireNonNull(object.get(name), name));
    }

    @SuppressWarnings("unchecked") // a JSON object has strings for keys
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    /** A JSON object that comes with Errdex. */
    static Map<String, Object> resource(String name) {
        return map(Json.parse(text(name)));
    }

    /** A text that comes with Errdex. */
    static String text(String name) {
        try (InputStream in = Objects.requireNonNull(IndexBody.class.getResourceAsStream("/export/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
