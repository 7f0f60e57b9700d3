package dev.errdex.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    private static final String PAGE = """
        ---
        title: Keys
        summary: About keys.
        ---
        The file lies in `C:WindowsSystem32`.
        """;

    @TempDir
    private Path site;

    private String told;

    @BeforeEach
    void writeSite() throws IOException {
        write("content/site.yaml", "title: A wiki\n");
        write("content/articles/keys/section.yaml", "title: Keys\n");
        write("content/articles/keys/where.md", PAGE);
    }

    @Test
    void findingsAreToldWithTheirPlace() {
        assertEquals(1, check());
        assertTrue(
                told.contains(
                        "content/articles/keys/where.md:5:19: error: backslashes are missing in \"C:WindowsSystem32\""
                                + " [backslash-lost]"),
                told);
        assertTrue(told.contains("1 error, 0 warnings, 0 remarks."), told);
        assertFalse(Files.exists(site.resolve("target")), "nothing is published");
    }

    @Test
    void failOnDecidesTheExitCode() throws IOException {
        write("content/site.yaml", "title: A wiki\nrules: {backslash-lost: warning}\n");
        assertEquals(0, check());
        assertEquals(1, check("--fail-on", "warning"));
        assertEquals(0, check("--fail-on", "warning", "--rule", "mojibake"));
        assertEquals(2, check("--rule", "no-such-rule"));
        assertEquals(2, check("--dry-run"));
    }

    @Test
    void everyFormatIsWellFormed() {
        assertEquals(1, check("--format", "json"));
        assertEquals(1, ((List<?>) ((Map<?, ?>) Json.parse(told)).get("problems")).size());
        assertEquals(1, check("--format", "sarif"));
        assertEquals("2.1.0", ((Map<?, ?>) Json.parse(told)).get("version"));
        assertEquals(1, check("--format", "github"));
        assertTrue(told.startsWith("::error file=") && told.contains("content/articles/keys/where.md,line=5,"), told);
    }

    @Test
    void fixMendsAndDryRunOnlyShows() throws IOException {
        assertEquals(1, check("--fix", "--dry-run"));
        assertTrue(told.contains("+The file lies in `C:\\Windows\\System32`."), told);
        assertEquals(PAGE, Files.readString(site.resolve("content/articles/keys/where.md")));
        assertEquals(0, check("--fix"));
        assertEquals(
                PAGE.replace("C:WindowsSystem32", "C:\\Windows\\System32"),
                Files.readString(site.resolve("content/articles/keys/where.md")));
        assertTrue(told.contains("Nothing found."), told);
    }

    /** A template of the site may write a link that no text holds. */
    @Test
    void linksOfTheBuiltPagesAreHeld() throws IOException {
        write("content/articles/keys/where.md", PAGE.replace("C:WindowsSystem32", "C:\\Windows\\System32"));
        assertEquals(0, check());
        String footer = Files.readString(Path.of("templates/pages/article.ftlh"));
        write(
                "templates/pages/article.ftlh",
                footer.replaceFirst("(?s)(<h1)", "<a href=\"no-such-page.html\">x</a>$1"));
        assertEquals(1, check());
        assertTrue(told.contains("[html-link-dead]"), told);
    }

    @Test
    void rulesAreExplained() {
        assertEquals(0, run("check", "--explain", "backslash-lost"));
        assertTrue(told.contains("Wrong:") && told.contains("HKEY_LOCAL_MACHINESOFTWARE"), told);
        assertEquals(0, run("check", "--explain", "all"));
        assertTrue(told.lines().count() > 60, told);
        assertEquals(2, run("check", "--explain", "nonsense"));
    }

    @Test
    void theReportCountsPages() throws IOException {
        write(
                "content/spaces/win32.yaml",
                "name: win32\ntitle: Win32\nspelling: decimal\nbits: 16\nwords: [error]\ncatalog: win32.tsv\n");
        write("content/spaces/win32.tsv", "code\tsymbol\n5\tERROR_ACCESS_DENIED\n");
        write("content/articles/keys/where.md", PAGE + "It gives error 5 and ERROR_ACCESS_DENIED.\n");
        assertEquals(0, check("--report"));
        assertTrue(
                told.contains("     1  articles: draft")
                        && told.contains("     2  win32:5 ERROR_ACCESS_DENIED, on 1 page"),
                told);
    }

    /** A wiki that has findings adopts the tool: only what is new fails, wherever the known ones move to. */
    @Test
    void aBaselineKeepsWhatIsKnownAndTellsWhatIsNew() throws IOException {
        Path known = site.resolve("known.tsv");
        assertEquals(0, check("--baseline", known.toString()));
        assertTrue(told.contains("Wrote 1 finding to " + known), told);
        write("content/articles/keys/where.md", PAGE.replace("The file", "A line more.\n\nThe file"));
        assertEquals(0, check("--baseline", known.toString()));
        assertTrue(told.contains("1 known finding in " + known + " not told."), told);
        assertTrue(told.contains("Nothing found."), told);
        write(
                "content/articles/keys/where.md",
                PAGE + "\nIt was in `C:WindowsTemp`.\n\nThe file lies in `C:WindowsSystem32`.\n");
        assertEquals(1, check("--baseline", known.toString()));
        assertTrue(told.contains("where.md:7:") && told.contains("where.md:9:") && !told.contains("where.md:5:"), told);
        write("content/articles/keys/where.md", PAGE.replace("C:Windows", "C:\\Windows\\"));
        assertEquals(0, check("--baseline", known.toString()));
        assertTrue(told.contains("1 known finding no longer there: take them out with --update-baseline."), told);
        assertEquals(0, check("--baseline", known.toString(), "--update-baseline"));
        assertTrue(Files.readString(known).lines().allMatch(line -> line.startsWith("#")));
        assertEquals(2, check("--update-baseline"));
    }

    @Test
    void findingsOfARuleStandTogetherAndAreLimited() throws IOException {
        StringBuilder many = new StringBuilder(PAGE);
        for (int i = 0; i < 11; i++) {
            many.append("\nFile ")
                    .append(i)
                    .append(" is `C:WindowsTemp`, says ")
                    .append(i)
                    .append(".\n");
        }
        write("content/site.yaml", "title: A wiki\nlanguages: [en, es]\n");
        write("content/articles/keys/where.md", many.toString());
        write(
                "content/articles/keys/aside.md",
                "---\ntitle: Aside\nsummary: S.\n---\nUsed for encryptionEncryption in `C:WindowsTemp`.\n");
        assertEquals(1, check("--limit", "3"));
        assertEquals(
                3,
                told.lines().filter(line -> line.contains("[backslash-lost]")).count(),
                told);
        assertTrue(told.contains("10 more of backslash-lost; --limit 0 tells all."), told);
        assertTrue(told.lines().anyMatch(line -> line.matches(" +13  error    backslash-lost +in 2 files")), told);
        assertTrue(
                told.lastIndexOf("[backslash-lost]") < told.indexOf("[text-doubled]"),
                "findings of one rule stand together: " + told);
        assertFalse(told.contains("[page-untranslated]"), "remarks are only counted");
        assertEquals(1, check("--limit", "0"));
        assertEquals(
                13,
                told.lines().filter(line -> line.contains("[backslash-lost]")).count(),
                told);
        assertEquals(1, check("--quiet"));
        assertEquals(15, told.lines().filter(line -> !line.isBlank()).count(), "a line each and the sum: " + told);
        check("--remarks");
        assertTrue(told.contains("[page-untranslated]"), told);
    }

    /** Code hosts tell a finding from another by its fingerprint, and offer its fix. */
    @Test
    void sarifHasFingerprintsThatOutliveLinesAndFixes() throws IOException {
        check("--format", "sarif", "--rule", "backslash-lost");
        Map<?, ?> before = result();
        Map<?, ?> change =
                (Map<?, ?>) list(((Map<?, ?>) list(before.get("fixes")).getFirst()).get("artifactChanges"))
                        .getFirst();
        Map<?, ?> replacement = (Map<?, ?>) list(change.get("replacements")).getFirst();
        assertEquals(
                "C:\\Windows\\System32",
                ((Map<?, ?>) replacement.get("insertedContent")).get("text").toString());
        write("content/articles/keys/where.md", PAGE.replace("The file", "A line more.\n\nThe file"));
        check("--format", "sarif", "--rule", "backslash-lost");
        assertEquals(before.get("partialFingerprints"), result().get("partialFingerprints"));
        assertFalse(before.get("locations").equals(result().get("locations")));
    }

    private Map<?, ?> result() {
        Map<?, ?> run =
                (Map<?, ?>) list(((Map<?, ?>) Json.parse(told)).get("runs")).getFirst();
        return (Map<?, ?>) list(run.get("results")).getFirst();
    }

    private static List<?> list(Object value) {
        return (List<?>) value;
    }

    @Test
    void aFolderHasSeveritiesOfItsOwn() throws IOException {
        write(
                "content/site.yaml",
                "title: A wiki\nrules-in:\n  content/articles: {backslash-lost: warning}\n"
                        + "  content/articles/old: {backslash-lost: off}\n");
        write("content/articles/old/section.yaml", "title: Old\n");
        write("content/articles/old/one.md", PAGE);
        assertEquals(0, check());
        assertEquals(
                1,
                told.lines().filter(line -> line.contains("[backslash-lost]")).count(),
                told);
        assertTrue(told.contains("keys/where.md:5:19: warning: backslashes are missing"), told);
        write("content/site.yaml", "title: A wiki\nrules-in:\n  content/articls: {backslash-lost: off}\n");
        check();
        assertTrue(
                told.contains("content/site.yaml:3:3: warning: no page lies in \"content/articls\""),
                "a folder that is not there is told: " + told);
    }

    /** One page for owners, which needs nothing beside it. */
    @Test
    void theReportIsAPageThatStandsAlone() throws IOException {
        Path report = site.resolve("report.html");
        assertEquals(0, check("--report", report.toString()));
        String html = Files.readString(report);
        assertTrue(html.contains("backslash-lost"), html);
        assertTrue(html.matches("(?s)<!DOCTYPE html>.*<html lang=.*"), html);
        assertFalse(html.matches("(?s).*(?:<script|<link[^>]+href|<img|@import|url\\().*"), html);
        Path known = site.resolve("known.tsv");
        check("--baseline", known.toString());
        check("--report", report.toString(), "--baseline", known.toString());
        assertFalse(Files.readString(report).equals(html), "what is new is counted against the baseline");
    }

    private int check(String... options) {
        String[] args = new String[options.length + 2];
        args[0] = "check";
        args[1] = site.toString();
        System.arraycopy(options, 0, args, 2, options.length);
        return run(args);
    }

    private int run(String... args) {
        StringWriter out = new StringWriter();
        int code = Main.run(args, new PrintWriter(out, true), new PrintWriter(new StringWriter(), true));
        told = out.toString();
        return code;
    }

    private void write(String path, String text) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
