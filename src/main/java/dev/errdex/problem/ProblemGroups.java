package dev.errdex.problem;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Problems in groups that a person can read: by rule, the worst and most frequent first, and by file within. */
public final class ProblemGroups {
    private ProblemGroups() {}

    /** The problems of each rule, in the order of their places. */
    public static Map<String, List<Problem>> byRule(List<Problem> problems) {
        Map<String, List<Problem>> groups = problems.stream()
                .sorted()
                .collect(Collectors.groupingBy(Problem::rule, LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<Problem>> group) -> worst(group.getValue()))
                        .thenComparing(group -> -group.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    private static Severity worst(List<Problem> problems) {
        return problems.stream()
                .map(Problem::severity)
                .min(Comparator.naturalOrder())
                .orElse(Severity.INFO);
    }

    /** In how many files they are. */
    public static long files(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.span().file().path())
                .distinct()
                .count();
    }

    /** A line for each rule: how many findings of which severity, and in how many files. */
    public static String summary(List<Problem> problems) {
        return byRule(problems).entrySet().stream()
                .map(group -> String.format(
                        Locale.ROOT,
                        "%7d  %-8s %-24s in %d file%s%n",
                        group.getValue().size(),
                        worst(group.getValue()).word(),
                        group.getKey(),
                        files(group.getValue()),
                        files(group.getValue()) == 1 ? "" : "s"))
                .collect(Collectors.joining())
                .replace("\r\n", "\n");
    }
}
