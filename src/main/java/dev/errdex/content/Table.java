package dev.errdex.content;

import dev.errdex.problem.Problem;
import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of tab-separated values whose first line names the columns. Lines that are empty or begin with {@code #} are
 * skipped.
 *
 * @param columns the names of the columns
 */
record Table(SourceFile file, List<String> columns, List<Row> rows) {

    /**
     * The columns that a table must have, those that it may have, and the one that it may have by language too:
     * {@code text-es}.
     */
    record Columns(List<String> required, List<String> optional, String text) {}

    /** A line of the table. */
    record Row(SourceFile file, List<String> columns, int start, String line) {
        /** The value of a column with its place; empty when the row is shorter or the table lacks the column. */
        SourceText cell(String column) {
            int wanted = columns.indexOf(column);
            int from = 0;
            for (int i = 0; i < wanted && from >= 0; i++) {
                int tab = line.indexOf('\t', from);
                from = tab < 0 ? -1 : tab + 1;
            }
            if (wanted < 0 || from < 0) {
                return SourceText.of(file, start + line.length(), start + line.length());
            }
            int tab = line.indexOf('\t', from);
            return SourceText.of(file, start + from, start + (tab < 0 ? line.length() : tab));
        }
    }

    /**
     * Reads a table; what is wrong is added to {@code problems}. {@code languages} are the wiki's, none when they are
     * not known.
     */
    static Table read(SourceFile file, Columns known, List<String> languages, List<Problem> problems) {
        List<Row> rows = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        for (int number = 1; number <= file.lines(); number++) {
            String line = file.lineText(number);
            if (line.isBlank() || line.charAt(0) == '#') {
                continue;
            }
            int start = file.lineStart(number);
            if (columns.isEmpty()) {
                columns.addAll(List.of(line.split("\t")));
                List<Problem> wrong = check(file, start, columns, known, languages);
                if (!wrong.isEmpty()) {
                    problems.addAll(wrong);
                    return new Table(file, columns, List.of());
                }
            } else {
                rows.add(new Row(file, columns, start, line));
                checkWidth(file, start, line, columns.size(), problems);
            }
        }
        return new Table(file, columns, rows);
    }

    private static List<Problem> check(
            SourceFile file, int start, List<String> columns, Columns known, List<String> languages) {
        List<Problem> problems = new ArrayList<>();
        List<String> allowed = new ArrayList<>(known.required());
        allowed.addAll(known.optional());
        allowed.add(known.text());
        languages.forEach(language -> allowed.add(known.text() + "-" + language));
        int at = start;
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            boolean anyLanguage = languages.isEmpty() && column.startsWith(known.text() + "-");
            if ((!allowed.contains(column) && !anyLanguage) || columns.indexOf(column) < i) {
                problems.add(Problem.error(
                                "table-column",
                                file.span(at, at + column.length()),
                                columns.indexOf(column) < i
                                        ? "the column \"" + column + "\" stands here a second time"
                                        : "the table cannot have a column \"" + column + "\"",
                                Nearest.of(column, allowed)
                                        .filter(best -> !columns.contains(best))
                                        .map(best -> "Did you mean " + best + "?")
                                        .orElse("Columns: " + String.join(", ", allowed) + "."))
                        .perhaps(Nearest.of(column, allowed).filter(best -> !columns.contains(best))));
            }
            at += column.length() + 1;
        }
        int end = at - 1;
        if (problems.isEmpty()) {
            known.required().stream()
                    .filter(column -> !columns.contains(column))
                    .forEach(column -> problems.add(Problem.error(
                            "table-column",
                            file.span(start, end),
                            "the table has no column \"" + column + "\"",
                            "Name the columns in the first line, separated by tabs: " + String.join(", ", allowed)
                                    + ".")));
        }
        return problems;
    }

    private static void checkWidth(SourceFile file, int start, String line, int columns, List<Problem> problems) {
        int tab = -1;
        for (int i = 0; i < columns && (i == 0 || tab >= 0); i++) {
            tab = line.indexOf('\t', tab + 1);
        }
        if (tab >= 0 && !line.substring(tab).isBlank()) {
            problems.add(Problem.error(
                    "table-row",
                    file.span(start + tab + 1, start + line.length()),
                    "this value has no column",
                    "Name its column in the first line, or take the tab before it away."));
        }
    }
}
