package dev.errdex.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.errdex.author.DraftWriter;
import dev.errdex.author.StarterWiki;
import dev.errdex.build.Progress;
import dev.errdex.build.SiteBuilder;
import dev.errdex.site.Tool;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
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
     * No runner is at hand, but its shell is. Every step of both files that is a command runs in the folder of a new
     * wiki, with the jar fetched from where a release lies; what is only believed are the steps that other people's
     * actions do.
     */
    @ParameterizedTest
    @ValueSource(strings = {".gitlab-ci.yml", ".github/workflows/wiki.yml"})
    void continuousIntegrationDoesWhatItSays(String file) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell");
        Path releases = Files.createDirectories(folder.resolve("releases"));
        Files.writeString(releases.resolve("errdex-9.9.jar"), "as if it were one");
        String sum = "d9c0f7b0d1a51d0f0c1b1f5ed0a4f4f7a3a8a2d9e4d7a1a7e0a5a5a5a5a5a5a5";
        String right = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest("as if it were one".getBytes(UTF_8)));
        Path wiki = folder.resolve("wiki");
        new DraftWriter(wiki).writeIntoEmpty(StarterWiki.files("prefixed", "9.9", right));
        List<String> steps = commands(wiki.resolve(file));
        assertEquals(file.startsWith(".gitlab") ? 5 : 4, steps.size(), steps::toString);

        Tool.Ended without = step(steps.get(0), wiki, Map.of("ERRDEX_RELEASES", ""));
        assertTrue(
                without.code() != 0 && without.err().contains("Nobody has said where the releases of Errdex are."),
                file + without);
        Map<String, String> variables =
                Map.of("ERRDEX_RELEASES", releases.toUri().toString().replaceFirst("/$", ""), "ERRDEX_VERSION", "9.9");
        for (String step : steps) {
            Map<String, String> all = new HashMap<>(variables);
            all.put("ERRDEX_SHA256", right);
            Tool.Ended ended = step(step, wiki, all);
            assertEquals(0, ended.code(), () -> step + ended);
        }
        assertTrue(Files.exists(wiki.resolve(file.startsWith(".gitlab") ? "public" : "target/site")
                .resolve("index.html")));

        Path report = wiki.resolve(file.startsWith(".gitlab") ? "gl-code-quality-report.json" : "errdex.sarif");
        JsonNode findings = new ObjectMapper().readTree(Files.readString(report));
        assertTrue(file.startsWith(".gitlab") ? findings.isArray() : findings.has("runs"), findings::toString);
        assertTrue(Files.readString(wiki.resolve(file))
                .contains(report.getFileName().toString()));

        Map<String, String> other = new HashMap<>(variables);
        other.put("ERRDEX_SHA256", sum);
        assertTrue(
                step(String.join("\n", steps.subList(0, 2)), wiki, other).code() != 0,
                "another jar than the one that was meant");
    }

    /** The commands of the file's jobs, in their order. */
    private static List<String> commands(Path file) throws IOException {
        JsonNode root = new ObjectMapper(new YAMLFactory()).readTree(Files.readString(file));
        List<String> all = new ArrayList<>();
        root.path("default").path("before_script").forEach(each -> all.add(each.asText()));
        root.path("check").path("script").forEach(each -> all.add(each.asText()));
        root.path("pages").path("script").forEach(each -> all.add(each.asText()));
        root.path("jobs").path("check").path("steps").forEach(step -> {
            if (step.has("run")) {
                all.add(step.get("run").asText());
            }
        });
        return all;
    }

    /** Runs a step as a runner does; {@code java -jar} is this program. */
    private Tool.Ended step(String commands, Path wiki, Map<String, String> variables) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path java = bin.resolve("java");
        Files.writeString(
                java,
                "#!/bin/sh\nshift 2\nexec '" + String.join("' '", Tool.java(List.of(), Main.class)) + "' \"$@\"\n");
        assertTrue(java.toFile().setExecutable(true));
        Map<String, String> environment = new HashMap<>(variables);
        environment.put("PATH", bin + ":" + System.getenv("PATH"));
        return Tool.run(wiki, environment, List.of("/bin/sh", "-e", "-c", commands));
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
