package dev.errdex.render;

import java.io.Writer;

/** Collects a page's text; unlike {@link java.io.StringWriter} it takes no lock for every piece. */
final class PageWriter extends Writer {
    private final StringBuilder text = new StringBuilder(32 * 1024);

    @Override
    public void write(int c) {
        text.append((char) c);
    }

    @Override
    public void write(char[] chars, int from, int length) {
        text.append(chars, from, length);
    }

    @Override
    public void write(String piece) {
        text.append(piece);
    }

    @Override
    public void write(String piece, int from, int length) {
        text.append(piece, from, from + length);
    }

    @Override
    public void flush() {
    }

    @Override
    public void close() {
    }

    String text() {
        return text.toString();
    }
}
