package dev.errdex.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.errdex.render.HtmlErrors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files that were made, or found by {@link HostileFuzz}, to break the tool. Each file of
 * {@code src/test/resources/hostile} is put on top of {@code small-site.txt}; behind {@code -- expected --} stands all
 * that is told, at most {@value #LONGEST} characters of it. Whatever is published is valid HTML without control
 * characters. {@code mvn test -Dgolden=overwrite} writes the outcome anew, to be reviewed.
 */
class HostileFilesTest {
    private static final Path FOLDER = Path.of("src/test/resources/hostile");
    private static final String EXPECTED = "-- expected --\n";
    private static final int LONGEST = 4_000;

    private static HtmlErrors checker;

    @TempDir
    private Path folder;

    static Stream<String> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @BeforeAll
    static void open() throws Exception {
        checker = new HtmlErrors();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void hasTheOutcomeThatIsWanted(String name) throws Exception {
        String text = TestSite.read(FOLDER.resolve(name));
        int cut = text.indexOf(EXPECTED);
        String site = cut < 0 ? text : text.substring(0, cut);
        BuiltSite built = TestSite.small().and(site).build(folder);
        String told = built.told();
        String outcome = (built.result().published() ? "Published.\n" : "Refused.\n")
                + told.substring(0, Math.min(told.length(), LONGEST))
                + (told.length() > LONGEST ? "…\n" : "");
        if (System.getProperty("golden", "").equals("overwrite")) {
            Files.writeString(FOLDER.resolve(name), site + EXPECTED + outcome);
        } else {
            assertEquals(cut < 0 ? "" : text.substring(cut + EXPECTED.length()), outcome);
        }
        if (built.result().published()) {
            assertEquals(List.of(), faults(built));
        }
    }

    private static List<String> faults(BuiltSite built) throws Exception {
        List<String> faults = new ArrayList<>();
        for (String path : built.files().keySet()) {
            if (path.endsWith("hostile.html") || path.endsWith("0x80091000.html")) {
                byte[] page = Files.readAllBytes(built.folder().resolve(path));
                faults.addAll(checker.of(page));
                new String(page, StandardCharsets.UTF_8)
                        .chars()
                        .filter(c -> (c < ' ' && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0))
                        .forEach(c -> faults.add(path + " holds the control character " + c));
            }
        }
        return faults;
    }
}
