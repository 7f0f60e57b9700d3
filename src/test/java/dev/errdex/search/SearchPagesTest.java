package dev.errdex.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.SimpleFileServer;
import dev.errdex.site.Chromium;
import dev.errdex.site.InBrowser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search box and the search page as a reader meets them. */
@InBrowser
class SearchPagesTest {
    private static final String PAGE = "en/articles/keys/where-keys-live.html";

    @TempDir
    static Path folder;

    private static EngineSite site;

    @BeforeAll
    static void build() {
        site = WikiSite.in(folder);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void thePageLoadsNothingButTheBoxUntilItIsWanted() {
        Page page = site.open(PAGE);
        assertFalse((Boolean) page.evaluate("() => !!errdex.engine"));
        page.keyboard().press("/");
        assertThat(page.locator("input[name=q]")).isFocused();
        page.waitForFunction("() => !!errdex.engine");
    }

    @Test
    void arrowsChooseAndEnterOpens() {
        Page page = site.open(PAGE);
        page.keyboard().press("Control+k");
        page.keyboard().type("exported keys");
        Locator input = page.locator("input[name=q]");
        assertThat(page.locator(".search-option").first()).containsText("The key cannot be exported");
        assertThat(page.locator(".search-option").first().locator("mark").first())
                .hasText("key");
        assertThat(page.locator("[role=status]")).containsText("results");
        assertThat(input).hasAttribute("aria-expanded", "true");
        page.keyboard().press("ArrowDown");
        assertThat(input).hasAttribute("aria-activedescendant", "search-list-0-0");
        assertThat(input).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator(".search-panel")).isHidden();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL("**/0x8009000B.html");
    }

    /** The answer to what stood in the box before comes late: it is never shown. */
    @Test
    void anAnswerThatIsNoLongerAskedForIsNotShown() {
        Page page = site.open(PAGE);
        page.locator("input[name=q]").focus();
        page.waitForFunction("() => !!errdex.engine");
        page.evaluate("""
            () => {
              window.asked = [];
              window.give = [];
              window.shown = [];
              new MutationObserver(() => window.shown.push(document.querySelector('.search-count').textContent))
                .observe(document.querySelector('.search-count'), {childList: true, characterData: true, subtree: true});
              errdex.ask = text => new Promise(give => {
                window.asked.push(text);
                window.give.push(total => give({results: [], total, codes: [], corrections: [], elsewhere: []}));
              });
            }\
            """);
        page.locator("input[name=q]").fill("first");
        page.waitForFunction("() => window.asked.includes('first')");
        page.locator("input[name=q]").fill("second");
        page.evaluate("() => window.give[0](7)");
        page.waitForFunction("() => window.asked.includes('second')");
        page.evaluate("() => window.give[1](9)");
        assertThat(page.locator(".search-count")).containsText("9");
        assertEquals(
                List.of(),
                page.evaluate("() => window.shown.filter(text => text.includes('7'))"),
                "a stale answer shown");
    }

    /** A result is written anew when its snippet arrives: whoever has come to it with the keyboard stays there. */
    @Test
    void aSnippetThatArrivesDoesNotTakeTheFocus() {
        Page page = site.open("en/search.html?q=container");
        assertThat(page.locator(".search-result").first()).isVisible();
        page.evaluate("""
            () => {
              window.arrive = [];
              const detail = errdex.detail;
              errdex.detail = result => new Promise(given => window.arrive.push(() => given(detail(result))));
            }\
            """);
        page.locator("input[name=q]").fill("private");
        page.waitForFunction("() => window.arrive.length > 0");
        page.locator(".search-result a").first().focus();
        page.evaluate("() => { window.before = document.activeElement; window.arrive.forEach(arrive => arrive()); }");
        page.waitForFunction("() => !window.before.isConnected");
        assertThat(page.locator(".search-result a").first()).isFocused();
    }

    @Test
    void aMistypedWordIsCorrectedAndItSaysSo() {
        Page page = site.open(PAGE);
        page.locator("input[name=q]").fill("contaner ");
        assertThat(page.locator(".search-note")).containsText("contaner");
        assertThat(page.locator(".search-note")).containsText("container");
        assertThat(page.locator(".search-option").first()).containsText("Where Windows keeps private keys");
    }

