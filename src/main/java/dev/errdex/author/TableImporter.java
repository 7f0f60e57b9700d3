package dev.errdex.author;

import dev.errdex.author.Cells.Cell;
import dev.errdex.source.SourceFile;
import java.util.List;
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
        List<Cell> head = rows.get(0);
        boolean named = columns.places().isEmpty()
                || head.stream().anyMatch(cell -> columns.field(cell.text()).isPresent());
        List<String> names = IntStream.range(0, head.size())
                .mapToObj(i -> named ? head.get(i).text() : Integer.toString(i + 1))
                .toList();
        List<List<Cell>> below = named ? rows.subList(1, rows.size()) : rows;
        List<String> fields = fields(names, head, below, columns, found);
        if (!fields.contains("code") && !fields.contains("symbol")) {
            found.leave(
                    head.get(0).span(),
                    "no column has the codes",
                    "The first line names the columns. Say which has them: --map COLUMN=code; where the columns have no"
                            + " names, their numbers are: --map 1=code.");
            return found;
        }
        below.forEach(row -> row(row, fields, found));
        return found;
    }

    /** The field of each column; empty for those that are left out. */
    private static List<String> fields(
            List<String> names, List<Cell> head, List<List<Cell>> below, Columns columns, Found found) {
        List<Columns.Meaning> meanings = columns.meanings(names);
        for (int i = 0; i < names.size(); i++) {
            int column = i;
            String name = names.get(i);
            // Spreadsheets write columns that nobody has used.
            boolean used = below.stream()
                    .anyMatch(row ->
                            row.size() > column && !row.get(column).text().isEmpty());
            if (!meanings.get(i).known() && used) {
                found.leave(
                        head.get(i).span(),
                        name.isEmpty() ? "this column has no name" : "nobody knows what the column \"" + name + "\" is",
                        advice(name));
            } else if (!meanings.get(i).rival().isEmpty() && used) {
                found.leave(
                        head.get(i).span(),
                        "two columns are the " + columns.field(name).orElseThrow() + "; \""
                                + meanings.get(i).rival() + "\" was taken and this one left out",
                        advice(name));
            }
        }
        return meanings.stream().map(Columns.Meaning::field).toList();
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
