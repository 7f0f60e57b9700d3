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

    /** Reads a table that must have the named columns; what is wrong is added to {@code problems}. */
    static Table read(SourceFile file, List<String> required, List<Problem> problems) {
        List<String> columns = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        String text = file.text();
        for (int start = 0; start < text.length();) {
            int end = text.indexOf('\n', start);
            int next = end < 0 ? text.length() : end + 1;
            int stop = end < 0 ? text.length() : end;
            String line = text.substring(start, stop > start && text.charAt(stop - 1) == '\r' ? stop - 1 : stop);
            if (!line.isBlank() && line.charAt(0) != '#') {
                if (columns.isEmpty()) {
                    columns.addAll(List.of(line.split("\t")));
                } else {
                    rows.add(new Row(file, columns, start, line));
                }
            }
            start = next;
        }
        for (String column : required) {
            if (!columns.contains(column)) {
                problems.add(Problem.error("table-column", file.span(0, Math.max(0, text.indexOf('\n'))), "the table has no column \"" + column + "\"",
                        "Name the columns in the first line, separated by tabs: " + String.join(", ", required) + "."));
                return new Table(file, columns, List.of());
            }
        }
        return new Table(file, columns, rows);
    }
}
