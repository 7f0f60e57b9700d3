package dev.errdex.code;

/** What came of reading a pattern. */
public sealed interface PatternOutcome {

    /** It can be used. */
    record Fine(CodePattern pattern) implements PatternOutcome {}

    /**
     * It cannot be used.
     *
     * @param at the offset in the pattern of what is wrong
     * @param end the offset behind it
     */
    record Refused(int at, int end, String message, String hint) implements PatternOutcome {}
}
