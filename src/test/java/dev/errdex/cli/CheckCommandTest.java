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
