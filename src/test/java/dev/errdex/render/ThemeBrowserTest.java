package dev.errdex.render;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import dev.errdex.site.Chromium;
import dev.errdex.site.InBrowser;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The theme in a real Chromium, from a disk and from a server, under its own Content Security Policy. */
@InBrowser
class ThemeBrowserTest {
    enum From {
        FILE,
        HTTP
    }

    private static final String ERROR = "en/" + SampleFrames.ERROR;

    @TempDir
    private static Path site;

    private static HttpServer server;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;

    @BeforeAll
    static void open() throws Exception {
        PreviewSite.write(site);
        server = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                site.toRealPath(),
                SimpleFileServer.OutputLevel.NONE);
        server.start();
    }

    @AfterAll
    static void close() {
        server.stop(0);
    }

    @AfterEach
    void nothingWasComplainedAbout() {
        context.close();
        assertEquals(List.of(), complaints);
    }

    @ParameterizedTest
    @EnumSource(From.class)
    void noPageIsComplainedAboutOrScrollsSideways(From from) {
        Page page = page(from, new Browser.NewContextOptions().setViewportSize(320, 640));
        for (dev.errdex.page.Page sample : SamplePages.all()) {
            if (sample instanceof dev.errdex.page.Page.Redirect || sample instanceof dev.errdex.page.Page.Languages) {
                continue; // they lead on at once
            }
            page.navigate(address(from, sample.frame().address()));
            assertEquals(
                    320,
                    page.evaluate("document.documentElement.scrollWidth"),
                    sample.frame().address());
        }
    }

    @ParameterizedTest
    @EnumSource(From.class)
    void aCopyButtonCopiesTheCommandAlone(From from) {
        Page page = page(from, new Browser.NewContextOptions());
        page.navigate(address(from, ERROR));
        // What is said vanishes after a while, which on a busy machine is sooner than anyone looks.
        page.evaluate("""
            () => {
              window.said = [];
              const live = document.querySelector('p.hidden[role=status]');
              new MutationObserver(() => window.said.push(live.textContent)).observe(live, {childList: true});
            }\
            """);
        assertEquals(SampleError.IMPORT, copied(page, page.locator("#step-2 > .shells .copy")));
        assertEquals(
                "certutil -user -store My",
                copied(page, page.locator("#step-1 .shell:not([hidden]) .copy").first()));
        assertEquals("-2146893813", copied(page, page.getByLabel("Copy -2146893813")));
        page.waitForFunction("() => window.said.includes('Copied')");
    }

    @ParameterizedTest
    @EnumSource(From.class)
    void aTermOpensByMouseAndByKeyboard(From from) {
        Page page = page(from, new Browser.NewContextOptions());
        page.navigate(address(from, ERROR));
        Locator term = page.locator("a.term").first();
        Locator definition = page.getByRole(AriaRole.DIALOG);
        term.click();
        assertThat(definition).containsText("locks secrets");
        page.locator("h1").click();
        assertThat(definition).hasCount(0);

        term.focus();
        page.keyboard().press("Enter");
        assertThat(definition).isFocused();
        assertThat(term).hasAttribute("aria-expanded", "true");
        page.keyboard().press("Tab");
        assertThat(definition.getByRole(AriaRole.LINK)).isFocused();
        page.keyboard().press("Escape");
        assertThat(definition).hasCount(0);
        assertThat(term).isFocused();

        term.hover();
        assertThat(definition).isVisible();
        page.locator("h1").hover();
        assertThat(definition).hasCount(0);
        assertTrue(page.url().endsWith(SampleFrames.ERROR));
    }

    @ParameterizedTest
    @EnumSource(From.class)
    void aTermOpensByTouchAndStaysInANarrowWindow(From from) {
        Page page = page(from, new Browser.NewContextOptions().setHasTouch(true).setViewportSize(320, 640));
        page.navigate(address(from, ERROR));
        for (Locator term : page.locator("a.term").all()) {
            term.tap();
            assertThat(page.getByRole(AriaRole.DIALOG)).isInViewport();
            assertEquals(320, page.evaluate("document.documentElement.scrollWidth"));
        }
    }

    @ParameterizedTest
    @EnumSource(From.class)
    void theChosenThemeIsKept(From from) {
        Page page = page(from, new Browser.NewContextOptions().setColorScheme(ColorScheme.LIGHT));
        page.navigate(address(from, ERROR));
        assertEquals("rgb(255, 255, 255)", background(page));
        page.getByLabel("Switch to dark colours").click();
        assertEquals("rgb(16, 19, 27)", background(page));
        page.navigate(address(from, "es/" + SampleFrames.ERROR));
        assertEquals("rgb(16, 19, 27)", background(page));
        assertThat(page.getByLabel("Cambiar a colores claros")).isVisible();
    }

    @ParameterizedTest
    @EnumSource(From.class)
    void shellsBecomeTabsAndOneChoiceHoldsForAll(From from) {
        Page page = page(from, new Browser.NewContextOptions());
        page.navigate(address(from, ERROR));
        Locator tabs = page.getByRole(AriaRole.TAB);
        assertThat(tabs).hasCount(2);
        assertThat(page.locator("#step-1 [data-shell=powershell]")).isHidden();
        tabs.first().focus();
        page.keyboard().press("ArrowRight");
        assertThat(tabs.nth(1)).isFocused();
        assertThat(page.locator("#step-1 [data-shell=powershell]")).isVisible();
        page.reload();
        assertThat(page.locator("#step-1 [data-shell=cmd]")).isHidden();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theNavigationOpensOnANarrowWindow(boolean scripts) {
        Page page = page(
                From.FILE,
                new Browser.NewContextOptions().setJavaScriptEnabled(scripts).setViewportSize(360, 640));
        page.navigate(address(From.FILE, ERROR));
        assertThat(page.locator(".side")).isHidden();
        page.locator(".menu-button").click();
        assertThat(page.locator(".side")).isVisible();
    }

    @ParameterizedTest
    @EnumSource(From.class)
    void everythingIsReadableWithoutScripts(From from) {
        Page page = page(from, new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(address(from, ERROR));
        assertThat(page.locator("[data-shell=powershell]").first()).isVisible();
        assertThat(page.locator("[data-shell=cmd]").first()).isVisible();
        page.locator(".toc summary").click();
        assertThat(page.locator(".toc a").first()).isVisible();
        page.locator(".toc summary").click();
        assertThat(page.locator(".definitions")).isHidden();
        assertFalse(page.locator(".theme-toggle").isVisible());
        page.locator("a.term").first().click();
        assertTrue(page.url().endsWith("en/glossary.html#dpapi"), page.url());
    }

    @ParameterizedTest
    @EnumSource(From.class)
    void theRootGoesOnInTheReadersLanguage(From from) {
        for (String language : List.of("es-AR", "en-GB", "fr")) {
            Page page = page(from, new Browser.NewContextOptions().setLocale(language));
            page.navigate(address(from, "index.html"));
            page.waitForURL(language.startsWith("es") ? "**/es/index.html" : "**/en/index.html");
            page.context().close();
        }
    }

    private Page page(From from, Browser.NewContextOptions options) {
        context = Chromium.browser().newContext(options);
        if (from == From.HTTP) {
            context.grantPermissions(List.of("clipboard-write"));
        }
        Page page = context.newPage();
        page.onConsoleMessage(message -> complaints.add(message.text() + " on " + page.url()));
        page.onPageError(complaints::add);
        return page;
    }

    private static String address(From from, String path) {
        return from == From.FILE
                ? site.resolve(path).toUri().toString()
                : "http://127.0.0.1:" + server.getAddress().getPort() + "/" + path;
    }

    /** What a person gets who presses a copy button and pastes. */
    private static String copied(Page page, Locator button) {
        button.click();
        assertThat(button).hasClass("copy copy-done");
        page.evaluate("document.body.append(Object.assign(document.createElement('textarea'), {id: 'paste'}))");
        page.locator("#paste").focus();
        page.keyboard().press("Control+V");
        String text = page.locator("#paste").inputValue();
        page.evaluate("document.getElementById('paste').remove()");
        return text;
    }

    private static Object background(Page page) {
        return page.evaluate("getComputedStyle(document.body).backgroundColor");
    }
}
