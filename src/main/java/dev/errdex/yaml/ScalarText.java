package dev.errdex.yaml;

import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceText;
import dev.errdex.source.Span;

/**
 * Finds each character of a scalar's value in the file.
 *
 * <p>YAML changes little between the two: it drops quotes, indentation and line ends, folds lines, doubles no quotes
 * and resolves escapes. So value and file are walked side by side; a character that comes from an escape is placed at
 * the backslash.
 */
final class ScalarText {
    private final SourceFile file;

    ScalarText(SourceText source) {
        this.file = source.file();
    }

    SourceText of(String value, Span span) {
        String raw = file.text();
        if (span.end() - span.start() == value.length() && raw.startsWith(value, span.start())) {
            return SourceText.of(file, span.start(), span.end());
        }
        if (value.isEmpty()) {
            return SourceText.of(file, span.start(), span.start());
        }
        char style = span.start() < raw.length() ? raw.charAt(span.start()) : ' ';
        int from = style == '|' || style == '>'
                ? behindHeader(raw, span.start())
                : style == '\'' || style == '"' ? span.start() + 1 : span.start();
        return align(value, raw, from, span.end(), style);
    }

    private static int behindHeader(String raw, int start) {
        int end = raw.indexOf('\n', start);
        return end < 0 ? raw.length() : end + 1;
    }

    private SourceText align(String value, String raw, int from, int to, char style) {
        SourceText.Alignment places = new SourceText.Alignment();
        int at = from;
        int i = 0;
        while (i < value.length()) {
            char c = value.charAt(i);
            if (style == '"' && at < to && raw.charAt(at) == '\\') {
                int length = escapeLength(raw, at);
                if (isFoldedEscape(raw, at)) {
                    at = skipBlank(raw, at + length, to);
                    continue;
                }
                int units = Character.charCount(value.codePointAt(i));
                places.place(i, at);
                i += units;
                at += length;
            } else if (c == '\n' || c == ' ') {
                int next = at < to && raw.charAt(at) == c ? at : nextBlank(raw, at, to);
                places.place(i, next);
                at = Math.min(to, next + 1);
                i++;
                boolean wordFollows = i < value.length() && value.charAt(i) != '\n' && value.charAt(i) != ' ';
                if (wordFollows) {
                    at = seek(raw, at, to, value.charAt(i));
                }
            } else {
                at = at < to && raw.charAt(at) == c ? at : seek(raw, at, to, c);
                places.place(i, at);
                at++;
                i++;
                // As long as both read the same, as within a line of a block, there is nothing to look for.
                while (style != '"'
                        && style != '\''
                        && at < to
                        && i < value.length()
                        && raw.charAt(at) == value.charAt(i)) {
                    at++;
                    i++;
                }
                if (style == '\'' && c == '\'' && at < to && raw.charAt(at) == '\'') {
                    at++;
                }
            }
        }
        return places.of(file, value);
    }

    /** The next place that is not blank, or holds {@code c}: line ends and indentation lie between. */
    private static int seek(String raw, int at, int to, char c) {
        int next = at;
        while (next < to && raw.charAt(next) != c && Character.isWhitespace(raw.charAt(next))) {
            next++;
        }
        return Math.min(next, Math.max(at, to - 1));
    }

    private static int nextBlank(String raw, int at, int to) {
        int next = at;
        while (next < to && !Character.isWhitespace(raw.charAt(next))) {
            next++;
        }
        return next < to ? next : Math.max(at, Math.min(at, raw.length() - 1));
    }

    private static int skipBlank(String raw, int at, int to) {
        int next = at;
        while (next < to && Character.isWhitespace(raw.charAt(next))) {
            next++;
        }
        return next;
    }

    private static boolean isFoldedEscape(String raw, int at) {
        return at + 1 < raw.length() && (raw.charAt(at + 1) == '\n' || raw.charAt(at + 1) == '\r');
    }

    /**
     * YAML 1.1, 5.7: {@code \x41}, a code unit in four digits behind {@code u}, {@code \U00000041}, or one character.
     */
    private static int escapeLength(String raw, int at) {
        char kind = at + 1 < raw.length() ? raw.charAt(at + 1) : ' ';
        return switch (kind) {
            case 'x' -> 4;
            case 'u' -> 6;
            case 'U' -> 10;
            default -> 2;
        };
    }
}
