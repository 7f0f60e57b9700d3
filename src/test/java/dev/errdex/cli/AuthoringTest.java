package dev.errdex.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an author is told who brings pages in and makes new ones. */
class AuthoringTest {
    @TempDir
    private Path folder;

    private Path site;
    private String told;

    @BeforeEach
    void makeSite() {
        site = folder.resolve("wiki");
        assertEquals(0, run("init", site.toString()), told);
    }

    @Test
    void theNextCommandCanBePasted() {
        assertTrue(told.contains("Next: errdex serve " + site + " --open"), told);
        assertEquals(0, run("init", folder.resolve("my wiki").toString()));
        assertTrue(told.contains("Next: errdex serve \"" + folder.resolve("my wiki") + "\" --open"), told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "import --site SITE nowhere.csv             | There is no file nowhere.csv.",
                "import --site SITE SITE                    | is a folder; name the files in it.",
                "import --site SITE SITE/README.md --only ( | '(' is no regular expression: Unclosed group",
                "new page                                   | there is no command \"page\" here; there are article,"
                        + " error, question, space, term",
                "new error APP-1003 APP-1004 --site SITE    | \"APP-1004\" is a word too many",
                "serve --port many                          | 'many' is no number",
            })
    void wrongUsageIsToldInPlainWords(String arguments, String expected) {
        assertEquals(2, run(arguments.replace("SITE", site.toString()).split(" ")));
        assertTrue(told.contains(expected), told);
        assertFalse(
                told.contains("Exception")
                        || told.contains("java.")
                        || told.contains("Pattern")
                        || told.contains(" int"),
                told);
    }

    @Test
    void aCodeOfTwoSymbolsIsOneCodeInTwoRows() throws IOException {
        Path own = folder.resolve("own");
        Files.createDirectories(own.resolve("content/spaces"));
        Files.writeString(own.resolve("content/site.yaml"), "title: Wiki\nlanguages: [en]\n");
        Files.writeString(own.resolve("content/spaces/os.yaml"), "name: os\ntitle: OS\nspelling: decimal\n");
        Path file = Files.writeString(folder.resolve("os.h"), "#define EAGAIN 11\n#define EWOULDBLOCK 11\n");
        assertEquals(0, run("import", "--site", own.toString(), file.toString()), told);
        assertTrue(told.contains("1 code in 2 rows and "), told);
        assertEquals(0, run("import", "--site", own.toString(), file.toString()), told);
        assertTrue(told.contains("Nothing new: 1 code in 2 rows was there already"), told);
    }

    @Test
    void findingsAboutNewPagesOpenFromWhereTheUserStands() throws IOException {
        Path file = Files.writeString(folder.resolve("page.md"), "# Page\n\nSee [[nowhere]].\n");
        assertEquals(0, run("import", "--site", site.toString(), file.toString()));
        assertTrue(told.contains(site + "/content/articles/imported/page.md:") && told.contains("[link-broken]"), told);
        assertTrue(told.contains("0 codes and 2 files written, 0 findings about what was left."), told);
        assertEquals(
                0,
                run(
                        "import",
                        "--site",
                        site.toString(),
                        "--dry-run",
                        Files.writeString(folder.resolve("a.csv"), "code,text\nAPP-2000,x\n")
                                .toString()));
        assertTrue(told.contains("1 code and 2 files would be written"), told);
    }

    @Test
    void whatIsLeftToWriteIsNoSecondTitleAndIsToldWhenThePageIsNoDraft() throws IOException {
        assertEquals(0, run("new", "error", "APP-2001", "--site", site.toString()));
        assertEquals(0, run("new", "error", "APP-2002", "--site", site.toString()));
        assertEquals(0, run("check", site.toString()));
        assertFalse(told.contains("title-duplicate") || told.contains("page-incomplete"), told);
        Path page = site.resolve("content/errors/app/APP-2002.yaml");
        Files.writeString(page, Files.readString(page).replace("status: draft", "status: reviewed"));
        assertEquals(0, run("check", site.toString(), "--rule", "page-incomplete"));
        assertTrue(told.contains("APP-2002.yaml:6:8: warning: this is still to be written [page-incomplete]"), told);
        assertTrue(told.contains("0 errors, 6 warnings, 0 remarks."), told);
    }

    @Test
    void aFolderThatNobodyMayWriteIntoIsNamed() throws IOException {
        Path glossary = site.resolve("content/glossary.yaml");
        assumeTrue(
                glossary.toFile().setReadOnly() && !Files.isWritable(glossary),
                "whoever may write everything is told nothing");
        assertEquals(3, run("new", "term", "journal", "--site", site.toString()));
        assertTrue(
                told.contains("no permission for " + glossary.toRealPath())
                        && told.contains("hint: see who may write there"),
                told);
    }

    private int run(String... arguments) {
        StringWriter words = new StringWriter();
        PrintWriter out = new PrintWriter(words, true);
        int code = Main.run(arguments, out, out);
        told = words.toString();
        return code;
    }
}
