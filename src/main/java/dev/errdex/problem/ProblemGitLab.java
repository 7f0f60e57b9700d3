package dev.errdex.problem;

import dev.errdex.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Problems as a Code Quality report of GitLab, which shows them in a merge request and beside its lines. */
public final class ProblemGitLab {
    private ProblemGitLab() {}

    /** The report, with a line feed at its end; paths are relative to where the tool was called. */
    public static String tell(List<Problem> problems) {
        List<String> prints = Fingerprints.of(problems);
        return Json.pretty(IntStream.range(0, problems.size())
                .mapToObj(i -> finding(problems.get(i), prints.get(i)))
                .toList());
    }

    private static Map<String, Object> finding(Problem problem, String print) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put(
                "description",
                problem.hint().isEmpty() ? problem.message() : problem.message() + ". " + problem.hint());
        told.put("check_name", problem.rule());
        told.put("fingerprint", print);
        told.put(
                "severity",
                switch (problem.severity()) {
                    case ERROR -> "major";
                    case WARNING -> "minor";
                    case INFO -> "info";
                });
        told.put(
                "location",
                Map.of(
                        "path",
                        problem.span().file().path(),
                        "lines",
                        Map.of("begin", problem.span().line())));
        return told;
    }
}
