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

    /** On a method, which is indented; on a class it says all that is needed. */
    private static final Pattern IN_SOME = Pattern.compile("(?m)^ +@InBrowser$");

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

    /** A class that waits for the browser in a thread of its own keeps that thread from all other tests. */
    @Test
    void classesThatUseTheBrowserInSomeMethodsRunInTheThreadOfTheBrowser() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            List<Path> waiting = files.filter(file -> file.toString().endsWith("Test.java"))
                    .filter(file -> IN_SOME.matcher(read(file)).find()
                            && !read(file).contains("@Execution(ExecutionMode.SAME_THREAD)"))
                    .toList();
            assertEquals(List.of(), waiting);
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
