package dev.errdex.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import dev.errdex.json.Json;
import dev.errdex.site.Chromium;
import dev.errdex.site.InBrowser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Codes of other fields than Windows, in Java and in a real browser: one table of examples, and texts made at random.
 */
@ResourceLock(Chromium.LOCK)
@Execution(ExecutionMode.SAME_THREAD)
class SpellingsTest {
    private static final List<String> PIECES = List.of(
            "42P01",
            "42",
            "P01",
            "0A000",
            "08006",
            "state ",
            "STATE[",
            "]",
            "[Errno ",
            "2",
            "11",
            "-",
            "-ENOENT",
            "ENOENT",
            "tl(",
            "2322",
            ")",
            "TL2322",
            "TL",
            "error TL",
            ":",
            "error[E0308]",
            "E0308",
            "E",
            "DFHPI0101E",
            "DFH",
            "PI",
            "0101",
            "ab-C1",
            "ab",
            "-C1",
            "exit code ",
            "137",
            "9",
            "status=9/SIGKILL",
            "/",
            "SIGKILL",
            "SIGTERM",
            "reason: ",
            "OutOfMemory",
            "auth",
            "/no-token",
            "returned ",
            "failed ",
            "(111:",
            "errno ",
            "errno=",
            "code ",
            "lint error ",
            "killed by ",
            " ",
            "  ",
            "\n",
            ".",
            ",",
            "#",
            "@",
            "%",
            "_",
            "a",
            "Z",
            "0",
            "0x",
            "é",
            "错",
            "state:",
            "OSStatus ",
            "SQLCODE=",
            "-50",
            "-803",
            "100",
            "lint:",
            "x",
            "\\",
            "://",
            "\u00A0");

    private static Map<?, ?> vectors() throws Exception {
        return (Map<?, ?>) Json.parse(Files.readString(Path.of("src/test/resources/vectors/spellings.json")));
    }

    /** By example, what came of it. */
    private static Map<String, Object> inJava(Map<?, ?> vectors) {
        Map<String, Object> found = new LinkedHashMap<>();
        for (Object text : (List<?>) vectors.get("texts")) {
            found.put(
                    "scan " + text,
                    FieldSpaces.ALL.scan((String) text).stream()
                            .map(mention -> List.of(mention.start(), mention.end(), written(mention.codes())))
                            .toList());
            found.put("read " + text, written(FieldSpaces.ALL.resolve((String) text)));
        }
        return found;
    }

    private static List<String> written(List<Code> codes) {
        return codes.stream().map(Code::toString).toList();
    }

    private static Code code(Object text) {
        return FieldSpaces.ALL.resolve((String) text).getFirst();
    }

    @Test
    void theTableOfExamplesHolds() throws Exception {
        Map<?, ?> vectors = vectors();
        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (Object list : ((Map<?, ?>) vectors.get("scan")).values()) {
            for (Object row : (List<?>) list) {
                CodeVectors.ScanExample example = CodeVectors.ScanExample.of((List<?>) row);
                expected.add(example.text() + " " + example.mentions());
                found.add(example.text() + " "
                        + FieldSpaces.ALL.scan(example.text()).stream()
                                .map(mention -> mention.start() + "-" + mention.end() + " "
                                        + mention.codes().getFirst())
                                .toList());
            }
        }
        rows(vectors, "resolve", row -> written(FieldSpaces.ALL.resolve((String) row.getFirst())), expected, found);
        rows(
                vectors,
                "spellings",
                row -> {
                    List<String> all = FieldSpaces.ALL.spellings(code(row.getFirst()));
                    return all.subList(1, all.size());
                },
                expected,
                found);
        rows(
                vectors,
                "group",
                row -> {
                    CodeGroup group = FieldSpaces.ALL.group(code(row.getFirst()));
                    return List.of(group.field(), group.value(), group.slug());
                },
                expected,
                found);
        assertEquals(List.of(), differences(expected, found));
    }

