package dev.errdex.lsp;

import dev.errdex.content.Shape;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What begins a map of a known shape, as a snippet of the protocol: the keys that it must have, and of the others those
 * without which it says nothing.
 */
final class Snippets {
    /** Of a step and a check, what the reader does; the shapes require neither, as either will do. */
    private static final List<String> TELLING = List.of("body", "run");

    private final List<String> languages;
    private int stop;

    private Snippets(List<String> languages) {
        this.languages = languages;
    }

    /** The lines of a map whose keys stand {@code margin} columns deep; the first of them has no margin. */
    static String of(Shape.Fields shape, List<String> languages, int margin) {
        return new Snippets(languages).map(shape, " ".repeat(margin));
    }

    /** The value of a key, in the same line or in those below. */
    static String value(Shape shape, List<String> languages, int margin) {
        return new Snippets(languages).behind(shape, " ".repeat(margin));
    }

    private String map(Shape.Fields shape, String margin) {
        List<Shape.Field> wanted = shape.fields().stream()
                .filter(field -> field.required() || TELLING.contains(field.key()))
                .toList();
        List<Shape.Field> fields = wanted.isEmpty() ? shape.fields() : wanted;
        String first = shape.oneOf().isEmpty() ? "" : shape.oneOf().getFirst();
        return shape.fields().stream()
                .filter(field -> fields.contains(field) || field.key().equals(first))
                .map(field -> field.key() + ":" + behind(field.shape(), margin))
                .collect(Collectors.joining("\n" + margin));
    }

    private String behind(Shape shape, String margin) {
        return switch (shape) {
            case Shape.Text text
            when languages.size() > 1 ->
                languages.stream()
                        .map(language -> "\n" + margin + "  " + language + ": " + hole(""))
                        .collect(Collectors.joining());
            case Shape.Text text -> " " + hole("");
            case Shape.Word word when !word.allowed().isEmpty() -> " " + choice(word.allowed());
            case Shape.Word word -> " " + hole("");
            case Shape.Flag flag -> " " + choice(List.of("true", "false"));
            case Shape.ListOf list
            when list.item() instanceof Shape.Fields fields -> "\n" + margin + "  - " + map(fields, margin + "    ");
            case Shape.ListOf list -> " [" + hole("") + "]";
            case Shape.MapOf map -> "\n" + margin + "  " + hole("");
            case Shape.ByLanguage map -> "\n" + margin + "  " + languages.getFirst() + ": " + hole("");
            case Shape.WordOr either -> behind(either.word(), margin);
            case Shape.Fields fields -> "\n" + margin + "  " + map(fields, margin + "  ");
        };
    }

    private String hole(String text) {
        return "${" + ++stop + (text.isEmpty() ? "" : ":" + text) + "}";
    }

    private String choice(List<String> words) {
        return "${" + ++stop + "|" + String.join(",", words) + "|}";
    }
}
