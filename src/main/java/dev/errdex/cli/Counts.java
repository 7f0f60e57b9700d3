package dev.errdex.cli;

import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import java.util.List;

/** Counts problems in words. */
final class Counts {
    private Counts() {
    }

    /** "1 error", "2 errors". */
    static String of(List<Problem> problems, Severity severity, String word) {
        long count = problems.stream().filter(problem -> problem.severity() == severity).count();
        return count + " " + word + (count == 1 ? "" : "s");
    }
}
