package dev.errdex.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.site.BuiltSite;
import dev.errdex.site.TestSite;
import dev.errdex.site.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class SiteZipTest {
    @TempDir
    private Path folder;

    @Test
    void unpackedItIsTheSite() throws IOException {
        BuiltSite built = TestSite.small()
                .with("content/articles/keys/señal.png", new byte[] {1})
                .build(folder);
        Files.writeString(built.folder().resolve("CNAME"), "not the tool's");
        Path zip = folder.resolve("site.zip");
        SiteZip.write(built.folder(), zip);
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
                assertArrayEquals(
                        Files.readAllBytes(built.folder().resolve(entry.getName())),
                        in.readAllBytes(),
                        entry.getName());
            }
        }
        assertEquals(names.stream().sorted().toList(), names);
        List<String> expected = new ArrayList<>(built.files().keySet());
        expected.remove("CNAME");
        assertEquals(expected, names);
    }

    @Test
    void theSameSiteIsTheSameFileAndIsNotTouched() throws IOException {
        BuiltSite first = TestSite.small().build(folder.resolve("a"));
        BuiltSite second = TestSite.small().build(folder.resolve("b"));
        TimeZone zone = TimeZone.getDefault();
        try {
            SiteZip.write(first.folder(), folder.resolve("a.zip"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            SiteZip.write(second.folder(), folder.resolve("b.zip"));
        } finally {
            TimeZone.setDefault(zone);
        }
        assertEquals(-1, Files.mismatch(folder.resolve("a.zip"), folder.resolve("b.zip")));
        FileTime old = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(folder.resolve("a.zip"), old);
        SiteZip.write(first.folder(), folder.resolve("a.zip"));
        assertEquals(old, Files.getLastModifiedTime(folder.resolve("a.zip")));
    }

    @Test
    void whatTheToolDidNotMakeIsNotReplaced() throws IOException {
        BuiltSite built = TestSite.small().build(folder);
        Path mine = Files.writeString(folder.resolve("mine.zip"), "my holidays");
        assertThrows(PublishException.class, () -> SiteZip.write(built.folder(), mine));
        assertEquals("my holidays", Files.readString(mine));
    }

    @Test
    void theCommandPacksBesideTheSite() throws IOException {
        Path source = TestSite.small().write(folder.resolve("source"));
        assertEquals(
                0, Tool.errdex(source, Map.of(), List.of(), "build", "--zip").code());
        assertTrue(Files.exists(source.resolve("target/site.zip")));
        assertFalse(Files.exists(source.resolve("target/site/site.zip")));
        assertEquals(
                0,
                Tool.errdex(folder, Map.of(), List.of(), "build", "source", "--zip=wiki.zip", "-q")
                        .code());
        assertEquals(-1, Files.mismatch(source.resolve("target/site.zip"), folder.resolve("wiki.zip")));
        Tool.Ended wrong = Tool.errdex(folder, Map.of(), List.of(), "build", "--zip", "source");
        assertEquals(2, wrong.code());
        assertTrue(wrong.err().contains("must end in .zip"), wrong.err());
    }
}
