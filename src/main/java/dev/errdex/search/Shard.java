package dev.errdex.search;

import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;

/**
 * A piece of the exported index: its name, such as {@code en/forms-3}, and what it holds, deflated (RFC 1951).
 *
 * <p>As a file it is a classic script that hands its bytes to the engine, because a page opened from a disk may load
 * scripts and nothing else. A script is text, so two bytes travel as one character of a string in UTF-16, and a byte order
 * mark tells the browser that it is UTF-16 whatever a server says (Encoding standard, "BOM sniff"). What a string cannot
 * hold (its quotation mark, the backslash, ends of lines, halves of surrogate pairs) stands with its highest bit turned
 * behind an exclamation mark, and so does that. This costs a thirtieth, where base64 would cost a third.
 */
record Shard(String name, byte[] deflated) {
    private static final char ESCAPE = '!';
    private static final int TURNED = 0x8000;

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
        StringBuilder script = new StringBuilder(deflated.length / 2 + deflated.length / 40 + 100);
        script.append("\ufefferrdex.register(\"").append(name).append("\",\"").append(stamp).append("\",")
                .append(deflated.length).append(",\"");
        for (int at = 0; at < deflated.length; at += 2) {
            int high = at + 1 < deflated.length ? deflated[at + 1] & 0xff : 0;
            char unit = (char) (high << 8 | deflated[at] & 0xff);
            if (fits(unit)) {
                script.append(unit);
            } else {
                script.append(ESCAPE).append((char) (unit ^ TURNED));
            }
        }
        return script.append("\")").toString().getBytes(StandardCharsets.UTF_16LE);
    }

    private static boolean fits(char unit) {
        return !Character.isSurrogate(unit) && switch (unit) {
            case ESCAPE, '"', '\\', '\n', '\r' -> false;
            default -> true;
        };
    }
}
