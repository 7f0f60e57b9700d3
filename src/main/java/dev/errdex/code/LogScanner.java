package dev.errdex.code;

import java.io.IOException;
import java.io.InputStream;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Finds codes and symbols in a log of any size, as {@link CodeSpaces#scan} does in a text, in memory that does not
 * grow.
 */
public final class LogScanner {
    /** Characters looked at together; a stretch without a blank is cut only when it is longer than {@code MOST}. */
    private static final int CHUNK = 1 << 17;

    private static final int MOST = 1 << 20;
    /** How far before and behind a mention anything matters. */
    private static final int REACH = 256;

    private final CodeScanner scanner;

    /** A scanner for the codes of these spaces. */
    public LogScanner(CodeSpaces spaces) {
        this.scanner = spaces.scanner();
    }

    /**
     * Reads a log to its end and gives its mentions as it meets them, known codes and others. The encoding is UTF-16 or
     * UTF-8 by the byte order mark, else UTF-8, and Latin-1 where that fails. The stream is not closed.
     */
    public void scan(InputStream log, Consumer<LogMention> sink) throws IOException {
        LogText text = new LogText(log);
        Place place = new Place();
        char[] chars = new char[CHUNK];
        int from = 0;
        int length = 0;
        boolean more = true;
        while (more || from < length) {
            if (more) {
                CharBuffer rest = CharBuffer.wrap(chars, length, chars.length - length);
                more = text.read(rest);
                length = rest.position();
            }
            int cut = more ? cut(chars, from, length) : length;
            if (cut == from && chars.length < MOST) {
                chars = Arrays.copyOf(chars, 2 * chars.length);
                continue;
            }
            char[] current = chars;
            int end = scanner.scan(chars, from, cut == from ? length - REACH : cut, length, mention -> {
                place.moveTo(current, mention.start());
                sink.accept(new LogMention(
                        place.line,
                        place.column(mention.start()),
                        new String(current, mention.start(), mention.end() - mention.start()),
                        mention.codes(),
                        mention.symbol()));
            });
            place.moveTo(chars, end);
            int kept = Math.max(0, end - REACH);
            System.arraycopy(chars, kept, chars, 0, length - kept);
            place.shift(kept);
            from = end - kept;
            length -= kept;
        }
    }

    /** Behind the last line end, or the last blank that is not too near to the end; {@code from} when there is none. */
    private static int cut(char[] chars, int from, int length) {
        for (int i = length; i > from; i--) {
            if (chars[i - 1] == '\n') {
                return i;
            }
        }
        for (int i = length - REACH; i > from; i--) {
            if (chars[i - 1] == ' ' || chars[i - 1] == '\t') {
                return i;
            }
        }
        return from;
    }

    /** Where in the log the walk has got to. */
    private static final class Place {
        private long line = 1;
        private int at;
        private long lineStart;

        void moveTo(char[] chars, int index) {
            for (; at < index; at++) {
                if (chars[at] == '\n') {
                    line++;
                    lineStart = at + 1L;
                }
            }
        }

        long column(int index) {
            return index - lineStart + 1;
        }

        /** The buffer has lost its first characters. */
        void shift(int count) {
            at -= count;
            lineStart -= count;
        }
    }
}
