package dev.errdex.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.site.BuiltSite;
import dev.errdex.site.TestSite;
import dev.errdex.source.MemoryTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublishingTest {
    private static final TestSite SITE = TestSite.small();
    private static final TestSite CHANGED = SITE.and("-- content/questions/lost/answer-1.md --\n---\n---\nYes.\n");

    @TempDir
    private Path folder;

    @Test
    void filesThatDidNotChangeAreNotRewritten() throws IOException {
        BuiltSite first = SITE.build(folder);
        try (Stream<Path> files = Files.walk(first.folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
            }
        }
        Map<String, String> before = identities(first.folder());
        assertEquals(0, SITE.build(folder).result().changes());
        assertEquals(before, identities(first.folder()));

        BuiltSite second = CHANGED.build(folder);
        Map<String, String> after = identities(first.folder());
        List<String> rewritten = after.keySet().stream()
                .filter(path -> !after.get(path).equals(before.get(path)))
                .toList();
        assertEquals(
                List.of("en/questions/lost.html", "es/questions/lost.html"),
                rewritten.stream().filter(path -> path.endsWith(".html")).toList());
        assertEquals(rewritten.size(), second.result().changes());
    }

    @Test
    void pagesThatAreGoneFromTheSourcesAreGoneFromTheSite() {
        SITE.build(folder);
        BuiltSite built = SITE.and("-- content/questions/lost/question.md gone --\n"
                        + "-- content/questions/lost/answer-1.md gone --\n")
                .build(folder);
        assertFalse(built.has("en/questions/lost.html"));
        assertEquals(
                SITE.and("-- content/questions/lost/question.md gone --\n"
                                + "-- content/questions/lost/answer-1.md gone --\n")
                        .build(folder.resolve("fresh"))
                        .files()
                        .keySet(),
                built.files().keySet());
    }

    @Test
    void whatTheToolDidNotMakeStays() throws IOException {
        Path out = SITE.build(folder).folder();
        Files.writeString(out.resolve("CNAME"), "wiki.example.org");
        Files.createDirectories(out.resolve("mine/deep/empty"));
        Files.writeString(out.resolve("en/questions/mine.txt"), "mine");
        Files.createSymbolicLink(out.resolve("file-link"), Path.of("CNAME"));
        Files.createSymbolicLink(out.resolve("folder-link"), Path.of("mine"));
        Files.createSymbolicLink(out.resolve("broken-link"), Path.of("nowhere"));
        BuiltSite built = SITE.and("-- content/questions/lost/question.md gone --\n"
                        + "-- content/questions/lost/answer-1.md gone --\n")
                .build(folder);
        assertTrue(built.result().published());
        assertEquals("wiki.example.org", built.page("CNAME"));
        assertEquals("mine", built.page("en/questions/mine.txt"));
        assertTrue(built.has("mine/deep/empty"));
        for (String link : List.of("file-link", "folder-link", "broken-link")) {
            assertTrue(Files.isSymbolicLink(out.resolve(link)), link);
        }
    }

    @Test
    void aFileThatTheToolDidNotMakeIsNeverReplaced() throws IOException {
        Path out = SITE.build(folder).folder();
        Files.writeString(out.resolve("en/tags/mine.html"), "mine");
        SortedMap<String, String> before = BuiltSite.files(out);
        TestSite tagged =
                SITE.and("-- content/questions/lost/question.md --\n---\ntitle: Lost?\ntags: [mine]\n---\nLost.\n");
        PublishException refused = assertThrows(PublishException.class, () -> tagged.build(folder));
        assertTrue(refused.getMessage().contains("mine.html is in the way"), refused.getMessage());
        assertEquals(before, BuiltSite.files(out));

        Files.delete(out.resolve("en/tags/mine.html"));
        Files.writeString(out.resolve("files"), "a file where a folder should be");
        assertThrows(
                PublishException.class,
                () -> SITE.and("-- content/articles/keys/a.png --\n").build(folder));
        assertEquals("a file where a folder should be", Files.readString(out.resolve("files")));
    }

    @Test
    void aSiteWithMistakesLeavesTheEarlierOneAsItWas() throws IOException {
        Path out = SITE.build(folder).folder();
        Map<String, String> before = identities(out);
        BuiltSite broken =
                SITE.and("-- content/questions/lost/answer-1.md --\n").build(folder);
        assertFalse(broken.result().published());
        assertEquals(before, identities(out));
        BuiltSite failing = SITE.and("-- templates/pages/article.ftlh --\n${page.nothing}\n")
                .build(folder);
        assertEquals(List.of("templates/pages/article.ftlh:1:3 template-error"), failing.problems());
        assertEquals(before, identities(out));
    }

    @Test
    void foldersThatHoldSomethingElseAreRefused() throws IOException {
        Path source = SITE.write(folder.resolve("site"));
        Path home = Path.of(System.getProperty("user.home"));
        Files.writeString(folder.resolve("a-file"), "");
        Files.createSymbolicLink(folder.resolve("link"), source);
        for (Path out : List.of(
                source,
                folder,
                Path.of("/"),
                home,
                source.resolve("content"),
                source.resolve("content/out"),
                source.resolve("static"),
                source.resolve("templates/x"),
                source.resolve("x/../content/y"),
                folder.resolve("a-file"),
                folder.resolve("link"),
                folder.resolve("link/content/z"),
                Path.of("src"))) {
            SortedMap<String, String> before = BuiltSite.files(folder);
            PublishException refused = assertThrows(
                    PublishException.class, () -> new SiteBuilder(Progress.SILENT).build(source, out), out::toString);
            assertFalse(refused.hint().isEmpty());
            assertEquals(before, BuiltSite.files(folder));
        }
    }

    @Test
    void aFolderThatIsALinkStaysOne() throws IOException {
        Files.createDirectories(folder.resolve("real"));
        Files.createSymbolicLink(folder.resolve("out"), Path.of("real"));
        assertTrue(SITE.build(folder).has("index.html"));
        assertTrue(CHANGED.build(folder).result().published());
        assertTrue(Files.isSymbolicLink(folder.resolve("out")));
        assertTrue(Files.exists(folder.resolve("real/index.html"), LinkOption.NOFOLLOW_LINKS));
    }

    @Test
    void aFolderThatIsBeingWrittenIsRefused() {
        Path out = SITE.build(folder).folder();
        SortedMap<String, String> before = BuiltSite.files(out);
        try (OutputPlace place = OutputPlace.open(out);
                Publisher other = new Publisher(place)) {
            other.write("half", new byte[0]);
            PublishException refused = assertThrows(PublishException.class, () -> CHANGED.build(folder));
            assertTrue(refused.getMessage().contains("another build"), refused.getMessage());
            assertEquals(before, BuiltSite.files(out));
        }
        assertTrue(CHANGED.build(folder).result().published());
    }

    @Test
    void inAFolderThatCannotBeMovedEachFileIsReplacedByItself() throws IOException {
        Path out = SITE.and("-- content/questions/found/question.md --\n---\ntitle: Found?\n---\nFound.\n")
                .build(folder)
                .folder();
        Files.writeString(out.resolve("CNAME"), "wiki.example.org");
        Object place = Files.getAttribute(out, "unix:ino");
        Map<String, String> before = identities(out);
        assertTrue(publish(CHANGED, out, Publisher.Way.FILE_BY_FILE).published());
        assertEquals(place, Files.getAttribute(out, "unix:ino"));

        SortedMap<String, String> files = BuiltSite.files(out);
        assertEquals("wiki.example.org", files.remove("CNAME"));
        assertEquals(BuiltSite.files(CHANGED.build(folder.resolve("fresh")).folder()), files);
        Map<String, String> after = identities(out);
        assertEquals(before.get("en/glossary.html"), after.get("en/glossary.html"));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(
                    List.of(".out.errdex-lock", "fresh", "out", "source"),
                    left.map(path -> path.getFileName().toString()).sorted().toList());
        }
    }

    static Built publish(TestSite site, Path out, Publisher.Way way) {
        try (OutputPlace place = OutputPlace.open(out)) {
            return new SiteBuilder(Progress.SILENT)
                    .build(new MemoryTree(site.files()), () -> new Publisher(place, way));
        }
    }

    /** A folder of static becomes a file, and a file a folder, in each way to publish. */
    @ParameterizedTest
    @EnumSource
    void aFolderMayBecomeAFile(Publisher.Way way) throws IOException {
        Path out = SITE.with("static/thing/part", "1")
                .with("static/other", "2")
                .build(folder)
                .folder();
        assertTrue(publish(SITE.with("static/thing", "3").with("static/other/part", "4"), out, way)
                .published());
        assertEquals("3", Files.readString(out.resolve("thing")));
        assertEquals("4", Files.readString(out.resolve("other/part")));
        Files.writeString(out.resolve("other/mine"), "mine");
        PublishException refused =
                assertThrows(PublishException.class, () -> publish(SITE.with("static/other", "5"), out, way));
        assertTrue(refused.getMessage().contains("other is in the way"), refused.getMessage());
        assertEquals("mine", Files.readString(out.resolve("other/mine")));
    }

    /** Folders that held nothing but what is gone go, too, and beside the site nothing is left but the lock. */
    @ParameterizedTest
    @EnumSource
    void nothingIsLeftOfWhatIsGone(Publisher.Way way) throws IOException {
        Path out = SITE.with("static/deep/er/thing", "1")
                .with("static/kept/er/thing", "2")
                .build(folder.resolve("place"))
                .folder();
        Files.writeString(out.resolve("kept/mine"), "mine");
        Set<String> beside = names(out.getParent());
        assertTrue(publish(SITE, out, way).published());
        assertFalse(Files.exists(out.resolve("deep")));
        assertFalse(Files.exists(out.resolve("kept/er")));
        assertEquals("mine", Files.readString(out.resolve("kept/mine")));
        assertEquals(beside, names(out.getParent()));
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Nobody who looks finds no site, or half of one; a moved folder would be missed by those who have it open. */
    @Test
    void twoFoldersAreExchangedInOneStep() throws IOException {
        Path one = Files.createDirectories(folder.resolve("señal one"));
        Path two = Files.createDirectories(folder.resolve("two"));
        Files.writeString(one.resolve("file"), "1");
        Files.writeString(two.resolve("file"), "2");
        Assumptions.assumeTrue(
                System.getProperty("os.name").equals("Linux")
                        && Runtime.version().feature() >= 22,
                "only Linux has renameat2, and only Java 22 calls it");
        assertTrue(Exchange.of(one, two));
        assertEquals("2", Files.readString(one.resolve("file")));
        assertEquals("1", Files.readString(two.resolve("file")));
        assertFalse(Exchange.of(one, folder.resolve("none")));
        assertEquals("2", Files.readString(one.resolve("file")));
    }

    /** What tells whether a file was written anew: its place on the disk and its time. */
    private static Map<String, String> identities(Path out) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Map<String, Object> attributes = Files.readAttributes(file, "unix:ino,lastModifiedTime");
                all.put(out.relativize(file).toString(), attributes.toString());
            }
        }
        return all;
    }
}
