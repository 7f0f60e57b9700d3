package dev.errdex.words;

import java.lang.Character.UnicodeScript;

/** Which characters of a text belong together. */
final class Runs {
    private Runs() {}

    /** Where the run that starts at {@code from} ends; {@code from} itself when none starts there. */
    static int end(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            if (standsAlone(c)) {
                return at > from ? at : marksAfter(text, next);
            }
            if (!inWord(c) && !joins(text, at, from)) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private static int marksAfter(String text, int from) {
        int at = from;
        while (at < text.length() && isMark(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static boolean joins(String text, int at, int from) {
        char c = text.charAt(at);
        if (at == from || at + 1 >= text.length() || (c != '\'' && c != '\u2019' && c != '.')) {
            return false;
        }
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at + 1);
        return c == '.'
                ? isDigit(before) && isDigit(after)
                : (Character.isLetter(before) || isMark(before)) && Character.isLetter(after) && !standsAlone(after);
    }

    static boolean inWord(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        }
        return Character.isLetterOrDigit(c) || isMark(c);
    }

    static boolean isDigit(int c) {
        return c < 0x80 ? c >= '0' && c <= '9' : Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Is it a letter of a script that puts no space between words? */
    private static boolean standsAlone(int c) {
        if (c < 0x0e00 || !Character.isLetter(c)) {
            return false;
        }
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
