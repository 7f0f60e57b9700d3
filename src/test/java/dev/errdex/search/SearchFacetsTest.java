package dev.errdex.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.errdex.site.InBrowser;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a reader narrows results down, with a mouse, a keyboard or a thumb. */
@InBrowser
class SearchFacetsTest {
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
    void onANarrowScreenTheResultsComeFirst() {
        Page page = site.open("en/search.html?q=key");
        page.setViewportSize(360, 740);
        Locator facets = page.locator(".search-facets");
        assertThat(facets.locator("summary").first()).isVisible();
        assertThat(page.locator(".search-facet").first()).isHidden();
        assertTrue(page.locator(".search-result").first().boundingBox().y < 740, "the first result is in sight");
        facets.locator("summary").first().click();
        assertThat(page.locator(".search-facet").first()).isVisible();

        page.setViewportSize(1200, 800);
        assertThat(page.locator(".search-facet").first()).isVisible();
        assertThat(facets.locator("summary").first()).isHidden();
    }

    @Test
    void aChosenFacetKeepsTheFocus() {
        Page page = site.open("en/search.html?q=key");
        page.setViewportSize(1200, 800);
        Locator error = page.locator("#facet-kind-error");
        error.focus();
        page.keyboard().press("Space");
        page.waitForURL("**/search.html?q=key&kind=error");
        assertThat(page.locator("#facet-kind-error")).isChecked();
        assertThat(page.locator("#facet-kind-error")).isFocused();
    }

    @Test
    void nothingFoundHasNothingToNarrowDown() {
        Page page = site.open("en/search.html?q=key");
        assertThat(page.locator(".search-facets")).isVisible();
        page.locator("input[name=q]").fill("");
        assertThat(page.locator(".search-facets")).isHidden();
    }
}
