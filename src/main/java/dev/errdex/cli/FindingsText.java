package dev.errdex.cli;

import dev.errdex.problem.Problem;
import dev.errdex.problem.ProblemGroups;
import dev.errdex.problem.ProblemText;
import dev.errdex.problem.Severity;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/**
 * Findings as a person reads them: by rule and place, of each rule not more than {@code limit}, and at the end how many
 * there are of each.
 *
 * @param limit 0 for no limit
 * @param quiet one line each, errors and warnings only
 * @param remarks whether remarks are told
 */
record FindingsText(int limit, boolean quiet, boolean remarks, boolean colour) {
    private static final int FEW = 10;

    void tell(List<Problem> problems, PrintWriter out) {
        List<Problem> told = problems.stream()
                .filter(problem -> problem.severity() != Severity.INFO || (remarks && !quiet))
                .toList();
        ProblemText text = new ProblemText(colour);
        for (Map.Entry<String, List<Problem>> group : ProblemGroups.byRule(told).entrySet()) {
            List<Problem> found = group.getValue();
            int shown = limit > 0 ? Math.min(limit, found.size()) : found.size();
            for (Problem problem : found.subList(0, shown)) {
                String full = text.tell(problem);
                out.print(quiet ? full.substring(0, full.indexOf('\n') + 1) : full + "\n");
            }
            if (shown < found.size()) {
                out.println((found.size() - shown) + " more of " + group.getKey() + "; --limit 0 tells all.");
                out.println();
            }
        }
        if (!quiet && problems.size() > FEW) {
            out.print(ProblemGroups.summary(problems));
            out.println();
        }
    }
}
