package dev.errdex.markdown;

/**
 * Where the parts of a link end (CommonMark 6.3). flexmark reads them with regular expressions, of which one outgrows
 * the stack on long titles and another allows spaces either nowhere or everywhere.
 */
final class LinkParts {
    private static final int MOST_PARENTHESES = 32;

    private LinkParts() {}

    /**
     * Behind the address that begins at {@code start}; -1 when none does. One in angle brackets may hold spaces; one
     * without may be empty, and its parentheses are balanced.
     */
    static int destinationEnd(CharSequence text, int start) {
        if (start < text.length() && text.charAt(start) == '<') {
            for (int i = start + 1; i < text.length(); i++) {
                switch (text.charAt(i)) {
                    case '>' -> {
                        return i + 1;
                    }
                    case '<', '\n', '\r', '\0' -> {
                        return -1;
                    }
                    case '\\' -> i += isEscape(text, i) ? 1 : 0;
                    default -> {}
                }
            }
            return -1;
        }
        int open = 0;
        int at = start;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c <= ' ' || c == '\u007F' || (c == ')' && open == 0)) {
                break;
            }
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (open > MOST_PARENTHESES) {
                return -1;
            }
            at += c == '\\' && isEscape(text, at) ? 1 : 0;
        }
        return open == 0 ? at : -1;
    }

    private static boolean isEscape(CharSequence text, int at) {
        return at + 1 < text.length() && Characters.isPunctuation(text.charAt(at + 1));
    }

    /** Behind the title, in quotes or parentheses, that begins at {@code start}; -1 when none does. */
    static int titleEnd(CharSequence text, int start) {
        char opening = start < text.length() ? text.charAt(start) : ' ';
        if (opening != '"' && opening != '\'' && opening != '(') {
            return -1;
        }
        char closing = opening == '(' ? ')' : opening;
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == closing) {
                return i + 1;
            }
            if (c == '(' && opening == '(') {
                return -1;
            }
            i += c == '\\' && isEscape(text, i) ? 1 : 0;
        }
        return -1;
    }
}
