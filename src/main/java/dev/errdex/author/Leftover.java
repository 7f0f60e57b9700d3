package dev.errdex.author;

import dev.errdex.problem.Problem;
import dev.errdex.source.Span;

/**
 * Something that was not understood or not taken over.
 *
 * @param problem where it stands, why it was left, and what to do
 * @param cause what it has in common with others that were left for the same reason
 * @param symbol the symbol that it is about; empty when it is about none
 */
public record Leftover(Problem problem, String cause, String symbol) implements Comparable<Leftover> {

    static Leftover of(Span at, String cause, String what, String hint, String symbol) {
        String message = cause.contains("{}") || what.isEmpty() ? cause.replace("{}", what) : what;
        return new Leftover(Problem.warning("import-left", at, message, hint), cause.replace("{}", "…"), symbol);
    }

    /** By place. */
    @Override
    public int compareTo(Leftover other) {
        return problem.compareTo(other.problem);
    }
}
