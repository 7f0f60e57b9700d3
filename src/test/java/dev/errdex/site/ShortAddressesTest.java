package dev.errdex.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.build.Progress;
import dev.errdex.build.SiteBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Short addresses that programs hold: {@code e/CODE} leads to the page for ever. */
class ShortAddressesTest {
    private static final Pattern REFRESH = Pattern.compile("http-equiv=\"refresh\" content=\"0; url=([^\"]+)\"");

    @TempDir
    private Path folder;

    @Test
    void eachLeadsToItsPageFromADiskAndFromAServer() throws IOException {
        Path out = build("0x8009000B\nOLD-7\terrors/hresult/0x8009000B\n");
        for (String name : new String[] {"0x8009000B", "OLD-7"}) {
            Path page = out.resolve("e").resolve(name).resolve("index.html");
            Matcher refresh = REFRESH.matcher(Files.readString(page));
            assertTrue(refresh.find(), page::toString);
            Path target = page.resolveSibling(refresh.group(1)).normalize();
            assertTrue(Files.isRegularFile(target), target::toString);
            assertTrue(target.toString().endsWith("errors/hresult/0x8009000B.html"), target::toString);
            assertTrue(Files.size(page) < 600, "it is small");
        }
    }

    @Test
    void withoutTheListThereAreNone() {
        Path site = TestSite.small().write(folder.resolve("site"));
        new SiteBuilder(Progress.SILENT).build(site, folder.resolve("out"));
        assertFalse(Files.exists(folder.resolve("out/e")));
    }

    private Path build(String addresses) throws IOException {
        Path site = TestSite.small().write(folder.resolve("site"));
        Files.writeString(site.resolve("content/addresses.tsv"), addresses);
        Path out = folder.resolve("out");
        assertEquals(
                java.util.List.of(),
                new SiteBuilder(Progress.SILENT)
                        .build(site, out).problems().stream()
                                .filter(problem -> problem.rule().startsWith("address"))
                                .toList());
        return out;
    }
}
