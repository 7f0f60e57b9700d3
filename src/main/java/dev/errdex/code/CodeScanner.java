package dev.errdex.code;

import dev.errdex.code.Candidates.Form;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Finds codes and symbols in running text, in one pass over its words.
 *
 * <p>Eight hexadecimal digits behind {@code 0x} are a code when a space knows the number, or when the high bit is set
 * and the value of the field that groups the space has a name. Bare digits need more: those of 32 bits must be known,
 * and those of less than 16 bits stand behind one of the words of a space. Symbols stand as the catalogue writes them.
 */
final class CodeScanner {
    private static final int DECIMAL = 1;
    private static final int HEX_LETTER = 2;
    private static final int LETTER = 4;
    private static final int UNDERSCORE = 8;
    private static final int FOREIGN = 16;
    private static final byte[] KINDS = new byte[128];

    static {
        for (char c = 0; c < 128; c++) {
            KINDS[c] = (byte) (Digits.isDecimal(c) ? DECIMAL : Digits.hex(c) >= 0 ? HEX_LETTER
                    : c == '_' ? UNDERSCORE : Digits.isAsciiWord(c) ? LETTER : 0);
        }
    }

    private final Candidates candidates;
    private final ContextWords words;
    private final SymbolIndex symbols;
    private final List<CodeSpace> prefixed;

    CodeScanner(Collection<CodeSpace> spaces, Candidates candidates, ContextWords words, SymbolIndex symbols) {
        this.candidates = candidates;
        this.words = words;
        this.symbols = symbols;
        this.prefixed = spaces.stream().filter(space -> space.spelling() instanceof Spelling.Prefixed).toList();
    }

    /** Takes the mentions, in order. */
    interface Sink {
        void mention(int start, int end, List<Code> codes, boolean symbol);
    }

    /**
     * Finds the mentions that start in {@code from} (inclusive) to {@code to} (exclusive). What stands before and behind,
     * in 0 to {@code length}, is looked at and not searched.
     *
     * @return where the search must go on: {@code to}, or behind it when a mention or an address reaches further
     */
    int scan(char[] text, int from, int to, int length, Sink sink) {
        return new Pass(text, length, sink).run(from, to);
    }

    /** One walk over one text. */
    private final class Pass {
        private final char[] text;
        private final int length;
        private final Sink sink;
        private int mentionEnd = -1;

        Pass(char[] text, int length, Sink sink) {
            this.text = text;
            this.length = length;
            this.sink = sink;
        }

        int run(int from, int to) {
            int at = from;
            while (at < to) {
                char c = text[at];
                if (kind(c) != 0) {
                    at = word(at);
                } else if (c == ':' && at + 3 < length && text[at + 1] == '/' && text[at + 2] == '/' && at > 0
                        && Digits.isAsciiWord(text[at - 1])) {
                    at = Surroundings.endOfAddress(text, at + 3, length);
                } else {
                    at++;
                }
            }
            return at;
        }

        private static int kind(char c) {
            return c < 128 ? KINDS[c] : Digits.isWord(c) ? FOREIGN : 0;
        }

        /** Looks at the word that starts here; gives where to go on. */
        private int word(int start) {
            int end = start;
            int kinds = 0;
            int hash = 0;
            for (int kind; end < length && (kind = kind(text[end])) != 0; end++) {
                kinds |= kind;
                hash = 31 * hash + text[end];
            }
            if (start > 0 && kind(text[start - 1]) != 0) {
                return end;
            }
            char first = text[start];
            if (first == '0' && end - start > 2 && (text[start + 1] | 0x20) == 'x') {
                hex(start, start + 2, end);
            } else if (kinds == DECIMAL) {
                if (!bareHex(start, end)) {
                    decimal(start, end);
                }
            } else if ((kinds & ~(DECIMAL | HEX_LETTER)) == 0 && bareHex(start, end)) {
                return end;
            } else if (!Digits.isDecimal(first)) {
                return letters(start, end, kinds, hash);
            }
            return end;
        }

        private int letters(int start, int end, int kinds, int hash) {
            if (end - start == 3 && end < length && text[end] == '.' && (text[start] | 0x20) == 'w'
                    && (text[start + 1] | 0x20) == 'w' && (text[start + 2] | 0x20) == 'w') {
                return Surroundings.endOfAddress(text, end, length);
            }
            if ((text[start] | 0x20) == 'h' && start > 0 && text[start - 1] == '&') {
                hex(start - 1, start + 1, end);
                return end;
            }
            if (!prefixed.isEmpty() || symbols.hasCompounds()) {
                int reached = Math.max(prefixed(start, end), compound(start, end));
                if (reached > 0) {
                    return reached;
                }
            }
            if ((kinds & FOREIGN) == 0) {
                String symbol = symbols.at(text, start, end, hash);
                if (symbol != null && free(start, end)) {
                    tell(start, end, symbols.exactly(symbol), true);
                }
            }
            return end;
        }

