package dev.errdex.markdown;

/**
 * Recognizes a text that is a single paragraph without any markup, as most short texts are, so that it need not be parsed:
 * each line begins with a letter, and no character stands in it that Markdown could read as anything but itself.
 */
final class PlainText {
    private PlainText() {
    }

    /** Whether the text is such a paragraph; it may end with one line feed. */
    static boolean is(String text) {
        int end = end(text);
        if (end == 0 || end > Limits.CHARACTERS) {
            return false;
        }
        boolean lineStart = true;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (lineStart && !Character.isLetter(c)) {
                return false;
            }
            lineStart = c == '\n';
            boolean plain = switch (c) {
                case '\\', '`', '*', '[', ']', '<', '&', '~', '|', '\t', '\r' -> false;
                // Between letters or digits it never opens or closes emphasis (CommonMark 6.2).
                case '_' -> i > 0 && i + 1 < end && isWord(text.charAt(i - 1)) && isWord(text.charAt(i + 1));
                // Spaces there make a hard line break, or are dropped.
                case '\n' -> text.charAt(i - 1) != ' ';
                // Spaces of other kinds are dropped at some places.
                default -> !Characters.isForbidden(c) && (c < 0x80 || !Character.isSpaceChar(c));
            };
            if (!plain) {
                return false;
            }
        }
        return text.charAt(end - 1) > ' ';
    }

    /** Where its characters end: before the closing line feed. */
    static int end(String text) {
        return text.endsWith("\n") ? text.length() - 1 : text.length();
    }

    private static boolean isWord(char c) {
        return Characters.isAsciiLetter(c) || Characters.isAsciiDigit(c);
    }
}
