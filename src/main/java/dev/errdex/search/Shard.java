package dev.errdex.search;

import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;

/**
 * A piece of the exported index: its name, such as {@code en/forms-3}, and what it holds, deflated (RFC 1951).
 *
 * <p>As a file it is a classic script that hands its bytes to the engine, because a page opened from a disk may load
 * scripts and nothing else. A script is text, so the bytes travel fifteen bits to a character, counted from U+4E00:
 * all those characters lie between the control characters and the surrogates, and need no escape. In UTF-16 that
 * costs a fifteenth, where base64 would cost a third; and a byte order mark tells the browser that it is UTF-16
 * whatever a server says (Encoding standard, "BOM sniff").
 */
record Shard(String name, byte[] deflated) {
    private static final char FIRST = '\u4e00';
    private static final int BITS = 15;

    static Shard of(String name, byte[] content) {
        Deflater deflater = new Deflater(6, true);
        try {
            deflater.setInput(content);
            deflater.finish();
            byte[] room = new byte[content.length + content.length / 1000 + 64];
            int length = 0;
            while (!deflater.finished()) {
                length += deflater.deflate(room, length, room.length - length);
            }
            return new Shard(name, java.util.Arrays.copyOf(room, length));
        } finally {
            deflater.end();
        }
    }

    /** The shard as a script; {@code stamp} tells to which build it belongs. */
    byte[] script(String stamp) {
        StringBuilder script = new StringBuilder(deflated.length * 8 / BITS + 100);
        script.append("\ufefferrdex.register(\"").append(name).append("\",\"").append(stamp).append("\",")
                .append(deflated.length).append(",\"");
        int held = 0;
        int bits = 0;
        for (byte b : deflated) {
            held = held << 8 | b & 0xff;
            bits += 8;
            if (bits >= BITS) {
                bits -= BITS;
                script.append((char) (FIRST + (held >> bits)));
                held &= (1 << bits) - 1;
            }
        }
        if (bits > 0) {
            script.append((char) (FIRST + (held << BITS - bits)));
        }
        return script.append("\")").toString().getBytes(StandardCharsets.UTF_16LE);
    }
}
