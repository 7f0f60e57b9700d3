package dev.errdex.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.site.BuiltSite;
import dev.errdex.site.TestSite;
import dev.errdex.site.Tool;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that is killed, and two that meet, leave the old site or the new one. */
class KilledBuildTest {
    private static final int KILLS = 3;
    private static final TestSite RED = TestSite.small()
            .and("-- content/questions/lost/answer-1.md --\n"
                    + "---\n"
                    + "---\n"
                    + "Red.\n"
                    + "-- content/articles/keys/red.md --\n"
                    + "---\n"
                    + "title: R\n"
                    + "summary: R\n"
                    + "---\n"
                    + "R\n");
    private static final TestSite BLUE = TestSite.small()
            .and("-- content/questions/lost/answer-1.md --\n"
                    + "---\n"
                    + "---\n"
                    + "Blue.\n"
                    + "-- content/articles/keys/blue.md --\n"
                    + "---\n"
                    + "title: B\n"
                    + "summary: B\n"
                    + "---\n"
                    + "B\n");

    @TempDir
    private Path folder;

    /**
     * Builds one site and the other into the same folder until it is killed; tells each build. With a further argument
     * it waits for a byte before each.
     */
    static final class Alternating {
        public static void main(String[] args) throws IOException {
            SiteBuilder builder = new SiteBuilder(Progress.SILENT, Optional.of("1"));
            for (int i = 0; true; i++) {
                if (args.length > 3 && System.in.read() < 0) {
                    return;
                }
                try {
                    System.out.println(builder.build(Path.of(args[i % 2]), Path.of(args[2]))
                            .published());
                } catch (PublishException e) {
                    System.out.println("refused");
                }
            }
        }
    }

    @Test
    void killedAtAnyMoment() throws Exception {
        SortedMap<String, String> red =
                RED.build(folder.resolve("expected-red")).files();
        SortedMap<String, String> blue =
                BLUE.build(folder.resolve("expected-blue")).files();
        Path out = folder.resolve("out");
        Random random = new Random(7);
        for (int i = 0; i < KILLS; i++) {
            Process process = start(out);
            BufferedReader told =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            for (int builds = 0; builds < 2; builds++) {
                assertEquals("true", told.readLine());
            }
            process.waitFor(random.nextInt(150_000), TimeUnit.MICROSECONDS);
            process.destroyForcibly().waitFor();
            // Killed between the two moves that put a site in place, a build leaves it whole beside its place.
            SortedMap<String, String> left =
                    BuiltSite.files(Files.exists(out) ? out : folder.resolve(".out.errdex-old"));
            assertTrue(
                    left.equals(red) || left.equals(blue),
                    () -> "neither the old site nor the new one: " + left.keySet());
        }
        assertTrue(new SiteBuilder(Progress.SILENT)
                .build(RED.write(folder.resolve("red")), out)
                .published());
        assertEquals(red, BuiltSite.files(out));
        assertEquals(List.of(".out.errdex-lock", ".out.errdex-record", "out"), names("out"));
    }

    @Test
    void twoProcessesDoNotMixTheirPages() throws Exception {
        Path out = folder.resolve("out");
        SortedMap<String, String> red =
                RED.build(folder.resolve("expected-red")).files();
        Process process = start(out, "waiting");
        BufferedReader told =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        SiteBuilder ours = new SiteBuilder(Progress.SILENT);
        try {
            int refused = 0;
            while (refused == 0) {
                // While the other waits, nothing is in our way.
                assertTrue(ours.build(folder.resolve("red"), out).published());
                process.getOutputStream().write('\n');
                process.getOutputStream().flush();
                while (!told.ready()) {
                    assertTrue(process.isAlive());
                    try {
                        ours.build(folder.resolve("red"), out);
                    } catch (PublishException e) {
                        assertTrue(e.getMessage().contains("another build"), e.getMessage());
                        refused++;
                    }
                }
                told.readLine();
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        new SiteBuilder(Progress.SILENT).build(folder.resolve("red"), out);
        assertEquals(red, BuiltSite.files(out));
    }

    private Process start(Path out, String... more) throws IOException {
        RED.write(folder.resolve("red"));
        BLUE.write(folder.resolve("blue"));
        List<String> arguments = new ArrayList<>(
                List.of(folder.resolve("red").toString(), folder.resolve("blue").toString(), out.toString()));
        arguments.addAll(List.of(more));
        return new ProcessBuilder(Tool.java(List.of(), Alternating.class, arguments.toArray(String[]::new)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private List<String> names(String part) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.equals(part) || name.startsWith("." + part))
                    .sorted()
                    .toList();
        }
    }
}
