package dev.errdex.twin;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Texts as Markdown that reads as nothing but themselves (CommonMark 0.31, GitHub's tables, strikethrough and
 * footnotes).
 */
final class MarkdownText {
    private static final Pattern ENTITY = Pattern.compile("&#?[A-Za-z0-9]{1,40};");
    private static final Pattern INFO = Pattern.compile("[A-Za-z0-9+#._-]+");

    private MarkdownText() {}

    /** A text within a line: whatever could be markup is escaped. Line ends become spaces. */
    static String of(String text) {
        StringBuilder out = null;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String written = escape(text, i);
            if (written != null) {
                out = out == null ? new StringBuilder(text.length() + 16) : out;
                out.append(text, from, i).append(written);
                from = i + 1;
            }
        }
        return out == null ? text : out.append(text, from, text.length()).toString();
    }

    /** What stands for a character; null for itself. */
    private static @Nullable String escape(String text, int at) {
        return switch (text.charAt(at)) {
            case '\\' -> "\\\\";
            case '`' -> "\\`";
            case '*' -> "\\*";
            case '[' -> "\\[";
            case ']' -> "\\]";
            case '<' -> "\\<";
            case '~' -> "\\~";
            case '|' -> "\\|";
            // Between letters or digits it never opens or closes emphasis (CommonMark 6.2), and symbols stay as they
            // are.
            case '_' -> isWord(text, at - 1) && isWord(text, at + 1) ? null : "\\_";
            case '&' -> isEntity(text, at) ? "&amp;" : null;
            case '\n', '\r', '\t' -> " ";
            default -> null;
        };
    }

    private static boolean isWord(String text, int at) {
        if (at < 0 || at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || Character.isLetterOrDigit(c);
    }

    private static boolean isEntity(String text, int at) {
        return ENTITY.matcher(text).region(at, text.length()).lookingAt();
    }

    /** The same where a line begins: no list, heading, quotation or rule begins there (CommonMark 4 and 5). */
    static String atLineStart(String line) {
        String stripped = line.strip();
        if (stripped.isEmpty()) {
            return stripped;
        }
        char first = stripped.charAt(0);
        if (first == '#' || first == '>' || first == '+' || first == '-' || first == '=' || first == ':') {
            return "\\" + stripped;
        }
        int digits = 0;
        while (digits < stripped.length()
                && digits < 10
                && stripped.charAt(digits) >= '0'
                && stripped.charAt(digits) <= '9') {
            digits++;
        }
        boolean item = digits > 0
                && digits < stripped.length()
                && (stripped.charAt(digits) == '.' || stripped.charAt(digits) == ')');
        return item ? stripped.substring(0, digits) + "\\" + stripped.substring(digits) : stripped;
    }

    /**
     * A heading; {@code text} is Markdown already. A hash at its end would be taken for the closing of the line
     * (CommonMark 4.2).
     */
    static String heading(int level, String text) {
        String line = text.strip().replace("\\\n", " ").replace('\n', ' ');
        return "#".repeat(level) + " " + (line.endsWith("#") ? line.substring(0, line.length() - 1) + "\\#" : line);
    }

    /** Inline code: the fence is longer than any run of backticks in it (CommonMark 6.1). */
    static String code(String code) {
        String line = code.replace("\r", "").replace('\n', ' ');
        if (line.isBlank()) {
            return line;
        }
        String fence = "`".repeat(longestRun(line) + 1);
        boolean padded = line.startsWith("`") || line.endsWith("`") || (line.startsWith(" ") && line.endsWith(" "));
        return padded ? fence + " " + line + " " + fence : fence + line + fence;
    }

    /** A block of code: three backticks, or one more than the code has in a row (CommonMark 4.5). */
    static String block(String code, String language) {
        String fence = "`".repeat(Math.max(3, longestRun(code) + 1));
        String info = INFO.matcher(language).matches() ? language : "";
        return fence + info + "\n" + code + (code.isEmpty() || code.endsWith("\n") ? "" : "\n") + fence;
    }

    private static int longestRun(String code) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < code.length(); i++) {
            run = code.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /** A link; {@code text} is Markdown already. */
    static String link(String text, String address) {
        return address.isEmpty() || text.isBlank() ? text : "[" + text + "](" + destination(address) + ")";
    }

    /** An address without the characters that would end it (CommonMark 6.3). */
    static String destination(String address) {
        StringBuilder out = new StringBuilder(address.length());
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c <= ' ' || "()<>\\|\"`*[]".indexOf(c) >= 0) {
                out.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
