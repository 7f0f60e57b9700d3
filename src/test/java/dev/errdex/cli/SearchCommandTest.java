package dev.errdex.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code errdex search}, in the wiki that comes with Errdex and in another one. */
class SearchCommandTest {
    @TempDir
    private Path site;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Main.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    @Test
    void aCodeComesFirstWithItsSymbolTitleAndPage() {
        assertEquals(ExitCode.FINE, run("search", "--language", "en", "--limit", "2", "--", "-2146893813"));
        assertTrue(out.toString().startsWith("1. 0x8009000B NTE_BAD_KEY_STATE "), out.toString());
        assertTrue(out.toString().contains("   en/errors/hresult/0x8009000B.html\n"), out.toString());
        assertTrue(out.toString().contains("2. ") && !out.toString().contains("3. "), out.toString());
        assertTrue(out.toString().lines().allMatch(line -> line.length() <= 80), out.toString());
    }

    @Test
    void whatATypoWasTakenForIsSaid() throws IOException {
        write();
        assertEquals(ExitCode.FINE, run("search", "--site", site.toString(), "revokation"));
        assertEquals("""
            "revokation" occurs nowhere. Did you mean revocation?

            1. Revocation lists
               Where they come from.
               articles/basics/lists.html

            """, out.toString());
    }

    @Test
    void scriptsGetTheSameAsJson() {
        assertEquals(ExitCode.FINE, run("search", "--language", "es", "--limit", "1", "--json", "win32:1168"));
        Map<?, ?> answer = (Map<?, ?>) Json.parse(out.toString());
        Map<?, ?> first = (Map<?, ?>) ((List<?>) answer.get("results")).getFirst();
        assertEquals(
                List.of("1168", "ERROR_NOT_FOUND", "code", "es/codes/win32/1000-1999.html#1168"),
                List.of(first.get("code"), first.get("symbol"), first.get("kind"), first.get("page")));
    }

    @Test
    void nothingFoundAndWrongUsageHaveTheirExitCodes() throws IOException {
        write();
        assertEquals(ExitCode.PROBLEMS, run("search", "--site", site.toString(), "qqqqqqqqqqqqqqq"));
        assertTrue(err.toString().contains("nothing was found for \"qqqqqqqqqqqqqqq\""), err.toString());
        assertEquals(ExitCode.USAGE, run("search", "--limit", "0", "key"));
        assertEquals(ExitCode.USAGE, run("search", "--site", site.toString(), "--language", "tlh", "key"));
    }

    private void write() throws IOException {
        Path section = Files.createDirectories(site.resolve("content/articles/basics"));
        Files.writeString(site.resolve("content/site.yaml"), "title: Small\n");
        Files.writeString(
                section.resolve("lists.md"),
                "---\ntitle: Revocation lists\nsummary: Where they come from.\n---\nFrom a server.\n");
    }

    /** As the search page does, however short the text is. */
    @Test
    void anUnknownCodeIsTakenApart() {
        assertEquals(ExitCode.FINE, run("search", "--language", "en", "--limit", "1", "failed", "with", "0x8009ABCD"));
        assertTrue(
                out.toString().startsWith("0x8009ABCD  (HRESULT)\n  No catalogue knows this code.\n")
                        && out.toString().contains("9 FACILITY_SECURITY"),
                out::toString);
        out.getBuffer().setLength(0);
        run("search", "--language", "en", "--limit", "1", "0x80090016");
        assertTrue(out.toString().startsWith("1. "), out::toString);
    }
}
