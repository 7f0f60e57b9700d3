package dev.errdex.problem;

import dev.errdex.source.SourceFile;
import dev.errdex.source.Span;

/**
 * A problem as it is told on a terminal: {@code path:line:col: error: what is wrong [rule-id]}, the source line, a
 * caret line, and a hint.
 */
public final class ProblemText {
    /** Longer source lines are cut around the place, so that a minified line does not flood the terminal. */
    private static final int LINE_WIDTH = 160;

    private final boolean colour;

    /** Tells problems with or without ANSI colours. */
    public ProblemText(boolean colour) {
        this.colour = colour;
    }

    /** All lines of a problem, each ended by a line feed. */
    public String tell(Problem problem) {
        StringBuilder out = new StringBuilder();
        Span span = problem.span();
        out.append(paint("1", printable(span.toString())))
                .append(": ")
                .append(paint(
                        severityColour(problem.severity()), problem.severity().word() + ":"))
                .append(' ')
                .append(printable(problem.message()))
                .append(' ')
                .append(paint("2", "[" + problem.rule() + "]"))
                .append('\n');
        appendLine(out, span);
        if (!problem.hint().isEmpty()) {
            out.append("  hint: ").append(printable(problem.hint())).append('\n');
        }
        for (Span other : problem.others()) {
            out.append("  see also ").append(printable(other.toString())).append('\n');
        }
        return out.toString();
    }

    private void appendLine(StringBuilder out, Span span) {
        SourceFile file = span.file();
        String line = file.lineText(span.line());
        if (line.isBlank()) {
            return;
        }
        int column = span.column() - 1;
        int length = span.endLine() == span.line() ? span.end() - span.start() : line.length() - column;
        int from = line.length() <= LINE_WIDTH ? 0 : Math.max(0, column - LINE_WIDTH / 2);
        int to = Math.min(line.length(), from + LINE_WIDTH);
        String shown = line.substring(from, to);
        int mark = Math.min(column - from, shown.length());
        int marks = Math.clamp(length, 1, Math.max(1, shown.length() - mark));
        out.append("  ")
                .append(from > 0 ? "…" : "")
                .append(printable(shown))
                .append(to < line.length() ? "…" : "")
                .append('\n');
        out.append("  ").append(from > 0 ? " " : "");
        for (int i = 0; i < mark; i++) {
            out.append(shown.charAt(i) == '\t' ? '\t' : ' ');
        }
        out.append(paint(severityColour(Severity.ERROR), "^".repeat(marks))).append('\n');
    }

    /** Control characters that an author's file may hold must not steer the terminal. */
    private static String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean steers = (c < 0x20 && c != '\t')
                    || (c >= 0x7F && c < 0xA0)
                    || (c >= 0x202A && c <= 0x202E)
                    || (c >= 0x2066 && c <= 0x2069);
            out.append(steers ? '\uFFFD' : c);
        }
        return out.toString();
    }

    private static String severityColour(Severity severity) {
        return switch (severity) {
            case ERROR -> "1;31";
            case WARNING -> "1;33";
            case INFO -> "1;36";
        };
    }

    private String paint(String style, String text) {
        return colour ? "\u001B[" + style + "m" + text + "\u001B[0m" : text;
    }
}
