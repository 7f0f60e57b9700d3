package dev.errdex.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.site.BuiltSite;
import dev.errdex.site.TestSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What killed builds left, and lists of files that are not to be trusted. */
class OutputPlaceTest {
    private static final TestSite SITE = TestSite.small();
    private static final TestSite CHANGED = SITE.and("-- content/questions/lost/answer-1.md --\n---\n---\nYes.\n");

    @TempDir
    private Path folder;

    @Test
    void aListOfFilesThatIsNotAsItWasWrittenIsNotTrusted() throws IOException {
        Path out = SITE.build(folder).folder();
        Path victim = Files.writeString(folder.resolve("victim"), "precious");
        Path list = out.resolve(Manifest.NAME);
        String whole = Files.readString(list);
        for (String damaged : List.of(
                whole.substring(0, whole.length() / 2),
                whole.substring(0, whole.length() - 1),
                "",
                whole + "../victim\n",
                whole.replace("en/glossary.html", "../victim"),
                new String(Manifest.of(List.of("index.html", "../victim")), StandardCharsets.UTF_8),
                new String(Manifest.of(List.of("index.html", "en/../../victim")), StandardCharsets.UTF_8),
                new String(Manifest.of(List.of("index.html", "en/\0")), StandardCharsets.UTF_8),
                new String(Manifest.of(List.of("index.html", victim.toString())), StandardCharsets.UTF_8))) {
            Files.writeString(list, damaged);
            SortedMap<String, String> before = BuiltSite.files(out);
            PublishException refused = assertThrows(PublishException.class, () -> SITE.build(folder), damaged);
            assertTrue(refused.getMessage().contains("damaged"), refused.getMessage());
            assertThrows(PublishException.class, () -> SiteZip.write(out, folder.resolve("wiki.zip")), damaged);
            assertEquals(before, BuiltSite.files(out));
            assertEquals("precious", Files.readString(victim));
        }
        Files.writeString(list, whole);
        assertEquals(0, SITE.build(folder).result().changes());
    }

    /** The list is as it was written, but a folder in it has since become a link. */
    @ParameterizedTest
    @EnumSource
    void aListThatLeadsThroughALinkDeletesNothingBehindIt(Publisher.Way way) throws IOException {
        Path out = SITE.with("static/away/page", "1").build(folder).folder();
        Path victim = Files.createDirectories(folder.resolve("victim"));
        Files.writeString(victim.resolve("page"), "precious");
        Files.delete(out.resolve("away/page"));
        Files.delete(out.resolve("away"));
        Files.createSymbolicLink(out.resolve("away"), victim);
        assertTrue(PublishingTest.publish(CHANGED, out, way).published());
        assertEquals("precious", Files.readString(victim.resolve("page")));
        assertTrue(Files.isSymbolicLink(out.resolve("away")));
    }

    /** What the list in the folder says while each file is replaced by itself, and then the way back. */
    @Test
    void aBuildKilledWhileItReplacedFilesLeavesNoTraceInTheNext() throws IOException {
        Path out = SITE.build(folder).folder();
        SortedMap<String, String> site = BuiltSite.files(out);
        for (int i = 0; i < 2; i++) {
            Set<String> both = new TreeSet<>(Manifest.read(out));
            both.remove(Manifest.NAME);
            both.add("en/new.html");
            Files.write(out.resolve(Manifest.NAME), Manifest.of(both));
            Files.writeString(out.resolve(".errdex-draft"), "<p");
            if (i == 1) {
                Files.writeString(out.resolve("en/new.html"), "new");
            }
            assertTrue(new SiteBuilder(Progress.SILENT, Optional.of("1"))
                    .build(folder.resolve("source"), out)
                    .published());
            assertEquals(site, BuiltSite.files(out));
        }
    }

    /** A build is killed when it has made a folder of a file, or has not yet; whichever site is built next. */
    @ParameterizedTest
    @EnumSource
    void aBuildKilledWhileAFileBecameAFolderIsFollowedByAny(Publisher.Way way) throws IOException {
        TestSite file = SITE.with("static/thing", "1");
        TestSite folderOfIt = SITE.with("static/thing/part", "2");
        int number = 0;
        for (TestSite left : List.of(file, folderOfIt)) {
            for (TestSite next : List.of(file, folderOfIt, SITE)) {
                Path out = left.build(folder.resolve("killed" + number)).folder();
                Set<String> both = new TreeSet<>(Manifest.read(out));
                both.remove(Manifest.NAME);
                both.addAll(List.of("thing", "thing/part"));
                Files.write(out.resolve(Manifest.NAME), Manifest.of(both));
                assertTrue(PublishingTest.publish(next, out, way).published());
                assertEquals(next.build(folder.resolve("clean" + number++)).files(), BuiltSite.files(out));
            }
        }
    }

    @Test
    void aBuildKilledBetweenTheMovesIsMendedEvenIfTheSourcesAreWrongNow() throws IOException {
        Path out = SITE.build(folder).folder();
        SortedMap<String, String> site = BuiltSite.files(out);
        Files.move(out, out.resolveSibling(".out.errdex-old"));
        assertFalse(SITE.and("-- content/site.yaml --\ntitle: [\n")
                .build(folder)
                .result()
                .published());
        assertEquals(site, BuiltSite.files(out));
    }

    @Test
    void leftoversGoEvenIfNothingChanged() throws IOException {
        Path source = SITE.write(folder.resolve("source"));
        Path out = folder.resolve("out");
        SiteBuilder builder = new SiteBuilder(Progress.SILENT, Optional.of("1"));
        builder.build(source, out);
        Files.createDirectories(folder.resolve(".out.errdex-new/en"));
        Files.createDirectories(folder.resolve(".out.errdex-old/en"));
        Files.writeString(out.resolve(".errdex-draft"), "<p");
        assertEquals(0, builder.build(source, out).changes());
        assertFalse(Files.exists(out.resolve(".errdex-draft")));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(
                    List.of(".out.errdex-lock", ".out.errdex-record", "out", "source"),
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
}
