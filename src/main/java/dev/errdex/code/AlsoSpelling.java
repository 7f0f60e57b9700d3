package dev.errdex.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A further way in which people and tools write the codes of a space: {@code ts({code})}, {@code [Errno {code}]},
 * {@code -{symbol}}, {@code status={code}/{symbol}}, {@code exit code {code+128}}.
 *
 * @param source as it was written
 * @param pieces what it is made of, a literal first
 */
public record AlsoSpelling(String source, List<Piece> pieces) {
    private static final int LONGEST = 80;

    /** A part of the spelling. */
    public sealed interface Piece {}

    /** Characters that stand there; a blank stands for one blank or several. */
    public record Literal(String text) implements Piece {}

    /**
     * The code, or a symbol of it.
     *
     * @param more what is added to the code's number: 128 in the exit code of a process that a signal has ended
     */
    public record Slot(boolean symbol, long more) implements Piece {}

    /** What came of reading one. */
    public sealed interface Outcome {}

    /** It can be used. */
    public record Fine(AlsoSpelling spelling) implements Outcome {}

    /** It cannot be used: what is wrong at an offset, up to another, and what to do. */
    public record Refused(int at, int end, String message, String hint) implements Outcome {}

    /** Reads one, or says where it is none that can be used. */
    public static Outcome read(String source) {
        List<Piece> pieces = new ArrayList<>();
        boolean slot = false;
        if (source.length() > LONGEST) {
            return new Refused(
                    LONGEST, source.length(), "this is too long for a spelling", "Name what stands next to the code.");
        }
        if (!source.isEmpty() && Digits.isSpace(source.charAt(0))) {
            return new Refused(
                    0, 1, "a spelling begins with a blank", "Take it away; blanks around codes are not looked at.");
        }
        for (int at = 0; at < source.length(); ) {
            int open = source.indexOf('{', at);
            if (open != at) {
                int end = open < 0 ? source.length() : open;
                pieces.add(new Literal(source.substring(at, end)));
                at = end;
                continue;
            }
            int close = source.indexOf('}', at);
            String name = close < 0 ? "" : source.substring(at + 1, close);
            if (!name.matches("code([+-]\\d{1,9})?|symbol")) {
                return new Refused(
                        at,
                        close < 0 ? source.length() : close + 1,
                        "this stands for nothing",
                        "Write {code}, {symbol}, or {code+128} for a number that is greater than the code.");
            }
            if (pieces.isEmpty() || pieces.getLast() instanceof Slot) {
                return new Refused(
                        at,
                        close + 1,
                        pieces.isEmpty() ? "nothing stands before the code" : "nothing stands between the two",
                        pieces.isEmpty()
                                ? "A code alone is found without it; write what stands before, as in error[{code}]."
                                : "Write what tells where the one ends and the other begins.");
            }
            slot = true;
            boolean symbol = name.equals("symbol");
            pieces.add(new Slot(symbol, symbol ? 0 : more(name)));
            at = close + 1;
        }
        return slot
                ? new Fine(new AlsoSpelling(source, List.copyOf(pieces)))
                : new Refused(0, source.length(), "the code is missing", "Write {code} or {symbol} where it stands.");
    }

    private static long more(String name) {
        return name.length() > "code".length() ? Long.parseLong(name.substring("code".length())) : 0;
    }

    /**
     * How it writes a code; empty for one that it cannot write: it names a symbol and there is none, or the number that
     * it makes is no code.
     *
     * @param symbol one of the code's, or ""
     */
    public Optional<String> write(Code code, Spelling spelling, String symbol) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            switch (piece) {
                case Literal(String literal) -> text.append(literal);
                case Slot(boolean named, long more) -> {
                    if (named ? symbol.isEmpty() : more != 0 && !spelling.fits(code.number() + more)) {
                        return Optional.empty();
                    }
                    text.append(named ? symbol : more == 0 ? code.spelling() : spelling.write(code.number() + more));
                }
            }
        }
        return Optional.of(text.toString());
    }

    /** Whether it has a letter, so that a number in it is hardly anything else. */
    boolean telling() {
        return pieces.stream()
                .anyMatch(piece -> piece instanceof Literal(String text)
                        && text.chars().anyMatch(c -> Digits.isWord((char) c) && !Digits.isDecimal((char) c)));
    }

    /** The first character. */
    char first() {
        return ((Literal) pieces.getFirst()).text().charAt(0);
    }
}
