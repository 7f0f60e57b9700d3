package dev.errdex.author;

import dev.errdex.source.SourceFile;
import dev.errdex.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A list: a line for a code, columns that have blanks between them and no names, comments behind {@code #}. The user
 * says what the columns are by their numbers; the last one of which anything is said goes on to the end of the line.
 */
final class ListImporter implements Importer {
    private static final Pattern WORD = Pattern.compile("\\S+");
    /** Columns that somebody has put below one another. */
    private static final Pattern ALIGNED = Pattern.compile("\\s*\\S+(?:\\t+| {2,})\\S+(?:(?:\\t+| {2,})\\S.*)?");

    private static final int COLUMNS = 6;

    @Override
    public List<String> names() {
        return List.of("list", "txt");
    }

    @Override
    public boolean reads(SourceFile file, Columns columns) {
        List<String> lines = file.text().lines().filter(ListImporter::isRow).toList();
        long aligned =
                lines.stream().filter(line -> ALIGNED.matcher(line).matches()).count();
        return !columns.places().isEmpty() || lines.size() > 2 && aligned * 3 > lines.size() * 2;
    }

    private static boolean isRow(String line) {
        return !line.isBlank() && !line.strip().startsWith("#");
    }

    @Override
    public Found read(SourceFile file, Columns columns) {
        Found found = new Found();
        Set<Integer> places = new TreeSet<>(columns.places());
        List<Span> rows = rows(file);
        if (rows.isEmpty()) {
            found.leave(file.span(0, 0), "the list has no line", "Each of its lines holds a code.");
        } else if (places.isEmpty()) {
            found.leave(rows.get(0), "the columns of this list have no names", hint(rows));
        } else {
            int last = places.stream().mapToInt(place -> place).max().orElseThrow();
            unsaid(rows, places, found);
            List<String> names =
                    IntStream.rangeClosed(1, last).mapToObj(Integer::toString).toList();
            List<String> fields =
                    columns.meanings(names).stream().map(Columns.Meaning::field).toList();
            rows.forEach(row -> found.items().add(item(row, fields)));
        }
        return found;
    }

    private static List<Span> rows(SourceFile file) {
        List<Span> rows = new ArrayList<>();
        for (int line = 1; line <= file.lines(); line++) {
            String text = file.lineText(line);
            if (isRow(text)) {
                int start = file.lineStart(line)
                        + text.length()
                        - text.stripLeading().length();
                rows.add(file.span(start, start + text.strip().length()));
            }
        }
        return rows;
    }

    private static String text(Span row) {
        return row.file().text().substring(row.start(), row.end());
    }

    private static Item item(Span row, List<String> fields) {
        Item item = new Item(row);
        String text = text(row);
        Matcher word = WORD.matcher(text);
        for (int i = 0; i < fields.size() && word.find(); i++) {
            String cell = i + 1 == fields.size() ? text.substring(word.start()) : word.group();
            if (!fields.get(i).isEmpty()) {
                item.with(fields.get(i), cell);
            }
        }
        return item;
    }

    private static void unsaid(List<Span> rows, Set<Integer> places, Found found) {
        TreeMap<Integer, Set<String>> words = new TreeMap<>();
        for (Span row : rows) {
            Matcher word = WORD.matcher(text(row));
            for (int place = 1;
                    place < places.stream().mapToInt(each -> each).max().orElse(0) && word.find();
                    place++) {
                if (!places.contains(place)) {
                    words.computeIfAbsent(place, key -> new TreeSet<>()).add(word.group());
                }
            }
        }
        words.forEach((place, all) -> found.leave(
                rows.get(0),
                "nobody knows what column " + place + " is: "
                        + all.stream().limit(5).collect(Collectors.joining(", ")) + (all.size() > 5 ? " …" : ""),
                "Say it with --map " + place + "=FIELD, or leave it out with --map " + place + "=. Fields: "
                        + String.join(", ", Columns.fields()) + "."));
    }

    /** What the columns look like in a line of the most usual number of words. */
    private static String hint(List<Span> rows) {
        List<String> words = rows.stream()
                .map(row -> List.of(text(row).split("\\s+")))
                .collect(Collectors.groupingBy(List::size))
                .values()
                .stream()
                .max(Comparator.comparing(List::size))
                .orElseThrow()
                .get(0);
        return "Say what they are, such as --map 1=code --map 2=symbol --map 3=text; the last one goes on to the end of"
                + " the line. "
                + IntStream.range(0, Math.min(COLUMNS, words.size()))
                        .mapToObj(i -> "Column " + (i + 1) + " is like " + words.get(i))
                        .collect(Collectors.joining(", "))
                + ".";
    }
}
