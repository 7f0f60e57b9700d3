package dev.errdex.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each rule has a folder below {@code src/test/resources/check} with fixtures: {@code bad*} break it, {@code good*} do
 * not. A fixture is an error file ({@code .yaml}), an article ({@code .md}; {@code .es.md} is a Spanish one,
 * {@code .fr.md} a French one), any other file of a site, whose first line says where it goes ({@code # file:
 * content/glossary.yaml}), or a folder of such files. A bad one says in comments exactly what must be found: {@code #
 * expect: rule line:column message}.
 */
class FixturesTest {
    private static final Path FOLDER = Path.of("src/test/resources/check/rules");
    private static final Pattern EXPECT = Pattern.compile("# expect: (\\S+) (\\d+:\\d+) (.+)");
    private static final Pattern FILE = Pattern.compile("# file: (\\S+)");
    private static final Pattern TRANSLATION = Pattern.compile("(.+)\\.([a-z]{2})\\.md");
    private static final Pattern CODE = Pattern.compile("(?m)^code: (\\S+)");

    /**
     * What bad fixtures are told to do about it, and what an editor offers; {@code -Dgolden=overwrite} writes it anew.
     */
    private static final Path HINTS = Path.of("src/test/resources/check/hints.txt");

    private final Map<String, String> hints = new TreeMap<>();

    @TestFactory
    Stream<DynamicTest> fixtures() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER, 2)) {
            return Stream.concat(
                    files.filter(path -> path.getNameCount() == FOLDER.getNameCount() + 2).sorted().toList().stream()
                            .map(path -> DynamicTest.dynamicTest(
                                    FOLDER.relativize(path).toString(), () -> hold(path))),
                    Stream.of(DynamicTest.dynamicTest("hints", this::hintsAreAsWritten)));
        }
    }

    private void hintsAreAsWritten() throws IOException {
        String told = String.join("", hints.values());
        if (System.getProperty("golden", "").equals("overwrite")) {
            Files.writeString(HINTS, told);
        }
        assertEquals(Files.readString(HINTS), told);
    }

    private static String hint(Problem problem) {
        StringBuilder text = new StringBuilder("  " + problem.span() + " " + problem.hint() + "\n");
        problem.edits().forEach(edit -> text.append("    mends: " + edit.span() + " " + edit.text() + "\n"));
        problem.guesses().forEach(edit -> text.append("    offers: " + edit.span() + " " + edit.text() + "\n"));
        return text.toString();
    }

    /**
     * These ask more than the files of a wiki (its pages, the outside, its search, a program) and have tests of their
     * own.
     */
    private static final Set<String> ELSEWHERE = Set.of(
            "html-link-dead",
            "external-link-dead",
            "query-unanswered",
            "code-undocumented",
            "code-unused",
            "code-name-differs");

    /** The rules that a wiki's texts can break each have both kinds of fixture. */
    @Test
    void everyRuleHasABadAndAGoodFixture() throws IOException {
        for (Explanation rule : Checks.explanations()) {
            if (!rule.bad().isEmpty() && !ELSEWHERE.contains(rule.rule())) {
                Path folder = FOLDER.resolve(rule.rule());
                assertTrue(Files.isDirectory(folder), "no fixtures: " + rule.rule());
                try (Stream<Path> files = Files.list(folder)) {
                    List<String> names =
                            files.map(file -> file.getFileName().toString()).toList();
                    assertTrue(
                            names.stream().anyMatch(name -> name.startsWith("bad")), "no bad fixture: " + rule.rule());
                    assertTrue(
                            names.stream().anyMatch(name -> name.startsWith("good")),
                            "no good fixture: " + rule.rule());
                }
            }
        }
    }

    private void hold(Path fixture) throws IOException {
        String rule = fixture.getParent().getFileName().toString();
        Map<String, String> files = files(fixture);
        TestSite site = new TestSite();
        files.forEach(site::with);
        List<Problem> found = site.problems();
        List<String> expected = new ArrayList<>();
        files.forEach((path, text) -> EXPECT.matcher(text)
                .results()
                .forEach(expect -> expected.add(path + ":" + expect.group(2) + " " + expect.group(1) + " "
                        + expect.group(3).strip())));
        List<String> told = found.stream()
                .filter(problem -> problem.rule().equals(rule))
                .map(problem -> problem.span() + " " + problem.rule() + " " + problem.message())
                .toList();
        if (fixture.getFileName().toString().startsWith("good")) {
            assertEquals(
                    List.of(),
                    found.stream()
                            .filter(problem -> problem.rule().equals(rule) || problem.severity() == Severity.ERROR)
                            .map(problem -> problem.span() + " " + problem.rule() + " " + problem.message())
                            .toList());
        } else {
            hints.put(
                    fixture.toString(),
                    FOLDER.relativize(fixture).toString().replace('\\', '/') + "\n"
                            + found.stream()
                                    .filter(problem -> problem.rule().equals(rule))
                                    .sorted()
                                    .map(FixturesTest::hint)
                                    .collect(Collectors.joining()));
            assertFalse(expected.isEmpty(), "a bad fixture must say what is expected");
            assertEquals(
                    String.join("\n", expected.stream().sorted().toList()),
                    String.join("\n", told.stream().sorted().toList()));
        }
    }

    private static Map<String, String> files(Path fixture) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(fixture)) {
            paths.filter(Files::isRegularFile).sorted().forEach(path -> put(files, path));
        }
        return files;
    }

    private static void put(Map<String, String> files, Path path) {
        try {
            String text = Files.readString(path);
            String name = path.getFileName().toString();
            Matcher file = FILE.matcher(text);
            Matcher code = CODE.matcher(text);
            if (file.find()) {
                files.put(file.group(1), text);
            } else if (name.endsWith(".md") && !FILE.matcher(text).find()) {
                files.put("content/articles/fixtures/" + name, text);
                Matcher translation = TRANSLATION.matcher(name);
                if (translation.matches()) {
                    files.putIfAbsent(
                            "content/articles/fixtures/" + translation.group(1) + ".md",
                            "---\ntitle: Title\nsummary: Summary.\n---\nText.\n");
                    if (!translation.group(2).equals("es")) {
                        files.put(
                                "content/site.yaml",
                                TestSite.SITE.replace("[en, es]", "[en, es, " + translation.group(2) + "]"));
                    }
                }
            } else if (code.find()) {
                files.put("content/errors/hresult/" + code.group(1) + ".yaml", text);
            } else {
                throw new IllegalArgumentException(path + " does not say where it goes");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
