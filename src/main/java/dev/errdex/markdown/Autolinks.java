package dev.errdex.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * Addresses that stand in a text without any markup (GitHub Flavored Markdown 6.9): {@code https://…},
 * {@code http://…}, {@code ftp://…}, {@code www.…} and mail addresses.
 */
final class Autolinks {
    private Autolinks() {}

    /** An address in a text, and where it leads. */
    record Autolink(int start, int end, String target) {}

    static List<Autolink> find(String text) {
        List<Autolink> found = List.of();
        for (int i = 0; i < text.length(); i++) {
            Autolink link = switch (text.charAt(i)) {
                case 'h', 'H' ->
                    Characters.holds(text, i, "http://")
                            ? web(text, i, 7, "")
                            : Characters.holds(text, i, "https://") ? web(text, i, 8, "") : null;
                case 'f', 'F' -> Characters.holds(text, i, "ftp://") ? web(text, i, 6, "") : null;
                case 'w', 'W' -> Characters.holds(text, i, "www.") ? web(text, i, 0, "http://") : null;
                case '@' -> mail(text, i, found.isEmpty() ? 0 : found.getLast().end());
                default -> null;
            };
            if (link != null) {
                if (found.isEmpty()) {
                    found = new ArrayList<>();
                }
                found.add(link);
                i = link.end() - 1;
            }
        }
        return found;
    }

    private static Autolink web(String text, int start, int schemeLength, String implied) {
        if (start > 0
                && !Character.isWhitespace(text.charAt(start - 1))
                && "*_~(".indexOf(text.charAt(start - 1)) < 0) {
            return null;
        }
        int host = start + schemeLength;
        int end = domainEnd(text, host);
        int dots = dots(text, host, end);
        // "www." alone is no domain, but a local server's name behind a scheme is.
        if (end == host || dots < (schemeLength == 0 ? 2 : 0) || dots < 0) {
            return null;
        }
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && text.charAt(end) != '<') {
            end++;
        }
        end = trimEnd(text, host, end);
        return end <= host ? null : new Autolink(start, end, implied + text.substring(start, end));
    }

    private static int domainEnd(String text, int start) {
        int end = start;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || "-_.".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    /** How many dots the domain has; -1 when one of its last two segments holds an underscore. */
    private static int dots(String text, int start, int end) {
        int dots = 0;
        int behind = 0;
        for (int i = end - 1; i >= start; i--) {
            if (text.charAt(i) == '.') {
                dots++;
                behind++;
            } else if (text.charAt(i) == '_' && behind < 2) {
                return -1;
            }
        }
        return dots;
    }

    /**
     * Punctuation behind an address belongs to the sentence, and so does a parenthesis that the address did not open.
     */
    private static int trimEnd(String text, int start, int from) {
        int end = from;
        int open = 0;
        for (int i = start; i < end; i++) {
            open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
        }
        while (end > start) {
            char c = text.charAt(end - 1);
            int entity = c == ';' ? entityStart(text, start, end - 1) : -1;
            if (entity >= 0) {
                end = entity + 1;
            } else if (c == ')' && open < 0) {
                open++;
            } else if ("?!.,:;*_~'\"".indexOf(c) < 0) {
                break;
            }
            end--;
        }
        return end;
    }

    /** Where the {@code &} stands of what looks like an entity and ends at {@code semicolon}; -1 when nothing does. */
    private static int entityStart(String text, int start, int semicolon) {
        int at = semicolon - 1;
        while (at > start && (Characters.isAsciiLetter(text.charAt(at)) || Characters.isAsciiDigit(text.charAt(at)))) {
            at--;
        }
        return at > start && at < semicolon - 1 && text.charAt(at) == '&' ? at : -1;
    }

    private static Autolink mail(String text, int at, int limit) {
        int start = at;
        while (start > limit && isMailCharacter(text.charAt(start - 1))) {
            start--;
        }
        int end = at + 1;
        int dots = 0;
        while (end < text.length()
                && (isName(text.charAt(end))
                        || (text.charAt(end) == '.' && end + 1 < text.length() && isName(text.charAt(end + 1))))) {
            dots += text.charAt(end++) == '.' ? 1 : 0;
        }
        char last = text.charAt(end - 1);
        return start == at || dots == 0 || last == '-' || last == '_'
                ? null
                : new Autolink(start, end, "mailto:" + text.substring(start, end));
    }

    private static boolean isMailCharacter(char c) {
        return isName(c) || c == '.' || c == '+';
    }

    private static boolean isName(char c) {
        return Characters.isAsciiLetter(c) || Characters.isAsciiDigit(c) || c == '-' || c == '_';
    }
}
