package dev.errdex.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.json.Json;
import dev.errdex.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProblemFormatsTest {
    private static final SourceFile FILE =
            SourceFile.of("content/a b/ü.md", "first\nsay 00x80090027 \uD83D\uDE00 now\n");
    private static final Explanation RULE = Explanation.of(
            "code-malformed", Severity.ERROR, "Codes are whole.", "They are searched for.", "00x1", "0x1");
    private static final Problem PROBLEM = RULE.at(
                    FILE.span(10, 21), "\"00x80090027\" is 100 % damaged: see, there", "Did you mean 0x80090027?")
            .mendedBy("0x80090027")
            .and(FILE.span(0, 5));

    @Test
    void jsonHoldsEveryPartOfAProblem() {
        Map<?, ?> told = (Map<?, ?>)
                ((List<?>) ((Map<?, ?>) Json.parse(ProblemJson.tell(List.of(PROBLEM)))).get("problems")).getFirst();
        assertEquals("code-malformed", told.get("rule"));
        assertEquals("error", told.get("severity"));
        assertEquals("content/a b/ü.md", told.get("path"));
        assertEquals(
                List.of(2, 5, 2, 16),
                List.of(told.get("line"), told.get("column"), told.get("endLine"), told.get("endColumn")));
        assertEquals("00x80090027", told.get("text"));
        assertEquals("0x80090027", ((Map<?, ?>) ((List<?>) told.get("edits")).getFirst()).get("replacement"));
        assertEquals(1, ((Map<?, ?>) ((List<?>) told.get("others")).getFirst()).get("line"));
        assertEquals(List.of(), ((Map<?, ?>) Json.parse(ProblemJson.tell(List.of()))).get("problems"));
    }

    @Test
    void gitHubCommandsAreEscaped() {
        assertEquals(
                "::error file=content/a b/ü.md,line=2,endLine=2,col=5,endColumn=16,title=code-malformed::"
                        + "\"00x80090027\" is 100 %25 damaged: see, there%0ADid you mean 0x80090027?\n",
                ProblemGitHub.tell(PROBLEM));
        Problem note = new Problem(
                "r",
                Severity.INFO,
                SourceFile.of("a,b:c.md", "x\ny").span(0, 3),
                "m",
                "",
                List.of(),
                List.of(),
                List.of());
        assertEquals("::notice file=a%2Cb%3Ac.md,line=1,endLine=2,title=r::m\n", ProblemGitHub.tell(note));
    }

    /** The five fields that GitLab requires, and one of its words for how bad it is. */
    @Test
    void gitLabGetsItsFiveFields() {
        Map<?, ?> told =
                (Map<?, ?>) ((List<?>) Json.parse(ProblemGitLab.tell(List.of(PROBLEM, PROBLEM.as(Severity.WARNING)))))
                        .getFirst();
        assertEquals(Set.of("description", "check_name", "fingerprint", "severity", "location"), told.keySet());
        assertEquals("code-malformed", told.get("check_name"));
        assertEquals("major", told.get("severity"));
        assertEquals(Map.of("path", "content/a b/ü.md", "lines", Map.of("begin", 2)), told.get("location"));
        assertEquals(List.of(), Json.parse(ProblemGitLab.tell(List.of())));
    }

    /** What SARIF 2.1.0 requires of the parts that we write: 3.13, 3.14, 3.19, 3.27, 3.29, 3.30, 3.55. */
    @Test
    void sarifHoldsWhatTheStandardRequires() {
        Problem other = PROBLEM.as(Severity.INFO);
        Problem unknown = Problem.warning("template-name", FILE.span(0, 0), "m", "");
        Map<?, ?> log =
                (Map<?, ?>) Json.parse(new ProblemSarif(List.of(RULE), "0.1.0").tell(List.of(PROBLEM, other, unknown)));
        assertEquals("2.1.0", log.get("version"));
        assertTrue(((String) log.get("$schema")).endsWith("sarif-2.1.0.json"));
        Map<?, ?> run = (Map<?, ?>) ((List<?>) log.get("runs")).getFirst();
        assertEquals("utf16CodeUnits", run.get("columnKind"));
        Map<?, ?> driver = (Map<?, ?>) ((Map<?, ?>) run.get("tool")).get("driver");
        assertEquals("Errdex", driver.get("name"));
        List<?> rules = (List<?>) driver.get("rules");
        List<?> results = (List<?>) run.get("results");
        assertEquals(3, results.size());
        for (Object each : results) {
            Map<?, ?> result = (Map<?, ?>) each;
            assertFalse(((String) ((Map<?, ?>) result.get("message")).get("text")).isBlank());
            assertTrue(Set.of("error", "warning", "note", "none").contains(result.get("level")));
            if (result.containsKey("ruleIndex")) {
                assertEquals(
                        result.get("ruleId"), ((Map<?, ?>) rules.get((Integer) result.get("ruleIndex"))).get("id"));
            }
            place((Map<?, ?>) ((Map<?, ?>) ((List<?>) result.get("locations")).getFirst()).get("physicalLocation"));
        }
        assertEquals("note", ((Map<?, ?>) results.get(1)).get("level"));
        assertFalse(((Map<?, ?>) results.get(2)).containsKey("ruleIndex"));
        Map<?, ?> first = (Map<?, ?>) results.getFirst();
        Map<?, ?> place =
                (Map<?, ?>) ((Map<?, ?>) ((List<?>) first.get("locations")).getFirst()).get("physicalLocation");
        assertEquals("content/a%20b/%C3%BC.md", ((Map<?, ?>) place.get("artifactLocation")).get("uri"));
        assertEquals(Map.of("startLine", 2, "startColumn", 5, "endLine", 2, "endColumn", 16), place.get("region"));
        Map<?, ?> change = (Map<?, ?>)
                ((List<?>) ((Map<?, ?>) ((List<?>) first.get("fixes")).getFirst()).get("artifactChanges")).getFirst();
        Map<?, ?> replacement = (Map<?, ?>) ((List<?>) change.get("replacements")).getFirst();
        assertEquals(place.get("region"), replacement.get("deletedRegion"));
        assertEquals("0x80090027", ((Map<?, ?>) replacement.get("insertedContent")).get("text"));
        assertEquals(1, ((List<?>) first.get("relatedLocations")).size());
    }

    @Test
    void anAbsolutePathIsAFileAddress() {
        String log = new ProblemSarif(List.of(), "0")
                .tell(List.of(
                        Problem.warning("r", SourceFile.of("/tmp/a b.md", "x").span(0, 1), "m", "")));
        assertTrue(log.contains("\"file:///tmp/a%20b.md\"") && !log.contains("uriBaseId"), log);
    }

    private static void place(Map<?, ?> place) {
        assertFalse(((String) ((Map<?, ?>) place.get("artifactLocation")).get("uri")).contains(" "));
        Map<?, ?> region = (Map<?, ?>) place.get("region");
        assertTrue((Integer) region.get("startLine") >= 1 && (Integer) region.get("startColumn") >= 1);
        assertTrue((Integer) region.get("endLine") >= (Integer) region.get("startLine"));
    }
}
