package dev.errdex.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A file's text as it was read, and its lines. A value.
 *
 * <p>Lines end with LF, CRLF or CR. Lines and columns count from 1; a column counts UTF-16 units, as editors and SARIF
 * do.
 */
public final class SourceFile {
    private final String path;
    private final String text;
    private final int malformedAt;
    private int @Nullable [] lineStarts;

    private SourceFile(String path, String text, int malformedAt) {
        this.path = path;
        this.text = text;
        this.malformedAt = malformedAt;
    }

    /** The text of a file that is known to be well formed; {@code path} is written with {@code /}. */
    public static SourceFile of(String path, String text) {
        return new SourceFile(path, text, -1);
    }

    /**
     * Decodes UTF-8 strictly (RFC 3629); a byte order mark at the start is dropped. Where the bytes are not UTF-8, the
     * text ends and {@link #malformedAt()} says so, so that nothing is silently replaced.
     */
    public static SourceFile decode(String path, byte[] bytes) {
        int start = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(bytes.length - start);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes, start, bytes.length - start), chars, true);
        String text = chars.flip().toString();
        return new SourceFile(path, text, result.isError() ? text.length() : -1);
    }

    /** The same text by another path. */
    public SourceFile at(String other) {
        SourceFile moved = new SourceFile(other, text, malformedAt);
        // Each of a thousand findings in a file is told with its own.
        moved.lineStarts = lineStarts();
        return moved;
    }

    /** Where the file lies, relative to the site folder unless moved, with {@code /} on every system. */
    public String path() {
        return path;
    }

    public String text() {
        return text;
    }

    /** The offset at which the bytes stop being UTF-8, or -1 when all of them are. */
    public int malformedAt() {
        return malformedAt;
    }

    /** The line, from 1, that holds the character at {@code offset} (0 to the text's length). */
    public int line(int offset) {
        int[] starts = lineStarts();
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The column, from 1, of the character at {@code offset}. */
    public int column(int offset) {
        return offset - lineStarts()[line(offset) - 1] + 1;
    }

    /** The text of a line (from 1) without its line end; empty when there is no such line. */
    public String lineText(int line) {
        return line < 1 || line > lines() ? "" : text.substring(lineStart(line), lineEnd(line));
    }

    /** Where the characters of a line end, before its line end; {@code line} counts from 1 and must exist. */
    public int lineEnd(int line) {
        int[] starts = lineStarts();
        int end = line < starts.length ? starts[line] : text.length();
        while (end > starts[line - 1] && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    /** The offset of a line's first character; {@code line} counts from 1 and must exist. */
    public int lineStart(int line) {
        return lineStarts()[line - 1];
    }

    /** A span of this file; offsets are clipped to the text. */
    public Span span(int from, int to) {
        int start = Math.clamp(from, 0, text.length());
        return new Span(this, start, Math.clamp(to, start, text.length()));
    }

    /** The whole file as a text. */
    public SourceText whole() {
        return SourceText.of(this, 0, text.length());
    }

    // Most files are never complained about, so the lines are counted on demand; a race writes the same value twice.
    private int[] lineStarts() {
        int[] known = lineStarts;
        if (known == null) {
            known = countLines(text);
            lineStarts = known;
        }
        return known;
    }

    private static int[] countLines(String text) {
        int[] starts = new int[Math.max(16, text.length() / 32)];
        int lines = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean endsLine = c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (endsLine) {
                if (lines == starts.length) {
                    starts = Arrays.copyOf(starts, lines * 2);
                }
                starts[lines++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, lines);
    }

    /** The number of lines; a line end at the very end begins one more, which is empty. */
    public int lines() {
        return lineStarts().length;
    }

    /** Two files are equal when path and text are: a table that is read twice is one file. */
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof SourceFile that && path.equals(that.path) && text.equals(that.text));
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return path;
    }
}
