package dev.errdex.manual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the Javadoc of a record says.
 *
 * @param summary what it says of the whole, without its clauses about components
 * @param components what it says of components: in a line {@code @param}, or behind the component's name in another
 *     line or the summary, as in <i>{@code html} is safe</i>
 */
record RecordDoc(String summary, Map<String, String> components) {

    @SuppressWarnings("ReferenceEquality") // the very same node is meant
    static RecordDoc of(Class<?> type) {
        String[] lines = comment(type).split("@param ");
        List<String> names = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        List<String> told = pieces(lines[0].strip(), names);
        boolean whole = !lines[0].startsWith("`");
        Map<String, String> components = new LinkedHashMap<>();
        told.stream().skip(whole ? 1 : 0).forEach(piece -> add(piece, components));
        for (String line : lines) {
            if (line != lines[0]) {
                int blank = line.indexOf(' ');
                pieces("`" + line.substring(0, blank) + "` " + line.substring(blank + 1), names)
                        .forEach(piece -> add(piece, components));
            }
        }
        return new RecordDoc(whole ? told.getFirst().replaceFirst("\\.?$", ".") : "", components);
    }

    /** The text cut before each component's name that begins a clause. */
    private static List<String> pieces(String text, List<String> names) {
        return List.of(text.split("[,;.] (?=`(?:" + String.join("|", names) + ")` )"));
    }

    private static void add(String piece, Map<String, String> components) {
        int end = piece.indexOf('`', 1);
        components.put(
                piece.substring(1, end),
                piece.substring(end + 1).strip().replaceFirst("^(is|are) ", "").replaceFirst("\\.$", ""));
    }

    /**
     * The text of the comment before the record, on one line, with code between backticks; empty when there is none.
     */
    private static String comment(Class<?> type) {
        String source = source(type);
        int at = declaration(source, type);
        int start = source.lastIndexOf("/**", at);
        int end = source.indexOf("*/", Math.max(0, start));
        if (start < 0 || end > at || !source.substring(end + 2, at).matches("\\s*(public )?")) {
            return "";
        }
        return source.substring(start + 3, end)
                .lines()
                .map(line -> line.strip().replaceFirst("^\\*", "").strip())
                .collect(Collectors.joining(" "))
                .replaceAll("\\{@\\w+ ([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static int declaration(String source, Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        int from = outer != null && outer.isRecord() ? declaration(source, outer) : 0;
        int at = source.indexOf("record " + type.getSimpleName() + "(", from);
        if (at < 0) {
            throw new IllegalStateException("no declaration of " + type.getName());
        }
        return at;
    }

    private static String source(Class<?> type) {
        try {
            return Files.readString(
                    Path.of("src/main/java", type.getNestHost().getName().replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
