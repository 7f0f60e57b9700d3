package dev.errdex.problem;

import dev.errdex.json.Json;
import dev.errdex.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Problems as one JSON document, for scripts: {@code {"problems": […]}}. Lines and columns count from 1. */
public final class ProblemJson {
    private ProblemJson() {}

    /** The document, with a line feed at its end. */
    public static String tell(List<Problem> problems) {
        return Json.pretty(
                Map.of("problems", problems.stream().map(ProblemJson::problem).toList()));
    }

    private static Map<String, Object> problem(Problem problem) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("rule", problem.rule());
        told.put("severity", problem.severity().word());
        told.putAll(place(problem.span()));
        told.put("text", problem.span().text());
        told.put("message", problem.message());
        told.put("hint", problem.hint());
        told.put("others", problem.others().stream().map(ProblemJson::place).toList());
        told.put(
                "edits",
                problem.edits().stream()
                        .map(edit -> {
                            Map<String, Object> change = place(edit.span());
                            change.put("replacement", edit.text());
                            return change;
                        })
                        .toList());
        return told;
    }

    private static Map<String, Object> place(Span span) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("path", span.file().path());
        place.put("line", span.line());
        place.put("column", span.column());
        place.put("endLine", span.endLine());
        place.put("endColumn", span.endColumn());
        return place;
    }
}
