package dev.errdex.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What authors are told about their mistakes. Each file of {@code src/test/resources/broken} is a mistake on top of
 * {@code small-site.txt}; behind {@code -- expected --} stands all that is printed. {@code mvn test -Dgolden=overwrite}
 * writes that part anew, to be reviewed.
 */
class BrokenSitesTest {
    private static final Path FOLDER = Path.of("src/test/resources/broken");
    private static final String EXPECTED = "-- expected --\n";

    @TempDir
    private Path folder;

    static Stream<String> mistakes() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void isToldAndNotPublished(String name) throws IOException {
        String text = TestSite.read(FOLDER.resolve(name));
        int cut = text.indexOf(EXPECTED);
        String site = cut < 0 ? text : text.substring(0, cut);
        BuiltSite built = TestSite.small().and(site).build(folder);
        if (System.getProperty("golden", "").equals("overwrite")) {
            Files.writeString(FOLDER.resolve(name), site + EXPECTED + built.told());
        } else {
            assertEquals(cut < 0 ? "" : text.substring(cut + EXPECTED.length()), built.told());
        }
        assertFalse(built.result().published());
        assertEquals(List.of(), List.copyOf(built.has("") ? built.files().keySet() : List.of()));
    }
}
