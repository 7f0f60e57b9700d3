package dev.errdex.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import dev.errdex.problem.Problem;
import dev.errdex.source.SourceText;
import java.util.List;
import java.util.Locale;

/** Quotations that begin with {@code [!WARNING]} on a line of its own. */
final class Callouts {
    static final List<String> KINDS = List.of("note", "tip", "important", "warning", "caution");

    /**
     * The head of a callout.
     *
     * @param kind one of {@link #KINDS}
     * @param firstNode the first node of the first paragraph behind the head's line, or null when the paragraph ends
     *     there
     */
    record Callout(String kind, Node firstNode) {}

    private Callouts() {}

    /** The quotation's head, or null when it is an ordinary quotation; a head that cannot be understood is reported. */
    static Callout of(BlockQuote quote, SourceText source, List<Problem> problems) {
        if (!(quote.getFirstChild() instanceof Paragraph paragraph)) {
            return null;
        }
        String text = source.text();
        int start = paragraph.getStartOffset();
        int end = start + 2;
        while (end < text.length() && Characters.isAsciiLetter(text.charAt(end))) {
            end++;
        }
        if (!text.startsWith("[!", start) || end >= text.length() || text.charAt(end) != ']' || end == start + 2) {
            return null;
        }
        String kind = text.substring(start + 2, end).toLowerCase(Locale.ROOT);
        if (!KINDS.contains(kind)) {
            problems.add(Problem.warning(
                    "callout-unknown",
                    source.span(start, end + 1),
                    "there is no callout of this kind",
                    "write one of [!NOTE], [!TIP], [!IMPORTANT], [!WARNING], [!CAUTION]"));
            return null;
        }
        int rest = end + 1;
        while (rest < text.length() && (text.charAt(rest) == ' ' || text.charAt(rest) == '\t')) {
            rest++;
        }
        if (rest < text.length() && text.charAt(rest) != '\n' && text.charAt(rest) != '\r') {
            problems.add(Problem.warning(
                    "callout-line",
                    source.span(start, end + 1),
                    "a callout's kind must stand on a line of its own",
                    "begin the text on the next line, behind another >"));
            return null;
        }
        Node node = paragraph.getFirstChild();
        while (node != null && node.getStartOffset() <= rest) {
            node = node.getNext();
        }
        return new Callout(kind, node);
    }
}
