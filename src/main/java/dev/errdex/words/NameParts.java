package dev.errdex.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Where a name can be taken apart. */
final class NameParts {
    /** A number in hexadecimal, with its mark or of the eight digits of a code. */
    private static final Pattern HEXADECIMAL = Pattern.compile("0[xX][0-9A-Fa-f]+|[0-9A-Fa-f]{8}");
    /** An acronym in the plural (CSPs), whose s begins nothing. */
    private static final Pattern ACRONYMS = Pattern.compile("[A-Z]{2,}s");

    private NameParts() {}

    /** Start and end of each part, in pairs; none or one pair when the word has no parts. */
    static List<Integer> of(String text, int from, int to) {
        int first = from + 1;
        while (first < to && !begins(text, first, to)) {
            first++;
        }
        String run = first == to ? "" : text.substring(from, to);
        if (first == to
                || HEXADECIMAL.matcher(run).matches()
                || ACRONYMS.matcher(run).matches()) {
            return List.of();
        }
        List<Integer> cuts = new ArrayList<>();
        int start = from;
        for (int at = first; at <= to; at++) {
            if (at == to || begins(text, at, to)) {
                add(text, start, at, cuts);
                start = at;
            }
        }
        return cuts;
    }

    private static void add(String text, int from, int to, List<Integer> cuts) {
        int start = from;
        while (start < to && (text.charAt(start) == '_' || text.charAt(start) == '.')) {
            start++;
        }
        if (start < to) {
            cuts.add(start);
            cuts.add(to);
        }
    }

    private static boolean begins(String text, int at, int to) {
        char c = text.charAt(at);
        if (c == '_' || c == '.') {
            return true;
        }
        char before = text.charAt(at - 1);
        return isUpper(c)
                ? isLower(before) || (isUpper(before) && at + 1 < to && isLower(text.charAt(at + 1)))
                : Runs.isDigit(c) && Character.isLetter(before);
    }

    private static boolean isUpper(char c) {
        return c < 0x80 ? c >= 'A' && c <= 'Z' : Character.getType(c) == Character.UPPERCASE_LETTER;
    }

    private static boolean isLower(char c) {
        return c < 0x80 ? c >= 'a' && c <= 'z' : Character.getType(c) == Character.LOWERCASE_LETTER;
    }
}
