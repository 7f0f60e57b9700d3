package dev.errdex.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.site.TestSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build after which nothing changed does nothing; after which anything changed, everything. */
class BuildRecordTest {
    private static final String PAGE = "content/articles/keys/where.md";

    @TempDir
    private Path folder;

    private Path site;
    private Path out;
    private Path record;
    private final List<String> stages = new ArrayList<>();

    @BeforeEach
    void first() {
        site = TestSite.small()
                .and("-- content/articles/keys/lonely.md --\n---\ntitle: Lonely\nsummary: S.\n---\nOn NTE_BAD_KYSET.\n")
                .write(folder.resolve("site"));
        out = folder.resolve("out");
        record = folder.resolve(".out.errdex-record");
        assertTrue(isMade(build("1")));
    }

    private Built build(String tool) {
        stages.clear();
        return new SiteBuilder(
                        new Progress() {
                            @Override
                            public void stage(String name, long steps) {
                                stages.add(name);
                            }

                            @Override
                            public void step() {}
                        },
                        Optional.of(tool))
                .build(site, out);
    }

    private boolean isMade(Built built) {
        assertTrue(built.published(), built.problems()::toString);
        return !stages.isEmpty();
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(out)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        out.relativize(file).toString(),
                        Files.readAttributes(file, "*").toString());
            }
        }
        return files;
    }

    @Test
    void nothingIsTouchedAndTheProblemsAreToldAgain() throws IOException {
        Built first = build("1");
        Map<String, String> before = files();
        assertFalse(isMade(first));
        assertEquals(before, files());
        Built anew = new SiteBuilder(Progress.SILENT, Optional.empty()).build(site, folder.resolve("other"));
        assertFalse(anew.problems().isEmpty());
        assertEquals(told(anew), told(first));
        assertEquals(anew.pages(), first.pages());
        assertEquals(0, first.changes());
    }

    private static List<String> told(Built built) {
        dev.errdex.problem.ProblemText text = new dev.errdex.problem.ProblemText(false);
        return built.problems().stream().map(text::tell).toList();
    }

    @Test
    void aChangeThatLeavesSizeAndTimeIsSeenAsLongAsTheFileIsYoung() throws IOException {
        FileTime time = Files.getLastModifiedTime(site.resolve(PAGE));
        String text = Files.readString(site.resolve(PAGE));
        // In place, so that it stays the same file.
        Files.writeString(site.resolve(PAGE), text.replace("Keys live", "Keys love"));
        Files.setLastModifiedTime(site.resolve(PAGE), time);
        assertTrue(isMade(build("1")));
        assertTrue(Files.readString(out.resolve("en/articles/keys/where.html")).contains("Keys love"));
    }

    @Test
    void anyChangeLeadsToABuild() throws IOException {
        List<Change> changes = List.of(
                () -> Files.delete(out.resolve("en/glossary.html")),
                () -> Files.writeString(out.resolve("en/glossary.html"), "mine"),
                () -> Files.writeString(out.resolve("CNAME"), "wiki.example.org"),
                () -> Files.delete(site.resolve("content/articles/keys/lonely.md")),
                () -> Files.writeString(site.resolve("content/new.txt"), "new"),
                () -> Files.writeString(
                        Files.createDirectories(site.resolve("static")).resolve("own.css"), "p { color: red }"),
                () -> Files.writeString(
                        Files.createDirectories(site.resolve("templates/strings"))
                                .resolve("en.properties"),
                        "home=Start here\n"),
                () -> Files.move(site.resolve("content/new.txt"), site.resolve("content/newer.txt")),
                () -> Files.delete(record),
                () -> Files.move(
                        Files.writeString(folder.resolve("beside"), Files.readString(site.resolve(PAGE)) + "\nMore.\n"),
                        site.resolve(PAGE),
                        StandardCopyOption.REPLACE_EXISTING));
        for (int i = 0; i < changes.size(); i++) {
            assertFalse(isMade(build("1")), "before " + i);
            changes.get(i).make();
            assertTrue(isMade(build("1")), "change " + i);
        }
        assertTrue(isMade(build("2")), "another tool");
        assertFalse(isMade(build("2")));
        Files.writeString(site.resolve("content/site.yaml"), "title: [");
        assertFalse(build("2").published());
        assertFalse(build("2").published(), "a site with errors is never up to date");
    }

    private interface Change {
        void make() throws IOException;
    }

    @Test
    void aDamagedRecordIsIgnored() throws IOException {
        byte[] whole = Files.readAllBytes(record);
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            byte[] damaged = i % 2 == 0 ? java.util.Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            if (i % 2 == 1) {
                damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(7));
            }
            Files.write(record, damaged);
            assertTrue(
                    new BuildRecord(SiteBuilder.tree(site), out, "1")
                            .unchanged()
                            .isEmpty(),
                    () -> new String(damaged, StandardCharsets.ISO_8859_1));
        }
        Files.write(record, whole);
        assertTrue(new BuildRecord(SiteBuilder.tree(site), out, "1").unchanged().isPresent());
    }
}
