package dev.errdex.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bytes being written: whole numbers of variable length (seven bits a byte, the lowest first) and texts. */
final class Bytes {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Bytes number(int value) {
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            out.write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
        return this;
    }

    /** A number of either sign, so that a small one is short. */
    Bytes signed(int value) {
        return number(value << 1 ^ value >> 31);
    }

    /** UTF-8, its length in bytes before it. */
    Bytes text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return number(utf8.length).raw(utf8);
    }

    /**
     * Texts in order, without ends of lines: of each how many characters it shares with the one before, and then the
     * rests, a line each. How many they are must be known to who reads them.
     */
    Bytes texts(List<String> sorted) {
        StringBuilder rests = new StringBuilder();
        String before = "";
        for (String text : sorted) {
            int shared = shared(before, text);
            number(shared);
            rests.append(text, shared, text.length()).append('\n');
            before = text;
        }
        return text(rests.toString());
    }

    /**
     * How many characters both begin with; never ends between the halves of a surrogate pair, which UTF-8 could not
     * write.
     */
    static int shared(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length > 0 && Character.isHighSurrogate(one.charAt(length - 1)) ? length - 1 : length;
    }

    Bytes raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    Bytes raw(Bytes bytes) {
        return raw(bytes.toArray());
    }

    int size() {
        return out.size();
    }

    byte[] toArray() {
        return out.toByteArray();
    }
}
