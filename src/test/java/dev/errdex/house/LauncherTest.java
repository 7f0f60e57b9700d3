package dev.errdex.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.errdex.launcher.Launcher;
import dev.errdex.site.Tool;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a jar is started by says on an old Java what is missing, and on a new one it is the command line. */
class LauncherTest {
    private static final Path CLASS = Path.of("target/classes/dev/errdex/launcher/Launcher.class");
    private static final int JAVA_8 = 52;

    @TempDir
    private Path folder;

    @Test
    void anyJavaSinceEightCanReadIt() throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(CLASS)));
        assertEquals(0xCAFEBABE, in.readInt());
        assertEquals(0, in.readUnsignedShort());
        assertEquals(JAVA_8, in.readUnsignedShort());
    }

    @Test
    void itIsTheCommandLine() throws IOException {
        Tool.Ended ended = Tool.run(folder, Map.of(), Tool.java(List.of(), Launcher.class, "no-such-command"));
        assertEquals(2, ended.code(), ended::err);
        assertTrue(ended.err().startsWith("errdex: "), ended::err);
        assertTrue(ended.err().contains("Try: errdex --help"), ended::err);
    }

    /** Only how the cache of classes is made differs between the two scripts. */
    @Test
    void bothScriptsGiveJavaTheSameSwitches() throws IOException {
        assertEquals(switches(Path.of("errdex")), switches(Path.of("errdex.cmd")));
        // cmd.exe finds labels only in files whose lines end as on Windows.
        assertTrue(!Files.readString(Path.of("errdex.cmd")).replace("\r\n", "").contains("\n"));
    }

    private static Set<String> switches(Path script) throws IOException {
        return Pattern.compile("-X(?:X:)?\\+?\\w+(?:=\\w+)?")
                .matcher(Files.readString(script))
                .results()
                .map(found -> found.group())
                .filter(found -> !found.matches(".*(AOT|Archive|Serial|Xshare).*"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every Java on this machine that is too old for Errdex. */
    @Test
    void anOldJavaIsToldOf() throws IOException {
        List<Path> old = oldJavas();
        assumeTrue(!old.isEmpty(), "there is no old Java");
        for (Path java : old) {
            Tool.Ended ended = Tool.run(
                    folder,
                    Map.of(),
                    List.of(
                            java.toString(),
                            "-cp",
                            Path.of("target/classes").toAbsolutePath().toString(),
                            Launcher.class.getName(),
                            "build"));
            assertEquals(3, ended.code());
            assertEquals("", ended.out());
            assertTrue(
                    ended.err().matches("(?s)errdex: this is Java [0-9.]+, and Errdex needs Java 21 or newer\\.\\R.*"));
            assertTrue(!ended.err().contains("Exception") && !ended.err().contains("\tat "), ended::err);
        }
    }

    private static List<Path> oldJavas() throws IOException {
        Path all = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(all)) {
            return List.of();
        }
        try (Stream<Path> places = Files.list(all)) {
            return places.filter(place -> place.getFileName().toString().matches(".*[-.](1\\.8|8|11|17)[-.].*"))
                    .map(place -> place.resolve("bin/java"))
                    .filter(Files::isExecutable)
                    .toList();
        }
    }
}
