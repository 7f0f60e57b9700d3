package dev.errdex.author;

import dev.errdex.content.Shape;
import dev.errdex.content.Shape.ByLanguage;
import dev.errdex.content.Shape.Field;
import dev.errdex.content.Shape.Fields;
import dev.errdex.content.Shape.Flag;
import dev.errdex.content.Shape.ListOf;
import dev.errdex.content.Shape.MapOf;
import dev.errdex.content.Shape.Text;
import dev.errdex.content.Shape.Word;
import dev.errdex.content.Shape.WordOr;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A YAML file to be filled in, made from the description of its shape: what is known stands there, what must be written
 * is marked with {@link #PLACEHOLDER}, and what may be written is a comment. Each line says what belongs there.
 */
final class Skeleton {
    /** What stands where an author must write something; editors list it, and searching for it finds every place. */
    static final String PLACEHOLDER = "TODO";
    /** Where the shape allows only certain words, the first of these that it allows. */
    private static final List<String> PLACEHOLDERS =
            List.of(PLACEHOLDER, "todo", "1000", "2000-01-01", "https://example.org/TODO");

    private static final String STEP = "  ";

    private final List<String> languages;
    private final Set<String> wanted;
    private final StringBuilder out = new StringBuilder();

    private Skeleton(List<String> languages, Set<String> wanted) {
        this.languages = languages;
        this.wanted = wanted;
    }

    /**
     * The lines of a map.
     *
     * @param known values by key: a string, a map from languages to strings, or a list of strings or of maps like this
     *     one
     * @param wanted keys that are written out although the shape does not require them
     * @param languages those of the site
     */
    static String of(Shape shape, Map<String, ?> known, Set<String> wanted, List<String> languages) {
        Skeleton skeleton = new Skeleton(languages, wanted);
        skeleton.fields((Fields) shape, known, "");
        return skeleton.out.toString();
    }

    private void fields(Fields shape, Map<?, ?> known, String margin) {
        String indent = margin;
        for (Field field : shape.fields()) {
            Object value = known.get(field.key());
            String doc = "  # " + allowed(field.shape()) + field.doc();
            if (value == null && !field.required() && !wanted.contains(field.key())) {
                out.append(indent)
                        .append("# ")
                        .append(field.key())
                        .append(": …")
                        .append(doc)
                        .append('\n');
            } else {
                out.append(indent).append(field.key()).append(':');
                value(field.shape(), value, margin.replace('-', ' '), doc);
            }
            // Only the first line of a list's item has the hyphen.
            indent = margin.replace('-', ' ');
        }
    }

    private static String allowed(Shape shape) {
        return shape instanceof Word word && !word.allowed().isEmpty() ? String.join(" | ", word.allowed()) + "; " : "";
    }

    private void value(Shape shape, Object known, String indent, String doc) {
        switch (shape) {
            case Text text when languages.size() == 1 -> line(inOnlyLanguage(known), indent, doc);
            case Text text -> text(known, indent, doc);
            case Word word -> line(known == null ? placeholder(word) : known.toString(), indent, doc);
            case Flag flag -> line(known == null ? "false" : known.toString(), indent, doc);
            case ListOf list ->
                list(list.item(), known instanceof List<?> items ? items : List.of(Map.of()), indent, doc);
            case WordOr either -> value(either.word(), known, indent, doc);
            case MapOf map -> out.append(" {}").append(doc).append('\n');
            case ByLanguage map -> out.append(" {}").append(doc).append('\n');
            case Fields fields -> {
                out.append(doc).append('\n');
                fields(fields, known instanceof Map<?, ?> map ? map : Map.of(), indent + STEP);
            }
        }
    }

    private void line(String text, String indent, String doc) {
        String value = YamlText.block(text, indent + STEP);
        int end = value.startsWith("|\n") ? 1 : value.length();
        out.append(' ')
                .append(value, 0, end)
                .append(doc)
                .append(value, end, value.length())
                .append('\n');
    }

    private String inOnlyLanguage(Object known) {
        Object text = known instanceof Map<?, ?> map ? map.get(languages.get(0)) : known;
        return text == null ? PLACEHOLDER : text.toString();
    }

    private void text(Object known, String indent, String doc) {
        out.append(doc).append('\n');
        languages(known, indent + STEP, indent + STEP);
    }

    private void languages(Object known, String margin, String indent) {
        Map<?, ?> texts =
                known instanceof Map<?, ?> map ? map : known == null ? Map.of() : Map.of(languages.get(0), known);
        String start = margin;
        for (String language : languages) {
            Object text = texts.get(language);
            out.append(start)
                    .append(language)
                    .append(": ")
                    .append(text == null ? PLACEHOLDER : YamlText.block(text.toString(), indent + STEP))
                    .append('\n');
            start = indent;
        }
    }

    private void list(Shape item, List<?> items, String indent, String doc) {
        out.append(doc).append('\n');
        for (Object each : items) {
            Object known = each instanceof Map<?, ?> map && map.isEmpty() ? null : each;
            if (item instanceof Fields fields) {
                fields(fields, known instanceof Map<?, ?> map ? map : Map.of(), indent + STEP + "- ");
            } else if (item instanceof Text && languages.size() > 1) {
                languages(known, indent + STEP + "- ", indent + STEP + STEP);
            } else {
                out.append(indent).append(STEP).append('-');
                value(item, known, indent + STEP, "");
            }
        }
    }

    private static String placeholder(Word word) {
        return word.allowed().isEmpty()
                ? PLACEHOLDERS.stream().filter(word::isWritten).findFirst().orElse(PLACEHOLDER)
                : word.allowed().get(0);
    }
}
