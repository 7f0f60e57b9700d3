package dev.errdex.twin;

import dev.errdex.twin.Html.Element;
import dev.errdex.twin.Html.Text;
import java.util.List;
import java.util.Set;

/** Prose as a reader reads it, without markup: a line for each paragraph, item of a list and row of a table. */
final class ProseText {
    private static final Set<String> LINES = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "pre",
            "div",
            "blockquote",
            "tr",
            "dt",
            "dd",
            "summary",
            "br",
            "hr",
            "caption",
            "ul",
            "ol",
            "table",
            "section",
            "details");

    private ProseText() {}

    static String of(List<Html> prose) {
        if (prose.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        prose.forEach(node -> write(node, out, false));
        return out.toString().strip();
    }

    private static void write(Html node, StringBuilder out, boolean exact) {
        switch (node) {
            case Text text -> out.append(exact ? text.text() : text.text().replace('\n', ' '));
            case Element element -> {
                if (element.isOfClass("anchor") || element.isOfClass("footnote-back")) {
                    return;
                }
                boolean line = LINES.contains(element.name());
                if (line) {
                    newLine(out);
                }
                if (element.name().equals("li")) {
                    out.append("- ");
                }
                if ((element.name().equals("td") || element.name().equals("th"))
                        && !out.isEmpty()
                        && out.charAt(out.length() - 1) != '\n') {
                    out.append(" | ");
                }
                element.children()
                        .forEach(child ->
                                write(child, out, exact || element.name().equals("pre")));
                if (line) {
                    newLine(out);
                }
            }
        }
    }

    private static void newLine(StringBuilder out) {
        if (endsWithMarker(out)) {
            return;
        }
        while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
    }

    private static boolean endsWithMarker(StringBuilder out) {
        int length = out.length();
        return length >= 2
                && out.charAt(length - 2) == '-'
                && out.charAt(length - 1) == ' '
                && (length == 2 || out.charAt(length - 3) == '\n');
    }

    /** All characters, as code has them. */
    static String raw(List<Html> nodes) {
        StringBuilder out = new StringBuilder();
        nodes.forEach(node -> raw(node, out));
        return out.toString();
    }

    private static void raw(Html node, StringBuilder out) {
        switch (node) {
            case Text text -> out.append(text.text());
            case Element element -> element.children().forEach(child -> raw(child, out));
        }
    }
}