    @Test
    void theSearchPageHasSnippetsSectionsFacetsAndOtherLanguages() {
        Page page = site.open("en/search.html?q=exporting%20certificates");
        Locator first = page.locator(".search-result").first();
        assertThat(first.locator(".search-title")).hasText("The key cannot be exported");
        assertThat(first.locator(".search-snippet mark").first()).hasText("certificate");
        assertThat(first.locator(".search-section")).hasText("The key was imported as not exportable");
        assertTrue(first.locator(".search-section").getAttribute("href").endsWith("#cause-not-exportable"));
        page.locator("input[name=q]").fill("private containers");
        assertThat(page.locator(".search-result")).hasCount(2);
        page.getByLabel("Article").check();
        assertThat(page.locator(".search-result")).hasCount(1);
        assertTrue(page.url().contains("kind=article"));
        assertTrue(page.url().contains("q=private+containers"));
        page.locator("input[name=q]").fill("contraseña");
        assertThat(page.locator(".search-note a[lang]")).hasText("1 in español");
        page.locator(".search-note a[lang]").click();
        assertThat(page.locator(".search-title")).hasText("Dónde guarda Windows las claves privadas");
    }

    @Test
    void accentsMayBeLeftOutButNotTheTilde() {
        Page page = site.open(site.enginePage("es/engine.html", "es"));
        assertEquals(1, count(page, "donde ubicacion "));
        assertEquals(1, count(page, "año "));
        assertEquals(0, count(page, "ano "));
    }

    @Test
    void namesInTextsAreFoundWholeAndInParts() {
        Page page = site.open(site.enginePage("en/engine.html", "en"));
        for (String query : List.of(
                "NTE_BAD_KEY_STATE",
                "bad key state",
                "nte_bad",
                "CryptExportKey",
                "kb5005565",
                "5005565",
                "%appdata%\\microsoft",
                "\"Microsoft Crypto\"",
                "0x8009000b",
                "\"not to give it away\"")) {
            assertEquals(
                    "The key cannot be exported",
                    page.evaluate("async q => ((await errdex.search(q))[0] || {}).title", query),
                    query);
        }
        assertEquals(0, count(page, "\"key bad\""));
        assertEquals(1, count(page, "private -key_storage -articles -container"));
    }

    @Test
    void hostileTextsStayTexts() {
        for (String query : List.of(
                WikiSite.HOSTILE,
                "__proto__",
                "constructor",
                "hasOwnProperty toString",
                "[a-z]*(+?$^",
                "\"><script>window.hacked=1</script>",
                "%00%ff",
                "\u202e key")) {
            Page page = site.open(
                    "en/search.html?q=" + java.net.URLEncoder.encode(query, java.nio.charset.StandardCharsets.UTF_8)
                            + "&__proto__=x&tag=y&constructor=z");
            assertThat(page.locator("[role=status]")).not().isEmpty();
            page.locator("input[name=q]").fill(query);
            assertThat(page.locator("[role=status]")).hasText(Pattern.compile("[0-9]+ results?|Nothing found"));
            assertNull(page.evaluate("() => window.hacked || null"));
            page.close();
        }
        Page page = site.open(site.enginePage("en/engine.html", "en"));
        assertTrue((Boolean) page.evaluate("async () => Array.isArray(await errdex.search('\\ud800 key \\udc00'))"));
        assertTrue(count(page, "constructor") > 0);
        assertEquals(List.of(), site.errors);
    }

    @Test
    void aMegabyteOfPastedTextDoesNotFreeze() {
        Page page = site.open(site.enginePage("en/engine.html", "en"));
        count(page, "key");
        double seconds = Chromium.scriptSeconds(page, () -> page.evaluate("""
            async () => {
              const texts = ['key bad state 0x8009000B\\n'.repeat(45000), 'x'.repeat(1e6), '"'.repeat(1e6),
                '- -a "'.repeat(2e5), 'aB_'.repeat(4e5), '\\u0301'.repeat(1e6)];
              for (const text of texts) await errdex.search(text);
            }\
            """));
        assertTrue(seconds < 1.2, "took " + seconds + " s of a processor");
    }

