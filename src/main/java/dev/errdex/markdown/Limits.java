package dev.errdex.markdown;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;

/**
 * What flexmark is asked to read. Some of its steps take time that grows with the square of what they count, and some
 * recurse; these bounds keep the worst passage at a few seconds, lie far above what anyone writes, and depend on the
 * text alone, so that a passage is accepted on every machine or on none.
 */
final class Limits {
    /** How deep quotations, lists and inline markup may lie in each other. */
    static final int DEPTH = 100;

    static final int CHARACTERS = 500_000;
    /** How many lines may follow each other without a blank one. */
    static final int LINES = 20_000;
    /** How many lines may hold a bar, as tables do. */
    static final int TABLE_LINES = 10_000;

    private static final int LINK_ENDS = 10_000;
    private static final int DEFINITIONS = 5_000;
    private static final int INSTRUCTIONS = 500;
    private static final int FENCES = 10_000;
    private static final int MARKERS = 2 * DEPTH;
    /**
     * How many lines of a paragraph may be indented or quoted: it becomes a chain of pieces, walked for each sign in
     * it.
     */
    static final int PIECES = 500;

    /** How a text exceeds the limits. */
    enum Excess {
        NONE,
        TOO_DEEP,
        TOO_MUCH
    }

    private boolean tooLong;
    private int lines;
    private int tableLines;
    private int linkEnds;
    private int definitions;
    private int instructions;
    private int fences;
    private int markers;
    private int pieces;
    private String fence = "";

    private Limits() {}

    /** Measures a text before it is parsed. */
    static Excess of(String text) {
        if (text.length() > CHARACTERS) {
            return Excess.TOO_MUCH;
        }
        Limits count = new Limits();
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            count.line(text, start, end);
            if (count.markers > MARKERS) {
                return Excess.TOO_DEEP;
            }
            start = text.startsWith("\r\n", end) ? end + 2 : end + 1;
        }
        return count.isTooMuch() ? Excess.TOO_MUCH : Excess.NONE;
    }

    private void line(String text, int start, int end) {
        boolean leading = true;
        boolean blank = true;
        boolean item = false;
        boolean bar = false;
        markers = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            char next = i + 1 < end ? text.charAt(i + 1) : ' ';
            if (leading) {
                boolean bullet = isMarker(text, start, i) && (next == ' ' || next == '\t');
                item |= bullet;
                markers += c == '>' || bullet ? 1 : 0;
                leading = c == ' ' || c == '\t' || c == '>' || bullet || Characters.isAsciiDigit(c);
            }
            blank &= c == ' ' || c == '\t' || c == '\r';
            switch (c) {
                case '|' -> bar = true;
                case ']' -> {
                    linkEnds += next == '(' ? 1 : 0;
                    definitions += next == ':' ? 1 : 0;
                }
                case '<' -> instructions += next == '?' || next == '!' ? 1 : 0;
                case '`' -> fences += next == '`' ? 1 : 0;
                default -> {}
            }
        }
        lines = blank ? 0 : lines + 1;
        boolean piece = start < end && (markers > 0 || text.charAt(start) == ' ' || text.charAt(start) == '\t');
        boolean inCode = !fence.isEmpty();
        fence(text, start, end);
        pieces = blank || item || inCode ? 0 : pieces + (piece ? 1 : 0);
        tableLines += bar ? 1 : 0;
        tooLong |= lines > LINES || pieces > PIECES;
    }

    /** Whether a list item's sign stands there: one of {@code -*+}, or a point or parenthesis behind digits. */
    private static boolean isMarker(String text, int start, int at) {
        char c = text.charAt(at);
        char before = at == start ? ' ' : text.charAt(at - 1);
        return c == '.' || c == ')'
                ? Characters.isAsciiDigit(before)
                : "-*+".indexOf(c) >= 0 && (before == ' ' || before == '\t' || before == '>');
    }

    /** Notices where a code block begins and ends, whose lines stay as they are. */
    private void fence(String text, int start, int end) {
        int at = start;
        while (at < end && at - start < 3 && text.charAt(at) == ' ') {
            at++;
        }
        if (fence.isEmpty()) {
            fence = text.startsWith("```", at) ? "```" : text.startsWith("~~~", at) ? "~~~" : "";
        } else if (text.startsWith(fence, at)) {
            fence = "";
        }
    }

    private boolean isTooMuch() {
        return tooLong
                || tableLines > TABLE_LINES
                || linkEnds > LINK_ENDS
                || definitions > DEFINITIONS
                || instructions > INSTRUCTIONS
                || fences > FENCES;
    }

    /** Whether a tree is too deep to be walked. */
    @SuppressWarnings("ReferenceEquality") // the very same node is meant
    static boolean isTooDeep(Document document) {
        int depth = 0;
        Node node = document;
        while (true) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                if (++depth > DEPTH) {
                    return true;
                }
                continue;
            }
            while (node != document && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            if (node == document) {
                return false;
            }
            node = node.getNext();
        }
    }
}
