package dev.errdex.cli;

import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import java.util.List;

/** Counts in words. */
final class Counts {
    private Counts() {}

    /** "1 error", "2 errors". */
    static String of(List<Problem> problems, Severity severity, String word) {
        return of(
                problems.stream()
                        .filter(problem -> problem.severity() == severity)
                        .count(),
                word);
    }

    /** "1 file", "2 files". */
    static String of(long count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }
}
