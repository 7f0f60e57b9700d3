package dev.errdex.code;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The characters of a log whose encoding nobody has told: UTF-16 or UTF-8 by its byte order mark, else UTF-8, in which
 * each byte that cannot be UTF-8 is a character of Latin-1. No byte is refused.
 */
final class LogText {
    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
    private CharsetDecoder decoder;
    private boolean ended;

    LogText(InputStream in) {
        this.in = in;
    }

    /** Fills up the buffer; false when the log has ended before it was full. */
    boolean read(CharBuffer into) throws IOException {
        if (decoder == null) {
            begin();
        }
        while (into.hasRemaining()) {
            CoderResult result = decoder.decode(bytes, into, ended);
            if (result.isError()) {
                latin1(into, result.length());
            } else if (result.isUnderflow()) {
                if (ended) {
                    return false;
                }
                fill();
            } else {
                // A pair of surrogates has no room any more.
                return true;
            }
        }
        return true;
    }

    private void begin() throws IOException {
        while (bytes.remaining() < 3 && !ended) {
            fill();
        }
        Charset charset = StandardCharsets.UTF_8;
        int first = bytes.remaining() < 2 ? 0 : (bytes.get(0) & 0xFF) << 8 | (bytes.get(1) & 0xFF);
        if (first == 0xFFFE || first == 0xFEFF) {
            charset = first == 0xFFFE ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            bytes.position(2);
        } else if (first == 0xEFBB && bytes.remaining() > 2 && (bytes.get(2) & 0xFF) == 0xBF) {
            bytes.position(3);
        }
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        bytes.position(bytes.position() + Math.max(0, count)).flip();
        ended = count < 0;
    }

    private void latin1(CharBuffer into, int length) {
        bytes.get(bytes.position());
        for (int i = 0; i < length && bytes.hasRemaining(); i++) {
            if (!into.hasRemaining()) {
                return;
            }
            into.put((char) (bytes.get() & 0xFF));
        }
    }
}
