package dev.errdex.code;

/**
 * What may stand beside a code in running text. A code within a file name, an address, a version, a date, a GUID or a
 * larger number is none.
 */
final class Surroundings {

    private Surroundings() {
    }

    /**
     * Whether nothing beside the stretch makes it a part of something else, for any kind of mention.
     *
     * @param mentionEnd where the mention before it ended; {@code 0x80090016/0x8009000B} are two, and no path
     */
    static boolean free(char[] text, int start, int end, int length, int mentionEnd) {
        char before = start > 0 ? text[start - 1] : ' ';
        char after = end < length ? text[end] : ' ';
        char next = end + 1 < length ? text[end + 1] : ' ';
        if (before == '@' || before == '\\' || before == '/' && mentionEnd != start - 1) {
            return false;
        }
        return switch (after) {
            case '@' -> !Digits.isWord(next);
            case '.' -> !(next >= 'a' && next <= 'z' || Digits.isDecimal(next));
            // A line end in a string of JSON or C is no part of a path.
            case '\\' -> !Digits.isWord(next) || next == 'n' || next == 'r' || next == 't';
            default -> true;
        };
    }

    /** Whether a number is not the offset of an address or behind a decimal point. */
    static boolean freeNumber(char[] text, int start) {
        char before = start > 0 ? text[start - 1] : ' ';
        return before != '+' && !(before == '.' && start > 1 && Digits.isWord(text[start - 2]));
    }

    /** Whether bare digits are not part of a date, a time, a share, an amount, a GUID. */
    static boolean freeDigits(char[] text, int start, int end, int length) {
        char before = start > 0 ? text[start - 1] : ' ';
        char earlier = start > 1 ? text[start - 2] : ' ';
        if ("-\u2212$\u20AC\u00A3%~^".indexOf(before) >= 0
                || before == ',' && Digits.isDecimal(earlier) || Digits.isBlank(before) && isDialled(text, start - 1)) {
            return false;
        }
        char after = end < length ? text[end] : ' ';
        char next = end + 1 < length ? text[end + 1] : ' ';
        return switch (after) {
            case '-', '.' -> !Digits.isWord(next);
            case ':', ',', '/' -> !Digits.isDecimal(next);
            case '%', '\u00B0', '\u20AC' -> false;
            case ' ', '\u00A0' -> next != '%' && next != '\u20AC' && !isCount(text, end + 1, length);
            default -> true;
        };
    }

    /** {@code +34}: the number behind is one to ring up. */
    private static boolean isDialled(char[] text, int end) {
        int at = end;
        while (at > 0 && at > end - 3 && Digits.isDecimal(text[at - 1])) {
            at--;
        }
        return at < end && at > 0 && text[at - 1] == '+';
    }

    /** {@code of 3}, {@code de 3}: the number before is one of so many. */
    private static boolean isCount(char[] text, int at, int length) {
        return at + 3 < length && (text[at] == 'o' && text[at + 1] == 'f' || text[at] == 'd' && text[at + 1] == 'e')
                && Digits.isBlank(text[at + 2]) && Digits.isDecimal(text[at + 3]);
    }

    /** Whether eight bare hexadecimal digits are in one case, and not a group among others, as in a dump of memory. */
    static boolean alone(char[] text, int start, int end, int length) {
        boolean upper = false;
        boolean lower = false;
        for (int i = start; i < end; i++) {
            upper |= text[i] >= 'A' && text[i] <= 'F';
            lower |= text[i] >= 'a' && text[i] <= 'f';
        }
        return !(upper && lower) && !isGroup(text, start - 9, length) && !isGroup(text, end + 1, length);
    }

    private static boolean isGroup(char[] text, int start, int length) {
        if (start < 0 || start + 8 > length) {
            return false;
        }
        for (int i = start; i < start + 8; i++) {
            if (Digits.hex(text[i]) < 0) {
                return false;
            }
        }
        boolean blanks = Digits.isBlank(text[start + 8 < length ? start + 8 : start - 1]);
        return blanks && (start == 0 || !Digits.isWord(text[start - 1]))
                && (start + 8 == length || !Digits.isWord(text[start + 8]));
    }

    /** {@code , 0x1234,}: the number before is the first part of a GUID in C. */
    static boolean isGuidOfC(char[] text, int end, int length) {
        int at = end;
        if (at >= length || text[at++] != ',') {
            return false;
        }
        while (at < length && at < end + 3 && Digits.isBlank(text[at])) {
            at++;
        }
        if (at + 2 >= length || text[at] != '0' || (text[at + 1] | 0x20) != 'x') {
            return false;
        }
        int digits = at + 2;
        while (digits < length && digits < at + 7 && Digits.hex(text[digits]) >= 0) {
            digits++;
        }
        return digits < length && digits > at + 2 && digits <= at + 6 && text[digits] == ',';
    }

    /** Where a web address ends that goes on at {@code at}. */
    static int endOfAddress(char[] text, int at, int length) {
        int end = at;
        while (end < length && text[end] > ' ' && "\"'<>`|)]}\u00A0".indexOf(text[end]) < 0) {
            end++;
        }
        return end;
    }
}
