package dev.errdex.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.errdex.site.Chromium;
import dev.errdex.site.InBrowser;
import dev.errdex.site.TestSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an author sees in the browser while writing. */
@Timeout(120)
@InBrowser
class LivePagesTest {
    private static final String PAGE = "/en/errors/hresult/0x8009000B.html";
    private static final String ERROR = "content/errors/hresult/0x8009000B.yaml";

    @TempDir
    private Path folder;

    private ServedSite site;
    private Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void open() {
        // A rebuild on a busy machine takes longer than the five seconds that are usual.
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @BeforeEach
    void serve() throws IOException, InterruptedException {
        StringBuilder notes = new StringBuilder("notes: |\n");
        for (int i = 0; i < 120; i++) {
            notes.append("  Paragraph ").append(i).append(".\n\n");
        }
        TestSite small = TestSite.small();
        String error = new String(small.files().get(ERROR), java.nio.charset.StandardCharsets.UTF_8);
        site = ServedSite.of(small.with(ERROR, error + notes).write(folder.resolve("wiki")));
        page = Chromium.browser().newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
    }

    @AfterEach
    void leave() throws IOException {
        // The page stays open until the browser ends: to close one that loads itself again may never come to an end.
        site.close();
    }

    /** Opens a page that remembers that it has not been loaded again, and waits until it listens. */
    private void show(String path) {
        page.waitForResponse(
                response -> response.url().contains("/.errdex/events"),
                () -> page.navigate(site.at(path).toString()));
        page.evaluate("() => { window.kept = true; }");
    }

    private boolean isKept() {
        return (Boolean) page.evaluate("() => window.kept === true");
    }

    @Test
    void aChangedPageIsShownWhereItWasBeingRead() throws IOException {
        show(PAGE);
        page.evaluate("() => scrollTo(0, 2000)");
        double before = ((Number) page.evaluate("() => scrollY")).doubleValue();
        assertTrue(before > 1000);
        site.save(ERROR, site.read(ERROR).replace("The key cannot be exported", "The key stays here"));
        assertThat(page.locator("h1")).containsText("The key stays here");
        page.waitForFunction("y => Math.abs(scrollY - y) < 2", before);
        assertEquals(List.of(), complaints);
    }

    @Test
    void aPageThatDidNotChangeIsLeftAlone() throws IOException, InterruptedException {
        show("/en/articles/keys/where.html");
        site.save(ERROR, site.read(ERROR).replace("Paragraph 7.", "Paragraph seven."));
        site.await(update -> update.shown());
        // The stream tells things in order: what comes after the edit has been told, too.
        site.save(
                "content/articles/keys/where.md",
                site.read("content/articles/keys/where.md").replace("title: Where keys live", "title: [oops"));
        assertThat(page.locator("errdex-problems .problem").first()).isVisible();
        assertTrue(isKept());
    }

    @Test
    void aStyleSheetIsExchangedInPlace() throws IOException {
        site.save("static/css/base.css", Files.readString(Path.of("static/css/base.css")));
        show(PAGE);
        page.evaluate("() => scrollTo(0, 500)");
        site.save(
                "static/css/base.css",
                site.read("static/css/base.css") + "\nmain { border-left: 7px solid rgb(1, 2, 3); }\n");
        page.waitForFunction(
                "() => getComputedStyle(document.querySelector('main')).borderLeftColor === 'rgb(1, 2, 3)'");
        page.waitForFunction("() => document.querySelectorAll('link[href*=\"css/errdex.css\"]').length === 1");
        assertTrue(isKept());
        assertEquals(List.of(), complaints);
    }

    @Test
    void problemsStandOverTheLastGoodPageUntilTheyAreMended() throws IOException {
        show(PAGE);
        String good = site.read(ERROR);
        site.save(ERROR, good.replace("summary:", "sumary:"));
        Locator problem = page.locator("errdex-problems .problem.error", new Page.LocatorOptions().setHasText("sumary"))
                .last();
        assertThat(problem.locator(".message")).containsText("has no key");
        assertThat(problem.locator(".hint")).containsText("summary");
        assertThat(problem.locator(".place")).hasText(ERROR + ":3:1");
        assertThat(problem.locator(".place"))
                .hasAttribute(
                        "href", "vscode://file" + site.folder.resolve(ERROR).toAbsolutePath() + ":3:1");
        assertThat(page.locator("h1")).containsText("The key cannot be exported");
        // Whoever opens the page now is told as well, and pages elsewhere too.
        Page other = Chromium.browser().newPage();
        other.navigate(site.at("/en/glossary.html").toString());
        assertThat(other.locator("errdex-problems .problem").first()).isVisible();
        site.save(ERROR, good);
        assertThat(page.locator("errdex-problems .problem.error")).hasCount(0);
        assertThat(other.locator("errdex-problems .problem.error")).hasCount(0);
        other.close();
        assertTrue(isKept(), "the page is as it was");
        assertEquals(List.of(), complaints);
    }

    @Test
    void aNewPageAppearsWhereThereWasNone() throws IOException {
        show("/en/errors/hresult/0x80090016.html");
        site.save("content/errors/hresult/0x80090016.yaml", "code: 0x80090016\ntitle: No such keys\nsummary: None.\n");
        assertThat(page.locator("h1")).containsText("No such keys");
        Files.delete(site.folder.resolve("content/errors/hresult/0x80090016.yaml"));
        assertThat(page.locator("h1")).not().containsText("No such keys");
    }

    @Test
    void aSiteThatIsBrokenFromTheBeginningSaysSo() throws IOException, InterruptedException {
        Path broken = TestSite.small().with("content/site.yaml", "title: [").write(folder.resolve("broken"));
        try (ServedSite second = new ServedSite(broken, 0, false)) {
            second.await(update -> !update.shown());
            page.navigate(second.server.address().toString());
            assertThat(page.locator("errdex-problems .problem.error").first()).isVisible();
            second.save("content/site.yaml", site.read("content/site.yaml"));
            assertThat(page.locator("body")).containsText("Error book");
        }
    }

    @Test
    void searchIsNeverStale() throws IOException {
        show(PAGE);
        page.locator("input[name=q]").fill("zebrafish ");
        assertThat(page.locator("[role=status]").first()).not().isEmpty();
        site.save(
                "content/articles/keys/where.md",
                site.read("content/articles/keys/where.md")
                        .replace("Keys live in a folder.", "Keys live in a zebrafish."));
        // The page has loaded a part of the index that is no more.
        page.waitForFunction("() => window.kept !== true && document.readyState === 'complete'");
        page.locator("input[name=q]").fill("zebrafish ");
        assertThat(page.locator(".search-option").first()).containsText("Where keys live");
    }
}
