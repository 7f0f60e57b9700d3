package dev.errdex.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever has no Chromium can leave the tests out that need it: {@code ./verify -DexcludedGroups=browser}. */
class BrowserTagTest {
    private static final Pattern OPENS =
            Pattern.compile("Chromium\\.browser\\(\\)|new EngineSite\\(|WikiSite\\.in\\(|BoxSite|QueryCost\\b");

    @Test
    void testsThatOpenABrowserCarryTheTag() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            List<Path> without = files.filter(file -> file.toString().endsWith("Test.java"))
                    .filter(file ->
                            OPENS.matcher(read(file)).find() && !read(file).contains("@InBrowser"))
                    .filter(file -> !file.endsWith("BrowserTagTest.java"))
                    .toList();
            assertEquals(List.of(), without);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
