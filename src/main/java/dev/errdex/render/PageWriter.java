package dev.errdex.render;

import dev.errdex.source.HtmlText;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Collects a page as UTF-8. Unlike the writers of {@code java.io} it takes no lock for every piece and keeps no text
 * beside the bytes. What HTML cannot hold becomes U+FFFD, whoever wrote it. No piece ends within a character:
 * FreeMarker cuts only where it escapes one of ASCII.
 */
final class PageWriter extends Writer {
    private static final int MOST_BYTES = 64 << 20;

    private byte[] bytes = new byte[32 * 1024];
    private int length;

    /** The page is larger than a browser would like to open. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public void write(int c) throws TooLarge {
        write(String.valueOf((char) c));
    }

    @Override
    public void write(char[] chars, int from, int length) throws TooLarge {
        write(new String(chars, from, length));
    }

    @Override
    public void write(String piece) throws TooLarge {
        byte[] more = HtmlText.clean(piece).getBytes(StandardCharsets.UTF_8);
        if (more.length > MOST_BYTES - length) {
            throw new TooLarge();
        }
        if (length + more.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more.length, bytes.length * 2));
        }
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    @Override
    public void write(String piece, int from, int length) throws TooLarge {
        write(piece.substring(from, from + length));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }
}
