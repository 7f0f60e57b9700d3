package dev.errdex.code;

import dev.errdex.code.Candidates.Form;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a whole text as one code or symbol, in any spelling. */
final class CodeReader {
    private static final int LONGEST = 200;
    private static final String OPENING = "([{<\"'`“‘«";
    private static final String CLOSING = ")]}>\"'`”’».,;:!?";

    private final Collection<CodeSpace> spaces;
    private final Candidates candidates;
    private final ContextWords words;
    private final SymbolIndex symbols;
    private final PatternCodes patterns;
    private final AlsoSpellings also;

    CodeReader(
            Collection<CodeSpace> spaces,
            Candidates candidates,
            ContextWords words,
            SymbolIndex symbols,
            PatternCodes patterns,
            AlsoSpellings also) {
        this.spaces = spaces;
        this.candidates = candidates;
        this.words = words;
        this.symbols = symbols;
        this.patterns = patterns;
        this.also = also;
    }

    Reading read(String whole) {
        Reading reading = readPlain(whole);
        List<Code> further = whole.length() > LONGEST ? List.of() : also.read(strip(whole, "", ""));
        if (further.isEmpty()) {
            return reading;
        }
        List<Code> codes = new ArrayList<>(reading.codesOrNone());
        further.stream().filter(code -> !codes.contains(code)).forEach(codes::add);
        return new Reading.Codes(
                List.copyOf(codes), reading instanceof Reading.Codes(var list, boolean symbol) && symbol);
    }

    private Reading readPlain(String whole) {
        String text = unwrap(whole);
        if (text.isEmpty() || text.length() > LONGEST) {
            return new Reading.Nothing();
        }
        for (CodeSpace space : spaces) {
            int colon = space.name().length();
            if (text.length() > colon + 1
                    && text.charAt(colon) == ':'
                    && !Digits.isSpace(text.charAt(colon + 1))
                    && text.regionMatches(true, 0, space.name(), 0, colon)) {
                return within(space, text.substring(colon + 1));
            }
        }
        Reading reading = read(text, Set.of());
        if (reading instanceof Reading.Nothing) {
            ContextWords.Rest rest = words.cut(text);
            if (rest != null) {
                return read(unwrap(rest.text()), rest.spaces());
            }
        }
        return reading;
    }

    /** Reads what stands behind a space's name and a colon: only codes of that space. */
    private Reading within(CodeSpace space, String text) {
        // net:1004 needs no prefix.
        Reading reading = space.spelling() instanceof Spelling.Prefixed(var prefix, var separator, var digits)
                        && Numeral.read(text) instanceof Numeral.Plain(long number)
                ? codes(space.code(number).stream().toList())
                : read(text, Set.of(space.name()));
        if (!(reading instanceof Reading.Codes(var codes, var symbol))) {
            return reading;
        }
        List<Code> left =
                codes.stream().filter(code -> code.space().equals(space.name())).toList();
        return left.isEmpty() ? new Reading.Nothing() : new Reading.Codes(left, symbol);
    }

    private Reading read(String text, Set<String> named) {
        Reading number = number(text, named);
        List<Code> codes = patterns.among(number.codesOrNone(), text, named);
        if (!codes.isEmpty()) {
            return new Reading.Codes(codes, false);
        }
        codes = new ArrayList<>();
        for (CodeSpace space : spaces) {
            if (space.spelling() instanceof Spelling.Prefixed prefixed) {
                prefixed(space, prefixed, text).ifPresent(codes::add);
            }
        }
        if (!codes.isEmpty()) {
            return new Reading.Codes(List.copyOf(codes), false);
        }
        List<Code> exact = symbols.exactly(text);
        List<Code> any = exact.isEmpty() ? symbols.of(text) : exact;
        return any.isEmpty() ? number : new Reading.Codes(List.copyOf(any), true);
    }

    /** Reads hexadecimal and decimal numbers, whole or damaged. */
    private Reading number(String text, Set<String> named) {
        return number(Numeral.read(text), text, named);
    }

    private Reading number(Numeral numeral, String text, Set<String> named) {
        return switch (numeral) {
            case Numeral.Hex(long number, boolean bare) -> {
                // 80090016 may be meant in either way; 20261120 is a date unless a space knows it.
                boolean asHex = !bare || number >= 1L << 31 || candidates.known(number);
                List<Code> codes = new ArrayList<>(asHex ? candidates.of(number, Form.HEX, named) : List.of());
                if (bare && Digits.allDecimal(text)) {
                    candidates.of(Long.parseLong(text), Form.DECIMAL, named).stream()
                            .filter(code -> !codes.contains(code))
                            .forEach(codes::add);
                }
                yield codes(codes);
            }
            case Numeral.Short(long number, int digits) ->
                digits <= 4 || candidates.known(number)
                        ? codes(candidates.of(number, Form.HEX, named))
                        : new Reading.Damaged(Reading.Damage.DIGITS, List.of());
            case Numeral.Plain(long number) -> {
                Reading plain = codes(candidates.of(number, Form.DECIMAL, named));
                yield plain instanceof Reading.Nothing && Numeral.looksCut(text)
                        ? new Reading.Damaged(Reading.Damage.DIGITS, List.of())
                        : plain;
            }
            case Numeral.Negative(long number) ->
                number < 0xFFFF0000L || candidates.known(number)
                        ? codes(candidates.of(number, Form.NEGATIVE, named))
                        : new Reading.Nothing();
            case Numeral.Broken(Reading.Damage damage, Numeral meant) ->
                new Reading.Damaged(damage, number(meant, text, named).codesOrNone());
            case Numeral.None() -> new Reading.Nothing();
        };
    }

    private static Reading codes(List<Code> codes) {
        return codes.isEmpty() ? new Reading.Nothing() : new Reading.Codes(List.copyOf(codes), false);
    }

    /** {@code ORA-00942}, {@code ora 942}, {@code ORA942}. */
    static Optional<Code> prefixed(CodeSpace space, Spelling.Prefixed spelling, String text) {
        int start = spelling.prefix().length();
        if (!text.regionMatches(true, 0, spelling.prefix(), 0, start)) {
            return Optional.empty();
        }
        if (!spelling.separator().isEmpty() && text.startsWith(spelling.separator(), start)) {
            start += spelling.separator().length();
        } else if (start < text.length() && " -_:".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        String digits = text.substring(start);
        return digits.isEmpty() || digits.length() > 10 || !Digits.allDecimal(digits)
                ? Optional.empty()
                : space.code(Long.parseLong(digits));
    }

    /** Without blanks, quotes, brackets and the marks of a sentence around it. */
    static String unwrap(String text) {
        return strip(text, OPENING, CLOSING);
    }

    private static String strip(String text, String opening, String closing) {
        int start = 0;
        int end = text.length();
        while (start < end && (Digits.isSpace(text.charAt(start)) || opening.indexOf(text.charAt(start)) >= 0)) {
            start++;
        }
        while (end > start && (Digits.isSpace(text.charAt(end - 1)) || closing.indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return text.substring(start, end);
    }
}
