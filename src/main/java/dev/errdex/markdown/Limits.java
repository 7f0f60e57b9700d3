package dev.errdex.markdown;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;

/**
 * What flexmark is asked to read. Some of its steps take time that grows with the square of what they count, and some
 * recurse; these bounds keep the worst passage at a few seconds, lie far above what anyone writes, and depend on the text
 * alone, so that a passage is accepted on every machine or on none.
 */
final class Limits {
    /** How deep quotations, lists and inline markup may lie in each other. */
    static final int DEPTH = 100;
    static final int CHARACTERS = 1_000_000;
    static final int TABLE_LINES = 10_000;
    private static final int LINK_ENDS = 10_000;
    private static final int DEFINITIONS = 5_000;
    private static final int INSTRUCTIONS = 500;
    private static final int MARKERS = 2 * DEPTH;

    /** How a text exceeds the limits. */
    enum Excess { NONE, TOO_DEEP, TOO_MUCH }

    private Limits() {
    }

    /** Measures a text before it is parsed, in one pass. */
    static Excess of(String text) {
        if (text.length() > CHARACTERS) {
            return Excess.TOO_MUCH;
        }
        int linkEnds = 0;
        int definitions = 0;
        int instructions = 0;
        int tableLines = 0;
        boolean leading = true;
        boolean bar = false;
        int markers = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : '\n';
            if (c == '\n') {
                tableLines = bar ? tableLines + 1 : 0;
                bar = false;
                leading = true;
                markers = 0;
            } else if (leading) {
                markers += c == '>' || (c == '-' || c == '*' || c == '+' || c == '.' || c == ')') && next == ' ' ? 1 : 0;
                leading = c == ' ' || c == '\t' || ">-*+.)".indexOf(c) >= 0 || Characters.isAsciiDigit(c);
            }
            bar |= c == '|';
            linkEnds += c == ']' && next == '(' ? 1 : 0;
            definitions += c == ']' && next == ':' ? 1 : 0;
            instructions += c == '<' && (next == '?' || next == '!') ? 1 : 0;
            if (markers > MARKERS) {
                return Excess.TOO_DEEP;
            }
            if (tableLines > TABLE_LINES || linkEnds > LINK_ENDS || definitions > DEFINITIONS || instructions > INSTRUCTIONS) {
                return Excess.TOO_MUCH;
            }
        }
        return Excess.NONE;
    }

    /** Whether a tree is too deep to be walked. */
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
