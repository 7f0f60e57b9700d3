package dev.errdex.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A catalogue of many codes, of which nobody has written about one: codes that lie far apart have no page each, and the
 * browser loads those parts of the table of codes that it needs.
 */
@ResourceLock(Chromium.LOCK)
@Execution(ExecutionMode.SAME_THREAD)
class ManyCodesTest {
    private static final int CODES = 11_000;
    private static final int LARGEST_PAGE = 200_000;
    private static final int LONGEST_LIST = 500;
    private static final Pattern ROW = Pattern.compile("<tr id=\"|<li>");

    @TempDir
    private static Path folder;

    private static BuiltSite site;
    private static SortedMap<String, String> files;

    @BeforeAll
    static void build() {
        StringBuilder text = new StringBuilder("""
            -- content/site.yaml --
            title: Status of devices
            languages: [en]
            default-space: dev
            -- content/spaces/dev.yaml --
            name: dev
            title: Device
            spelling: hex32
            catalog: dev.tsv
            -- content/spaces/net.yaml --
            name: net
            title: Net
            spelling: hex32
            fields:
              - {name: part, bits: 31-8}
              - {name: code, bits: 7-0}
            group-by: part
            catalog: net.tsv
            -- content/spaces/dev.tsv --
            code\tsymbol
            """);
        IntStream.range(0, CODES).forEach(i -> text.append(code(i) + "\tDEV_" + symbol(i) + "\n"));
        text.append("-- content/spaces/net.tsv --\ncode\tsymbol\n");
        IntStream.range(0, CODES / 10).forEach(i -> text.append(code(-i - 1) + "\tNET_" + symbol(i) + "\n"));
        site = TestSite.of(text.toString()).build(folder);
        assertTrue(site.result().published(), site::told);
        files = site.files();
    }

    /** Steps of an odd number walk through all of 32 bits before they meet one again. */
    private static String code(int i) {
        return String.format(Locale.ROOT, "0x%08X", i * 0x9E3779B1);
    }

    private static String symbol(int i) {
        return Integer.toString(i * 7919 % 1_000_003, 36).toUpperCase(Locale.ROOT) + "_FAILED";
    }

    @Test
    void codesThatLieFarApartHaveNoPageEach() {
        long listings = files.keySet().stream()
                .filter(path -> path.startsWith("codes/") && path.endsWith(".html"))
                .count();
        assertTrue(listings <= CODES / 50, listings + " listings");
        Map<String, String> wrong = new TreeMap<>();
        files.forEach((path, html) -> {
            long rows = ROW.matcher(html).results().count();
            if (path.endsWith(".html") && (html.length() > LARGEST_PAGE || rows > LONGEST_LIST + 60)) {
                wrong.put(path, html.length() + " bytes, " + rows + " rows");
            }
        });
        assertEquals(Map.of(), wrong);
    }

    @InBrowser
    @Test
    void theBrowserLoadsPartsOfTheTableAndFindsTheRow() {
        try (Page page = Chromium.browser().newPage()) {
            page.navigate(folder.resolve("out/index.html").toUri().toString());
            page.evaluate("() => errdex.loadEngine()");
            for (int i : List.of(0, 1, 4711, CODES - 1)) {
                for (String asked : List.of(
                        code(i),
                        "DEV_" + symbol(i),
                        "dev_" + symbol(i),
                        "failed: " + code(i) + " (DEV_" + symbol(i) + ")")) {
                    leads(page, asked, code(i));
                }
            }
            leads(page, "NET_" + symbol(99), code(-100));
            leads(page, code(-100), code(-100));
            assertEquals(List.of(), page.evaluate("async () => (await errdex.ask('0x12345678')).results"));
        }
    }

    private static void leads(Page page, String asked, String code) {
        String href = (String) page.evaluate("async text => (await errdex.ask(text)).results[0].href", asked);
        String address = href.substring(href.indexOf("codes/"), href.indexOf('#'));
        assertEquals(code, href.substring(href.indexOf('#') + 1), asked);
        assertTrue(files.containsKey(address), asked + " leads to " + address);
        assertTrue(files.get(address).contains("id=\"" + code + "\""), asked + " leads to " + address);
    }
}
