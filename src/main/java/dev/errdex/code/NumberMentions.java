package dev.errdex.code;

import dev.errdex.code.Candidates.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tells whether a number in running text is a mention of a code; null when it is none.
 *
 * <p>Eight hexadecimal digits behind {@code 0x} are one when a space knows the number, or when the high bit is set and
 * the value of the field that groups the space has a name. Bare digits need more: those of 32 bits must be known, and
 * those of 16 bits and less stand behind one of the words of a space.
 */
final class NumberMentions {
    private static final int SMALL = 0xFFFF;

    private final Candidates candidates;
    private final ContextWords words;

    NumberMentions(Candidates candidates, ContextWords words) {
        this.candidates = candidates;
        this.words = words;
    }

    /** Digits behind {@code 0x} or {@code &H}. */
    CodeMention hex(RunningText text, int start, int digits, int wordEnd) {
        if (wordEnd - digits > 20) {
            return null;
        }
        int end = withoutSuffix(text, digits, wordEnd);
        long number = 0;
        for (int i = digits; i < end; i++) {
            int digit = Digits.hex(text.chars[i]);
            if (digit < 0) {
                return null;
            }
            number = number << 4 | digit;
        }
        int count = end - digits;
        if (count == 16 && number >>> 31 == 0x1FFFFFFFFL) {
            number &= 0xFFFFFFFFL;
        } else if (count > 8 || count == 0) {
            return null;
        }
        if (!text.free(start, wordEnd) || !text.freeNumber(start) || text.isGuidOfC(wordEnd)) {
            return null;
        }
        boolean wide = count >= 8 && number > SMALL;
        // Eight digits count nothing: "bugcheck was: 0x00000133".
        Set<String> named = count == 8 && !wide ? words.beforeVerb(text.chars, start) : words.before(text.chars, start);
        boolean meant = wide ? candidates.plausible(number) : !named.isEmpty() && candidates.known(number);
        return meant ? mention(start, end, candidates.of(number, Form.HEX, named)) : null;
    }

    /** L, U, UL of a constant in C. */
    private static int withoutSuffix(RunningText text, int digits, int wordEnd) {
        int end = wordEnd;
        if (end - digits > 8 && (text.chars[end - 1] | 0x20) == 'l') {
            end--;
        }
        return end - digits > 8 && (text.chars[end - 1] | 0x20) == 'u' ? end - 1 : end;
    }

    /** Eight hexadecimal digits without a prefix. */
    CodeMention bareHex(RunningText text, int start, int end) {
        if (end - start != 8 || Digits.hex(text.chars[start]) < 8) {
            return null;
        }
        long number = 0;
        for (int i = start; i < end; i++) {
            number = number << 4 | Digits.hex(text.chars[i]);
        }
        Set<String> named = words.before(text.chars, start);
        return meant(text, start, end, number, named) && text.alone(start, end)
                ? mention(start, end, candidates.of(number, Form.HEX, named))
                : null;
    }

    /** Decimal digits, with the minus before them. */
    CodeMention decimal(RunningText text, int digits, int end) {
        if (end - digits > 10) {
            return null;
        }
        long number = 0;
        for (int i = digits; i < end; i++) {
            number = 10 * number + text.chars[i] - '0';
        }
        boolean minus = text.at(digits - 1) == '-' || text.at(digits - 1) == '\u2212';
        if (minus) {
            boolean fits = number > SMALL && number <= 1L << 31 && !text.isWord(digits - 2);
            return fits ? wide(text, digits - 1, end, (1L << 32) - number, Form.NEGATIVE) : null;
        }
        if (number >= 1L << 31) {
            return number < 1L << 32 ? wide(text, digits, end, number, Form.DECIMAL) : null;
        }
        return narrow(text, digits, end, number);
    }

    private CodeMention wide(RunningText text, int start, int end, long number, Form form) {
        Set<String> named = words.before(text.chars, start);
        return meant(text, start, end, number, named) ? mention(start, end, candidates.of(number, form, named)) : null;
    }

    private boolean meant(RunningText text, int start, int end, long number, Set<String> named) {
        return (named.isEmpty() ? candidates.known(number) && text.at(start - 1) != '#' : candidates.plausible(number))
                && text.freeDigits(start, end);
    }

    private CodeMention narrow(RunningText text, int start, int end, long number) {
        Set<String> named = words.before(text.chars, start);
        if (named.isEmpty() || !text.freeDigits(start, end)) {
            return null;
        }
        List<Code> codes = new ArrayList<>(candidates.of(number, Form.DECIMAL, named));
        codes.removeIf(code -> !named.contains(code.space()) || !candidates.expected(code, number > SMALL));
        return codes.isEmpty() ? null : mention(start, end, List.copyOf(codes));
    }

    private static CodeMention mention(int start, int end, List<Code> codes) {
        return new CodeMention(start, end, codes, false);
    }
}
