package dev.errdex.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.errdex.build.Progress;
import dev.errdex.build.SiteBuilder;
import dev.errdex.site.Tool;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InitCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Main.run(args, new PrintWriter(new StringWriter()), new PrintWriter(err, true));
    }

    @ParameterizedTest
    @CsvSource({
        "prefixed, app/APP-1001",
        "errno, errno/111",
        "sqlstate, sqlstate/23505",
        "http, http/429",
        "windows, hresult/0x80070005"
    })
    void everyStarterBuildsWithoutAFindingAndAnswersItsQueries(String like, String page) {
        Path site = folder.resolve("wiki");
        assertEquals(ExitCode.FINE, run("init", site.toString(), "--like", like), err.toString());
        dev.errdex.build.Built built = new SiteBuilder(Progress.SILENT).build(site, folder.resolve("out"));
        assertEquals(List.of(), built.problems());
        assertTrue(Files.exists(folder.resolve("out/errors/" + page + ".html")));
        assertTrue(Files.exists(site.resolve("content/queries.yaml")));
    }

    @Test
    void withoutAWordTheCodesHaveAPrefix() {
        assertEquals(ExitCode.FINE, run("init", folder.toString()));
        assertTrue(Files.exists(folder.resolve("content/errors/app/APP-1001.yaml")));
    }

    @Test
    void aFieldThatThereIsNotIsRefused() throws IOException {
        assertEquals(ExitCode.USAGE, run("init", folder.toString(), "--like", "oracle"));
        assertTrue(err.toString().contains("prefixed, errno, sqlstate, http, windows"), err.toString());
        assertEquals(List.of(), files(folder, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"prefixed", "errno", "sqlstate", "http", "windows"})
    void everyFileOfTheStarterIsWritten(String like) throws IOException {
        run("init", folder.toString(), "--like", like);
        List<String> resources = new ArrayList<>(files(Path.of("src/main/resources/starter/common"), ""));
        resources.addAll(files(Path.of("src/main/resources/starter/" + like), "begin.md"));
        List<String> written = files(folder, ".errdex/");
        assertEquals(
                resources.stream()
                        .map(path -> path.replaceFirst("^dot-", "."))
                        .sorted()
                        .toList(),
                written);
    }

    private static List<String> files(Path root, String without) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> without.isEmpty() || !path.startsWith(without))
                    .sorted()
                    .toList();
        }
    }

    /**
     * No runner is at hand, but its shell is: without an address the job ends with the reason, and not with what curl
     * makes of none.
     */
    @Test
    void continuousIntegrationSaysWhatIsMissing() throws Exception {
        run("init", folder.toString());
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell");
        for (String file : List.of(".gitlab-ci.yml", ".github/workflows/wiki.yml")) {
            String command = Files.readString(folder.resolve(file))
                    .lines()
                    .map(String::strip)
                    .filter(line -> line.startsWith("test -f") || line.startsWith("\"${ERRDEX_JAR"))
                    .collect(Collectors.joining(" "));
            Tool.Ended without = Tool.run(folder, Map.of("ERRDEX_JAR", ""), List.of("/bin/sh", "-c", command));
            assertTrue(
                    without.code() != 0
                            && without.err()
                                    .contains("Nobody has said where errdex.jar is. See the head of this file."),
                    file + without);
            Files.writeString(folder.resolve(".errdex/errdex.jar"), "");
            assertEquals(
                    0,
                    Tool.run(folder, Map.of("ERRDEX_JAR", ""), List.of("/bin/sh", "-c", command))
                            .code());
            Files.delete(folder.resolve(".errdex/errdex.jar"));
        }
    }

    @Test
    void everySchemaThatAFileNamesIsThere() throws IOException {
        run("init", folder.toString());
        try (Stream<Path> files = Files.walk(folder.resolve("content"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
                String first = Files.readAllLines(file).get(0);
                if (first.startsWith("# yaml-language-server: $schema=")) {
                    assertTrue(
                            Files.exists(file.resolveSibling(first.substring(first.indexOf('=') + 1))
                                    .normalize()),
                            first);
                } else {
                    assertEquals("queries.yaml", file.getFileName().toString());
                }
            }
        }
    }

    @Test
    void workOfOthersIsNeverTouched() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "mine");
        assertEquals(ExitCode.USAGE, run("init", folder.toString()));
        assertTrue(err.toString().contains("is not empty"), err.toString());
        assertEquals(List.of("notes.txt"), files(folder, ""));
    }

    @Test
    void aFreshRepositoryIsEmptyEnough() throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        assertEquals(ExitCode.FINE, run("init", folder.toString()));
    }

    @Test
    void newPagesAreWrittenOnce() throws IOException {
        run("init", folder.toString());
        assertEquals(ExitCode.FINE, run("new", "error", "APP-1003", "--site", folder.toString()), err.toString());
        Path page = folder.resolve("content/errors/app/APP-1003.yaml");
        String text = Files.readString(page);
        assertEquals(ExitCode.USAGE, run("new", "--site", folder.toString(), "error", "app 1003"));
        assertTrue(err.toString().contains("has a page already"), err.toString());
        assertEquals(text, Files.readString(page));
        assertEquals(ExitCode.FINE, run("new", "term", "journal", "--site", folder.toString()), err.toString());
        assertFalse(new SiteBuilder(Progress.SILENT)
                .build(folder, folder.resolve("target/out")).problems().stream()
                        .anyMatch(problem -> problem.severity() == dev.errdex.problem.Severity.ERROR));
    }
}
