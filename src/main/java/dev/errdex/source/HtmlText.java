package dev.errdex.source;

/** Text in HTML and XML: which characters it can hold, and how those are written that mean something else there. */
public final class HtmlText {
    private static final char REPLACEMENT = '\uFFFD';

    private HtmlText() {}

    /** A control or noncharacter of the BMP that must not occur in HTML (HTML standard, 13.1.4 and 13.2.3.5). */
    public static boolean isForbidden(char c) {
        return (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f')
                || (c >= 0x7F && c < 0xA0)
                || (c >= 0xFDD0 && c <= 0xFDEF)
                || c >= 0xFFFE;
    }

    /**
     * The text with U+FFFD in place of what HTML cannot hold, halves of surrogate pairs too; mostly the text itself.
     */
    public static String clean(String text) {
        StringBuilder clean = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            boolean good = pair
                    ? (Character.toCodePoint(c, text.charAt(i + 1)) & 0xFFFE) != 0xFFFE
                    : !isForbidden(c) && !Character.isSurrogate(c);
            if (!good) {
                clean = clean == null ? new StringBuilder(text) : clean;
                clean.setCharAt(i, REPLACEMENT);
                if (pair) {
                    clean.setCharAt(i + 1, REPLACEMENT);
                }
            }
            i += pair ? 1 : 0;
        }
        return clean == null ? text : clean.toString();
    }

    /** The text as it stands between tags or in a value in double quotation marks. */
    public static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        escape(text, true, out);
        return out.toString();
    }

    /**
     * Appends the text as it stands between tags or, {@code quoted}, in a value in double quotation marks; a forbidden
     * character becomes U+FFFD.
     */
    public static void escape(String text, boolean quoted, StringBuilder out) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String written = switch (c) {
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '&' -> "&amp;";
                case '"' -> quoted ? "&quot;" : null;
                default -> isForbidden(c) ? "\uFFFD" : null;
            };
            if (written != null) {
                out.append(text, from, i).append(written);
                from = i + 1;
            }
        }
        out.append(text, from, text.length());
    }

    /** What was escaped, by this class or by the sanitizer, which writes an apostrophe by its number. */
    public static String unescaped(String text) {
        return text.indexOf('&') < 0
                ? text
                : text.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&#39;", "'")
                        .replace("&amp;", "&");
    }
}
