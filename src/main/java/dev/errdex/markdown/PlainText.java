package dev.errdex.markdown;

import dev.errdex.source.HtmlText;

/**
 * Recognizes short cuts. Most texts are a single paragraph, in which no block need be looked for; many have no markup
 * at all and need not be parsed.
 */
final class PlainText {
    private PlainText() {}

    /**
     * Whether the text is one paragraph without markup but for inline code between single backquotes: each line begins
     * with a letter, and outside of code no character stands in it that Markdown could read as anything but itself. It
     * may end with one line feed.
     */
    static boolean is(String text) {
        int end = end(text);
        if (end == 0 || end > Limits.CHARACTERS) {
            return false;
        }
        boolean lineStart = true;
        boolean code = false;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (lineStart && !Character.isLetter(c)) {
                return false;
            }
            lineStart = c == '\n';
            boolean plain = switch (c) {
                // Of single ones, each second ends what the one before began (CommonMark 6.1); nothing else counts
                // between the two.
                case '`' -> {
                    code = !code;
                    yield text.charAt(i - 1) != '`';
                }
                case '\\', '*', '[', ']', '<', '&', '~', '|' -> code;
                case '\t', '\r' -> false;
                // Between letters or digits it never opens or closes emphasis (CommonMark 6.2).
                case '_' -> code || i > 0 && i + 1 < end && isWord(text.charAt(i - 1)) && isWord(text.charAt(i + 1));
                // Spaces there make a hard line break, or are dropped.
                case '\n' -> text.charAt(i - 1) != ' ';
                // Spaces of other kinds are dropped at some places.
                default -> !HtmlText.isForbidden(c) && (c < 0x80 || !Character.isSpaceChar(c));
            };
            if (!plain) {
                return false;
            }
        }
        return !code && text.charAt(end - 1) > ' ';
    }

    /** Whether the text is one paragraph, whose lines all begin with what begins no block and which is no table. */
    static boolean isParagraph(String text) {
        if (text.isEmpty() || text.indexOf('|') >= 0 || text.indexOf('\r') >= 0 || text.contains("[^")) {
            return false;
        }
        int start = 0;
        do {
            char c = text.charAt(start);
            boolean begins = Character.isLetter(c)
                    || c == '"'
                    || c == '('
                    || (c == '`' && start + 1 < text.length() && text.charAt(start + 1) != '`');
            if (!begins) {
                return false;
            }
            start = text.indexOf('\n', start) + 1;
        } while (start > 0 && start < text.length());
        return true;
    }

    /** Where its characters end: before the closing line feed. */
    static int end(String text) {
        return text.endsWith("\n") ? text.length() - 1 : text.length();
    }

    private static boolean isWord(char c) {
        return Characters.isAsciiLetter(c) || Characters.isAsciiDigit(c);
    }
}
