package dev.errdex.twin;

import dev.errdex.twin.Html.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A table as GitHub's Markdown writes it: one line a row, the first one the head. */
record MarkdownTable(Function<Element, String> inline) {

    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

    String of(Element table) {
        List<Element> rows = new ArrayList<>();
        find(table, rows);
        if (rows.isEmpty()) {
            return "";
        }
        int columns = rows.stream().mapToInt(row -> cells(row).size()).max().orElse(0);
        boolean headed =
                cells(rows.getFirst()).stream().allMatch(cell -> cell.name().equals("th"));
        List<String> lines = new ArrayList<>();
        lines.add(headed ? line(cells(rows.getFirst()), columns) : "| ".repeat(columns) + "|");
        lines.add(rule(cells(rows.getFirst()), columns));
        rows.stream().skip(headed ? 1 : 0).forEach(row -> lines.add(line(cells(row), columns)));
        return String.join("\n", lines);
    }

    private static void find(Element in, List<Element> rows) {
        for (Html child : in.children()) {
            if (child instanceof Element element) {
                if (element.name().equals("tr")) {
                    rows.add(element);
                } else {
                    find(element, rows);
                }
            }
        }
    }

    private static List<Element> cells(Element row) {
        return row.children().stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    private String line(List<Element> cells, int columns) {
        StringBuilder line = new StringBuilder("|");
        for (int i = 0; i < columns; i++) {
            line.append(' ').append(i < cells.size() ? cell(cells.get(i)) : "").append(" |");
        }
        return line.toString();
    }

    private String cell(Element cell) {
        return cell(inline.apply(cell));
    }

    /** What a cell holds: one line. A bar is escaped even within code (GFM 4.10); in texts it is already. */
    static String cell(String markdown) {
        String line = markdown.strip().replace("\\\n", " ");
        return line.indexOf('|') < 0 ? line : BAR.matcher(line).replaceAll("\\\\|");
    }

    private static String rule(List<Element> cells, int columns) {
        StringBuilder rule = new StringBuilder("|");
        for (int i = 0; i < columns; i++) {
            String align = i < cells.size() ? cells.get(i).attribute("class") : "";
            rule.append(
                    align.equals("align-center")
                            ? ":---:|"
                            : align.equals("align-right") ? "---:|" : align.equals("align-left") ? ":---|" : "---|");
        }
        return rule.toString();
    }
}
