package dev.errdex.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.site.TestSite;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code errdex export}; what is written and sent, {@code dev.errdex.export} tests. */
class ExportCommandTest {
    @TempDir
    private Path folder;

    private int code;
    private String out;
    private String err;

    @Test
    void aSiteIsWrittenWhereItsBuildsAreOrWhereTheUserSays() throws IOException {
        Path site = TestSite.small().write(folder.resolve("site"));
        run("export", "opensearch", site.toString());
        assertEquals(0, code, err);
        assertTrue(out.matches("\\d+ documents, in .*opensearch\\R"), out);
        assertTrue(Files.exists(site.resolve("target/opensearch/bulk-00001.ndjson")));
        run(
                "export",
                "opensearch",
                site.toString(),
                "--out",
                folder.resolve("out").toString());
        assertEquals(
                Files.readString(site.resolve("target/opensearch/bulk-00001.ndjson")),
                Files.readString(folder.resolve("out/bulk-00001.ndjson")));
    }

    @Test
    void aFolderOfSomethingElseIsLeftAlone() throws IOException {
        Path site = TestSite.small().write(folder.resolve("site"));
        Path others = Files.createDirectories(folder.resolve("others"));
        Files.writeString(others.resolve("README.md"), "mine");
        run("export", "opensearch", site.toString(), "--out", others.toString());
        assertEquals(2, code);
        assertTrue(err.contains("has other files than those of an export"), err);
        assertEquals("mine", Files.readString(others.resolve("README.md")));
        run(
                "export",
                "opensearch",
                site.toString(),
                "--out",
                folder.resolve("out").toString());
        run(
                "export",
                "opensearch",
                site.toString(),
                "--out",
                folder.resolve("out").toString());
        assertEquals(0, code, err);
    }

    @Test
    void aSiteWithMistakesIsNotExported() {
        Path site = TestSite.small()
                .and("-- content/articles/keys/where.md --\n---\ntitle: Where\nsumary: Here.\n---\nHere.\n")
                .write(folder.resolve("site"));
        run("export", "opensearch", site.toString());
        assertEquals(1, code);
        assertTrue(err.contains("where.md:3:1: error: the article has no key \"sumary\""), err);
        assertTrue(err.contains("Not exported: 2 errors."), err);
        assertFalse(Files.exists(site.resolve("target/opensearch")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--url search.example.org | The address behind --url is like https://search.example.org:9200.",
                "--url file:///etc/passwd | The address behind --url is like https://search.example.org:9200.",
                "--url https://me:secret@search.example.org | The address behind --url names a user",
                "--alias Errors | The name behind --alias has small letters",
                "--alias _all | The name behind --alias has small letters",
                "--sites | Unknown option: '--sites'"
            })
    void wrongUsageIsTold(String arguments, String told) {
        Path site = TestSite.small().write(folder.resolve("site"));
        run(("export opensearch " + site + " " + arguments).split(" "));
        assertEquals(2, code);
        assertTrue(err.contains(told), err);
        assertFalse(err.contains("secret"), err);
    }

    @Test
    void withoutSayingToWhatThereAreTwoLines() {
        run("export");
        assertEquals(2, code);
        assertTrue(err.startsWith("errdex: Export to what? opensearch"), err);
    }

    private void run(String... arguments) {
        StringWriter printed = new StringWriter();
        StringWriter told = new StringWriter();
        code = Main.run(arguments, new PrintWriter(printed, true), new PrintWriter(told, true));
        out = printed.toString();
        err = told.toString();
    }
}
