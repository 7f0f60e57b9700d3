package dev.errdex.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole sites and all that they become: the list of files, and of each page what is its own. {@code mvn test
 * -Dgolden=overwrite} writes the expectations anew, to be reviewed.
 */
class GoldenSitesTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"one-language", "two-languages"})
    void becomes(String name) throws IOException {
        BuiltSite built =
                TestSite.of(TestSite.read(FOLDER.resolve(name + ".txt"))).build(folder);
        assertTrue(built.result().published(), built::told);
        List<String> own = built.files().keySet().stream()
                .filter(path -> !isOfTheTheme(path))
                .toList();
        String pages = own.stream()
                .filter(path -> !path.startsWith(".") && !path.startsWith("files/"))
                .map(path -> "-- " + path + " --\n"
                        + tidy(path.endsWith(".gz") ? unpacked(built.folder().resolve(path)) : built.main(path)))
                .collect(Collectors.joining());
        compare(name + ".files", String.join("\n", own) + "\n");
        compare(name + ".pages", pages);
    }

    private static String unpacked(Path file) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compare(String name, String actual) throws IOException {
        if (System.getProperty("golden", "").equals("overwrite")) {
            Files.writeString(FOLDER.resolve(name), actual);
        }
        assertEquals(TestSite.read(FOLDER.resolve(name)), actual);
    }

    /** Style sheets, scripts, and what is made of them and of the search index. */
    private static boolean isOfTheTheme(String path) {
        return path.matches("(css|js|fonts|icons?|img|search|vendor)/.*|[^/]*\\.(svg|ico|png|js|css|webmanifest)"
                + "|published-errors.schema.json");
    }

    /** How a template indents is its own affair. */
    private static String tidy(String html) {
        return html.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
