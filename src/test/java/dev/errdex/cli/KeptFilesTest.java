package dev.errdex.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that a command changes keeps all that its author and the author's editor put there. */
class KeptFilesTest {
    private static final String MARK = "\uFEFF";

    @TempDir
    private Path site;

    private final StringWriter told = new StringWriter();

    @BeforeEach
    void writeSite() throws IOException {
        write("content/site.yaml", "title: A wiki\n");
        write(
                "content/spaces/net.yaml",
                "name: net\n"
                        + "title: Net\n"
                        + "spelling: prefixed\n"
                        + "prefix: NET\n"
                        + "separator: '-'\n"
                        + "digits: 4\n"
                        + "catalog: codes.tsv # ours\n");
        write("content/spaces/codes.tsv", MARK + "code\tsymbol\r\nNET-0001\tONE\r\n");
        write("content/glossary.yaml", MARK + "- {id: one, term: one, short: One.}\r\n");
        write("content/articles/keys/section.yaml", "title: Keys\n");
        write(
                "content/articles/keys/where.md",
                MARK
                        + "---\r\n"
                        + "title: Keys\r\n"
                        + "summary: About keys.\r\n"
                        + "---\r\n"
                        + "The file lies in `C:WindowsSystem32`.\r\n");
    }

    @Test
    void aTermGoesToTheEndWithTheLineEndsOfTheRest() throws IOException {
        assertEquals(0, run("new", "term", "two", "--site", site.toString()), told.toString());
        String glossary = Files.readString(site.resolve("content/glossary.yaml"));
        assertTrue(glossary.startsWith(MARK + "- {id: one, term: one, short: One.}\r\n\r\n- id: two"), glossary);
        assertFalse(glossary.replace("\r\n", "").contains("\n"), glossary);
    }

    @Test
    void rowsGoToTheCatalogueThatTheSpaceNames() throws IOException {
        write("more.csv", "code,text\nNET-0002,Two\n");
        assertEquals(0, run("import", site.resolve("more.csv").toString(), "--site", site.toString()), told.toString());
        assertEquals(
                MARK + "code\tsymbol\ttext\r\nNET-0001\tONE\r\n# From more.csv, imported on "
                        + java.time.LocalDate.now(ZoneId.systemDefault()) + "\r\nNET-0002\t\tTwo\r\n",
                Files.readString(site.resolve("content/spaces/codes.tsv")));
        assertFalse(Files.exists(site.resolve("content/spaces/net.tsv")));
        assertEquals(
                "name: net\n"
                        + "title: Net\n"
                        + "spelling: prefixed\n"
                        + "prefix: NET\n"
                        + "separator: '-'\n"
                        + "digits: 4\n"
                        + "catalog: codes.tsv # ours\n",
                Files.readString(site.resolve("content/spaces/net.yaml")));
    }

    @Test
    void aRepairChangesItsWordsAndNothingElse() throws IOException {
        Path page = site.resolve("content/articles/keys/where.md");
        boolean posix = Files.getFileStore(page).supportsFileAttributeView("posix");
        if (posix) {
            Files.setPosixFilePermissions(page, PosixFilePermissions.fromString("rw-rw-r--"));
        }
        assertEquals(0, run("check", site.toString(), "--fix"), told.toString());
        assertEquals(
                MARK
                        + "---\r\n"
                        + "title: Keys\r\n"
                        + "summary: About keys.\r\n"
                        + "---\r\n"
                        + "The file lies in `C:\\Windows\\System32`.\r\n",
                Files.readString(page));
        if (posix) {
            assertEquals("rw-rw-r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(page)));
        }
        try (Stream<Path> files = Files.list(page.getParent())) {
            assertEquals(
                    List.of("section.yaml", "where.md"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(site.resolve(path).getParent());
        Files.writeString(site.resolve(path), text);
    }

    private int run(String... arguments) {
        return Main.run(arguments, new PrintWriter(told, true), new PrintWriter(told, true));
    }
}
