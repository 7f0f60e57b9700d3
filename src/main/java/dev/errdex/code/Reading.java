package dev.errdex.code;

import java.util.List;

/** What a whole text turned out to be when it was read as one code or symbol. */
public sealed interface Reading {

    /**
     * One or several codes.
     *
     * @param codes what it may be, the likeliest first; never empty
     * @param symbol whether the text is a symbol (or a name) and not a number
     */
    record Codes(List<Code> codes, boolean symbol) implements Reading {}

    /**
     * It was meant as a code, but has been damaged on its way.
     *
     * @param meant what it may have been, the likeliest first, whether or not a catalogue knows it; none where digits
     *     are lost, as these are not guessed
     */
    record Damaged(Damage damage, List<Code> meant) implements Reading {}

    /** Neither a code nor a symbol that any space knows. */
    record Nothing() implements Reading {}

    /** What is wrong with a damaged code. */
    enum Damage {
        /** A blank, a hyphen or a line end within: {@code 80090 00B}. */
        GAP,
        /**
         * One digit more or less than eight, or a doubled zero before the x: {@code 0x8009000}, {@code 00x80090027}.
         */
        DIGITS,
        /** A letter that looks like a digit: {@code 0x8OO9000B}. */
        LOOKALIKE
    }

    /** The codes, or none. */
    default List<Code> codesOrNone() {
        return this instanceof Codes(var codes, var symbol) ? codes : List.of();
    }
}
