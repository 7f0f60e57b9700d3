package dev.errdex.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A wiki with a catalogue of codes and not one written page works everywhere, in a real browser from a disk. */
@InBrowser
class CatalogAloneTest {
    private static final Pattern ROW = Pattern.compile(".*/codes/state/class-42\\.html#42P01$");
    private static final String SITE = """
        -- content/site.yaml --
        title: States
        languages: [en]
        -- content/spaces/state.yaml --
        name: state
        title: States
        spelling: pattern
        pattern: '(?<class>[0-9A-Z]{2})[0-9A-Z]{3}'
        fields:
          - {name: class, title: Class, values: {'42': Rule violated, '08': Connection lost}}
        group-by: class
        words: [STATE]
        also: ['STATE[{code}]']
        catalog: state.tsv
        """;
    private static final String WITHOUT_TEXTS = """
        -- content/spaces/state.tsv --
        code\tsymbol
        42P01\tno_such_table
        42601\tbad_syntax
        08006\tconnection_failure
        """;
    private static final String WITH_TEXTS = """
        -- content/spaces/state.tsv --
        code\tsymbol\ttext
        42P01\tno_such_table\tThe table {0} is not there
        42601\tbad_syntax\tThere is a mistake near {0}
        08006\tconnection_failure\tThe connection was lost
        08001\tno_connection\tThe connection was never made
        """;

    @TempDir
    private Path folder;

    private Page search(String catalog, String query) {
        Path out = folder.resolve("out");
        if (!Files.exists(out)) {
            assertEquals(
                    List.of(),
                    TestSite.of(SITE + catalog).build(folder).result().problems());
        }
        Page page = Chromium.browser().newPage();
        page.navigate(folder.resolve("out/search.html").toUri() + "?q="
                + java.net.URLEncoder.encode(query, java.nio.charset.StandardCharsets.UTF_8));
        return page;
    }

    @ParameterizedTest
    @ValueSource(strings = {"42p01", "no such table", "no_such_tabel", "STATE[42P01]: gone"})
    void codesAndSymbolsAreFoundWithoutAnyText(String query) {
        try (Page page = search(WITHOUT_TEXTS, query)) {
            assertThat(page.locator(".search-card-code").first()).hasText("42P01");
            assertThat(page.locator(".search-card-code").first()).hasAttribute("href", ROW);
        }
    }

    @Test
    void whatIsNowhereIsSaidSoAndNothingIsMissing() {
        try (Page page = search(WITHOUT_TEXTS, "nothing of this kind")) {
            assertThat(page.locator("[data-search-page]")).containsText("Nothing found");
            assertFalse(page.content().contains("index is missing"));
        }
    }

    @Test
    void textsAreFoundAndRowsAreResults() {
        try (Page page = search(WITH_TEXTS, "The table \"users\" is not there.")) {
            assertThat(page.locator(".search-title").first()).hasText("The table {0} is not there");
            assertThat(page.locator(".search-title").first()).hasAttribute("href", ROW);
        }
        try (Page page = search(WITH_TEXTS, "connection")) {
            assertThat(page.locator(".search-title")).hasCount(2);
        }
    }

    @Test
    void theFrontPageLeadsToEveryGroup() {
        assertEquals(
                List.of(),
                TestSite.of(SITE + WITHOUT_TEXTS).build(folder).result().problems());
        try (Page page = Chromium.browser().newPage()) {
            page.navigate(folder.resolve("out/index.html").toUri().toString());
            assertThat(page.locator("main .groups a")).hasText(new String[] {"Connection lost", "Rule violated"});
            page.locator("main .groups a").last().click();
            assertThat(page.locator("main tbody tr")).hasCount(2);
            assertFalse(page.content().matches("(?s).*(?i:hresult|facility|windows).*"));
        }
    }
}
