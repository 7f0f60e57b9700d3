package dev.errdex.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.errdex.cli.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a section for authors is to readers: one link, and nothing else unless they ask for it. */
@InBrowser
class AudienceTest {
    private static final TestSite SITE = TestSite.small().and("""
        -- content/articles/manual/section.yaml --
        title: {en: Manual, es: Manual}
        audience: authors
        -- content/articles/manual/write.md --
        ---
        title: Write about a key
        summary: How to write a page about 0x8009000B.
        tags: [writing, key]
        ---
        Say where the key is, and name its orangutan. See 0x8009000B.
        -- content/articles/manual/write.es.md --
        ---
        title: Escribir sobre una clave
        summary: Cómo escribir una página.
        ---
        Diga dónde está la clave.
        -- content/articles/manual/publish.md --
        ---
        title: Publish
        summary: Put it on a server.
        ---
        Copy the folder.
        -- content/queries.yaml --
        - {query: name the orangutan, expect: articles/manual/write}
        - {query: where keys live, expect: articles/keys/where}
        """);

    @TempDir
    private static Path folder;

    private static BuiltSite site;

    @BeforeAll
    static void build() {
        site = SITE.build(folder);
        assertTrue(site.result().published(), site::told);
        // A query about a page for authors is put as authors put it.
        assertFalse(site.told().contains("query-unanswered"), site::told);
    }

    @Test
    void readersAreLedToItByOneLinkAlone() {
        for (String page : List.of(
                "index",
                "a-z",
                "tags/index",
                "articles/keys/where",
                "errors/hresult/0x8009000B",
                "questions/lost",
                "search")) {
            String html = site.page("en/" + page + ".html");
            List<String> links = html.lines()
                    .filter(line -> line.contains("manual/") && !line.contains("rel=\"alternate\""))
                    .toList();
            assertEquals(1, links.size(), page + ": " + links);
            assertTrue(links.getFirst().contains("manual/index.html\">For authors</a>"), links::toString);
        }
        assertFalse(site.page("en/tags/index.html").contains("writing"), "a tag that only authors' pages have");
    }

    @Test
    void itsPagesLeadToEachOther() {
        String html = site.page("en/articles/manual/write.html");
        String side = html.substring(html.indexOf("<nav class=\"side\""), html.indexOf("<main"));
        assertTrue(side.contains("<a href=\"publish.html\">Publish</a>"), side);
        assertTrue(side.contains("<a href=\"write.html\" aria-current=\"page\">Write about a key</a>"), side);
        assertFalse(side.contains("articles/keys"), side);
        assertTrue(site.page("en/tags/writing.html").contains("Write about a key"), "its tags lead somewhere");
    }

    @Test
    void theSearchFindsItOnlyForWhoAsksForIt() {
        Page page = Chromium.browser().newPage();
        page.navigate(address("en/search.html?q=key"));
        assertThat(page.locator(".search-result")).hasCount(4);
        assertThat(results(page, "articles/manual/")).hasCount(0);
        page.getByLabel("For authors of this wiki").click();
        assertThat(results(page, "articles/manual/write.html")).hasCount(1);
        assertThat(page.locator(".search-result")).hasCount(1);

        // Where readers find nothing, they are told; the next words are looked for among the same pages.
        page.navigate(address("en/search.html?q=orangutan"));
        assertThat(page.getByText("All explained errors")).hasAttribute("href", "errors/index.html");
        page.getByText("1 in the pages for authors").click();
        assertThat(results(page, "articles/manual/write.html")).hasCount(1);
        page.locator("input[name=q]").fill("folder");
        assertThat(results(page, "articles/manual/publish.html")).hasCount(1);
        assertThat(page.locator(".search-result")).hasCount(1);

        page.navigate(address("en/articles/manual/write.html"));
        page.keyboard().press("/");
        page.keyboard().type("folder");
        assertThat(page.locator(".search-option a")).hasCount(1);
        assertThat(page.locator(".search-option a"))
                .hasAttribute("href", Pattern.compile(".*/en/articles/manual/publish\\.html"));
        page.keyboard().press("Shift+Enter");
        page.waitForURL("**/search.html?q=folder&audience=authors");
        page.close();
    }

    private static Locator results(Page page, String address) {
        return page.locator(".search-result h2 a[href*='" + address + "']");
    }

    @Test
    void theTerminalAnswersAsThePageDoes() {
        assertFalse(found("key").contains("manual"), found("key"));
        assertTrue(found("key").contains("articles/keys/where.html"), found("key"));
        assertTrue(found("--authors", "key").contains("articles/manual/write.html"));
        assertFalse(found("--authors", "key").contains("articles/keys"));
    }

    private static String found(String... words) {
        StringWriter out = new StringWriter();
        String[] args = new String[words.length + 3];
        args[0] = "search";
        args[1] = "--site";
        args[2] = folder.resolve("source").toString();
        System.arraycopy(words, 0, args, 3, words.length);
        Main.run(args, new PrintWriter(out), new PrintWriter(out));
        return out.toString();
    }

    private static String address(String path) {
        String file = path.replaceFirst("\\?.*", "");
        return site.folder().resolve(file).toUri() + path.substring(file.length());
    }
}
