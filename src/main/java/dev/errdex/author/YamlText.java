package dev.errdex.author;

import dev.errdex.json.Json;
import java.util.regex.Pattern;

/** Texts as YAML 1.2 scalars, in the plainest style that keeps every character. */
final class YamlText {
    /** No control character, and none that some reader of YAML takes for a line end. */
    private static final String PRINTABLE = "[\\P{Cc}&&[^\\u2028\\u2029\\uFEFF]]";
    /** A plain scalar must not begin with an indicator (YAML 1.2.2, 7.3.3); a few safe beginnings are enough. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./(]" + PRINTABLE + "*");

    private static final Pattern FLOW = Pattern.compile("[^,\\[\\]{}]*");
    private static final Pattern BLOCK = Pattern.compile("[" + PRINTABLE + "\\n]*+");

    private YamlText() {}

    /** The text on one line. */
    static String scalar(String text) {
        return isPlain(text) ? text : quoted(text);
    }

    /** The text on one line, within {@code [ ]} or <code>{ }</code>. */
    static String inFlow(String text) {
        return isPlain(text) && FLOW.matcher(text).matches() ? text : quoted(text);
    }

    /** The text behind a colon, in as many lines as it has; further lines are indented by {@code indent}. */
    static String block(String text, String indent) {
        String body = text.stripTrailing();
        if (!body.contains("\n")
                || body.startsWith(" ")
                || body.startsWith("\n")
                || !BLOCK.matcher(body).matches()) {
            return scalar(body);
        }
        StringBuilder out = new StringBuilder("|");
        body.lines().forEach(line -> out.append('\n').append(line.isBlank() ? "" : indent + line.stripTrailing()));
        return out.toString();
    }

    private static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches()
                && !text.contains(": ")
                && !text.contains(" #")
                && !text.endsWith(":")
                && !text.endsWith(" ")
                && !text.equals("---")
                && !text.equals("...");
    }

    private static String quoted(String text) {
        // A JSON string is a double-quoted scalar, but one in single quotes is easier on paths and commands.
        if (text.matches(PRINTABLE + "*")) {
            return "'" + text.replace("'", "''") + "'";
        }
        StringBuilder out = new StringBuilder();
        Json.quote(text)
                .chars()
                .forEach(c -> out.append(
                        c < 0x7F || (c > 0x9F && c != 0x2028 && c != 0x2029 && c != 0xFEFF)
                                ? String.valueOf((char) c)
                                : String.format("\\u%04X", c)));
        return out.toString();
    }
}
