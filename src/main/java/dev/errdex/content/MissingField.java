package dev.errdex.content;

import dev.errdex.content.Shape.Field;
import dev.errdex.content.Shape.ListOf;
import dev.errdex.content.Shape.Text;
import dev.errdex.content.Shape.Word;
import dev.errdex.problem.Edit;
import dev.errdex.source.SourceFile;
import dev.errdex.source.Span;
import dev.errdex.yaml.YamlNode.Mapping;
import java.util.List;
import java.util.stream.Collectors;

/** What adds a key to a map that lacks it: before the first key that it has, as nobody can say where the last ends. */
final class MissingField {
    private static final String PLACEHOLDER = "TODO";

    private MissingField() {}

    /** One addition, or one for each value that the key may have; none for a map that has no key. */
    static List<Edit> additions(Mapping mapping, Field field, List<String> languages) {
        if (mapping.pairs().isEmpty()) {
            return List.of();
        }
        Span first = mapping.pairs().getFirst().key().span();
        SourceFile file = first.file();
        String before = file.text().substring(file.lineStart(first.line()), first.start());
        boolean flow = before.indexOf('{') >= 0;
        Span place = file.span(first.start(), first.start());
        String margin = before.replaceAll("[^ ]", " ");
        List<String> values =
                field.shape() instanceof Word word && !word.allowed().isEmpty()
                        ? word.allowed()
                        : List.of(value(field.shape(), languages));
        return values.stream()
                .map(value -> field.key() + ": " + value)
                .map(line -> new Edit(place, flow ? line + ", " : line + "\n" + margin))
                .toList();
    }

    private static String value(Shape shape, List<String> languages) {
        return switch (shape) {
            case Text text
            when languages.size() > 1 ->
                languages.stream()
                        .map(language -> language + ": " + PLACEHOLDER)
                        .collect(Collectors.joining(", ", "{", "}"));
            case ListOf list -> "[]";
            case Shape.Fields fields -> "{}";
            case Shape.MapOf map -> "{}";
            default -> PLACEHOLDER;
        };
    }
}
