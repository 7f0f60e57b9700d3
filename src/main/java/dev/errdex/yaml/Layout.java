package dev.errdex.yaml;

import com.fasterxml.jackson.core.JsonToken;
import dev.errdex.problem.Problem;
import dev.errdex.source.SourceFile;
import dev.errdex.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Where things may stand on their lines: what YAML 1.2.2 refuses and the parser lets pass. It is told each token and
 * looks at the text between the tokens as well.
 *
 * <ul>
 *   <li>A comment has a space before it (6.6); the parser drops what stands behind any {@code #}.
 *   <li>What goes on in the next line stands deeper than its key, and tabs do not count (6.1, 6.3). A bracket that
 *       closes may stand below its key, where most people put it.
 *   <li>A {@code -} alone is no text in brackets (7.3.3).
 *   <li>An empty line before the text of a block has no more spaces than the text (8.1.1.1); the parser ends the block
 *       there, and a text that begins with {@code #} is gone.
 * </ul>
 */
final class Layout {
    private final SourceFile file;
    private final String text;
    private final List<Problem> problems;
    /** Lines too far left; told only when nothing worse is, as that of a bracket that is not closed. */
    private final List<Problem> lines = new ArrayList<>();
    /** The columns, from 0, of the open lists and maps; one in brackets has that of what it stands in, -1 outside. */
    private final Deque<Integer> columns = new ArrayDeque<>(List.of(-1));
    /** How many brackets are open at {@link #behind}, up to which the text has been looked at. */
    private int brackets;

    private int behind;

    Layout(SourceFile file, int start, List<Problem> problems) {
        this.file = file;
        this.text = file.text();
        this.behind = start;
        this.problems = problems;
    }

    /** The next token, and where it stands. */
    void token(JsonToken token, Span span) {
        if (token.isScalarValue() || token == JsonToken.FIELD_NAME) {
            between(span.start());
            scalar(span);
            behind = Math.max(behind, span.end());
            return;
        }
        between(isBracket(span.start()) ? span.start() + 1 : span.start());
        if (token.isStructStart()) {
            boolean flow = brackets > 0;
            columns.push(flow ? columns.element() : file.column(span.start()) - 1);
        } else {
            columns.pop();
        }
    }

    /** Looks at the rest, after the last token. */
    void end(int end) {
        between(end);
        problems.addAll(lines);
    }

    /** The offset in the file up to which tokens have been told. */
    int reached() {
        return behind;
    }

    /** Between two scalars stand signs, space and comments. */
    private void between(int to) {
        for (; behind < to; behind++) {
            switch (text.charAt(behind)) {
                case '#' -> {
                    int end = Math.min(to, lineEnd(behind));
                    comment(end);
                    behind = end - 1;
                }
                case '[', '{' -> brackets++;
                case ']', '}' -> brackets = Math.max(0, brackets - 1);
                case '\n', '\r' -> {
                    if (brackets > 0) {
                        goesOn(behind + 1, "a list or map in brackets");
                    }
                }
                default -> {}
            }
        }
    }

    private void comment(int end) {
        if (behind > 0 && !Character.isWhitespace(text.charAt(behind - 1)) && text.charAt(behind - 1) != '\uFEFF') {
            problems.add(Problem.error(
                    "yaml-syntax",
                    file.span(behind, end),
                    "this begins no comment, as it follows without a space",
                    "Put a space before the #, or quotes around the text that it belongs to."));
        }
    }

    private void scalar(Span span) {
        char first = span.end() > span.start() ? text.charAt(span.start()) : ' ';
        if (brackets == 0 && (first == '|' || first == '>')) {
            block(span.start());
            return;
        }
        if (brackets > 0 && span.end() == span.start() + 1 && first == '-') {
            problems.add(Problem.error(
                    "yaml-syntax",
                    span,
                    "a - alone is no text in a list or map in brackets",
                    "Put it in quotes: '-'."));
        }
        String what = brackets > 0
                ? "a list or map in brackets"
                : first == '"' || first == '\'' ? "a text in quotes" : "a text";
        for (int i = span.start(); i < span.end(); i++) {
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                goesOn(i + 1, what);
            }
        }
    }

    /** Looks at how deep a line stands with which something goes on. */
    private void goesOn(int start, String what) {
        int column = columns.element();
        int at = start;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        int spaces = at - start;
        int first = at;
        while (first < text.length() && text.charAt(first) == '\t') {
            first++;
        }
        char c = first < text.length() ? text.charAt(first) : '\n';
        boolean isEmpty = c == '\n' || c == '\r';
        boolean mayStandHere = brackets > 0 && (c == '#' || ((c == ']' || c == '}') && spaces >= column));
        if (spaces > column || isEmpty || mayStandHere) {
            return;
        }
        lines.add(
                first > at
                        ? Problem.error(
                                "yaml-syntax",
                                file.span(at, first),
                                "a tab stands where YAML wants spaces",
                                "Indent with spaces.")
                        : Problem.error(
                                "yaml-syntax",
                                file.span(first, first + 1),
                                what + " goes on here, and this line stands no deeper than its key",
                                "Indent the line by " + (column + 1) + (column == 0 ? " space" : " spaces")
                                        + " or more."));
    }

    /** A block without a number in its head is as deep as its first line of text. */
    private void block(int start) {
        int line = lineEnd(start);
        for (int i = start + 1; i < line && !Character.isWhitespace(text.charAt(i)); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return;
            }
        }
        int deepest = 0;
        int place = 0;
        while (line < text.length()) {
            int from = line + (text.startsWith("\r\n", line) ? 2 : 1);
            int at = from;
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            int spaces = at - from;
            if (at == text.length()) {
                return;
            }
            if (text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                if (spaces > columns.element() && spaces < deepest) {
                    problems.add(Problem.error(
                            "yaml-syntax",
                            file.span(place, place + deepest),
                            "this empty line has more spaces than the first line of the text",
                            "Delete the spaces of the empty line."));
                }
                return;
            }
            if (spaces > deepest) {
                deepest = spaces;
                place = from;
            }
            line = at;
        }
    }

    private boolean isBracket(int at) {
        return at < text.length() && "[]{}".indexOf(text.charAt(at)) >= 0;
    }

    private int lineEnd(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }
}
