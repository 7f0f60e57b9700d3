package dev.errdex.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.errdex.check.BuiltLinks;
import dev.errdex.source.FolderTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A wiki and one of more than twice its size, held against each other: what is on a page, in a list, and for machines.
 */
@ResourceLock(Chromium.LOCK)
@Execution(ExecutionMode.SAME_THREAD)
class GrowthTest {
    private static final int LARGEST_PAGE = 200_000;
    private static final int LONGEST_LIST = 500;
    private static final Pattern ROW = Pattern.compile("<li[ >]|<tr[ >]|<dt[ >]");

    @TempDir
    private static Path folder;

    private static BuiltSite small;
    private static BuiltSite large;
    private static SortedMap<String, String> files;

    @BeforeAll
    static void build() {
        small = GrowingWiki.of(600).build(folder.resolve("small"));
        large = GrowingWiki.of(1_400).build(folder.resolve("large"));
        assertTrue(small.result().published(), small::told);
        assertTrue(large.result().published(), large::told);
        files = large.files();
    }

    private static int size(BuiltSite site, String page) {
        return site.page(page).length();
    }

    @Test
    void aPageIsAsLargeInALargeWikiAsInASmallOne() {
        assertEquals(size(small, GrowingWiki.ERROR), size(large, GrowingWiki.ERROR), 500);
        // The navigation names more sections, up to a limit.
        assertEquals(size(small, GrowingWiki.ARTICLE), size(large, GrowingWiki.ARTICLE), 500);
        assertEquals(small.main(GrowingWiki.ERROR), large.main(GrowingWiki.ERROR));
    }

    @Test
    void aPageThatAllOthersMentionIsNoListOfThem() {
        assertEquals(size(small, GrowingWiki.POPULAR), size(large, GrowingWiki.POPULAR), 500);
        assertTrue(
                large.main(GrowingWiki.POPULAR)
                        .contains("<a href=\"../../search.html?q=1\">1499 more pages point here</a>"),
                large.main(GrowingWiki.POPULAR));
    }

    @Test
    void noPageIsTooLargeAndNoListTooLong() {
        Set<String> wrong = new TreeSet<>();
        files.forEach((path, html) -> {
            if (path.endsWith(".html")) {
                String main = html.substring(Math.max(0, html.indexOf("<main")));
                long rows = ROW.matcher(main).results().count();
                if (html.length() > LARGEST_PAGE || rows > LONGEST_LIST + 60) {
                    wrong.add(path + ": " + html.length() + " bytes, " + rows + " rows");
                }
            }
        });
        assertEquals(Set.of(), wrong);
    }

    @Test
    void aPageLoadsFewFiles() {
        for (String page : List.of(GrowingWiki.ERROR, "index.html", "search.html", "a-z.html", "404.html")) {
            String html = large.page(page);
            assertTrue(html.split("rel=\"stylesheet\"").length - 1 <= 3, page);
            assertTrue(html.split("<script src=").length - 1 <= 3, page);
            assertTrue(
                    html.matches("(?s).*css/errdex\\.css\\?v=[0-9a-f]{16}\".*js/errdex\\.js\\?v=[0-9a-f]{16}\".*"),
                    page);
        }
    }

    @Test
    void whatMachinesReadIsAtMostAsLargeAsWhatPeopleRead() {
        long html = bytes(".*\\.html");
        long machines = bytes(".*\\.(md|json|jsonl\\.gz|txt|atom)");
        assertTrue(machines <= html, machines + " bytes for machines, " + html + " for people");
        assertTrue(files.get("llms.txt").length() < 10_000, "llms.txt leads to lists");
        assertTrue(files.get("errors.json").length() < 1_000, "errors.json leads to files");
    }

    private static long bytes(String pattern) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().matches(pattern))
                .mapToLong(file -> file.getValue().length())
                .sum();
    }

    /** Followed from the list's own address, by its pages alone. */
    @Test
    void everyErrorIsInItsLists() {
        for (String list : List.of("a-z", "tags/common", "codes/net/area-0")) {
            Set<String> listed = files.entrySet().stream()
                    .filter(file -> file.getKey().matches(Pattern.quote(list) + "(~\\d+)?\\.html"))
                    .flatMap(file -> Pattern.compile("href=\"[^\"]*errors/net/(\\d+)\\.html\"")
                            .matcher(file.getValue())
                            .results()
                            .map(link -> link.group(1)))
                    .collect(Collectors.toSet());
            assertEquals(1_400, listed.size(), list);
        }
        assertTrue(large.page("codes/net/area-0.html").contains("The peer said number 1."), "the catalogue's text");
        assertTrue(large.page("errors/index.html").contains("href=\"../codes/net/area-0.html\""));
    }

    @Test
    void noLinkIsDead() {
        assertEquals(List.of(), BuiltLinks.find(FolderTree.of(large.folder(), List.of(""))));
        assertTrue(large.page("index.html").length() < 40_000, "the front page is no list");
    }

    private static Page open(String address) {
        Page page = Chromium.browser().newPage();
        page.navigate(large.folder().toUri() + address);
        return page;
    }

    @Test
    @InBrowser
    void aFieldFiltersAListFromADisk() {
        Page page = open("tags/odd.html");
        Locator rows = page.locator(".card:visible");
        int all = rows.count();
        page.getByPlaceholder("Filter this list").fill("WAY 345 peer");
        assertEquals(1, rows.count());
        assertEquals(
                "The connection ended in way 345",
                page.locator(".card:visible .card-title").innerText());
        assertEquals("1 of " + all, page.locator(".filter-count").innerText());
        page.getByPlaceholder("Filter this list").fill("no such words");
        assertEquals(0, rows.count());
        assertTrue(page.locator(".filter-none a").getAttribute("href").endsWith("search.html?q=no%20such%20words"));
        page.getByPlaceholder("Filter this list").press("Escape");
        assertEquals(all, rows.count());
        page.close();
    }

    @Test
    @InBrowser
    void oldAddressesOfRowsAndTermsLeadToWhereTheyAreNow() {
        for (String old :
                List.of("codes/net/area-0.html#2000", "glossary.html#term-129", "codes/net/area-0~3.html#1")) {
            Page page = open(old);
            Locator found = page.locator("[id=\"" + old.replaceFirst(".*#", "") + "\"]");
            found.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            assertFalse(page.url().endsWith(old), page.url());
            page.close();
        }
    }
}