    private static void rows(
            Map<?, ?> vectors,
            String part,
            java.util.function.Function<List<?>, List<String>> made,
            List<String> expected,
            List<String> found) {
        for (Object each : (List<?>) vectors.get(part)) {
            List<?> row = (List<?>) each;
            expected.add(part + " " + row.getFirst() + " " + row.subList(1, row.size()));
            found.add(part + " " + row.getFirst() + " " + made.apply(row));
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    @InBrowser
    void theBrowserReadsTheSame() throws Exception {
        Map<?, ?> vectors = vectors();
        List<String> texts = new ArrayList<>();
        ((Map<?, ?>) vectors.get("scan"))
                .values()
                .forEach(list -> ((List<?>) list)
                        .forEach(row -> texts.add(
                                CodeVectors.ScanExample.of((List<?>) row).text())));
        ((List<?>) vectors.get("resolve")).forEach(row -> texts.add((String) ((List<?>) row).getFirst()));
        Random random = new Random(42);
        for (int i = 0; i < 8000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(i % 2 == 0 ? 4 : 12); j >= 0; j--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            texts.add(text.toString());
        }
        Map<String, Object> expected = inJava(Map.of("texts", texts));
        try (Page page = Chromium.browser().newPage()) {
            for (String script : CodesInBrowserTest.SCRIPTS) {
                page.addScriptTag(new Page.AddScriptTagOptions().setPath(Path.of("static/js", script)));
            }
            page.evaluate(
                    "([spaces, catalogs]) => { window.codes = errdex.codes.create(spaces, catalogs); }",
                    Json.parse(Json.line(
                            List.of(CodeExport.spaces(FieldSpaces.ALL), CodeExport.catalogs(FieldSpaces.ALL)))));
            Map<String, Object> found = (Map<String, Object>) page.evaluate("""
                texts => {
                  const written = list => list.map(code => code.space + ":" + code.spelling), found = {};
                  for (const text of texts) {
                    found["scan " + text] = codes.scan(text).map(m => [m.start, m.end, written(m.codes)]);
                    found["read " + text] = written(codes.resolve(text));
                  }
                  return found;
                }\
                """, texts);
            assertEquals(List.of(), differences(lines(expected), lines(found)));
            assertEquals(List.of(), page.evaluate("""
                spellings => {
                  const wrong = [], check = (what, expected, actual) => {
                    if (JSON.stringify(expected) !== JSON.stringify(actual)) wrong.push([what, expected, actual]);
                  };
                  for (const [text, ...all] of spellings) check(text, all, codes.spellings(codes.resolve(text)[0]).slice(1));
                  return wrong;
                }\
                """, vectors.get("spellings")));
        }
    }

    private static List<String> differences(List<String> expected, List<String> found) {
        assertEquals(expected.size(), found.size());
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            if (!expected.get(i).equals(found.get(i))) {
                differences.add(expected.get(i) + " BUT " + found.get(i) + "\n");
            }
        }
        return differences;
    }

    private static List<String> lines(Map<String, Object> found) {
        return found.entrySet().stream()
                .map(each -> each.getKey() + " -> " + each.getValue())
                .sorted()
                .toList();
    }

    @Test
    void patternsThatCouldBlowUpAreRefusedWithTheirPlace() {
        Map<String, Integer> places = new LinkedHashMap<>();
        places.put("[A-Z]+", 5);
        places.put("[A-Z]*", 5);
        places.put("[A-Z]{3,}", 5);
        places.put("A.C", 1);
        places.put("^A1$", 0);
        places.put("(A", 0);
        places.put("A)", 1);
        places.put("[A", 0);
        places.put("[^A]", 0);
        places.put("[]", 0);
        places.put("[9-A]", 1);
        places.put("[Z-A]", 1);
        places.put("\\w1", 0);
        places.put("A\\", 1);
        places.put("A B", 1);
        places.put("Ä1", 0);
        places.put("A{0}", 1);
        places.put("A{5,2}", 1);
        places.put("A{2}{3}", 4);
        places.put("{2}", 0);
        places.put("A|", 0);
        places.put("_1", 0);
        places.put("1-", 0);
        places.put("(?=A)", 0);
        places.put("(?<x>A)|B", 7);
        places.put("((?<x>A)B)", 1);
        places.put("(?<x>A)(?<x>B)", 7);
        places.put("(?<x>A){2}", 7);
        places.put("[A-Z]{65}", 0);
        places.put("(((A{20}){20}){20}){20}", 14);
        places.put("[ab]{0,20}a[ab]{20}", 0);
        places.put("(".repeat(100) + "A" + ")".repeat(100), 21);
        places.forEach((pattern, at) -> {
            PatternOutcome outcome = PatternSyntax.read(pattern);
            assertInstanceOf(PatternOutcome.Refused.class, outcome, pattern);
            assertEquals(at, ((PatternOutcome.Refused) outcome).at(), pattern + " " + outcome);
        });
    }

    /** What the automaton takes is what the regular expressions of Java take. */
    @Test
    void patternsMeanWhatRegularExpressionsMean() {
        List<String> patterns = List.of(
                "[0-9A-Z]{5}",
                "A{1,3}B?",
                "(AB|A)(BC|C){0,2}1",
                "(?<a>A{0,2})(?<b>A{1,2}B?)1",
                "[AB]{0,4}A[AB]{2}",
                "A(-[A1]{1,2}|\\.B){0,2}",
                "(A|B|1)?C");
        Random random = new Random(7);
        for (String source : patterns) {
            CodePattern pattern = ((PatternOutcome.Fine) PatternSyntax.read(source)).pattern();
            java.util.regex.Pattern expression = java.util.regex.Pattern.compile(source);
            int taken = 0;
            for (int i = 0; i < 20_000; i++) {
                StringBuilder text = new StringBuilder();
                for (int j = random.nextInt(8); j > 0; j--) {
                    text.append("AABBC1-.".charAt(random.nextInt(8)));
                }
                var matcher = expression.matcher(text);
                boolean matches = matcher.matches();
                assertEquals(matches, pattern.matches(text.toString()), source + " on " + text);
                for (String name : matches ? pattern.names() : List.<String>of()) {
                    assertEquals(
                            matcher.group(name),
                            pattern.part(name, text.toString()).orElseThrow(),
                            text.toString());
                }
                taken += matches ? 1 : 0;
            }
            assertTrue(taken > 3, source + " was never met");
        }
    }

    @Test
    void furtherSpellingsThatCannotBeUsedAreRefused() {
        for (String written : List.of(
                "", "ts", "{code}", "{symbol}: ", "a{what}", "a{code", "a{code}{symbol}", " {code}", "a{code+}")) {
            assertInstanceOf(AlsoSpelling.Refused.class, AlsoSpelling.read(written), written);
        }
    }
}
