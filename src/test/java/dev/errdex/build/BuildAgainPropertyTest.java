package dev.errdex.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.site.BuiltSite;
import dev.errdex.site.TestSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever happened to sources, output, times and record since the last build: a build gives what a clean build gives.
 * {@code -Dseed=…} repeats one run; the seed stands in the message of a failure.
 */
class BuildAgainPropertyTest {
    private static final List<String> EDITED = List.of(
            "content/articles/keys/where.md",
            "content/questions/lost/answer-1.md",
            "static/own.css",
            "static/deep/a.txt");
    /** Times to which clocks and archives set files: long ago, the same for all, and in the future. */
    private static final List<FileTime> TIMES = List.of(
            FileTime.fromMillis(0), FileTime.fromMillis(1_000_000_000_000L), FileTime.fromMillis(4_000_000_000_000L));

    @TempDir
    private Path folder;

    private Path site;
    private Path out;
    private Random random;

    @RepeatedTest(6)
    void aBuildAgainEqualsACleanBuild() throws IOException {
        long seed = Long.getLong("seed", new Random().nextLong());
        random = new Random(seed);
        out = folder.resolve("out");
        site = TestSite.small()
                .with("static/own.css", "p { color: red }")
                .with("static/deep/a.txt", "text 1")
                .write(folder.resolve("site"));
        build(out);
        StringBuilder done = new StringBuilder("seed " + seed);
        for (int round = 0; round < 5; round++) {
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                done.append(", ").append(change());
            }
            build(out);
            SortedMap<String, String> again = BuiltSite.files(out);
            Path clean = folder.resolve("clean" + round);
            build(clean);
            assertEquals(BuiltSite.files(clean).keySet(), again.keySet(), done::toString);
            assertTrue(BuiltSite.files(clean).equals(again), done::toString);
        }
    }

    private void build(Path target) {
        assertTrue(new SiteBuilder(Progress.SILENT, Optional.of("1"))
                .build(site, target)
                .published());
    }

    private String change() throws IOException {
        int kind = random.nextInt(11);
        Path file = site.resolve(EDITED.get(random.nextInt(EDITED.size())));
        Path made = any(out);
        switch (kind) {
            case 0 -> edit(file);
            case 1 -> keepingTime(file, () -> edit(file));
            case 2 -> keepingTime(file, () -> replace(file, edited(file)));
            case 3 -> Files.setLastModifiedTime(file, TIMES.get(random.nextInt(TIMES.size())));
            case 4 -> {
                // A copied tree: other files everywhere, all of one time, some with another text of the same length.
                Path copy = folder.resolve("copy" + random.nextLong());
                copy(site, copy);
                for (String each : EDITED) {
                    if (random.nextBoolean()) {
                        edit(copy.resolve(each));
                    }
                }
                for (Path each : files(copy)) {
                    Files.setLastModifiedTime(each, TIMES.get(1));
                    // As rsync -t does: what looks the same from outside is replaced all the same here.
                    Files.move(each, site.resolve(copy.relativize(each)), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            case 5 -> Files.deleteIfExists(made);
            case 6 -> keepingTime(made, () -> edit(made));
            case 7 -> keepingTime(made, () -> replace(made, edited(made)));
            case 8 -> {
                Path record = folder.resolve(".out.errdex-record");
                if (Files.exists(record)) {
                    byte[] bytes = Files.readAllBytes(record);
                    bytes[random.nextInt(bytes.length)] ^= 1;
                    Files.write(record, bytes);
                }
            }
            case 9 -> Files.deleteIfExists(folder.resolve(".out.errdex-record"));
            default -> {
                Path extra = site.resolve("static/extra" + random.nextInt(2));
                if (!Files.deleteIfExists(extra)) {
                    Files.writeString(extra, "extra");
                }
            }
        }
        return kind + " " + folder.relativize(kind >= 5 && kind <= 7 ? made : file);
    }

    private interface Doing {
        void run() throws IOException;
    }

    private static void keepingTime(Path file, Doing doing) throws IOException {
        if (Files.exists(file)) {
            FileTime time = Files.getLastModifiedTime(file);
            doing.run();
            Files.setLastModifiedTime(file, time);
        }
    }

    /** In place, so that it stays the same file of the same length. */
    private void edit(Path file) throws IOException {
        Files.write(file, edited(file));
    }

    private byte[] edited(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int last = bytes.length - 1;
        while (last > 0 && !Character.isLetterOrDigit(bytes[last])) {
            last--;
        }
        bytes[last] = (byte) ('a' + random.nextInt(26));
        return bytes;
    }

    private void replace(Path file, byte[] bytes) throws IOException {
        Path beside = Files.write(folder.resolve("beside"), bytes);
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A file that the build made, but for its list: what becomes of that one, other tests say. */
    private Path any(Path root) throws IOException {
        List<Path> all = files(root).stream()
                .filter(each -> !each.endsWith(Manifest.NAME))
                .sorted()
                .toList();
        return all.get(random.nextInt(all.size()));
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path each : files(from)) {
            Path target = to.resolve(from.relativize(each));
            Files.createDirectories(target.getParent());
            Files.copy(each, target);
        }
    }
}
