package dev.errdex.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.errdex.model.Prose;
import dev.errdex.source.HtmlText;
import dev.errdex.source.SourceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a reader reads of a passage, without markup, and where each of its characters stands in the Markdown. */
final class Readable {
    private final StringBuilder text = new StringBuilder();
    private final CharSequence source;
    private int kept;
    private int[] origins = new int[64];
    private final List<Prose.Mark> marks = new ArrayList<>();

    Readable(CharSequence source) {
        this.source = source;
    }

    /** The Markdown. */
    CharSequence source() {
        return source;
    }

    int length() {
        return text.length();
    }

    String text(int from, int to) {
        return text.substring(from, to);
    }

    /** The whole text, without the line feed behind its last block unless a place has been kept there. */
    String text() {
        int end = text.length();
        return text.substring(0, end > kept && text.charAt(end - 1) == '\n' ? end - 1 : end);
    }

    /** What the text from {@code from} on is. */
    void mark(Prose.Kind kind, int from, String word) {
        mark(kind, from, text.length(), word);
    }

    /** What the text from {@code from} to {@code to} is. */
    void mark(Prose.Kind kind, int from, int to, String word) {
        marks.add(new Prose.Mark(kind, from, to, word));
    }

    /** The marks, in the order in which they end; none reaches beyond {@link #text()}. */
    List<Prose.Mark> marks() {
        int end = text().length();
        return marks.stream()
                .filter(mark -> mark.start() < end)
                .map(mark -> mark.end() <= end ? mark : new Prose.Mark(mark.kind(), mark.start(), end, mark.word()))
                .toList();
    }

    /** The whole text, of which each character knows its place in the file. */
    SourceText in(SourceText markdown) {
        return markdown.readAs(text(), origins);
    }

    /** Where the next block begins; the text will reach that far. */
    int keepPlace() {
        endBlock();
        kept = text.length();
        return kept;
    }

    /** Where the character at {@code offset} begins in the Markdown. */
    int origin(int offset) {
        return origins[offset];
    }

    /** Where the character at {@code offset} ends in the Markdown; one may be written as {@code &}{@code amp;}. */
    int originEnd(int offset) {
        int at = origins[offset];
        if (source.charAt(at) == '&' && text.charAt(offset) != '&') {
            while (source.charAt(at) != ';') {
                at++;
            }
        }
        return at + 1;
    }

    /** Ends the block, if one has been begun, so that the next begins on a line of its own. */
    void endBlock() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            append('\n', origins[text.length() - 1]);
        }
    }

    /** A character that HTML cannot hold is replaced, so that text and HTML read the same. */
    void append(char c, int origin) {
        if (text.length() == origins.length) {
            origins = Arrays.copyOf(origins, origins.length * 2);
        }
        origins[text.length()] = origin;
        text.append(HtmlText.isForbidden(c) ? '\uFFFD' : c);
    }

    /** A space, unless the block has just begun or there is one already. */
    void appendGap(int origin) {
        char last = text.isEmpty() ? '\n' : text.charAt(text.length() - 1);
        if (last != '\n' && last != ' ') {
            append(' ', origin);
        }
    }

    /** Characters that all stand for what is written at {@code origin}, such as an entity. */
    void append(CharSequence characters, int origin) {
        for (int i = 0; i < characters.length(); i++) {
            append(characters.charAt(i), origin);
        }
    }

    /**
     * Where a character stands in the Markdown; one that flexmark made, such as a spread tab, where the one before
     * stands.
     */
    static int place(BasedSequence written, int index) {
        if (isStretch(written)) {
            return written.getStartOffset() + index;
        }
        int at = index;
        while (at >= 0 && written.getIndexOffset(at) < 0) {
            at--;
        }
        return at < 0 ? written.getStartOffset() : written.getIndexOffset(at);
    }

    /** Whether the characters stand side by side in the Markdown, as most do. */
    private static boolean isStretch(BasedSequence written) {
        return written.getEndOffset() - written.getStartOffset() == written.length();
    }

    /** Characters as written. */
    void append(BasedSequence written) {
        boolean stretch = isStretch(written);
        int start = written.getStartOffset();
        for (int i = 0, length = written.length(); i < length; i++) {
            append(written.charAt(i), stretch ? start + i : place(written, i));
        }
    }

    /**
     * Inline code: line ends become spaces, and one space at both ends is dropped unless there is nothing else
     * (CommonMark 6.1); in a table's cell, {@code \|} stands for a bar (GFM 4.10).
     */
    void appendCode(BasedSequence written, boolean inCell) {
        int start = 0;
        int end = written.length();
        if (end > 2 && isSpace(written.charAt(0)) && isSpace(written.charAt(end - 1)) && !written.isBlank()) {
            start++;
            end--;
        }
        for (int i = start; i < end; i++) {
            char c = written.charAt(i);
            boolean escapedBar = inCell && c == '\\' && i + 1 < end && written.charAt(i + 1) == '|';
            boolean halfLineEnd = c == '\r' && i + 1 < end && written.charAt(i + 1) == '\n';
            if (!escapedBar && !halfLineEnd) {
                append(isSpace(c) ? ' ' : c, place(written, i));
            }
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\r';
    }

    /** Characters as written, but for the backslashes that escape. */
    void appendUnescaped(BasedSequence written) {
        int from = 0;
        for (int i = 0; i + 1 < written.length(); i++) {
            if (written.charAt(i) == '\\' && Characters.isPunctuation(written.charAt(i + 1))) {
                append(written.subSequence(from, i));
                from = ++i;
            }
        }
        append(from == 0 ? written : written.subSequence(from, written.length()));
    }
}