    @Test
    void aMissingOrDamagedShardIsToldAndThePageStaysUsable() throws IOException {
        Path terms = folder.resolve("search/en/terms-0.js");
        byte[] whole = Files.readAllBytes(terms);
        try {
            Files.delete(terms);
            assertProblem("is missing");
            byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
            Files.write(terms, half);
            assertProblem("is damaged");
            byte[] wrong = whole.clone();
            for (int i = 120; i < 160; i++) {
                wrong[i] ^= 1;
            }
            Files.write(terms, wrong);
            assertProblem("is damaged");
            Files.writeString(
                    terms,
                    new String(whole, java.nio.charset.StandardCharsets.UTF_16LE)
                            .replaceFirst("\",\"[0-9a-f]{8}\"", "\",\"00000000\""),
                    java.nio.charset.StandardCharsets.UTF_16LE);
            assertProblem("has changed");
        } finally {
            Files.write(terms, whole);
            site.errors.clear();
        }
    }

    private static void assertProblem(String text) {
        Page page = site.open(PAGE);
        page.locator("input[name=q]").fill("key");
        assertThat(page.locator(".search-note")).containsText(text);
        assertThat(page.locator("main p")).hasText("A page");
        page.close();
    }

    @Test
    void aRepairedShardIsReadWithoutLoadingThePageAgain() throws IOException {
        Path terms = folder.resolve("search/en/terms-0.js");
        byte[] whole = Files.readAllBytes(terms);
        try {
            Files.delete(terms);
            Page page = site.open(PAGE);
            page.locator("input[name=q]").fill("key");
            assertThat(page.locator(".search-note")).containsText("is missing");
            Files.write(terms, whole);
            page.locator("input[name=q]").fill("keys");
            assertThat(page.locator(".search-option").first()).isVisible();
        } finally {
            Files.write(terms, whole);
            site.errors.clear();
        }
    }

    @Test
    void httpGivesTheSameAnswersAsTheDisk() {
        var server = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                folder.toAbsolutePath(),
                SimpleFileServer.OutputLevel.NONE);
        server.start();
        try {
            site.enginePage("en/engine.html", "en");
            Page disk = site.open("en/engine.html");
            Page http =
                    site.openAddress("http://localhost:" + server.getAddress().getPort() + "/en/engine.html");
            String ask = """
                async () => JSON.stringify((await errdex.ask('where windows keys', {facets: true})), (key, value) =>
                  key === 'href' ? value.slice(errdex.engine.root.length) : value)\
                """;
            assertEquals(disk.evaluate(ask), http.evaluate(ask));
            assertEquals(List.of(), site.errors);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void codesComeFirst() {
        Page page = site.open(PAGE);
        page.evaluate("""
            async () => {
              await errdex.loadEngine();
              errdex.engine.codes = async text => text.includes('2146893813') ? [{code: '0x8009000B', written: true,
                symbols: ['NTE_BAD_KEY_STATE'], space: 'HRESULT', fields: [],
                href: errdex.engine.root + 'en/errors/hresult/0x8009000B.html'}, {code: '0x80090016', written: false,
                symbols: ['NTE_BAD_KEYSET'], space: 'HRESULT', fields: [{title: 'facility', meaning: '9 SSPI'}],
                href: errdex.engine.root + 'en/codes/hresult/facility-9.html#0x80090016'}] : [];
            }\
            """);
        page.locator("input[name=q]").fill("private -2146893813");
        assertThat(page.locator(".search-option").first()).containsText("0x8009000B");
        assertThat(page.locator(".search-option").nth(1)).containsText("facility: 9 SSPI");
        assertThat(page.locator(".search-option")).hasCount(3);
    }

    @Test
    void aPastedLogIsHandedToTheSearchPage() {
        Page page = site.open(PAGE);
        page.locator("input[name=q]").fill("key container ".repeat(400));
        page.keyboard().press("Enter");
        page.waitForURL("**/search.html#pasted");
        assertThat(page.locator(".search-result").first()).isVisible();
    }

    private static int count(Page page, String query) {
        return (Integer) page.evaluate("async q => (await errdex.ask(q)).total", query);
    }
}
