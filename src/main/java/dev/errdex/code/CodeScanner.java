package dev.errdex.code;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds codes and symbols in running text, in one pass over its words. Symbols and names stand as the catalogue writes
 * them, prefixes as the space has them.
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
            KINDS[c] = (byte)
                    (Digits.isDecimal(c)
                            ? DECIMAL
                            : Digits.hex(c) >= 0
                                    ? HEX_LETTER
                                    : c == '_' ? UNDERSCORE : Digits.isAsciiWord(c) ? LETTER : 0);
        }
    }

    private final NumberMentions numbers;
    private final SymbolIndex symbols;
    private final ContextWords words;
    private final CodeSpace[] prefixed;
    private final PatternCodes patterns;
    private final AlsoSpellings also;

    CodeScanner(
            Collection<CodeSpace> spaces,
            Candidates candidates,
            ContextWords words,
            SymbolIndex symbols,
            PatternCodes patterns,
            AlsoSpellings also) {
        this.patterns = patterns;
        this.also = also;
        this.numbers = new NumberMentions(candidates, words);
        this.symbols = symbols;
        this.words = words;
        this.prefixed = spaces.stream()
                .filter(space -> space.spelling() instanceof Spelling.Prefixed)
                .toArray(CodeSpace[]::new);
    }

    /**
     * Finds the mentions that start in {@code from} (inclusive) to {@code to} (exclusive). What stands before and
     * behind, in 0 to {@code length}, is looked at and not searched.
     *
     * @return where the search must go on: {@code to}, or behind it when a mention or an address reaches further
     */
    int scan(char[] text, int from, int to, int length, Consumer<CodeMention> sink) {
        return new Pass(new RunningText(text, length), sink).run(from, to);
    }

    /** One walk over one text. */
    private final class Pass {
        private final RunningText text;
        private final char[] chars;
        private final int length;
        private final Consumer<CodeMention> sink;

        Pass(RunningText text, Consumer<CodeMention> sink) {
            this.text = text;
            this.chars = text.chars;
            this.length = text.length;
            this.sink = sink;
        }

        int run(int from, int to) {
            int at = from;
            while (at < to) {
                char c = chars[at];
                CodeMention further = also.mayStart(c) ? also.at(text, at) : null;
                if (further != null) {
                    tell(further);
                    at = further.end();
                } else if (kind(c) != 0) {
                    at = word(at);
                } else if (c == '-' && beginsWord(at + 1) && (at == 0 || kind(chars[at - 1]) == 0)) {
                    CodeMention negative = patterns.at(text, at);
                    at = tell(negative) ? negative.end() : at + 1;
                } else if (c == ':'
                        && at + 3 < length
                        && chars[at + 1] == '/'
                        && chars[at + 2] == '/'
                        && at > 0
                        && Digits.isAsciiWord(chars[at - 1])) {
                    at = text.endOfAddress(at + 3);
                } else {
                    at++;
                }
            }
            return at;
        }

        private boolean beginsWord(int at) {
            return at < length && kind(chars[at]) != 0;
        }

        private static int kind(char c) {
            return c < 128 ? KINDS[c] : Digits.isWord(c) ? FOREIGN : 0;
        }

        /** Looks at the word that starts here; gives where to go on. */
        private int word(int start) {
            int end = start;
            int kinds = 0;
            int hash = 0;
            for (int kind; end < length && (kind = kind(chars[end])) != 0; end++) {
                kinds |= kind;
                hash = 31 * hash + chars[end];
            }
            if (start > 0 && kind(chars[start - 1]) != 0) {
                return end;
            }
            CodeMention pattern = patterns.at(text, start);
            if (pattern != null) {
                tell(pattern);
                return pattern.end();
            }
            char first = chars[start];
            if (first == '0' && end - start > 2 && (chars[start + 1] | 0x20) == 'x') {
                tell(numbers.hex(text, start, start + 2, end));
            } else if (kinds == DECIMAL) {
                if (!tell(numbers.bareHex(text, start, end))) {
                    tell(numbers.decimal(text, start, end));
                }
            } else if ((kinds & ~(DECIMAL | HEX_LETTER)) == 0 && tell(numbers.bareHex(text, start, end))) {
                return end;
            } else if (!Digits.isDecimal(first)) {
                return letters(start, end, kinds, hash);
            }
            return end;
        }

        private int letters(int start, int end, int kinds, int hash) {
            if (end - start == 3
                    && end < length
                    && chars[end] == '.'
                    && (chars[start] | 0x20) == 'w'
                    && (chars[start + 1] | 0x20) == 'w'
                    && (chars[start + 2] | 0x20) == 'w') {
                return text.endOfAddress(end);
            }
            if ((chars[start] | 0x20) == 'h' && start > 0 && chars[start - 1] == '&') {
                tell(numbers.hex(text, start - 1, start + 1, end));
                return end;
            }
            if (prefixed.length > 0 || symbols.hasCompounds()) {
                int reached = Math.max(prefixed(start, end), compound(start, end));
                if (reached > 0) {
                    return reached;
                }
            }
            if ((kinds & FOREIGN) == 0) {
                String symbol = symbols.at(chars, start, end, hash);
                if (symbol != null && text.free(start, end)) {
                    List<Code> codes = symbols.exactly(symbol);
                    if (SymbolIndex.isOrdinary(symbol)) {
                        var named = words.before(chars, start);
                        codes = codes.stream()
                                .filter(code -> named.contains(code.space()))
                                .toList();
                    }
                    if (!codes.isEmpty()) {
                        tell(start, end, codes, true);
                    }
                }
            }
            return end;
        }

        /** The end of a code with a prefix, or 0. */
        private int prefixed(int start, int wordEnd) {
            for (CodeSpace space : prefixed) {
                Spelling.Prefixed spelling = (Spelling.Prefixed) space.spelling();
                int at = start + spelling.prefix().length();
                if (at <= wordEnd && SymbolIndex.stands(spelling.prefix(), chars, start)) {
                    String separator = spelling.separator();
                    if (at + separator.length() <= length && SymbolIndex.stands(separator, chars, at)) {
                        at += separator.length();
                    }
                    int digits = at;
                    long number = 0;
                    while (at < length && at < digits + 11 && Digits.isDecimal(chars[at])) {
                        number = 10 * number + chars[at++] - '0';
                    }
                    boolean whole = at > digits && (at == length || kind(chars[at]) == 0);
                    if (whole && space.spelling().fits(number) && text.freeDigits(start, at)) {
                        tell(start, at, List.of(space.code(number).orElseThrow()), false);
                        return at;
                    }
                }
            }
            return 0;
        }

        /** The end of a name that has other characters than those of a word, or 0. */
        private int compound(int start, int wordEnd) {
            if (!symbols.hasCompounds()) {
                return 0;
            }
            for (String name : symbols.compounds(new String(chars, start, wordEnd - start))) {
                int end = start + name.length();
                if (end <= length
                        && SymbolIndex.stands(name, chars, start)
                        && (end == length || kind(chars[end]) == 0)
                        && text.free(start, end)) {
                    tell(start, end, symbols.exactly(name), true);
                    return end;
                }
            }
            return 0;
        }

        private void tell(int start, int end, List<Code> codes, boolean symbol) {
            tell(new CodeMention(start, end, codes, symbol));
        }

        private boolean tell(CodeMention mention) {
            if (mention == null) {
                return false;
            }
            text.mentioned(mention.end());
            sink.accept(mention);
            return true;
        }
    }
}
