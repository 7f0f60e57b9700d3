package dev.errdex.markdown;

import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * flexmark's inline parser, with those steps replaced that read another Markdown than CommonMark 0.31.2, or that took
 * time with the square of the text: addresses and titles of links (6.3), runs of {@code *}, {@code _} and {@code ~}
 * (6.2), comments (6.6) and numeric references (2.5).
 */
final class InlineMarkup extends CommonmarkInlineParser {
    private static final int MOST_DECIMAL_DIGITS = 7;
    private static final int MOST_HEX_DIGITS = 6;

    /** Made by flexmark's builder for each parse. */
    InlineMarkup(
            DataHolder options,
            BitSet specialCharacters,
            BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiterProcessors,
            LinkRefProcessorData linkRefProcessors,
            List<InlineParserExtensionFactory> extensions) {
        super(options, specialCharacters, delimiterCharacters, delimiterProcessors, linkRefProcessors, extensions);
    }

    /** A run of delimiters that still knows how long it was written. */
    private static final class Run extends Delimiter {
        private final int written;

        Run(
                BasedSequence input,
                Text node,
                char character,
                boolean opens,
                boolean closes,
                Delimiter last,
                int at,
                int n) {
            super(input, node, character, opens, closes, last, at);
            written = n;
        }
    }

    /** What decides, beside its place, whether a closing run finds an opening one. */
    private record Kind(char character, boolean opens, int length) {}

    @Override
    public BasedSequence parseLinkDestination() {
        int end = LinkParts.destinationEnd(input, index);
        if (end < 0) {
            return null;
        }
        BasedSequence destination = input.subSequence(index, end);
        index = end;
        return destination;
    }

    @Override
    public BasedSequence parseLinkTitle() {
        boolean apart = index > 0 && Characters.isHtmlSpace(input.charAt(index - 1));
        int end = apart ? LinkParts.titleEnd(input, index) : -1;
        if (end < 0) {
            return null;
        }
        BasedSequence title = input.subSequence(index, end);
        index = end;
        return title;
    }

    @Override
    public boolean parseEntity() {
        if (peek(1) == '#') {
            boolean hex = peek(2) == 'x' || peek(2) == 'X';
            int digits = 0;
            while (Character.digit(peek(digits + (hex ? 3 : 2)), hex ? 16 : 10) >= 0) {
                digits++;
            }
            if (digits > (hex ? MOST_HEX_DIGITS : MOST_DECIMAL_DIGITS)) {
                return false;
            }
        }
        return super.parseEntity();
    }

    @Override
    public boolean parseHtmlInline() {
        if (!Characters.holds(input, index, "<!--")) {
            return super.parseHtmlInline();
        }
        RawTag comment = RawTag.at(input, index);
        if (comment.end() < 0) {
            return false;
        }
        appendNode(new HtmlInlineComment(input.subSequence(index, comment.end())));
        index = comment.end();
        return true;
    }

    @Override
    protected boolean parseDelimiters(DelimiterProcessor processor, char character) {
        int start = index;
        int end = start;
        while (end < input.length() && input.charAt(end) == character) {
            end++;
        }
        if (end - start < processor.getMinLength()) {
            return false;
        }
        int before = start == 0 ? '\n' : Character.codePointBefore(input, start);
        int after = end == input.length() ? '\n' : Character.codePointAt(input, end);
        boolean gapBefore = Characters.isGap(before);
        boolean gapAfter = Characters.isGap(after);
        boolean signBefore = Characters.isSign(before);
        boolean signAfter = Characters.isSign(after);
        boolean left = !gapAfter && (!signAfter || gapBefore || signBefore);
        boolean right = !gapBefore && (!signBefore || gapAfter || signAfter);
        boolean opens = processor.canBeOpener("", "", left, right, signBefore, signAfter, gapBefore, gapAfter);
        boolean closes = processor.canBeCloser("", "", left, right, signBefore, signAfter, gapBefore, gapAfter);
        index = end;
        Text node = appendSeparateText(input.subSequence(start, end));
        Delimiter last = lastDelimiter;
        lastDelimiter = new Run(input, node, character, opens, closes, last, start, end - start);
        lastDelimiter.setNumDelims(end - start);
        if (last != null) {
            last.setNext(lastDelimiter);
        }
        return true;
    }

    /**
     * Pairs the runs above {@code bottom} (CommonMark, appendix, "process emphasis"). Where a closing run found
     * nothing, no later one of its kind need look again.
     */
    @Override
    @SuppressWarnings("ReferenceEquality") // the very same one is meant
    public void processDelimiters(Delimiter bottom) {
        Map<Kind, Delimiter> searched = new HashMap<>();
        Delimiter closer = lastDelimiter;
        while (closer != null && closer.getPrevious() != bottom) {
            closer = closer.getPrevious();
        }
        while (closer != null) {
            if (!closer.canClose()) {
                closer = closer.getNext();
                continue;
            }
            Kind kind = kind(closer);
            Delimiter stop = searched.getOrDefault(kind, bottom);
            Delimiter opener = closer.getPrevious();
            while (opener != null && opener != stop && opener != bottom && uses(opener, closer) == 0) {
                opener = opener.getPrevious();
            }
            if (opener == null || opener == stop || opener == bottom) {
                searched.put(kind, closer.getPrevious());
                Delimiter next = closer.getNext();
                if (!closer.canOpen()) {
                    removeDelimiterKeepNode(closer);
                }
                closer = next;
            } else {
                closer = pair(opener, closer);
            }
        }
        while (lastDelimiter != null && lastDelimiter != bottom) {
            removeDelimiterKeepNode(lastDelimiter);
        }
    }

    private static Kind kind(Delimiter closer) {
        int length = closer.getDelimiterChar() == '~' ? Math.min(closer.length(), 2) : ((Run) closer).written % 3;
        return new Kind(closer.getDelimiterChar(), closer.canOpen(), length);
    }

    /** How many signs of two runs make a pair; 0 when they make none. */
    private static int uses(Delimiter opener, Delimiter closer) {
        if (!opener.canOpen() || opener.getDelimiterChar() != closer.getDelimiterChar()) {
            return 0;
        }
        boolean two = opener.length() >= 2 && closer.length() >= 2;
        if (closer.getDelimiterChar() == '~') {
            return two ? 2 : 0;
        }
        int from = ((Run) opener).written;
        int to = ((Run) closer).written;
        boolean inner = opener.canClose() || closer.canOpen();
        return inner && (from + to) % 3 == 0 && (from % 3 != 0 || to % 3 != 0) ? 0 : two ? 2 : 1;
    }

    /** Makes a node of what stands between two runs; gives the run to go on with. */
    private Delimiter pair(Delimiter opener, Delimiter closer) {
        int used = uses(opener, closer);
        removeDelimitersBetween(opener, closer);
        delimiterProcessors.get(closer.getDelimiterChar()).process(opener, closer, used);
        opener.setNumDelims(opener.getNumDelims() - used);
        closer.setNumDelims(closer.getNumDelims() - used);
        if (opener.getNumDelims() == 0) {
            removeDelimiterAndNode(opener);
        } else {
            opener.getNode().setChars(opener.getNode().getChars().subSequence(0, opener.getNumDelims()));
        }
        if (closer.getNumDelims() == 0) {
            Delimiter next = closer.getNext();
            removeDelimiterAndNode(closer);
            return next;
        }
        BasedSequence left = closer.getNode().getChars();
        closer.getNode().setChars(left.subSequence(left.length() - closer.getNumDelims(), left.length()));
        closer.setIndex(closer.getIndex() + used);
        return closer;
    }
}
