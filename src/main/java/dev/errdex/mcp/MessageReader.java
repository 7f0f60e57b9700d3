package dev.errdex.mcp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines in UTF-8; of one that is too long nothing is kept. */
final class MessageReader {
    /** In bytes: a log that is scanned travels in one line. */
    static final int LONGEST = 16 << 20;

    private final InputStream in;

    MessageReader(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** A line without its end. */
    record Line(String text, boolean isTooLong) {}

    /** The next line, the last one even without an end; null when there is none. */
    @Nullable
    Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        int next = in.read();
        if (next < 0) {
            return null;
        }
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (line.size() < LONGEST) {
                line.write(next);
            } else {
                tooLong = true;
            }
        }
        return new Line(tooLong ? "" : line.toString(StandardCharsets.UTF_8), tooLong);
    }
}
