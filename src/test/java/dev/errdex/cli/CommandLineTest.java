package dev.errdex.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.errdex.content.WikiReader;
import dev.errdex.json.Json;
import dev.errdex.site.BuiltSite;
import dev.errdex.site.TestSite;
import dev.errdex.site.Tool;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    private static final String BROKEN =
            "-- content/articles/keys/where.md --\n---\ntitle: Where\nsumary: Here.\n---\n[x](nowhere.md)\n";
    private static final char ESCAPE = '\u001B';

    @TempDir
    private Path folder;

    private int code;
    private String out;
    private String err;

    @Test
    void aSiteThatIsFineIsBuiltInOneLine() {
        Path site = TestSite.small().write(folder.resolve("site"));
        run("build", site.toString());
        assertEquals(0, code);
        assertEquals("", err);
        assertTrue(out.matches("\\d+ pages, 0 errors, 0 warnings, \\d+\\.\\d s, in .*site/index\\.html\\R"), out);
        assertTrue(Files.exists(site.resolve("target/site/index.html")));
        run("build", site.toString());
        assertTrue(out.endsWith("(nothing changed)" + System.lineSeparator()), out);
    }

    @Test
    void aSiteWithMistakesEndsWithOne() {
        Path site = TestSite.small().and(BROKEN).write(folder.resolve("site"));
        run("build", site.toString(), "-o", folder.resolve("out").toString());
        assertEquals(1, code);
        assertEquals("", out);
        assertTrue(err.contains("error: the article has no key \"sumary\" [key-unknown]"), err);
        assertTrue(err.contains("Not built: 3 errors"), err);
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void pathsOpenFromWhereTheUserStands() {
        TestSite.small()
                .and(BROKEN)
                .and("-- templates/pages/article.ftlh --\n<#if>\n")
                .write(folder.resolve("site"));
        Path site =
                Path.of("").toAbsolutePath().relativize(folder.toAbsolutePath().resolve("site"));
        for (List<String> command : List.of(List.of("build"), List.of("check"), List.of("check", "--format=github"))) {
            run(command.get(0), command.size() > 1 ? command.get(1) : "--verbose", site.toString());
            assertEquals(1, code);
            List<String> paths = (out + err)
                    .lines()
                    .filter(line -> line.matches("(?s).*(:\\d+:\\d+:|file=).*"))
                    .map(line -> line.replaceFirst(".*file=", "").replaceFirst("(:\\d+:\\d+:|,).*", ""))
                    .distinct()
                    .toList();
            assertTrue(
                    paths.containsAll(
                            List.of(site + "/content/articles/keys/where.md", site + "/templates/pages/article.ftlh")),
                    out + err);
            paths.forEach(path -> assertTrue(Files.exists(Path.of(path)), path));
        }
    }

    @Test
    void quietTellsProblemsOnly() {
        Path site = TestSite.small().write(folder.resolve("site"));
        run("build", "-q", site.toString());
        assertEquals("0", code + out + err);
        TestSite.small().and(BROKEN).write(site);
        run("build", "-q", site.toString());
        assertEquals(1, code);
        assertTrue(err.contains("key-unknown"), err);
    }

    @Test
    void vTellsWhatEachStageTook() {
        run("build", "-v", TestSite.small().write(folder.resolve("site")).toString());
        assertEquals(0, code);
        for (String stage : List.of("read", "link", "check", "render")) {
            assertTrue(err.matches("(?s).*\\b" + stage + " +\\d+ ms.*"), err);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                   | Which command?",
                "bild                 | Did you mean: errdex build",
                "build --quite        | Possible solutions: --quiet",
                "build --no-such      | Try: errdex build --help",
                "build nowhere        | nowhere is not a site folder",
                "build a b            | Try: errdex build --help",
                "build -o             | Try: errdex build --help",
                "check --format xml   | text, json, sarif, github, gitlab",
                "check --explain nope | There is no rule nope",
            })
    void wrongUsageEndsWithTwoAndAWayOn(String arguments, String told) {
        run(arguments.isEmpty() ? new String[0] : arguments.split(" "));
        assertEquals(2, code);
        assertEquals("", out);
        assertTrue(err.contains(told), err);
        assertNoStackTrace();
    }

    @Test
    void anOutputFolderThatHoldsSomethingElseIsWrongUsage() throws IOException {
        Path site = TestSite.small().write(folder.resolve("site"));
        Files.writeString(Files.createDirectories(folder.resolve("mine")).resolve("a"), "");
        run("build", site.toString(), "-o", folder.resolve("mine").toString());
        assertEquals(2, code);
        assertTrue(
                err.contains("is not empty, and Errdex did not write it")
                        && err.contains("hint: Choose another folder with -o."),
                err);
        assertNoStackTrace();
    }

    @Test
    void aMachineThatFailsEndsWithThreeInPlainWords() throws IOException {
        Path site = TestSite.small().write(folder.resolve("site"));
        Files.writeString(folder.resolve("file"), "");
        run("build", site.toString(), "-o", folder.resolve("file/below").toString());
        assertEquals(3, code);
        assertTrue(err.startsWith("errdex: " + folder.resolve("file")), err);
        assertNoStackTrace();
        run("build", site.toString(), "-o", folder.resolve("file/below").toString(), "--verbose");
        assertEquals(3, code);
        assertTrue(err.contains("\tat dev.errdex."), err);
    }

    @Test
    void linksThatLeadNowhereOrInACircleAreLeftOut() throws IOException {
        Path site = TestSite.small().write(folder.resolve("site"));
        Files.createSymbolicLink(site.resolve("content/articles/circle"), Path.of(".."));
        Files.createSymbolicLink(site.resolve("content/articles/keys/gone.md"), Path.of("nowhere.md"));
        Files.move(site.resolve("content/questions"), folder.resolve("elsewhere"));
        Files.createSymbolicLink(site.resolve("content/questions"), folder.resolve("elsewhere"));
        Path settings = site.resolve("content/site.yaml");
        Files.writeString(settings, Files.readString(settings) + "linked-folders: [../elsewhere]\n");
        run("build", site.toString());
        assertEquals("", err);
        assertEquals(
                TestSite.small().build(folder.resolve("plain")).files(), BuiltSite.files(site.resolve("target/site")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "build", "check", "schema", "init", "new"})
    void helpTellsWhatThereIs(String command) {
        run((command + " --help").strip().split(" "));
        assertEquals(0, code);
        assertTrue(out.startsWith("Usage: errdex"), out);
        assertEquals("", err);
        assertTrue(out.lines().allMatch(line -> line.length() <= 80), out);
        if (command.isEmpty()) {
            for (String exit :
                    List.of("0   fine", "1   problems in the content", "2   wrong usage", "3   the machine failed")) {
                assertTrue(out.contains(exit), out);
            }
        }
    }

    @Test
    void theVersionIsTold() {
        run("--version");
        assertEquals(0, code);
        assertTrue(out.startsWith("errdex "), out);
    }

    @Test
    void schemaWritesOneForEachKindOfFile() throws IOException {
        Path schemas = folder.resolve("a/b");
        run("schema", "-o", schemas.toString());
        assertEquals(0, code);
        for (Map.Entry<String, Map<String, Object>> schema :
                WikiReader.schemas(List.of()).entrySet()) {
            assertEquals(
                    Json.pretty(schema.getValue()),
                    Files.readString(schemas.resolve(schema.getKey() + ".schema.json")));
        }
    }

    /** A terminal is a thing of the system, so the tool runs in a process with a real one. */
    @Test
    void coloursAreForTerminalsThatWantThem() throws IOException {
        Path script = Path.of("/usr/bin/script");
        assumeTrue(Files.isExecutable(script), "no program that gives a terminal");
        TestSite.small().and(BROKEN).write(folder.resolve("site"));
        assertTrue(onTerminal("xterm", "", "").indexOf(ESCAPE) >= 0);
        assertEquals(-1, withoutProgress(onTerminal("xterm", "1", "")).indexOf(ESCAPE));
        assertEquals(-1, withoutProgress(onTerminal("dumb", "", "")).indexOf(ESCAPE));
        onTerminal("xterm", "", " 2>" + folder.resolve("log"));
        String log = Files.readString(folder.resolve("log"));
        assertTrue(log.contains("key-unknown"), log);
        assertEquals(-1, log.indexOf(ESCAPE));
    }

    private String onTerminal(String terminal, String noColour, String redirection) throws IOException {
        String command = String.join(" ", Tool.java(List.of(), Main.class, "build", "site")) + redirection;
        return Tool.run(
                        folder,
                        Map.of("TERM", terminal, "NO_COLOR", noColour, "LC_ALL", "C.UTF-8"),
                        List.of("/usr/bin/script", "-qec", command, "/dev/null"))
                .out();
    }

    /** A progress bar takes its line away again; that is movement, not colour. */
    private static String withoutProgress(String text) {
        return text.replaceAll(ESCAPE + "\\[[0-9]*[AGJK]", "");
    }

    private void run(String... arguments) {
        StringWriter told = new StringWriter();
        StringWriter complained = new StringWriter();
        code = Main.run(arguments, new PrintWriter(told, true), new PrintWriter(complained, true));
        out = told.toString();
        err = complained.toString();
    }

    private void assertNoStackTrace() {
        assertFalse(err.contains("\tat ") || err.contains("Exception") || err.contains("dev.errdex"), err);
    }
}
