package dev.errdex.author;

import dev.errdex.author.Cells.Cell;
import dev.errdex.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A table whose first line names the fields. */
final class TableImporter implements Importer {

    @Override
    public List<String> names() {
        return List.of("csv", "tsv", "tab");
    }

    @Override
    public Found read(SourceFile file, Columns columns) {
        Found found = new Found();
        List<List<Cell>> rows = Cells.of(file);
        if (rows.isEmpty()) {
            found.leave(
                    file.span(0, 0), "the table is empty", "Its first line names the columns: code, symbol, text …");
            return found;
        }
        List<List<Cell>> below = rows.subList(1, rows.size());
        List<String> fields = fields(rows.get(0), below, columns, found);
        if (!fields.contains("code") && !fields.contains("symbol")) {
            found.leave(
                    rows.get(0).get(0).span(),
                    "no column has the codes",
                    "The first line names the columns. Say which has them: --map COLUMN=code.");
            return found;
        }
        below.forEach(row -> row(row, fields, found));
        return found;
    }

    /** The field of each column; empty for those that are left out. */
    private static List<String> fields(List<Cell> names, List<List<Cell>> below, Columns columns, Found found) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int column = i;
            Cell cell = names.get(i);
            Optional<String> field = columns.field(cell.text());
            // Spreadsheets write columns that nobody has used.
            boolean used = below.stream()
                    .anyMatch(row ->
                            row.size() > column && !row.get(column).text().isEmpty());
            if (field.isEmpty() && used) {
                found.leave(
                        cell.span(),
                        cell.text().isEmpty()
                                ? "this column has no name"
                                : "nobody knows what the column \"" + cell.text() + "\" is",
                        advice(cell.text()));
            }
            fields.add(field.orElse(""));
        }
        for (String field : List.of("code", "symbol")) {
            List<Integer> all = IntStream.range(0, fields.size())
                    .filter(i -> fields.get(i).equals(field))
                    .boxed()
                    .toList();
            String chosen = all.isEmpty()
                    ? ""
                    : Columns.chosen(
                            field, all.stream().map(i -> names.get(i).text()).toList());
            int first = all.stream()
                    .filter(i -> names.get(i).text().equals(chosen))
                    .findFirst()
                    .orElse(0);
            all.stream().filter(i -> i != first).forEach(i -> {
                fields.set(i, "");
                found.leave(
                        names.get(i).span(),
                        "two columns are the " + field + "; \"" + chosen + "\" was taken and this one left out",
                        advice(names.get(i).text()));
            });
        }
        return fields;
    }

    private static String advice(String column) {
        return column.isEmpty()
                ? "Give it a name in the first line, or take it out."
                : "Say it with --map '" + column + "=FIELD', or leave it out with --map '" + column + "='. Fields: "
                        + String.join(", ", Columns.fields()) + ".";
    }

    private static void row(List<Cell> row, List<String> fields, Found found) {
        Item item = new Item(row.get(0).span());
        row.stream()
                .filter(Cell::isOpen)
                .forEach(cell -> found.leave(
                        cell.span(),
                        "this quote is never closed, so that all below it is one cell",
                        "Close it, or write two for one that belongs to the text."));
        for (int i = 0; i < row.size(); i++) {
            if (i >= fields.size()) {
                if (!row.get(i).text().isEmpty()) {
                    found.leave(
                            row.get(i).span(),
                            "this line has more cells than there are columns",
                            "A text that holds the separator stands in double quotes.");
                }
            } else if (!fields.get(i).isEmpty()) {
                item.with(fields.get(i), row.get(i).text());
            }
        }
        if (item.fields().isEmpty()) {
            return;
        }
        found.items().add(item);
    }
}
