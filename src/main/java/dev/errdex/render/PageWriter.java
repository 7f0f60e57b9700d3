package dev.errdex.render;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Collects a page as UTF-8. Unlike the writers of {@code java.io} it takes no lock for every piece and keeps no text
 * beside the bytes. No piece ends within a character: FreeMarker cuts only where it escapes one of ASCII.
 */
final class PageWriter extends Writer {
    private byte[] bytes = new byte[32 * 1024];
    private int length;

    @Override
    public void write(int c) {
        write(String.valueOf((char) c));
    }

    @Override
    public void write(char[] chars, int from, int count) {
        require(count);
        for (int i = from; i < from + count; i++) {
            if (chars[i] >= 0x80) {
                write(new String(chars, i, from + count - i));
                return;
            }
            bytes[length++] = (byte) chars[i];
        }
    }

    @Override
    public void write(String piece) {
        byte[] more = piece.getBytes(StandardCharsets.UTF_8);
        require(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    private void require(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
    }

    @Override
    public void write(String piece, int from, int length) {
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
