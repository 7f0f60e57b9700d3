package dev.errdex.code;

import java.util.List;
import java.util.Optional;

/** How the codes of a space are written. */
public sealed interface Spelling {

    /** 32 bits in hexadecimal: {@code 0x8009000B}; also read as signed and unsigned decimal. */
    record Hex32() implements Spelling {}

    /**
     * A plain number: {@code 5}, 0 to 2^bits-1. In running text a bare number is a code only behind one of the words.
     *
     * @param bits how wide it is, 1 to 32
     */
    record Decimal(int bits) implements Spelling {}

    /**
     * A number behind a prefix: {@code ORA-00942}. Reading ignores case, the separator and the zeros.
     *
     * @param prefix letters, digits and {@code _}, beginning with a letter
     * @param digits how many digits the canonical spelling is padded to; 0 for none
     */
    record Prefixed(String prefix, String separator, int digits) implements Spelling {}

    /** A name: {@code ECONNREFUSED}; only names of the catalogue and of written pages are codes. */
    record Named() implements Spelling {

        /** Whether a text can be a name: a letter, then letters, digits, {@code _}, and {@code - . / :} within. */
        public static boolean isName(String text) {
            return text.matches("[A-Za-z][A-Za-z0-9_]*([-./:]+[A-Za-z0-9_]+)*");
        }
    }

    /**
     * A text that a pattern describes: {@code 42P01}. Its zeros count, {@code 01000} is never {@code 1000}; it has no
     * number.
     *
     * @param exact whether upper and lower case make a difference; else reading ignores it
     */
    record Pattern(CodePattern pattern, boolean exact) implements Spelling {
        /** The canonical spelling of a code that somebody wrote; empty when it is none of this kind. */
        Optional<String> canonical(String text) {
            return exact ? Optional.of(text).filter(pattern::matches) : pattern.folded(text);
        }
    }

    /** The words of a space file. */
    List<String> KINDS = List.of("hex32", "decimal", "prefixed", "named", "pattern");

    /** Whether its codes have numbers; those of names and patterns have none. */
    default boolean numbered() {
        return !(this instanceof Named || this instanceof Pattern);
    }

    /** How many bits its numbers have, 1 to 32; 64 for names and patterns, which have no numbers. */
    default int bits() {
        return switch (this) {
            case Hex32() -> 32;
            case Decimal(int bits) -> bits;
            case Prefixed(var prefix, var separator, var digits) -> 32;
            case Named() -> 64;
            case Pattern(var pattern, var exact) -> 64;
        };
    }

    /** Whether a number, 0 or more, is not too large for a code; never where codes have no numbers. */
    default boolean fits(long number) {
        return numbered() && number >= 0 && number < 1L << bits();
    }

    /** The canonical spelling of a number that fits. */
    default String write(long number) {
        return switch (this) {
            case Hex32() -> Digits.hex32(number);
            case Decimal(var bits) -> Long.toString(number);
            case Prefixed(var prefix, var separator, var digits) -> {
                String plain = Long.toString(number);
                yield prefix + separator + "0".repeat(Math.max(0, digits - plain.length())) + plain;
            }
            case Named() -> throw new IllegalArgumentException("A name has no number");
            case Pattern(var pattern, var exact) -> throw new IllegalArgumentException("A text has no number");
        };
    }
}
