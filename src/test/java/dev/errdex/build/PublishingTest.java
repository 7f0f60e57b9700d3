package dev.errdex.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.site.BuiltSite;
import dev.errdex.site.TestSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        try (Publisher other = new Publisher(out)) {
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
        Built built = new SiteBuilder(Progress.SILENT)
                .build(SiteBuilder.tree(CHANGED.write(folder.resolve("next"))), () -> new Publisher(out, false));
        assertTrue(built.published());
        assertEquals(place, Files.getAttribute(out, "unix:ino"));

        SortedMap<String, String> files = BuiltSite.files(out);
        assertEquals("wiki.example.org", files.remove("CNAME"));
        assertEquals(BuiltSite.files(CHANGED.build(folder.resolve("fresh")).folder()), files);
        Map<String, String> after = identities(out);
        assertEquals(before.get("en/glossary.html"), after.get("en/glossary.html"));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(
                    List.of(".out.errdex-lock", "fresh", "next", "out", "source"),
                    left.map(path -> path.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void whatAKilledBuildLeftIsTidiedAway() throws IOException {
        Path out = SITE.build(folder).folder();
        SortedMap<String, String> site = BuiltSite.files(out);
        Path aside = out.resolveSibling(".out.errdex-old");
        Files.createDirectories(out.resolveSibling(".out.errdex-new/en"));
        Files.writeString(out.resolveSibling(".out.errdex-new/en/half.html"), "<p");
        Files.move(out, aside);
        assertEquals(0, SITE.build(folder).result().changes());
        assertEquals(site, BuiltSite.files(out));

        Files.createDirectories(aside);
        Files.writeString(aside.resolve("index.html"), "older");
        assertTrue(CHANGED.build(folder).result().published());
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(
                    List.of(".out.errdex-lock", "out", "source"),
                    left.map(path -> path.getFileName().toString()).sorted().toList());
        }
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
