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
    public void write(char[] chars, int from, int count) throws TooLarge {
        require(3L * count);
        for (int i = from; i < from + count; i++) {
            if (!put(chars[i])) {
                encode(new String(chars, i, from + count - i));
                return;
            }
        }
    }

    @Override
    public void write(String piece) throws TooLarge {
        write(piece, 0, piece.length());
    }

    @Override
    public void write(String piece, int from, int count) throws TooLarge {
        require(3L * count);
        for (int i = from; i < from + count; i++) {
            if (!put(piece.charAt(i))) {
                encode(piece.substring(i, from + count));
                return;
            }
        }
    }

    /** Writes a character (RFC 3629), unless it is half of one or HTML cannot hold it; there is room for it. */
    private boolean put(char c) {
        if ((c < 0x7F && c >= ' ') || c == '\n') {
            bytes[length++] = (byte) c;
        } else if (Character.isSurrogate(c) || HtmlText.isForbidden(c)) {
            return false;
        } else if (c < 0x80) {
            bytes[length++] = (byte) c;
        } else if (c < 0x800) {
            bytes[length++] = (byte) (0xC0 | (c >> 6));
            bytes[length++] = (byte) (0x80 | (c & 0x3F));
        } else {
            bytes[length++] = (byte) (0xE0 | (c >> 12));
            bytes[length++] = (byte) (0x80 | ((c >> 6) & 0x3F));
            bytes[length++] = (byte) (0x80 | (c & 0x3F));
        }
        return true;
    }

    private void encode(String rest) throws TooLarge {
        byte[] more = HtmlText.clean(rest).getBytes(StandardCharsets.UTF_8);
        require(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    private void require(long more) throws TooLarge {
        if (more > MOST_BYTES - length) {
            throw new TooLarge();
        }
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.max(length + more, bytes.length * 2L));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }
}
