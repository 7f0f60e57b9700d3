package dev.errdex.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Readers of the wiki of this repository, who opened it straight from a disk. */
@InBrowser
class ReadersJourneysTest {
    private static final String ERROR = "errors/hresult/0x8009000B.html";
    private static final Path WIKI = ShippedWiki.folder();

    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private BrowserContext context;

    @AfterEach
    void nothingWasComplainedAboutOrFetchedFromElsewhere() {
        if (context != null) {
            context.close();
        }
        assertEquals(List.of(), complaints);
        assertEquals(
                List.of(),
                requests.stream()
                        .filter(url -> !url.startsWith("file:") && !url.startsWith("data:"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fromTheHomePageToAnErrorInAnotherLanguageToAnArticleAndBack(boolean scripts) {
        Page page = open(new Browser.NewContextOptions().setLocale("en-GB").setJavaScriptEnabled(scripts));
        page.navigate(address("index.html"));
        page.waitForURL("**/en/index.html");
        page.locator("main a[href='" + ERROR + "']:visible").first().click();
        page.waitForURL("**/en/" + ERROR);
        assertThat(page.locator("h1")).containsText("0x8009000B");
        assertThat(page.locator("h1")).containsText("NTE_BAD_KEY_STATE");
        assertThat(page.locator("html")).hasAttribute("lang", "en");

        Locator switchToSpanish = page.locator("a[hreflang=es]").first();
        if (!switchToSpanish.isVisible()) {
            page.locator("summary:has(+ * a[hreflang=es])").first().click();
        }
        switchToSpanish.click();
        page.waitForURL("**/es/" + ERROR);
        assertThat(page.locator("html")).hasAttribute("lang", "es");
        assertThat(page.locator("h1")).containsText("0x8009000B");

        String article = page.locator("main a[href*='articles/']").first().getAttribute("href");
        page.locator("main a[href='" + article + "']").first().click();
        page.waitForURL("**/es/articles/**");
        assertThat(page.locator("h1")).isVisible();
        page.goBack();
        assertTrue(page.url().endsWith("/es/" + ERROR), page.url());
        page.goBack();
        assertTrue(page.url().endsWith("/en/" + ERROR), page.url());
    }

    @Test
    void anOldAddressLeadsToThePage() {
        Page page = open(new Browser.NewContextOptions());
        page.navigate(address("en/errors/hresult/bad-key-state.html"));
        page.waitForURL("**/en/" + ERROR);
    }

    @Test
    void aCatalogueRowIsReachedByItsAddress() {
        Page page = open(new Browser.NewContextOptions());
        page.navigate(address("en/codes/win32/0-999.html") + "#5");
        assertThat(page.locator("[id='5']")).isInViewport();
        assertThat(page.locator("[id='5']")).containsText("ERROR_ACCESS_DENIED");
    }

    /** Whoever has the whole code wants its page; whoever has something else, or presses Shift, wants to choose. */
    @ParameterizedTest
    @CsvSource({
        "-2146893813, Enter, **/en/errors/hresult/0x8009000B.html",
        "(NTE_BAD_KEYSET), Enter, **/en/errors/hresult/0x80090016.html",
        "0x80090016, Shift+Enter, **/en/search.html?q=0x80090016",
        "NTE_BAD_KE, Enter, **/en/search.html?q=NTE_BAD_KE",
        "0x80090016 again, Enter, **/en/search.html?q=0x80090016+again"
    })
    void enterOnACompleteCodeOpensItsPage(String typed, String key, String address) {
        Page page = open(new Browser.NewContextOptions());
        page.navigate(address("en/index.html"));
        page.keyboard().press("/");
        page.waitForFunction("() => !!window.errdex.engine");
        page.keyboard().insertText(typed);
        page.keyboard().press(key);
        page.waitForURL(address);
    }

    /** Who pastes a code and presses Enter does not wait for what reads it. */
    @Test
    void enterOpensTheCodeEvenBeforeTheEngineIsThere() {
        Page page = open(new Browser.NewContextOptions());
        page.navigate(address("en/a-z.html"));
        assertEquals(true, page.evaluate("""
            () => {
              const input = document.querySelector("input[name=q]");
              input.value = "NTE_BAD_KEYSET";
              const enter = new KeyboardEvent("keydown", {key: "Enter", bubbles: true, cancelable: true});
              input.dispatchEvent(enter);
              return enter.defaultPrevented && !errdex.engine;
            }\
            """));
        page.waitForURL("**/en/errors/hresult/0x80090016.html");
    }

    /** Many pages have a step in common; a list that repeats it tells nothing apart. */
    @Test
    void noTwoResultsSayTheSame() {
        Page page = open(new Browser.NewContextOptions());
        page.navigate(address("en/search.html") + "?q=smart+card");
        for (int shown = 10; shown <= 40; shown += 10) {
            assertThat(page.locator(".search-result")).hasCount(shown);
            page.locator(".search-result").last().scrollIntoViewIfNeeded();
            page.locator(".search-more").click();
        }
        for (Locator result : page.locator(".search-result").all()) {
            result.scrollIntoViewIfNeeded();
        }
        page.waitForFunction("() => document.querySelectorAll('.search-section').length > 12");
        assertEquals(List.of(), page.evaluate("""
            () => [...document.querySelectorAll(".search-snippet")].map(snippet => snippet.textContent)
              .filter((text, i, all) => all.indexOf(text) < i)\
            """));
    }

    /** Who asks for one code wants to know what it is, not where its page says the code. */
    @Test
    void theResultOfACodeSaysWhatItsPageSaysFirst() {
        Page page = open(new Browser.NewContextOptions());
        page.navigate(address("en/errors/hresult/0x80090016.html"));
        String summary = page.locator(".answer .lead").innerText();
        page.navigate(address("en/search.html") + "?q=NTE_BAD_KEYSET");
        assertThat(page.locator(".search-result .search-section").first()).isVisible();
        Locator first = page.locator(".search-result").first();
        assertThat(first.locator(".search-section")).hasCount(0);
        assertThat(first.locator(".search-snippet")).containsText(summary.substring(0, 60));
    }

    /** The results lie over whatever the page has, from the first line to the last. */
    @ParameterizedTest
    @ValueSource(ints = {360, 800, 1280})
    void nothingCoversTheResultsBelowTheSearchBox(int width) {
        Page page = open(new Browser.NewContextOptions().setViewportSize(width, 740));
        for (String kind : List.of("en/index.html", "en/" + ERROR, "es/articles/keys/index.html")) {
            page.navigate(address(kind));
            page.keyboard().press("/");
            page.keyboard().type("key");
            assertThat(page.locator(".search-option").first()).isVisible();
            assertEquals(List.of(), page.evaluate("""
                () => {
                  const panel = document.querySelector('.search-panel:not([hidden])'), box = panel.getBoundingClientRect();
                  const covering = new Set();
                  for (let y = box.top + 3; y < Math.min(box.bottom, innerHeight) - 3; y += 8) {
                    for (let x = box.left + 3; x < box.right - 3; x += 8) {
                      const top = document.elementFromPoint(x, y);
                      if (!panel.contains(top)) covering.add(top.tagName + '.' + top.className);
                    }
                  }
                  return [...covering];
                }\
                """), kind);
        }
    }

    /** Search, symptoms, what is looked up most and topics: whoever comes with an error sees them all at a glance. */
    @ParameterizedTest
    @CsvSource({"1440, 900", "390, 844"})
    void theFrontPageIsAtMostTwoScreens(int width, int height) {
        Page page = open(new Browser.NewContextOptions().setViewportSize(width, height));
        for (String language : List.of("en", "es")) {
            page.navigate(address(language + "/index.html"));
            int all = (int) page.evaluate("document.documentElement.scrollHeight");
            assertTrue(all <= 2 * height, language + " is " + all + " high");
            page.locator(".symptom summary").first().click();
            assertThat(page.locator(".symptom li a").first()).isVisible();
        }
    }

    /** With the keyboard, one key skips all that is around a page; and what is around it has few stops. */
    @Test
    void oneKeyLeadsToWhatThePageSays() {
        Page page = open(new Browser.NewContextOptions().setViewportSize(1440, 900));
        for (String kind :
                List.of("en/" + ERROR, "en/articles/keys/where-keys-live.html", "en/codes/hresult/facility-9.html")) {
            page.navigate(address(kind));
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).isFocused();
            int stops = (int) page.evaluate("() => [...document.querySelectorAll('.side a, .side summary')]"
                    + ".filter(element => element.checkVisibility()).length");
            assertTrue(stops <= 30, kind + " has " + stops + " stops at its side");
        }
    }

    /** At its side, each page shows where it is: itself, or at least the list that leads to it. */
    @Test
    void everyPageIsMarkedAtItsSide() {
        List<String> lost = new ArrayList<>();
        for (String address : ShippedWiki.pages()) {
            String html = ShippedWiki.text(address);
            int side = html.indexOf("<nav class=\"side\"");
            boolean around = side >= 0 && !address.matches("(?:en|es)/(?:index|search|404)\\.html|404.html");
            if (around && !html.substring(side, html.indexOf("</nav>", side)).contains("aria-current=")) {
                lost.add(address);
            }
        }
        assertEquals(List.of(), lost);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noPageScrollsSidewaysOrMovesOnASmallPhone(boolean scripts) {
        Page page =
                open(new Browser.NewContextOptions().setViewportSize(320, 640).setJavaScriptEnabled(scripts));
        List<String> kinds = List.of(
                "en/index.html",
                "en/" + ERROR,
                "es/errors/hresult/0x800B0109.html",
                "en/errors/index.html",
                "en/codes/hresult/index.html",
                "en/codes/win32/0-999.html",
                "es/codes/hresult/facility-9.html",
                "en/articles/certificates/certutil.html",
                "es/articles/keys/index.html",
                "en/questions/index.html",
                "es/questions/curl-revocation-proxy.html",
                "en/glossary.html",
                "en/tags/index.html",
                "es/a-z.html",
                "en/search.html",
                "es/404.html");
        context.addInitScript(
                "window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach(entry => { window.moved"
                        + " += entry.value; })).observe({type: 'layout-shift', buffered: true})");
        for (String kind : kinds) {
            page.navigate(address(kind));
            assertEquals(320, page.evaluate("document.documentElement.scrollWidth"), kind);
            if (scripts) {
                // After two frames all that scripts have moved has been noted.
                double moved = ((Number) page.evaluate("() => new Promise(done => requestAnimationFrame("
                                + "() => requestAnimationFrame(() => done(window.moved))))"))
                        .doubleValue();
                assertTrue(moved < 0.02, kind + " moves by " + moved);
            }
        }
    }

    /** What scripts add has its room from the beginning, however late they come. */
    @ParameterizedTest
    @ValueSource(ints = {360, 412, 768, 1440})
    void scriptsThatComeLateMoveNothing(int width) {
        Page page = open(new Browser.NewContextOptions().setViewportSize(width, 800));
        List<String> kinds = List.of(
                "en/index.html",
                "en/" + ERROR,
                "es/errors/hresult/0x80090030.html",
                "en/codes/hresult/facility-9.html",
                "en/articles/keys/where-keys-live.html",
                "es/questions/export-after-new-computer.html",
                "en/glossary.html",
                "en/a-z.html",
                "en/search.html");
        String places = """
            () => [...document.querySelectorAll(".top-bar > *, .theme-toggle, main h1, main h2, main section, main code, main form, main pre")]
              .map(element => [element, element.getBoundingClientRect()])
              .filter(([, place]) => place.height > 1 && place.top < innerHeight)
              .map(([element, place]) => `${element.tagName} ${element.id} ${Math.round(place.left)} ${Math.round(place.top)}`)
              .join("\\n")\
            """;
        for (String kind : kinds) {
            page.route("**/js/errdex.js*", Route::abort);
            page.navigate(address(kind));
            Object before = page.evaluate(places);
            page.unroute("**/js/errdex.js*");
            page.reload();
            assertEquals(before, page.evaluate(places), kind);
        }
        // The browser says of each script that it was not let through.
        complaints.removeIf(complaint -> complaint.contains("ERR_FAILED"));
    }

    @Test
    void searchResultsFitASmallPhoneAndAGroupWithTwoNamesIsOneFacet() {
        Page page = open(new Browser.NewContextOptions().setViewportSize(320, 640));
        page.navigate(address("en/search.html") + "?q=private+key+export");
        assertThat(page.locator(".search-result .search-section").first()).isVisible();
        assertEquals(320, page.evaluate("document.documentElement.scrollWidth"));
        List<String> groups = page.locator(".search-facet-value").allTextContents();
        assertEquals(
                List.of(true),
                groups.stream()
                        .filter(name -> name.contains("FACILITY_SSPI"))
                        .map(name -> name.contains("FACILITY_SECURITY / FACILITY_SSPI"))
                        .toList(),
                groups::toString);
    }

    @Test
    void whatOtherLanguagesHaveIsNotWaitedFor() {
        Page page = open(new Browser.NewContextOptions());
        page.clock().install();
        List<Route> held = new ArrayList<>();
        page.route("**/search/es/**", held::add);
        page.waitForRequest("**/search/es/**", () -> page.navigate(address("en/search.html") + "?q=private+key"));
        assertThat(page.locator(".search-result").first()).isVisible();
        page.clock().fastForward(1000);
        assertThat(page.locator(".search-status")).containsText("results");
        List<Request> ended = new ArrayList<>();
        page.onRequestFinished(ended::add);
        List<Request> wanted = held.stream().map(Route::request).toList();
        held.forEach(Route::resume);
        // A page that is closed before would complain of what it still waits for.
        page.waitForCondition(() -> ended.containsAll(wanted));
    }

    /**
     * Whoever has the error on the screen need not scroll to know why and what to do first. To look at every page takes
     * minutes: the pages are looked at that have most to show there.
     */
    @ParameterizedTest
    @CsvSource({"1440, 900", "390, 844"})
    void theAnswerIsInTheFirstScreenOfEveryError(int width, int height) {
        Page page = open(
                new Browser.NewContextOptions().setViewportSize(width, height).setJavaScriptEnabled(false));
        List<String> below = new ArrayList<>();
        List<String> errors = ShippedWiki.pages().stream()
                .filter(address ->
                        address.matches("(?:en|es)/errors/\\w+/\\w+\\.html") && !address.endsWith("/index.html"))
                .sorted(Comparator.comparingInt(ReadersJourneysTest::toShow).reversed())
                .limit(25)
                .toList();
        assertEquals(25, errors.size());
        for (String error : errors) {
            page.navigate(address(error));
            double bottom = page.locator(".answer").boundingBox().y
                    + page.locator(".answer").boundingBox().height;
            if (bottom > height) {
                below.add(error + " ends at " + (int) bottom);
            }
            if (!Boolean.TRUE.equals(page.evaluate("() => [...document.querySelectorAll('.answer, .answer dd')]"
                    + ".every(box => box.scrollWidth <= box.clientWidth)"))) {
                below.add(error + " is wider than its box");
            }
        }
        assertEquals(List.of(), below);
    }

    /** How many letters stand before the end of the answer. */
    private static int toShow(String address) {
        String html = ShippedWiki.text(address);
        int from = html.indexOf("<article");
        return html.substring(from, html.indexOf("</section>", from))
                .replaceAll("<[^>]*>|\\s+", "")
                .length();
    }

    @Test
    void everythingOnAnErrorPageIsReadWithoutScripts() {
        Page page = open(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(address("en/" + ERROR));
        for (Locator command : page.locator("main pre.command").all()) {
            Locator closed = command.locator("xpath=ancestor::details[not(@open)]");
            assertTrue(closed.count() > 0 || command.isVisible(), command.textContent());
        }
        assertThat(page.locator("main table").first()).isVisible();
        page.locator("main a.term").first().click();
        page.waitForURL("**/en/glossary.html#*");
    }

    private Page open(Browser.NewContextOptions options) {
        context = Chromium.browser().newContext(options);
        Page page = context.newPage();
        page.onConsoleMessage(message -> complaints.add(message.text() + " on " + page.url()));
        page.onPageError(complaints::add);
        page.onRequest(request -> requests.add(request.url()));
        return page;
    }

    private static String address(String path) {
        return WIKI.resolve(path).toUri().toString();
    }
}
