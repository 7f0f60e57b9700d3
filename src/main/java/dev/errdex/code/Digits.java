package dev.errdex.code;

/** Characters, as reader and scanner tell them apart; the same table is in {@code codes.js}. */
final class Digits {
    private static final char[] UPPER = "0123456789ABCDEF".toCharArray();

    private Digits() {}

    /** 0x and 8 upper-case digits. */
    static String hex32(long number) {
        char[] text = {'0', 'x', 0, 0, 0, 0, 0, 0, 0, 0};
        for (int i = 0; i < 8; i++) {
            text[9 - i] = UPPER[(int) (number >>> (4 * i) & 15)];
        }
        return new String(text);
    }

    static boolean isDecimal(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** The value of a hexadecimal digit, or -1. */
    static int hex(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int letter = c | 0x20;
        return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
    }

    static boolean isAsciiWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }

    /**
     * Whether the character belongs to a word: ASCII letters, digits, {@code _}, and the letters of Latin, Greek and
     * Cyrillic. Those of scripts that put no blank between words (as Chinese) do not, so that a code is found in them.
     */
    static boolean isWord(char c) {
        return c < 0x80
                ? isAsciiWord(c)
                : c == 0xAA || c == 0xB5 || c == 0xBA || (c >= 0xC0 && c < 0x530 && c != 0xD7 && c != 0xF7);
    }

    /** Space, tab, no-break spaces; not the end of a line. */
    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == 0xA0 || c == 0x202F;
    }

    static boolean isSpace(char c) {
        return isBlank(c) || c == '\n' || c == '\r';
    }

    static boolean allHex(String text) {
        return text.chars().allMatch(c -> hex((char) c) >= 0);
    }

    static boolean allDecimal(String text) {
        return text.chars().allMatch(c -> isDecimal((char) c));
    }

    /** A 32-bit number with the high bit set, read as a signed one. */
    static long signed(long number) {
        return number - (1L << 32);
    }
}
