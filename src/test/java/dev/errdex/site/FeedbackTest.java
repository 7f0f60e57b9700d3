package dev.errdex.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Readers are led to where they tell what they have to say, in a way of the site's choice. */
@Execution(ExecutionMode.SAME_THREAD)
class FeedbackTest {
    private static final String SITE = """
        title: {en: Error book, es: Libro de errores}
        languages: [en, es]
        default-space: hresult
        base-url: https://wiki.example.org/
        """;

    @TempDir
    private Path folder;

    private BuiltSite build(String links) {
        return TestSite.small().with("content/site.yaml", SITE + links).and("""
            -- content/errors/hresult/0x80090016.yaml --
            code: 0x80090016
            title: {en: 'R&D: 50 % of "keys" + more?', es: 'I+D: ¿el 50 % de las claves?'}
            summary: {en: Some., es: Algunas.}
            status: verified
            verified-on: 2020-02-03
            references: [{title: {en: A, es: A}, url: https://example.org/}]
            causes: [{id: a, title: {en: A, es: A}, body: {en: B., es: B.}}]
            steps: [{title: {en: Look, es: Mire}, fixes: [a], risk: safe}]
            -- content/articles/keys/section.yaml --
            title: {en: Keys, es: Claves}
            -- content/articles/keys/where.md --
            ---
            title: Where keys live
            summary: In files.
            status: reviewed
            reviewed-on: 2021-04-05
            updated: 2021-04-01
            ---
            In files. See [[0x80090016]].
            -- content/articles/keys/where.es.md --
            ---
            title: Dónde están las claves
            summary: En archivos.
            ---
            En archivos. Vea [[0x80090016]].
            """).build(folder);
    }

    @Test
    void aTicketKnowsThePageAndItsCode() throws Exception {
        BuiltSite site = build("""
            report-link: https://desk.example.org/new?subject={code}%20{title}&page={address}&file={path}&l={language}
            helpful-link: mailto:wiki@example.org?subject={title}
            """);
        assertTrue(site.result().published(), site::told);
        String page = site.page("es/errors/hresult/0x80090016.html");
        String report = link(page, "report");
        assertEquals(
                "subject=0x80090016 0x80090016 NTE_BAD_KEYSET: I+D: ¿el 50 % de las claves?",
                decoded(report).split("&page=")[0]);
        assertTrue(
                report.endsWith("&page=https%3A%2F%2Fwiki.example.org%2Fes%2Ferrors%2Fhresult%2F0x80090016.html"
                        + "&file=errors/hresult/0x80090016.yaml&l=es"),
                report);
        assertFalse(link(page, "helpful").contains("+"), page);
        assertTrue(page.contains(">Informar de un error</a>") && page.contains(">¿Le ha sido útil?</a>"), page);
        String english = link(site.page("en/errors/hresult/0x80090016.html"), "report");
        assertTrue(decoded(english).contains(": R&D: 50 % of \"keys\" + more?&page="), english);
        // A list has no code and no file.
        assertTrue(link(site.page("en/a-z.html"), "report").contains("subject=%20Index"), site.page("en/a-z.html"));
    }

    private static String link(String page, String of) {
        String from = "<li class=\"" + of + "\"><a href=\"";
        int start = page.indexOf(from) + from.length();
        return page.substring(start, page.indexOf('"', start)).replace("&amp;", "&");
    }

    private static String decoded(String address) {
        return URI.create(address).getQuery();
    }

    @Test
    void nobodyIsAskedUnlessTheSiteSaysSo() {
        String page = build("").page("en/errors/hresult/0x80090016.html");
        assertFalse(page.contains("class=\"report\"") || page.contains("class=\"helpful\""), page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert({code})",
                "https://{code}.example.org/",
                "https://example.org/?c={cod}",
                "https://example.org/{",
                "data:text/html,{title}",
                "example.org/{title}"
            })
    void aWrongPatternIsToldWithItsPlace(String pattern) {
        BuiltSite site = build("report-link: '" + pattern + "'\n");
        assertEquals(List.of("content/site.yaml:5:14 field-value"), site.problems());
        assertTrue(site.told().contains("{code}, {title}, {address}, {path} and {language}"), site::told);
    }

    /** A review is no change: the page says both, and the feed goes by the change. */
    @Test
    void aReviewedPageSaysWhen() {
        BuiltSite site = build("");
        String page = site.page("en/articles/keys/where.html");
        assertTrue(page.contains("status-reviewed\">Reviewed <time datetime=\"2021-04-05\">"), page);
        assertTrue(page.contains("<dt>Changed</dt><dd><time datetime=\"2021-04-01\">"), page);
        String twin = site.page("es/articles/keys/where.md");
        assertTrue(twin.contains("Estado: Revisado 2021-04-05\n- Modificada: 2021-04-01\n"), twin);
        assertTrue(site.page("feed.atom").contains("2021-04-01T"), site.page("feed.atom"));
        assertFalse(site.page("feed.atom").contains("2021-04-05T"), site.page("feed.atom"));
    }

    @Test
    @InBrowser
    void theBrowserSaysHowLongAgoAPageWasVerified() {
        BuiltSite site = build("");
        Page page = Chromium.browser().newContext().newPage();
        page.navigate(site.folder()
                .resolve("es/errors/hresult/0x80090016.html")
                .toUri()
                .toString());
        int years =
                LocalDate.of(2020, 2, 3).until(LocalDate.now(ZoneOffset.UTC)).getYears();
        assertEquals(
                "Verificado 2020-02-03 (hace " + years + " años)",
                page.innerText(".status").replaceAll("\\s+", " "));
    }
}
