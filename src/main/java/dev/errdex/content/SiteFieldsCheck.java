package dev.errdex.content;

import dev.errdex.content.Shape.Field;
import dev.errdex.problem.Problem;
import dev.errdex.source.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Whether the fields that site.yaml adds can be told from all others, and what is said of them fits together. */
record SiteFieldsCheck(List<Problem> problems) {
    /** What a search asks by beside the keys of pages, and what an exported document has. */
    private static final Set<String> NAMES_OF_SEARCH = Set.of(
            "address",
            "all",
            "audience",
            "codes",
            "date",
            "group",
            "heading",
            "headings",
            "keywords",
            "kind",
            "language",
            "page",
            "page-title",
            "q",
            "section",
            "space",
            "symbols",
            "tag",
            "text",
            "type",
            "url");

    /** Whether a page has such a key already, or the search means something else by it. */
    static boolean isTaken(String name) {
        return NAMES_OF_SEARCH.contains(name)
                || Stream.of(ErrorFile.SHAPE, ArticleFile.SHAPE, QuestionFile.SHAPE)
                        .flatMap(shape -> shape.fields().stream())
                        .map(Field::key)
                        .anyMatch(name::equals);
    }

    void check(Values site) {
        Map<String, SourceText> seen = new HashMap<>();
        site.each("fields", field -> {
            SourceText name = field.word("name");
            SourceText first = name == null ? null : seen.putIfAbsent(name.text(), name);
            if (name != null && isTaken(name.text())) {
                problems.add(Problem.error(
                        "field-taken",
                        name.span(),
                        "a field cannot be named \"" + name.text() + "\", which Errdex uses itself",
                        "Choose another name, such as our-" + name.text() + "."));
            } else if (first != null) {
                problems.add(Problem.error(
                                "field-taken",
                                name.span(),
                                "the field \"" + name.text() + "\" stands here a second time",
                                "Keep one of the two, or rename one.")
                        .and(first.span()));
            }
            SourceText facet = field.word("facet");
            if (facet != null && field.flag("facet") && field.string("type", "").equals("url")) {
                problems.add(Problem.error(
                        "field-extra",
                        facet.span(),
                        "a search cannot be narrowed down by addresses",
                        "Take the line away, or choose another type."));
            }
            field.node("values")
                    .filter(values -> field.map("values").pairs().isEmpty())
                    .ifPresent(values -> problems.add(Problem.error(
                            "field-empty",
                            values.span(),
                            "values is empty",
                            "Write each value and what readers see for it: low: {en: Low, es: Baja}.")));
            return field;
        });
    }
}
