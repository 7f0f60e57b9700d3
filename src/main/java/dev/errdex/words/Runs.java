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
            if (partsNoWords(c)) {
                return at > from ? at : endWithoutSpaces(text, at);
            }
            if (!inWord(c) && !joins(text, at, from)) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private static int endWithoutSpaces(String text, int from) {
        int at = from;
        while (at < text.length() && partsNoWords(text.codePointAt(at))) {
            at = endOfCharacter(text, at);
        }
        return at;
    }

    /** Where a character ends with the marks behind it, among them vowels and finals of Hangul that is taken apart. */
    static int endOfCharacter(String text, int from) {
        int at = from + Character.charCount(text.codePointAt(from));
        while (at < text.length() && continues(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static boolean continues(int c) {
        return isMark(c) || c == 0xff9e || c == 0xff9f || (c >= 0x1160 && c <= 0x11ff) || (c >= 0xd7b0 && c <= 0xd7fb);
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
                : (Character.isLetter(before) || isMark(before)) && Character.isLetter(after) && !partsNoWords(after);
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

    /**
     * Is it a letter of a script that puts no space between words, or, as Hangul does, writes what belongs to a word
     * without a space behind it? The sign that makes a Japanese vowel long is one of them.
     */
    static boolean partsNoWords(int c) {
        if (c < 0x0e00 || !Character.isLetter(c)) {
            return false;
        }
        return c == 0x30fc
                || c == 0xff70
                || switch (UnicodeScript.of(c)) {
                    case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> true;
                    default -> false;
                };
    }
}
