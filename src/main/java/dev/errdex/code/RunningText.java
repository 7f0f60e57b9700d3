package dev.errdex.code;

/**
 * A running text, and what stands in it beside a code. A code within a file name, an address, a version, a date, a GUID
 * or a larger number is none.
 */
final class RunningText {
    final char[] chars;
    final int length;
    /** Where the mention before ended; {@code 0x80090016/0x8009000B} are two, and no path. */
    private int mentionEnd = -1;

    /** The first {@code length} characters. */
    RunningText(char[] chars, int length) {
        this.chars = chars;
        this.length = length;
    }

    /** The character there, a blank beyond the text. */
    char at(int index) {
        return index >= 0 && index < length ? chars[index] : ' ';
    }

    boolean isWord(int index) {
        return index >= 0 && index < length && Digits.isWord(chars[index]);
    }

    void mentioned(int end) {
        mentionEnd = end;
    }

    /** Whether nothing beside the stretch makes it a part of something else, for any kind of mention. */
    boolean free(int start, int end) {
        char before = at(start - 1);
        char after = at(end);
        char next = at(end + 1);
        if (before == '@' || before == '\\' || (before == '/' && mentionEnd != start - 1)) {
            return false;
        }
        return switch (after) {
            case '@' -> !Digits.isWord(next);
            case '.' -> !((next >= 'a' && next <= 'z') || Digits.isDecimal(next));
            // A line end in a string of JSON or C is no part of a path.
            case '\\' -> !Digits.isWord(next) || next == 'n' || next == 'r' || next == 't';
            default -> true;
        };
    }

    /** Whether a number is not the offset of an address or behind a decimal point. */
    boolean freeNumber(int start) {
        char before = at(start - 1);
        return before != '+' && !(before == '.' && isWord(start - 2));
    }

    /** Whether bare digits are not part of a date, a time, a share, an amount, a GUID either. */
    boolean freeDigits(int start, int end) {
        if (!free(start, end) || !freeNumber(start)) {
            return false;
        }
        // %%5: in a message of Windows, what the number stands for goes there.
        char before = at(start - 1) == '%' && at(start - 2) == '%' ? at(start - 3) : at(start - 1);
        if ("-\u2212$\u20AC\u00A3%~^".indexOf(before) >= 0
                || (before == ',' && Digits.isDecimal(at(start - 2)))
                || (Digits.isBlank(before) && isDialled(start - 1))) {
            return false;
        }
        char after = at(end);
        char next = at(end + 1);
        return switch (after) {
            case '-', '.' -> !Digits.isWord(next);
            case ':', ',', '/' -> !Digits.isDecimal(next);
            case '%', '\u00B0', '\u20AC' -> false;
            case ' ', '\u00A0' -> next != '%' && next != '\u20AC' && !isCount(end + 1);
            default -> true;
        };
    }

    /** {@code +34}: the number behind is one to ring up. */
    private boolean isDialled(int end) {
        int start = end;
        while (start > end - 3 && Digits.isDecimal(at(start - 1))) {
            start--;
        }
        return start < end && at(start - 1) == '+';
    }

    /** {@code of 3}, {@code de 3}: the number before is one of so many. */
    private boolean isCount(int at) {
        return ((at(at) == 'o' && at(at + 1) == 'f') || (at(at) == 'd' && at(at + 1) == 'e'))
                && Digits.isBlank(at(at + 2))
                && Digits.isDecimal(at(at + 3));
    }

    /** Whether eight bare hexadecimal digits are in one case, and not a group among others, as in a dump of memory. */
    boolean alone(int start, int end) {
        boolean upper = false;
        boolean lower = false;
        for (int i = start; i < end; i++) {
            upper |= chars[i] >= 'A' && chars[i] <= 'F';
            lower |= chars[i] >= 'a' && chars[i] <= 'f';
        }
        return !(upper && lower)
                && !(Digits.isBlank(at(start - 1)) && isGroup(start - 9))
                && !(Digits.isBlank(at(end)) && isGroup(end + 1));
    }

    private boolean isGroup(int start) {
        if (start < 0 || start + 8 > length || isWord(start - 1) || isWord(start + 8)) {
            return false;
        }
        for (int i = start; i < start + 8; i++) {
            if (Digits.hex(chars[i]) < 0) {
                return false;
            }
        }
        return true;
    }

    /** {@code , 0x1234,}: the number before is the first part of a GUID in C. */
    boolean isGuidOfC(int end) {
        if (at(end) != ',') {
            return false;
        }
        int start = end + 1;
        while (start < end + 3 && Digits.isBlank(at(start))) {
            start++;
        }
        int stop = start + 2;
        while (stop < start + 7 && Digits.hex(at(stop)) >= 0) {
            stop++;
        }
        return at(start) == '0'
                && (at(start + 1) | 0x20) == 'x'
                && stop > start + 2
                && stop < start + 7
                && at(stop) == ',';
    }

    /** Where a web address ends that goes on at {@code at}. */
    int endOfAddress(int at) {
        int end = at;
        while (end < length && chars[end] > ' ' && "\"'<>`|)]}\u00A0".indexOf(chars[end]) < 0) {
            end++;
        }
        return end;
    }
}
