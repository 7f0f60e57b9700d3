package dev.errdex.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;

/**
 * A piece of the exported index: its name, such as {@code en/forms-3}, and what it holds, deflated (RFC 1951).
 *
 * <p>As a file it is a classic script that hands its bytes to the engine, because a page opened from a disk may load
 * scripts and nothing else. A script is text, so two bytes travel as one character of a string in UTF-16, and a byte
 * order mark tells the browser that it is UTF-16 whatever a server says (Encoding standard, "BOM sniff"). What a string
 * cannot hold (its quotation mark, the backslash, ends of lines, halves of surrogate pairs) stands with its highest bit
 * turned behind an exclamation mark, and so does that. To make this rare, the upper five bits of each block are
 * combined (exclusive or) with a key that turns the fewest characters into surrogates; a character before the block
 * tells it. All this costs a seventieth, where base64 would cost a third.
 */
record Shard(String name, byte[] deflated) {
    private static final char ESCAPE = '!';
    private static final int TURNED = 0x8000;
    /** In characters. */
    private static final int BLOCK = 128;

    private static final char FIRST_KEY = '0';
    private static final int KEYS = 32;
    private static final int LOWER_BITS = 11;

    /**
     * @param parts the content in parts of different nature, such as numbers and text: each is deflated with a code of
     *     its own
     */
    static Shard of(String name, byte[]... parts) {
        Deflater deflater = new Deflater(9, true);
        try {
            ByteArrayOutputStream deflated = new ByteArrayOutputStream();
            byte[] room = new byte[1 << 13];
            for (int i = 0; i < parts.length; i++) {
                boolean last = i == parts.length - 1;
                deflater.setInput(parts[i]);
                if (last) {
                    deflater.finish();
                }
                int length;
                do {
                    length = deflater.deflate(room, 0, room.length, last ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH);
                    deflated.write(room, 0, length);
                } while (last ? !deflater.finished() : length == room.length);
            }
            return new Shard(name, deflated.toByteArray());
        } finally {
            deflater.end();
        }
    }

    /** The shard as a script; {@code stamp} tells to which build it belongs. */
    byte[] script(String stamp) {
        StringBuilder script = new StringBuilder(deflated.length / 2 + deflated.length / 40 + 100);
        script.append("\ufefferrdex.register(\"")
                .append(name)
                .append("\",\"")
                .append(stamp)
                .append("\",")
                .append(deflated.length)
                .append(",\"");
        char[] units = new char[(deflated.length + 1) / 2];
        for (int at = 0; at < deflated.length; at++) {
            units[at / 2] |= (char) ((deflated[at] & 0xff) << (at % 2 * 8));
        }
        for (int from = 0; from < units.length; from += BLOCK) {
            block(units, from, Math.min(units.length, from + BLOCK), script);
        }
        return script.append("\")").toString().getBytes(StandardCharsets.UTF_16LE);
    }

    private static void block(char[] units, int from, int to, StringBuilder script) {
        int key = key(units, from, to);
        script.append((char) (FIRST_KEY + key));
        for (int at = from; at < to; at++) {
            char unit = (char) (units[at] ^ key << LOWER_BITS);
            if (fits(unit)) {
                script.append(unit);
            } else {
                script.append(ESCAPE).append((char) (unit ^ TURNED));
            }
        }
    }

    private static int key(char[] units, int from, int to) {
        int[] counts = new int[KEYS];
        for (int at = from; at < to; at++) {
            counts[units[at] >> LOWER_BITS ^ Character.MIN_SURROGATE >> LOWER_BITS]++;
        }
        int best = 0;
        for (int key = 1; key < KEYS; key++) {
            best = counts[key] < counts[best] ? key : best;
        }
        return best;
    }

    private static boolean fits(char unit) {
        return !Character.isSurrogate(unit)
                && switch (unit) {
                    case ESCAPE, '"', '\\', '\n', '\r' -> false;
                    default -> true;
                };
    }
}