        /** Digits behind 0x or {@code &H}. */
        private void hex(int start, int digits, int wordEnd) {
            int end = wordEnd;
            if (end - digits > 20) {
                return;
            }
            // The suffix of a constant in C.
            if (end - digits > 8 && (text[end - 1] | 0x20) == 'l') {
                end--;
            }
            if (end - digits > 8 && (text[end - 1] | 0x20) == 'u') {
                end--;
            }
            long number = 0;
            for (int i = digits; i < end; i++) {
                int digit = Digits.hex(text[i]);
                if (digit < 0) {
                    return;
                }
                number = number << 4 | digit;
            }
            int count = end - digits;
            if (count == 16 && number >>> 31 == 0x1FFFFFFFFL) {
                number &= 0xFFFFFFFFL;
            } else if (count > 8 || count == 0) {
                return;
            }
            if (!free(start, wordEnd) || !Surroundings.freeNumber(text, start)
                    || Surroundings.isGuidOfC(text, wordEnd, length)) {
                return;
            }
            Set<String> named = words.before(text, start);
            boolean large = count >= 8 && number > 0xFFFF;
            if (large ? candidates.plausible(number) : !named.isEmpty() && candidates.known(number)) {
                tell(start, end, candidates.of(number, Form.HEX, named), false);
            }
        }

        private boolean bareHex(int start, int end) {
            if (end - start != 8 || Digits.hex(text[start]) < 8) {
                return false;
            }
            long number = 0;
            for (int i = start; i < end; i++) {
                number = number << 4 | Digits.hex(text[i]);
            }
            Set<String> named = words.before(text, start);
            if (!(candidates.known(number) || !named.isEmpty() && candidates.plausible(number))
                    || !freeDigits(start, end) || named.isEmpty() && text[Math.max(0, start - 1)] == '#'
                    || !Surroundings.alone(text, start, end, length)) {
                return false;
            }
            tell(start, end, candidates.of(number, Form.HEX, named), false);
            return true;
        }

        private void decimal(int digits, int end) {
            if (end - digits > 10) {
                return;
            }
            long number = 0;
            for (int i = digits; i < end; i++) {
                number = 10 * number + text[i] - '0';
            }
            if (number >= 1L << 32) {
                return;
            }
            boolean minus = digits > 0 && (text[digits - 1] == '-' || text[digits - 1] == '\u2212');
            int start = minus ? digits - 1 : digits;
            if (minus && (number == 0 || number > 1L << 31 || start > 0 && kind(text[start - 1]) != 0)) {
                return;
            }
            if (minus ? number >= 0x10000 : number >= 1L << 31) {
                wideDecimal(start, end, minus ? (1L << 32) - number : number, minus ? Form.NEGATIVE : Form.DECIMAL);
            } else if (!minus) {
                narrowDecimal(start, end, number);
            }
        }

        private void wideDecimal(int start, int end, long number, Form form) {
            Set<String> named = words.before(text, start);
            if ((candidates.known(number) || !named.isEmpty() && candidates.plausible(number)) && freeDigits(start, end)
                    && (!named.isEmpty() || text[Math.max(0, start - 1)] != '#')) {
                tell(start, end, candidates.of(number, form, named), false);
            }
        }

        private void narrowDecimal(int start, int end, long number) {
            Set<String> named = words.before(text, start);
            if (!named.isEmpty() && freeDigits(start, end)) {
                List<Code> codes = new ArrayList<>(candidates.of(number, Form.DECIMAL, named));
                codes.removeIf(code -> !named.contains(code.space()) || !candidates.expected(code, number > 0xFFFF));
                if (!codes.isEmpty()) {
                    tell(start, end, List.copyOf(codes), false);
                }
            }
        }

        /** The end of a code with a prefix, or 0. */
        private int prefixed(int start, int wordEnd) {
            for (CodeSpace space : prefixed) {
                Spelling.Prefixed spelling = (Spelling.Prefixed) space.spelling();
                int at = start + spelling.prefix().length();
                if (at <= wordEnd && SymbolIndex.stands(spelling.prefix(), text, start)) {
                    String separator = spelling.separator();
                    if (at + separator.length() <= length && SymbolIndex.stands(separator, text, at)) {
                        at += separator.length();
                    }
                    int digits = at;
                    long number = 0;
                    while (at < length && at < digits + 11 && Digits.isDecimal(text[at])) {
                        number = 10 * number + text[at++] - '0';
                    }
                    boolean whole = at > digits && (at == length || kind(text[at]) == 0);
                    if (whole && space.spelling().fits(number) && freeDigits(start, at)) {
                        tell(start, at, List.of(space.code(number).orElseThrow()), false);
                        return at;
                    }
                }
            }
            return 0;
        }

        /** The end of a name that has other characters than those of a word, or 0. */
        private int compound(int start, int wordEnd) {
            for (String name : symbols.hasCompounds() ? symbols.compounds(new String(text, start, wordEnd - start))
                    : List.<String>of()) {
                int end = start + name.length();
                if (end <= length && SymbolIndex.stands(name, text, start)
                        && (end == length || kind(text[end]) == 0) && free(start, end)) {
                    tell(start, end, symbols.exactly(name), true);
                    return end;
                }
            }
            return 0;
        }

        private boolean free(int start, int end) {
            return Surroundings.free(text, start, end, length, mentionEnd);
        }

        private boolean freeDigits(int start, int end) {
            return free(start, end) && Surroundings.freeNumber(text, start)
                    && Surroundings.freeDigits(text, start, end, length);
        }

        private void tell(int start, int end, List<Code> codes, boolean symbol) {
            mentionEnd = end;
            sink.mention(start, end, codes, symbol);
        }
    }
}
