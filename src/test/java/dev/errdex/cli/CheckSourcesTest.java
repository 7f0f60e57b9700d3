package dev.errdex.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The wiki and the source of a program, held against each other. */
class CheckSourcesTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void makeWikiAndProgram() throws IOException {
        write("wiki/content/site.yaml", "title: Net\ndefault-space: net\n");
        write("wiki/content/spaces/net.yaml", """
            name: net
            title: Net
            spelling: prefixed
            prefix: NET
            separator: '-'
            digits: 4
            catalog: net.tsv
            """);
        write("wiki/content/spaces/net.tsv", """
            code	symbol	text
            NET-1001	NET_TIMEOUT	No answer came.
            NET-1002	NET_REFUSED	Nobody listens.
            NET-1003	NET_NO_ROUTE	There is no way.
            NET-1004	NET_CLOSED	The other side went.
            """);
        for (String code : List.of("NET-1003", "NET-1004")) {
            write(
                    "wiki/content/errors/net/" + code + ".yaml",
                    "code: " + code + "\ntitle: T " + code
                            + "\nsummary: It ended, and nothing was saved.\nstatus: draft\n");
        }
        write("src/a/Codes.java", """
            enum Codes {
                NET_TIMEOUT("NET-1001"),
                NET_RESET("NET-1004");
            }
            class Session { void lost() { throw new NetException("NET-1099: lost", NET_LOST); } }
            """);
        write("src/b/net.c", "#define NET_REFUSED 1\nreturn NET_REFUSED;\n/* NET-1099 */\n");
        Files.write(folder.resolve("src/b/picture.png"), new byte[] {0, 1, 2, 'N', 'E', 'T', '-', '1', '0', '9', '8'});
        write("src/.git/objects", "NET-1097\n");
    }

    @Test
    void whatDriftedApartIsToldWithItsPlace() {
        assertEquals(
                List.of(
                        "src/a/Codes.java:3:5: the source calls NET-1004 NET_RESET, and the wiki NET_CLOSED"
                                + " [code-name-differs]",
                        "src/a/Codes.java:5:55: \"NET-1099\" is not in this wiki [code-undocumented]",
                        "src/a/Codes.java:5:72: \"NET_LOST\" is not in this wiki [code-undocumented]",
                        "wiki/content/errors/net/NET-1003.yaml:1:7: no source has NET-1003 [code-unused]"),
                found("--sources", "src"));
    }

    @Test
    void aNameIsToldOnceAndAFamilyOfOthersAsOne() throws IOException {
        write("src/c/net.h", """
            #ifdef NET_DEBUG
            #define NET_MAX(a, b) ((a) > (b) ? (a) : (b))
            #define NET_EXPORT
            int NET_DEBUG_LEVEL = NET_MAX(NET_DEBUG, 1);
            #endif
            """);
        write(
                "src/d/x.c",
                "NET_LOST NET_FLAG_A NET_FLAG_B NET_FLAG_C NET_FLAG_D\n#define NET_GUARD_X 1\nNET 1098 NET-99\n");
        List<String> found = found("--sources", "src").stream()
                .filter(line -> line.contains("[code-undocumented]"))
                .toList();
        assertEquals(
                List.of(
                        "src/a/Codes.java:5:55: \"NET-1099\" is not in this wiki [code-undocumented]",
                        "src/a/Codes.java:5:72: \"NET_LOST\" is not in this wiki [code-undocumented]",
                        "src/c/net.h:4:5: \"NET_DEBUG_LEVEL\" is not in this wiki [code-undocumented]",
                        "src/d/x.c:1:10: 4 names NET_FLAG_… are not in this wiki, which has none of those in the"
                                + " source: NET_FLAG_A, NET_FLAG_B, NET_FLAG_C, NET_FLAG_D [code-undocumented]",
                        "src/d/x.c:2:9: \"NET_GUARD_X\" is not in this wiki [code-undocumented]"),
                found);
    }

    /**
     * Neither the number nor the name of {@code DISK_SLOW} says that it is a code: the list in which it stands does.
     */
    @Test
    void whatIsDefinedBesideKnownCodesIsACode() throws IOException {
        write("wiki/content/spaces/disk.yaml", "name: disk\ntitle: Disk\nspelling: decimal\ncatalog: disk.tsv\n");
        write("wiki/content/spaces/disk.tsv", "code\tsymbol\n11\tFULL\n12\tBROKEN\n13\tGONE\n14\tLOCKED\n");
        write("src/e/Disk.java", """
            enum Disk {
                FULL(11, "no room"),
                BROKEN(12, "it does not turn"),
                SLOW(15, "it takes long"),
                AGAIN(11, "alias"),

                GONE(13, "nobody knows");
                static final int LIMIT = 99;
                void run() { open(FULL, 16); close(17); }
            }
            """);
        write("src/e/one.h", "#define LOCKED 14\n#define OTHER 18\n");
        write(
                "src/f/disk.h",
                "#define FULL\t11\n#define\tGONE\t\t 13 /* x */\n#define LOST 19\n#define LOCKED 14\nLEFT 20\n");
        assertEquals(
                List.of(
                        "src/e/Disk.java:4:5: \"SLOW\" is not in this wiki [code-undocumented]",
                        "src/f/disk.h:3:9: \"LOST\" is not in this wiki [code-undocumented]"),
                found("--sources", "src").stream()
                        .filter(line -> line.matches("src/[ef].*"))
                        .toList());
    }

    @Test
    void exemptionsAndCommentsHold() throws IOException {
        write("wiki/content/exemptions.yaml", """
            - rule: code-unused
              path: content/errors/net/NET-1003.yaml
              reason: Version 1 still says it.
            - rule: code-undocumented
              path: '*/src/b/*'
              reason: An example.
            """);
        write("src/a/Codes.java", """
            NET_TIMEOUT("NET-1001"), NET_CLOSED("NET-1004");
            "NET-1098" // errdex: ignore code-undocumented
            """);
        assertEquals(List.of(), found("--sources", "src"));
        assertEquals(List.of(), found());
    }

    @Test
    void aSpaceOfWhichTheSourceHasNothingIsLeftAlone() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("x.py"), "print('hello')\n");
        assertEquals(List.of(), found("--sources", "other"));
    }

    @Test
    void aFolderThatIsNotThereIsWrongUsage() {
        StringWriter err = new StringWriter();
        String missing = folder.resolve("nowhere").toString();
        int code = Main.run(
                new String[] {"check", folder.resolve("wiki").toString(), "--sources", missing},
                new PrintWriter(err),
                new PrintWriter(err, true));
        assertEquals(2, code);
        assertTrue(err.toString().startsWith("errdex: There is no folder " + missing + "."), err::toString);
    }

    /** What the three rules find, by paths within the folder. */
    private List<String> found(String... more) {
        List<String> words =
                new ArrayList<>(List.of("check", folder.resolve("wiki").toString(), "--limit", "0", "--quiet"));
        for (String word : more) {
            words.add(word.startsWith("--") ? word : folder.resolve(word).toString());
        }
        StringWriter out = new StringWriter();
        Main.run(words.toArray(new String[0]), new PrintWriter(out), new PrintWriter(out));
        String here = folder.toString() + "/";
        return out.toString()
                .lines()
                .filter(line -> line.contains("[code-") || line.contains("[exemption") || line.contains("error:"))
                .map(line -> line.replace(here, "").replaceFirst(": (warning|error):", ":"))
                .sorted()
                .toList();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
