package dev.errdex.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The three projects of this repository are one version, and name every version they use exactly. */
class VersionsTest {
    private static final List<Path> PROJECTS =
            List.of(Path.of("pom.xml"), Path.of("src/release/pom.xml"), Path.of("src/maven-plugin/pom.xml"));
    private static final Pattern OWN = Pattern.compile("<artifactId>errdex[^<]*</artifactId>\\s*<version>([^<]+)<");
    private static final Pattern ANY = Pattern.compile("<version>([^<]+)</version>");

    @Test
    void theProjectsAreOneVersion() throws IOException {
        Set<String> versions = new TreeSet<>();
        for (Path project : PROJECTS) {
            Matcher own = OWN.matcher(Files.readString(project));
            assertTrue(own.find(), project::toString);
            versions.add(own.group(1));
        }
        assertEquals(1, versions.size(), versions::toString);
    }

    @Test
    void everyPluginAndLibraryIsPinned() throws IOException {
        for (Path project : PROJECTS) {
            String text = Files.readString(project);
            Matcher version = ANY.matcher(text);
            while (version.find()) {
                // The one range says which JDK compiles.
                assertTrue(
                        version.group(1).matches("\\$\\{[a-z.]+\\}|[0-9][0-9A-Za-z.-]*")
                                || version.group(1).equals("[21,)"),
                        () -> project + ": " + version.group(1));
                assertTrue(!version.group(1).contains("SNAPSHOT"), () -> project + ": " + version.group(1));
            }
        }
    }
}
