package dev.errdex.author;

import dev.errdex.author.Cells.Cell;
import dev.errdex.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
            found.leave(file.span(0, 0), "the table is empty", "Its first line names the columns: code, symbol, text …");
            return found;
        }
        List<String> fields = new ArrayList<>();
        for (Cell cell : rows.get(0)) {
            Optional<String> field = columns.field(cell.text());
            if (field.isEmpty()) {
                found.leave(cell.span(), "nobody knows what the column \"" + cell.text() + "\" is", advice(cell.text()));
            }
            fields.add(field.orElse(""));
        }
        if (!fields.contains("code") && !fields.contains("symbol")) {
            found.leave(rows.get(0).get(0).span(), "no column has the codes", "Say which: --map COLUMN=code.");
            return found;
        }
        rows.subList(1, rows.size()).forEach(row -> row(row, fields, found));
        return found;
    }

    private static String advice(String column) {
        return "Say it with --map '" + column + "=FIELD', or leave it out with --map '" + column + "='. Fields: " + String.join(", ", Columns.fields()) + ".";
    }

    private static void row(List<Cell> row, List<String> fields, Found found) {
        Item item = new Item(row.get(0).span());
        for (int i = 0; i < row.size(); i++) {
            if (i >= fields.size()) {
                if (!row.get(i).text().isEmpty()) {
                    found.leave(row.get(i).span(), "this line has more cells than there are columns", "A text that holds the separator stands in double quotes.");
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
