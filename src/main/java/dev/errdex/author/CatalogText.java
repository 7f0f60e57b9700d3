package dev.errdex.author;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A catalogue as it is written. Cells can be set and lines added; what is not touched stays as it is, with its comments
 * and line ends.
 */
final class CatalogText {
    private final List<String> lines = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();
    private final Map<String, Integer> byName = new HashMap<>();
    private final Map<String, List<Integer>> byCode = new LinkedHashMap<>();
    private final String end;
    private int head = -1;

    /** {@code text} may be empty: then there is no catalogue yet. */
    CatalogText(String text) {
        end = text.contains("\r\n") ? "\r\n" : "\n";
        text.lines().forEach(this::add);
    }

    private void add(String line) {
        lines.add(line);
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        if (head < 0) {
            head = lines.size() - 1;
            columns.addAll(List.of(line.split("\t")));
        } else {
            index(lines.size() - 1);
        }
    }

    private void index(int line) {
        byName.putIfAbsent(key(cell(line, "code"), cell(line, "symbol")), line);
        byCode.computeIfAbsent(cell(line, "code"), code -> new ArrayList<>()).add(line);
    }

    static String key(String code, String symbol) {
        return code + "\t" + symbol;
    }

    List<String> columns() {
        return columns;
    }

    /** The line of a code and symbol; without a symbol, the first one of the code; -1 when there is none. */
    int line(String code, String symbol) {
        Integer exact = byName.get(key(code, symbol));
        return exact != null
                ? exact
                : symbol.isEmpty() && byCode.containsKey(code)
                        ? byCode.get(code).get(0)
                        : -1;
    }

    /** The lines of a code. */
    List<Integer> lines(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    /** All lines that are rows, from the first to the last. */
    List<Integer> rows() {
        return byCode.values().stream().flatMap(List::stream).sorted().toList();
    }

    /** What stands in a row; empty when the row is shorter or there is no such column. */
    String cell(int line, String column) {
        int place = columns.indexOf(column);
        String[] cells = lines.get(line).split("\t", -1);
        return place < 0 || place >= cells.length ? "" : cells[place].strip();
    }

    /** Sets a cell, and adds its column when there is none. */
    void set(int line, String column, String text) {
        require(column);
        List<String> cells = new ArrayList<>(List.of(lines.get(line).split("\t", -1)));
        while (cells.size() <= columns.indexOf(column)) {
            cells.add("");
        }
        boolean named = column.equals("symbol");
        if (named) {
            byName.remove(key(cell(line, "code"), cell(line, "symbol")), line);
        }
        cells.set(columns.indexOf(column), text);
        lines.set(line, joined(cells));
        if (named) {
            byName.putIfAbsent(key(cell(line, "code"), text), line);
        }
    }

    /** Adds a column at the end, when there is none of that name. */
    void require(String column) {
        if (columns.contains(column)) {
            return;
        }
        columns.add(column);
        if (head < 0) {
            head = lines.size();
            lines.add("");
        }
        lines.set(head, String.join("\t", columns));
    }

    void comment(String text) {
        lines.add("# " + text);
    }

    void append(Map<String, String> cells) {
        cells.keySet().forEach(this::require);
        lines.add(joined(
                columns.stream().map(column -> cells.getOrDefault(column, "")).toList()));
        index(lines.size() - 1);
    }

    /** Takes rows out. */
    void remove(Set<Integer> rows) {
        List<String> kept = IntStream.range(0, lines.size())
                .filter(line -> !rows.contains(line))
                .mapToObj(lines::get)
                .toList();
        lines.clear();
        columns.clear();
        byName.clear();
        byCode.clear();
        head = -1;
        kept.forEach(this::add);
    }

    private static String joined(List<String> cells) {
        return cells.stream().collect(Collectors.joining("\t")).stripTrailing();
    }

    String text() {
        return Stream.concat(lines.stream(), Stream.of("")).collect(Collectors.joining(end));
    }
}
