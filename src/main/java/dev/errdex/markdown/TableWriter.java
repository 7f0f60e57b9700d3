package dev.errdex.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells tables, each in a region that scrolls by itself and can be reached with the keyboard. */
final class TableWriter {
    private final LineReader reader;
    private final LineWriter writer;
    private final Mentions mentions;
    private final SafeHtml html;
    private final Readable text;

    TableWriter(LineReader reader, LineWriter writer, Mentions mentions, SafeHtml html, Readable text) {
        this.reader = reader;
        this.writer = writer;
        this.mentions = mentions;
        this.html = html;
        this.text = text;
    }

    /** {@code label} is the word for a table; the titles of the columns are added, so that two regions differ. */
    void write(TableBlock table, String label) {
        String columns = columns(table);
        html.open("div", "class", "table-wrap", "role", "region", "tabindex", "0",
                "aria-label", columns.isEmpty() ? label : label + ": " + columns);
        html.open("table");
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof TableHead || part instanceof TableBody && part.hasChildren()) {
                String element = part instanceof TableHead ? "thead" : "tbody";
                html.open(element);
                for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                    row((TableRow) row);
                }
                html.close(element);
            }
        }
        html.close("table").close("div").text("\n");
    }

    private String columns(TableBlock table) {
        Readable titles = new Readable(text.source());
        Node head = table.getFirstChild();
        for (Node cell = head.getFirstChild() == null ? null : head.getFirstChild().getFirstChild(); cell != null; cell = cell.getNext()) {
            int from = titles.length();
            if (from > 0) {
                titles.append(", ", cell.getStartOffset());
            }
            titles.appendUnescaped(((TableCell) cell).getText().trim());
        }
        return titles.text();
    }

    private void row(TableRow row) {
        html.open("tr");
        boolean first = true;
        for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
            TableCell cell = (TableCell) node;
            if (!first) {
                text.append(' ', cell.getStartOffset());
            }
            first = false;
            String element = cell.isHeader() ? "th" : "td";
            open(element, cell);
            Line line = new Line(text);
            reader.readCell(cell, line);
            writer.write(line, mentions.in(line));
            html.close(element);
        }
        html.close("tr");
        text.endBlock();
    }

    private void open(String element, TableCell cell) {
        // The attribute align is gone from HTML, and a style attribute is forbidden by the pages' content security policy.
        List<String> attributes = new ArrayList<>();
        if (cell.isHeader()) {
            attributes.addAll(List.of("scope", "col"));
        }
        if (cell.getAlignment() != null) {
            attributes.addAll(List.of("class", "align-" + cell.getAlignment().name().toLowerCase(Locale.ROOT)));
        }
        html.open(element, attributes.toArray(String[]::new));
    }
}
