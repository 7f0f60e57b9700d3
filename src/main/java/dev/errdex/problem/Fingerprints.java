package dev.errdex.problem;

import dev.errdex.source.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names for findings that stay when lines are added before them: made of the rule, the file, what was found and the
 * words around it, and counted where one file has the same finding several times.
 */
public final class Fingerprints {
    private static final int BYTES = 8;
    private static final int AROUND = 24;

    private Fingerprints() {}

    /** One of 16 hexadecimal digits for each problem, in their order. */
    public static List<String> of(List<Problem> problems) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> all = new ArrayList<>();
        for (Problem problem : problems) {
            String content = content(problem);
            all.add(Sha256.hex(content + "\n" + seen.merge(content, 1, Integer::sum), BYTES));
        }
        return all;
    }

    private static String content(Problem problem) {
        String line = problem.span().file().lineText(problem.span().line());
        int column = Math.min(problem.span().column() - 1, line.length());
        String before = line.substring(Math.max(0, column - AROUND), column);
        String found = problem.span().text();
        // Of a finding that spans lines, its first words tell it well enough.
        return String.join(
                        "\n",
                        problem.rule(),
                        problem.span().file().path(),
                        before.replaceAll("\\s+", " ").strip(),
                        found.substring(0, Math.min(found.length(), 200)).replaceAll("\\s+", " "))
                + "\n" + problem.message();
    }
}
