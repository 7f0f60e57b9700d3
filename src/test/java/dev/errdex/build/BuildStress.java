package dev.errdex.build;

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
import java.util.stream.Stream;

/**
 * Kills builds at any moment, and lets two run at once, many times: {@code BuildStress KILLS PAIRS [MOUNTED]}, where
 * {@code MOUNTED} is an empty folder on which a disk is mounted, so that it cannot be moved. {@code src/jmh/stress}
 * runs it.
 */
final class BuildStress {
    private static final TestSite RED = site("Red");
    private static final TestSite BLUE = site("Blue");

    private final Random random;
    private final Path folder;
    private final Path red;
    private final Path blue;
    private final SortedMap<String, String> redSite;
    private final SortedMap<String, String> blueSite;

    private BuildStress(long seed) throws IOException {
        random = new Random(seed);
        folder = Files.createTempDirectory("errdex-stress");
        red = RED.write(folder.resolve("red"));
        blue = BLUE.write(folder.resolve("blue"));
        redSite = RED.build(folder.resolve("clean-red")).files();
        blueSite = BLUE.build(folder.resolve("clean-blue")).files();
    }

    /** Two sites that differ in files of the same name, and in files, and in what is a file and what a folder. */
    private static TestSite site(String colour) {
        TestSite site = TestSite.small()
                .and("-- content/questions/lost/answer-1.md --\n---\n---\n" + colour + ".\n-- content/articles/keys/"
                        + colour.toLowerCase(java.util.Locale.ROOT) + ".md --\n---\ntitle: C\nsummary: C\n---\nC\n");
        for (int i = 0; i < 60; i++) {
            site = site.with("static/data/" + i + ".txt", colour + i);
        }
        return colour.equals("Red") ? site.with("static/either", "1") : site.with("static/either/one", "1");
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        BuildStress stress = new BuildStress(seed);
        int kills = Integer.parseInt(args[0]);
        stress.kills(kills, stress.folder.resolve("out"), true);
        stress.pairs(Integer.parseInt(args[1]));
        if (args.length > 2) {
            stress.kills(kills, Path.of(args[2]), false);
        }
        BuiltSite.delete(stress.folder);
    }

    private void kills(int kills, Path out, boolean movable) throws IOException, InterruptedException {
        int old = 0;
        int mixed = 0;
        int gaps = 0;
        for (int i = 0; i < kills; i++) {
            Process process = new ProcessBuilder(Tool.java(
                            List.of(),
                            KilledBuildTest.Alternating.class,
                            red.toString(),
                            blue.toString(),
                            out.toString()))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader told =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            for (int builds = random.nextInt(3); builds >= 0; builds--) {
                require("true".equals(told.readLine()), "a build failed");
            }
            process.waitFor(random.nextInt(400_000), TimeUnit.MICROSECONDS);
            process.destroyForcibly().waitFor();
            if (movable && !Files.exists(out)) {
                gaps++;
            } else {
                SortedMap<String, String> left = BuiltSite.files(out);
                boolean whole = left.equals(redSite) || left.equals(blueSite);
                require(whole || !movable, "neither the old site nor the new one: " + left.keySet());
                old += whole ? 1 : 0;
                mixed += whole ? 0 : 1;
            }
            boolean next = random.nextBoolean();
            Built built = new SiteBuilder(Progress.SILENT, Optional.of("1")).build(next ? red : blue, out);
            require(built.published(), "not published");
            require(BuiltSite.files(out).equals(next ? redSite : blueSite), "not what a clean build gives");
            require(leftovers(out).isEmpty(), "left over: " + leftovers(out));
        }
        System.out.printf(
                "%d builds killed in a folder that %s be moved: %d left a whole site, %d a part of each, %d none in its"
                        + " place; each next build gave what a clean one gives%n",
                kills, movable ? "can" : "cannot", old, mixed, gaps);
    }

    private void pairs(int pairs) throws IOException, InterruptedException {
        Path out = folder.resolve("shared");
        int refused = 0;
        for (int i = 0; i < pairs; i++) {
            List<Process> both = new ArrayList<>();
            for (Path site : List.of(red, blue)) {
                both.add(new ProcessBuilder(Tool.java(
                                List.of(),
                                dev.errdex.cli.Main.class,
                                "build",
                                "-q",
                                site.toString(),
                                "-o",
                                out.toString()))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start());
            }
            int fine = 0;
            for (Process process : both) {
                int code = process.waitFor();
                require(code == 0 || code == 2, "a build of two ended with " + code);
                fine += code == 0 ? 1 : 0;
            }
            require(fine > 0, "neither of two builds published");
            refused += 2 - fine;
            SortedMap<String, String> left = BuiltSite.files(out);
            require(left.equals(redSite) || left.equals(blueSite), "two builds mixed their pages");
            require(leftovers(out).isEmpty(), "left over: " + leftovers(out));
        }
        System.out.printf(
                "%d pairs of builds at once: each left one whole site, %d builds were refused%n", pairs, refused);
    }

    private static List<String> leftovers(Path out) throws IOException {
        try (Stream<Path> files = Files.list(out.getParent())) {
            return Stream.concat(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.startsWith("." + out.getFileName() + ".errdex-")
                                            && !name.endsWith("-lock")
                                            && !name.endsWith("-record")),
                            Stream.of(".errdex-draft").filter(name -> Files.exists(out.resolve(name))))
                    .toList();
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
