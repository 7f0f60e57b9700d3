package dev.errdex.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import dev.errdex.model.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

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
        Node head = table.getFirstChild();
        Node titles = head.getFirstChild();
        List<Line> columns = read(titles);
        String names =
                columns.stream().map(Line::text).filter(name -> !name.isBlank()).collect(Collectors.joining(", "));
        html.open(
                "div",
                "class",
                "table-wrap",
                "role",
                "region",
                "tabindex",
                "0",
                "aria-label",
                names.isEmpty() ? label : label + ": " + names);
        html.open("table").open("thead");
        tell(titles, columns);
        html.close("thead");
        for (Node part = head.getNext(); part != null; part = part.getNext()) {
            if (part instanceof TableBody && part.hasChildren()) {
                html.open("tbody");
                for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                    tell(row, read(row));
                }
                html.close("tbody");
            }
        }
        html.close("table").close("div").text("\n");
    }

    private List<Line> read(Node row) {
        List<Line> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (!cells.isEmpty()) {
                text.append(' ', cell.getStartOffset());
            }
            Line line = new Line(text);
            reader.readCell(cell, line);
            line.finish();
            text.mark(Prose.Kind.CELL, line.start(), line.end(), ((TableCell) cell).isHeader() ? "head" : "");
            cells.add(line);
        }
        text.endBlock();
        return cells;
    }

    private void tell(Node row, List<Line> lines) {
        html.open("tr");
        Node node = row.getFirstChild();
        for (Line line : lines) {
            TableCell cell = (TableCell) node;
            // What names nothing is no heading, and would be read out as one.
            boolean isHeading = cell.isHeader() && !(line.text().isBlank() && line.marks() == 0);
            String element = isHeading ? "th" : "td";
            open(element, isHeading, cell);
            writer.write(line, mentions.in(line));
            html.close(element);
            node = node.getNext();
        }
        html.close("tr");
    }

    private void open(String element, boolean isHeading, TableCell cell) {
        // The attribute align is gone from HTML, and a style attribute is forbidden by the pages' content security
        // policy.
        List<String> attributes = new ArrayList<>();
        if (isHeading) {
            attributes.addAll(List.of("scope", "col"));
        }
        if (cell.getAlignment() != null) {
            attributes.addAll(
                    List.of("class", "align-" + cell.getAlignment().name().toLowerCase(Locale.ROOT)));
        }
        html.open(element, attributes.toArray(String[]::new));
    }
}
