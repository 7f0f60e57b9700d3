package dev.errdex.markdown;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A tag as an author wrote it.
 *
 * @param start where it begins in the text
 * @param end the offset behind it; -1 when the text ends within it
 * @param name in small letters; empty for a comment, declaration or instruction
 * @param attributes names in small letters with their values, as written
 */
record RawTag(int start, int end, String name, boolean closing, Map<String, String> attributes) {

    /** Where an author's tag stands in the Markdown: from one offset to another. */
    record Place(int start, int end) {}

    /** Told what of an author's HTML is left out, why, and what to do. */
    interface Complaints {
        void add(Place tag, String message, String hint);
    }

    /** The tag, comment, declaration or instruction that begins at {@code start}, or null when none does. */
    static RawTag at(CharSequence text, int start) {
        if (start + 1 >= text.length()) {
            return null;
        }
        char c = text.charAt(start + 1);
        if (c == '!' || c == '?') {
            return aside(text, start);
        }
        boolean closing = c == '/';
        int at = closing ? start + 2 : start + 1;
        int nameEnd = at;
        while (nameEnd < text.length() && isName(text.charAt(nameEnd))) {
            nameEnd++;
        }
        if (nameEnd == at || !Characters.isAsciiLetter(text.charAt(at))) {
            return null;
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        int end = attributes(text, nameEnd, attributes);
        return new RawTag(start, end, lower(text, at, nameEnd), closing, attributes);
    }

    private static RawTag aside(CharSequence text, int start) {
        String opening = Characters.holds(text, start, "<!--")
                ? "<!--"
                : Characters.holds(text, start, "<![cdata[")
                        ? "<![cdata["
                        : text.charAt(start + 1) == '?' ? "<?" : "<!";
        String closing = switch (opening) {
            case "<!--" -> "-->";
            case "<![cdata[" -> "]]>";
            case "<?" -> "?>";
            default -> ">";
        };
        // A comment may be as short as <!--> (HTML standard, 13.2.5.43).
        int at = opening.equals("<!--") ? start + 2 : start + opening.length();
        while (at < text.length() && !Characters.holds(text, at, closing)) {
            at++;
        }
        return new RawTag(start, Math.min(text.length(), at + closing.length()), "", false, Map.of());
    }

    /** Reads attributes up to the end of the tag; returns the offset behind it, or -1 when it never ends. */
    private static int attributes(CharSequence text, int from, Map<String, String> attributes) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '>') {
                return at + 1;
            }
            if (Characters.isHtmlSpace(c) || c == '/') {
                at++;
                continue;
            }
            int nameEnd = at + 1;
            while (nameEnd < text.length() && !endsName(text.charAt(nameEnd))) {
                nameEnd++;
            }
            String name = lower(text, at, nameEnd);
            at = skipSpace(text, nameEnd);
            int valueStart = at;
            int valueEnd = at;
            if (at < text.length() && text.charAt(at) == '=') {
                valueStart = skipSpace(text, at + 1);
                char quote = valueStart < text.length() ? text.charAt(valueStart) : ' ';
                boolean quoted = quote == '"' || quote == '\'';
                valueStart += quoted ? 1 : 0;
                valueEnd = valueStart;
                while (valueEnd < text.length()
                        && (quoted ? text.charAt(valueEnd) != quote : !endsValue(text.charAt(valueEnd)))) {
                    valueEnd++;
                }
                at = quoted ? valueEnd + 1 : valueEnd;
            } else {
                at = nameEnd;
            }
            attributes.putIfAbsent(name, text.subSequence(valueStart, valueEnd).toString());
        }
        return -1;
    }

    private static int skipSpace(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && Characters.isHtmlSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isName(char c) {
        return Characters.isAsciiLetter(c) || Characters.isAsciiDigit(c) || c == '-' || c == ':';
    }

    private static boolean endsName(char c) {
        return Characters.isHtmlSpace(c) || c == '/' || c == '>' || c == '=';
    }

    private static boolean endsValue(char c) {
        return Characters.isHtmlSpace(c) || c == '>';
    }

    private static String lower(CharSequence text, int from, int to) {
        StringBuilder name = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            name.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        return name.toString();
    }
}
