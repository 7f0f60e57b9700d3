package dev.errdex.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.build.Progress;
import dev.errdex.build.SiteBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The same sources are the same site, byte for byte, whoever builds it and where. */
@Isolated
class SameBytesTest {
    private static final TestSite SITE = TestSite.of(
                    TestSite.read(Path.of("src/test/resources/golden/two-languages.txt")))
            .with(
                    "content/articles/keys/ilk-ıİ.md",
                    "---\n"
                            + "title: 'iI ıİ ß ŉ'\n"
                            + "summary: Titles that other languages fold in other ways.\n"
                            + "tags: [iii]\n"
                            + "---\n"
                            + "ISTANBUL istanbul\n")
            .with("content/articles/keys/picture.png", new byte[] {1, 2, 3});
    private static SortedMap<String, String> expected;

    @TempDir
    private Path folder;

    @BeforeAll
    static void build(@TempDir Path folder) {
        BuiltSite built = SITE.build(folder);
        assertTrue(built.result().published(), built.told());
        expected = built.files();
        assertTrue(expected.size() > 60);
    }

    @Test
    void inTurkishAndOnTheOtherSideOfTheWorld() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : List.of("tr-TR", "th-TH-u-ca-buddhist-nu-thai", "ar-EG-u-nu-arab")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                BuiltSite.assertSame(expected, SITE.build(folder.resolve(tag)).files());
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void inAProcessThatNeverKnewAnotherLocale() throws Exception {
        Path source = SITE.write(folder.resolve("source"));
        Tool.Ended ended = Tool.errdex(
                source,
                Map.of("LC_ALL", "C.UTF-8", "TZ", "America/St_Johns"),
                List.of(
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Dfile.encoding=ISO-8859-9",
                        "-Dline.separator=\r\n"),
                "build",
                "-o",
                folder.resolve("out").toString());
        assertEquals(0, ended.code(), ended.err());
        BuiltSite.assertSame(expected, BuiltSite.files(folder.resolve("out")));
    }

    @Test
    void orNotAtAllWhenTheShellCannotNameTheFiles() throws Exception {
        Path source = SITE.write(folder.resolve("source"));
        Tool.Ended ended = Tool.errdex(
                source,
                Map.of("LC_ALL", "C"),
                List.of(),
                "build",
                "-o",
                folder.resolve("out").toString());
        assertEquals(3, ended.code());
        assertTrue(ended.err().contains("set LC_ALL to C.UTF-8"), ended.err());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void whateverTheOrderOfTheFilesOnTheDisk() {
        Path source = SITE.writeBackwards(folder.resolve("source"));
        new SiteBuilder(Progress.SILENT).build(source, folder.resolve("out"));
        BuiltSite.assertSame(expected, BuiltSite.files(folder.resolve("out")));
    }

    @Test
    void withOneThreadOrWithMany() throws Exception {
        for (int threads : List.of(1, 2, 13)) {
            try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                BuiltSite.assertSame(
                        expected,
                        pool.submit(() -> SITE.build(folder.resolve("threads-" + threads))
                                        .files())
                                .get());
            }
        }
    }

    @Test
    void onTopOfAnotherSite() {
        TestSite.small().build(folder);
        BuiltSite.assertSame(expected, SITE.build(folder).files());
    }
}
