package dev.errdex.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.json.Json;
import dev.errdex.site.TestSite;
import dev.errdex.source.Fingerprint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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

    /** As after cp -rp, unzip -o and tar x: same size, same time, same file. */
    @Test
    void aChangeThatLeavesSizeAndTimeIsSeen() throws IOException {
        FileTime time = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(site.resolve(PAGE), time);
        build("1");
        String text = Files.readString(site.resolve(PAGE));
        Files.writeString(site.resolve(PAGE), text.replace("Keys live", "Keys love"));
        Files.setLastModifiedTime(site.resolve(PAGE), time);
        assertTrue(isMade(build("1")));
        assertTrue(Files.readString(out.resolve("en/articles/keys/where.html")).contains("Keys love"));
    }

    /** The same time and size again, but another file in its place, as after mv and git checkout. */
    @Test
    void anotherFileInTheSamePlaceIsSeen() throws IOException {
        FileTime time = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(site.resolve(PAGE), time);
        build("1");
        Path beside = Files.writeString(
                folder.resolve("beside"), Files.readString(site.resolve(PAGE)).replace("Keys live", "Keys love"));
        Files.setLastModifiedTime(beside, time);
        Files.move(beside, site.resolve(PAGE), StandardCopyOption.REPLACE_EXISTING);
        assertTrue(isMade(build("1")));
    }

    @Test
    void aFileWithAnotherTimeOnlyIsNoChange() throws IOException {
        Files.setLastModifiedTime(site.resolve(PAGE), FileTime.fromMillis(0));
        Files.setLastModifiedTime(out.resolve("en/glossary.html"), FileTime.fromMillis(0));
        assertFalse(isMade(build("1")));
    }

    /** The rules that look at the date may say something else tomorrow. */
    @Test
    void aRecordOfAnotherDayIsIgnored() throws IOException {
        String whole = Files.readString(record);
        Map<Object, Object> told = new java.util.LinkedHashMap<>((Map<?, ?>) Json.parse(whole));
        assertEquals(java.time.LocalDate.now(java.time.ZoneId.systemDefault()).toString(), told.get("today"));
        told.put("today", "2020-02-02");
        told.remove("sum");
        told.put(
                "sum",
                Fingerprint.of(Json.line(told).getBytes(StandardCharsets.UTF_8)).toString());
        Files.writeString(record, Json.line(told));
        assertTrue(isMade(build("1")));
        assertFalse(isMade(build("1")));
    }

    /** Read as it was, changed while the rest was built, and back again: what was published is not what is there. */
    @Test
    void aFileThatChangesWhileItIsBuiltIsSeenByTheNextBuild() throws IOException {
        String before = Files.readString(site.resolve(PAGE));
        String during = before.replace("Keys live", "Keys love");
        Files.writeString(site.resolve(PAGE), during);
        Built built = new SiteBuilder(
                        new Progress() {
                            @Override
                            public void stage(String name, long steps) {
                                try {
                                    if (name.equals("publish")) {
                                        Files.writeString(site.resolve(PAGE), before);
                                    }
                                } catch (IOException e) {
                                    throw new java.io.UncheckedIOException(e);
                                }
                            }

                            @Override
                            public void step() {}
                        },
                        Optional.of("1"))
                .build(site, out);
        assertTrue(built.published());
        assertTrue(Files.readString(out.resolve("en/articles/keys/where.html")).contains("Keys love"));
        assertTrue(isMade(build("1")));
        assertTrue(Files.readString(out.resolve("en/articles/keys/where.html")).contains("Keys live"));
    }

    @Test
    void anyChangeLeadsToABuild() throws IOException {
        List<Change> changes = List.of(
                () -> Files.delete(out.resolve("en/glossary.html")),
                () -> Files.writeString(out.resolve("en/glossary.html"), "mine"),
                () -> Files.writeString(
                        out.resolve("en/glossary.html"),
                        Files.readString(out.resolve("en/glossary.html")).replace('a', 'b')),
                () -> {
                    Path beside = Files.copy(out.resolve("en/glossary.html"), folder.resolve("same.html"));
                    Files.delete(out.resolve("en/glossary.html"));
                    Files.createSymbolicLink(out.resolve("en/glossary.html"), beside);
                },
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
            assertTrue(Files.isRegularFile(out.resolve("en/glossary.html"), LinkOption.NOFOLLOW_LINKS));
        }
        Files.writeString(out.resolve("CNAME"), "wiki.example.org");
        assertFalse(isMade(build("1")), "what others put there is theirs");
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
            assertTrue(unchanged().isEmpty(), () -> new String(damaged, StandardCharsets.UTF_8));
        }
        Files.write(record, whole);
        assertTrue(unchanged().isPresent());
    }

    private Optional<Built> unchanged() {
        try (OutputPlace place = OutputPlace.open(out)) {
            return new BuildRecord(SiteBuilder.tree(site), place, "1").unchanged();
        }
    }
}
