package dev.errdex.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Holds an author's table back until it is complete: only then is it known whether its cells that span rows or columns
 * make a table (HTML standard, 4.9.12). Where they do not, they span nothing.
 */
final class RawTables {
    private static final List<String> SPANS = List.of("colspan", "rowspan");

    private final HtmlStreamEventReceiver out;
    private final RawTag.Complaints complaints;
    private final List<Event> held = new ArrayList<>();
    private final Deque<Table> tables = new ArrayDeque<>();

    /** An element begins (with attributes), ends (without), or a text stands there (without a name). */
    private record Event(String name, List<String> attributes, String text) {}

    /** A table that has begun: its cells, as lists of attributes, by row and group of rows. */
    private static final class Table {
        private final RawTag.Place tag;
        private final List<List<List<List<String>>>> groups = new ArrayList<>();
        private boolean spans;

        Table(RawTag.Place tag) {
            this.tag = tag;
            groups.add(new ArrayList<>());
        }
    }

    RawTables(HtmlStreamEventReceiver out, RawTag.Complaints complaints) {
        this.out = out;
        this.complaints = complaints;
    }

    void open(String name, List<String> attributes, RawTag.Place tag) {
        List<String> own = attributes;
        if (name.equals("table") && (tag != null || !tables.isEmpty())) {
            tables.push(new Table(tag));
        } else if (!tables.isEmpty()) {
            Table table = tables.peek();
            switch (name) {
                case "thead", "tbody", "tfoot" -> table.groups.add(new ArrayList<>());
                case "tr" -> table.groups.getLast().add(new ArrayList<>());
                case "td", "th" -> {
                    own = new ArrayList<>(attributes);
                    table.groups.getLast().getLast().add(own);
                    table.spans |= SPANS.stream().anyMatch(own::contains);
                }
                default -> {}
            }
        }
        if (tables.isEmpty()) {
            out.openTag(name, own);
        } else {
            held.add(new Event(name, own, null));
        }
    }

    void close(String name) {
        if (tables.isEmpty()) {
            out.closeTag(name);
            return;
        }
        held.add(new Event(name, null, null));
        if (name.equals("table")) {
            Table table = tables.pop();
            if (table.spans && !isGrid(table)) {
                table.groups.stream()
                        .flatMap(List::stream)
                        .flatMap(List::stream)
                        .forEach(RawTables::withoutSpans);
                complaints.add(
                        table.tag,
                        "cells of this table overlap or leave gaps, so colspan and rowspan were removed",
                        "let the cells of each row, with those that reach down into it, fill the same columns");
            }
            if (tables.isEmpty()) {
                release();
            }
        }
    }

    void text(String text) {
        if (tables.isEmpty()) {
            out.text(text);
        } else {
            held.add(new Event(null, null, text));
        }
    }

    private void release() {
        for (Event event : held) {
            if (event.text != null) {
                out.text(event.text);
            } else if (event.attributes != null) {
                out.openTag(event.name, event.attributes);
            } else {
                out.closeTag(event.name);
            }
        }
        held.clear();
    }

    private static void withoutSpans(List<String> attributes) {
        for (String span : SPANS) {
            int at = attributes.indexOf(span);
            if (at >= 0) {
                attributes.subList(at, at + 2).clear();
            }
        }
    }

    /** Whether no two cells overlap, none reaches out of its group of rows, and in each column a cell begins. */
    private static boolean isGrid(Table table) {
        Map<Integer, Boolean> begun = new HashMap<>();
        for (List<List<List<String>>> group : table.groups) {
            Map<Integer, Integer> below = new HashMap<>();
            for (List<List<String>> row : group) {
                Map<Integer, Integer> next = new HashMap<>();
                below.forEach((column, rows) -> next.merge(column, rows - 1, Integer::sum));
                int column = 0;
                for (List<String> cell : row) {
                    while (below.getOrDefault(column, 0) > 0) {
                        column++;
                    }
                    begun.put(column, true);
                    int width = span(cell, "colspan");
                    for (int i = column; i < column + width; i++) {
                        if (below.getOrDefault(i, 0) > 0) {
                            return false;
                        }
                        begun.putIfAbsent(i, false);
                        next.put(i, span(cell, "rowspan") - 1);
                    }
                    column += width;
                }
                next.values().removeIf(rows -> rows <= 0);
                below = next;
            }
            if (!below.isEmpty()) {
                return false;
            }
        }
        return begun.values().stream().allMatch(any -> any);
    }

    private static int span(List<String> cell, String attribute) {
        int at = cell.indexOf(attribute);
        return at < 0 ? 1 : Integer.parseInt(cell.get(at + 1));
    }
}
