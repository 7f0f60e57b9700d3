package dev.errdex.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.build.Progress;
import dev.errdex.build.SiteBuilder;
import dev.errdex.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    @Test
    void whatWasPublishedDoesNotDieUnnoticed() throws IOException {
        Path site = TestSite.small().write(folder.resolve("site"));
        Files.writeString(
                site.resolve("content/errors/hresult/0x80090005.yaml"),
                "code: 0x80090005\ntitle: Bad data\nsummary: The data is bad, and nothing was decrypted.\n");
        Path list = site.resolve("content/addresses.tsv");
        Files.writeString(list, "# ours\nOLD-7\terrors/hresult/0x8009000B");
        String fixed = check(site, "--fix");
        assertTrue(fixed.contains("added to content/addresses.tsv: "), fixed);
        List<String> lines = Files.readAllLines(list);
        assertEquals("OLD-7\terrors/hresult/0x8009000B", lines.get(1));
        int count = lines.size() - 2;
        assertTrue(count == 2 && lines.getLast().startsWith("# sealed: " + count + " addresses, "), lines::toString);
        String sealed = Files.readString(list);
        assertFalse(check(site, "--fix").contains("addresses.tsv"), "once is enough");

        Files.writeString(list, sealed.replace("OLD-7\terrors/hresult/0x8009000B\n", ""));
        String lost = check(site, "--fix");
        assertTrue(
                lost.contains(
                        count + " short addresses were published, and " + (count - 1) + " are left [address-lost]"),
                lost);
        check(site, "--fix", "--rule", "address-missing");
        assertTrue(
                Files.readString(list).contains("# sealed: " + count), "one that has lost a line is not sealed again");
        Files.writeString(list, sealed.replace("OLD-7\t", "OLD-8\t"));
        assertTrue(check(site).contains("are not those that were published [address-lost]"));
        Files.writeString(
                list, sealed.replace("OLD-7\t", "old-7\t").replace("# ours", "# theirs") + "NEW-1\t0x8009000B\n");
        assertFalse(check(site, "--fix").contains("address-lost"), "more may come, and where one leads may change");
        assertTrue(Files.readString(list).contains("# sealed: " + (count + 1) + " addresses, "));
    }

    private static String check(Path site, String... more) {
        StringWriter out = new StringWriter();
        List<String> words = new ArrayList<>(List.of("check", site.toString(), "--limit", "0"));
        words.addAll(List.of(more));
        Main.run(words.toArray(new String[0]), new PrintWriter(out), new PrintWriter(out, true));
        return out.toString();
    }

    private Path build(String addresses) throws IOException {
        Path site = TestSite.small().write(folder.resolve("site"));
        Files.writeString(site.resolve("content/addresses.tsv"), addresses);
        Path out = folder.resolve("out");
        assertEquals(
                List.of(),
                new SiteBuilder(Progress.SILENT)
                        .build(site, out).problems().stream()
                                .filter(problem -> problem.rule().startsWith("address"))
                                .toList());
        return out;
    }
}
