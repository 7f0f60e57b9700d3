package dev.errdex.maven;

import dev.errdex.json.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.logging.Log;

/** What Errdex found, as Maven tells it: errors as errors, warnings as warnings, each with a place that IDEs open. */
record Findings(List<Finding> all) {
    record Finding(String path, int line, int column, String severity, String rule, String message, String hint) {
        /** As the compiler's are told: {@code path:[line,column] message}. */
        String told() {
            return path + ":[" + line + "," + column + "] " + message + " [" + rule + "]"
                    + (hint.isEmpty() ? "" : " " + hint);
        }
    }

    /** Reads what {@code errdex check --format json} prints; paths of the site's own files begin at its folder. */
    static Findings of(String json, Path site) {
        Map<?, ?> told = (Map<?, ?>) Json.parse(json);
        return new Findings(((List<?>) told.get("problems"))
                .stream().map(each -> finding((Map<?, ?>) each, site)).toList());
    }

    private static Finding finding(Map<?, ?> told, Path site) {
        String path = told.get("path").toString();
        boolean ofTheSite = path.matches("(?:content|templates|static)/.*");
        return new Finding(
                ofTheSite ? site.resolve(path).toString() : path,
                ((Number) told.get("line")).intValue(),
                ((Number) told.get("column")).intValue(),
                told.get("severity").toString(),
                told.get("rule").toString(),
                told.get("message").toString(),
                told.get("hint").toString());
    }

    void tell(Log log) {
        for (Finding finding : all) {
            switch (finding.severity()) {
                case "error" -> log.error(finding.told());
                case "warning" -> log.warn(finding.told());
                default -> log.debug(finding.told());
            }
        }
    }

    String summary() {
        return "Errdex found " + count("error") + " errors and " + count("warning") + " warnings";
    }

    private long count(String severity) {
        return all.stream()
                .filter(finding -> finding.severity().equals(severity))
                .count();
    }
}
