package dev.errdex.problem;

import dev.errdex.json.Json;
import dev.errdex.source.Span;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Problems as a log of SARIF 2.1.0 (OASIS), which code hosts and editors show beside the lines. */
public final class ProblemSarif {
    private final List<Explanation> rules;
    private final Map<String, Integer> index = new LinkedHashMap<>();
    private final String version;

    /** {@code rules} explains those of the shelf; {@code version} is the tool's. */
    public ProblemSarif(List<Explanation> rules, String version) {
        this.rules = List.copyOf(rules);
        this.version = version;
        IntStream.range(0, rules.size()).forEach(i -> index.put(rules.get(i).rule(), i));
    }

    /** The log, with a line feed at its end; paths are relative to where the tool was called. */
    public String tell(List<Problem> problems) {
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "Errdex");
        driver.put("version", version);
        driver.put("rules", rules.stream().map(ProblemSarif::rule).toList());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        // 3.14.17: our columns count UTF-16 units.
        run.put("columnKind", "utf16CodeUnits");
        List<String> prints = Fingerprints.of(problems);
        run.put(
                "results",
                IntStream.range(0, problems.size())
                        .mapToObj(i -> result(problems.get(i), prints.get(i)))
                        .toList());
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return Json.pretty(log);
    }

    private static Map<String, Object> rule(Explanation rule) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", rule.rule());
        told.put("shortDescription", message(rule.summary()));
        told.put("fullDescription", message(rule.why()));
        told.put(
                "help",
                message(
                        rule.bad().isEmpty()
                                ? rule.why()
                                : rule.why() + "\n\nWrong:\n\n" + rule.bad() + "\n\nRight:\n\n" + rule.good()));
        told.put("defaultConfiguration", Map.of("level", level(rule.severity())));
        return told;
    }

    private Map<String, Object> result(Problem problem, String print) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", problem.rule());
        if (index.containsKey(problem.rule())) {
            result.put("ruleIndex", index.get(problem.rule()));
        }
        result.put("level", level(problem.severity()));
        result.put(
                "message",
                message(problem.hint().isEmpty() ? problem.message() : problem.message() + ". " + problem.hint()));
        result.put("locations", List.of(location(problem.span())));
        // 3.27.17: what code hosts tell the same finding by from one run to the next.
        result.put("partialFingerprints", Map.of("errdexContent/v1", print));
        if (!problem.others().isEmpty()) {
            result.put(
                    "relatedLocations",
                    problem.others().stream().map(ProblemSarif::location).toList());
        }
        if (!problem.edits().isEmpty()) {
            result.put(
                    "fixes",
                    List.of(Map.of(
                            "artifactChanges",
                            problem.edits().stream()
                                    .map(edit -> Map.of(
                                            "artifactLocation", artifact(edit.span()),
                                            "replacements",
                                                    List.of(Map.of(
                                                            "deletedRegion",
                                                            region(edit.span()),
                                                            "insertedContent",
                                                            message(edit.text())))))
                                    .toList())));
        }
        return result;
    }

    private static Map<String, Object> location(Span span) {
        return Map.of("physicalLocation", Map.of("artifactLocation", artifact(span), "region", region(span)));
    }

    private static Map<String, Object> region(Span span) {
        Map<String, Object> region = new LinkedHashMap<>();
        region.put("startLine", span.line());
        region.put("startColumn", span.column());
        region.put("endLine", span.endLine());
        // 3.30.8: the column behind the last character.
        region.put("endColumn", span.endColumn());
        return region;
    }

    private static Map<String, Object> artifact(Span span) {
        try {
            String path = span.file().path();
            // 3.4.4: a base goes with relative addresses only.
            boolean absolute = path.matches("/.*|[A-Za-z]:.*");
            return absolute
                    ? Map.of("uri", new URI("file", "", path.startsWith("/") ? path : "/" + path, null).toASCIIString())
                    : Map.of("uri", new URI(null, null, path, null).toASCIIString(), "uriBaseId", "%SRCROOT%");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> message(String text) {
        return Map.of("text", text);
    }

    private static String level(Severity severity) {
        return severity == Severity.INFO ? "note" : severity.word();
    }
}
