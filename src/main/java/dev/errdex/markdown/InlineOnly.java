package dev.errdex.markdown;

import dev.errdex.problem.Problem;
import dev.errdex.source.SourceText;
import java.util.List;

/** Finds what looks like a block where only one paragraph can stand. */
final class InlineOnly {
    private InlineOnly() {}

    static void check(SourceText source, List<Problem> problems) {
        String text = source.text();
        int length = text.stripTrailing().length();
        boolean blank = true;
        int at = 0;
        boolean first = true;
        while (at < length) {
            int end = text.indexOf('\n', at);
            end = end < 0 || end > length ? length : end;
            int start = at;
            while (start < end && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
                start++;
            }
            boolean empty = text.substring(start, end).isBlank();
            if (!empty && (looksLikeBlock(text, start, end) || (blank && !first))) {
                problems.add(Problem.warning(
                        "inline-only",
                        source.span(start, end),
                        "only a single paragraph can stand here",
                        "write one paragraph without headings, lists, quotations or code blocks"));
                return;
            }
            first &= empty;
            blank = empty;
            at = end + 1;
        }
    }

    private static boolean looksLikeBlock(String text, int start, int end) {
        int signs = start;
        char c = text.charAt(start);
        while (signs < end && text.charAt(signs) == c) {
            signs++;
        }
        boolean space = signs < end && text.charAt(signs) == ' ';
        int count = signs - start;
        return switch (c) {
            case '#' -> space && count <= 6;
            case '-', '*', '+' -> space && count == 1;
            case '>' -> space;
            case '`', '~' -> count >= 3 && text.substring(signs, end).indexOf(c) < 0;
            default -> false;
        };
    }
}
