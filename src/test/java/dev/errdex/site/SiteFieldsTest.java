package dev.errdex.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import dev.errdex.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What {@code fields} of site.yaml give: a wiki of a support desk, with severities, owners, and hours to answer in. */
@Execution(ExecutionMode.SAME_THREAD)
class SiteFieldsTest {
    private static final TestSite SITE = TestSite.small().and("""
        -- content/site.yaml --
        title: {en: Error book, es: Libro de errores}
        languages: [en, es]
        default-space: hresult
        fields:
          - name: severity
            title: {en: Severity, es: Gravedad}
            values:
              low: {en: Low, es: Baja}
              high: {en: High, es: Alta}
            shown: answer
            facet: true
            required: true
            description: how bad it is for those who have it
          - name: owner
            title: {en: Owner, es: Responsable}
            type: text
            pages: [error, article, question]
            shown: answer
            facet: true
          - {name: sla, title: {en: Answer within hours, es: Respuesta en horas}, type: number}
          - {name: seen, title: {en: First seen, es: Visto por primera vez}, type: date}
          - {name: runbook, title: Runbook, type: url, list: true}
          - {name: ticket, title: Ticket, type: text, shown: nowhere}
        -- content/errors/hresult/0x8009000B.yaml --
        code: 0x8009000B
        title: {en: The key cannot be exported, es: La clave no se puede exportar}
        summary: {en: Nobody may take the key away., es: Nadie puede llevarse la clave.}
        severity: high
        owner: {en: The key team (see 0x80090016), es: El equipo de claves}
        sla: 4
        seen: 2026-02-30
        runbook: [https://wiki.example.org/keys, {title: At night, url: https://example.org/night}]
        ticket: OPS-77 zebra
        -- content/errors/hresult/0x80090016.yaml --
        code: 0x80090016
        title: {en: The key set is gone, es: El conjunto de claves ya no está}
        summary: {en: The folder of the key is gone., es: La carpeta de la clave ya no está.}
        severity: low
        owner: <b>Storage</b> & "backup"
        -- content/articles/keys/where.md --
        ---
        title: Where keys live
        summary: In a folder.
        owner: {en: Writers, es: Redacción}
        ---
        Keys live in a folder.
        -- content/questions/lost/question.md --
        ---
        title: Is my key lost?
        owner: Support
        ---
        I cannot find my key.
        """);

    @TempDir
    private static Path folder;

    private static BuiltSite site;

    @BeforeAll
    static void build() {
        site = SITE.build(folder);
        assertTrue(site.result().published(), site::told);
    }

    private static void has(String page, String... parts) {
        String text = site.page(page);
        for (String part : parts) {
            assertTrue(text.contains(part), () -> part + "\n\n" + text);
        }
    }

    @Test
    void aPageShowsThemInItsLanguage() {
        has(
                "en/errors/hresult/0x8009000B.html",
                "<dl class=\"answer-facts\"><div class=\"fact fact-severity\"><dt>Severity</dt><dd>"
                        + "<span class=\"fact-value\" data-value=\"high\">High</span></dd></div>",
                "<dt>Owner</dt><dd>The key team (see <a href=\"0x80090016.html\""
                        + " class=\"code-link\">0x80090016</a>)</dd>",
                "<dt>Answer within hours</dt><dd>4</dd>",
                "<dt>First seen</dt><dd>2026-02-30</dd>",
                "<a href=\"https://wiki.example.org/keys\" rel=\"external\">wiki.example.org</a>, <a"
                        + " href=\"https://example.org/night\" rel=\"external\">At night</a>"
                        + " <span class=\"host\">example.org</span>");
        has(
                "es/errors/hresult/0x8009000B.html",
                "<dt>Gravedad</dt><dd><span class=\"fact-value\" data-value=\"high\">Alta</span>",
                "<dt>Responsable</dt><dd>El equipo de claves</dd>",
                "<dt>Respuesta en horas</dt><dd>4</dd>",
                "<dt><span lang=\"en\">Runbook</span></dt>");
        assertFalse(site.page("en/errors/hresult/0x8009000B.html").contains("OPS-77"));
        has("en/articles/keys/where.html", "<dt>Owner</dt><dd>Writers</dd>");
        has("es/questions/lost.html", "<dt>Responsable</dt><dd><span lang=\"en\">Support</span></dd>");
    }

    @Test
    void whatWasWrittenIsEscapedAndSafe() {
        has(
                "en/errors/hresult/0x80090016.html",
                "<div class=\"fact fact-owner\"><dt>Owner</dt><dd><b>Storage</b> &amp; \"backup\"</dd></div>",
                "data-value=\"low\"");
        BuiltSite hostile = TestSite.small().and("""
            -- content/site.yaml --
            title: {en: Hostile, es: Hostil}
            languages: [en, es]
            default-space: hresult
            fields:
              - name: worth
                title: <script>alert(1)</script><i>"
                values: {'"><script>': '<script>alert(2)</script>'}
                facet: true
                shown: answer
            -- content/errors/hresult/0x8009000B.yaml --
            code: 0x8009000B
            title: The key cannot be exported
            summary: Nobody may take the key away.
            worth: '"><script>'
            """).build(folder.resolve("hostile"));
        assertTrue(hostile.result().published(), hostile::told);
        String page = hostile.page("en/errors/hresult/0x8009000B.html");
        assertFalse(page.contains("<script>"), page);
        assertTrue(page.contains("data-value=\"&quot;&gt;&lt;script&gt;\""), page);
        assertFalse(hostile.page("js/words-en.js").contains("<"), "no word ends a script");
    }

    @Test
    void aNameIsTheSameInAllLanguages() {
        assertEquals(
                "",
                site.told()
                        .lines()
                        .filter(line -> line.contains("0x80090016.yaml"))
                        .findFirst()
                        .orElse(""));
    }

    @Test
    void programsGetThemAll() throws IOException {
        has(
                "en/errors/hresult/0x8009000B.md",
                "- Severity: High\n- Owner: The key team (see [0x80090016](0x80090016.md))\n- Answer within hours: 4\n",
                "[At night](https://example.org/night)");
        assertFalse(site.page("en/errors/hresult/0x8009000B.md").contains("OPS-77"));
        has("en/articles/keys/where.md", "- Owner: Writers\n");
        JsonNode error = new ObjectMapper().readTree(site.page("es/errors/hresult/0x8009000B.json"));
        assertEquals(
                "{\"name\":\"severity\",\"title\":\"Gravedad\","
                        + "\"values\":[{\"value\":\"high\",\"text\":\"Alta\",\"url\":\"\"}]}",
                error.get("siteFields").get(0).toString());
        assertEquals(
                List.of("severity", "owner", "sla", "seen", "runbook", "ticket"),
                error.get("siteFields").findValuesAsText("name"));
        assertEquals(
                "{\"name\":\"severity\",\"title\":\"Gravedad\",\"type\":\"choice\",\"values\":["
                        + "{\"value\":\"low\",\"text\":\"Baja\"},{\"value\":\"high\",\"text\":\"Alta\"}]}",
                new ObjectMapper()
                        .readTree(site.page("es/errors.json"))
                        .get("siteFields")
                        .get(0)
                        .toString());
    }

    @Test
    void editorsGetTheirSchema() throws IOException {
        assertEquals(0, run("schema", folder.resolve("source").toString(), "-o", folder.resolve("schemas") + ""));
        JsonNode schema = new ObjectMapper().readTree(Files.readString(folder.resolve("schemas/error.schema.json")));
        assertEquals(
                "{\"description\":\"how bad it is for those who have it; a field of this wiki's own\","
                        + "\"enum\":[\"low\",\"high\"]}",
                schema.get("properties").get("severity").toString());
        assertTrue(schema.get("required").toString().contains("\"severity\""), schema::toString);
        assertFalse(
                Files.readString(folder.resolve("schemas/article.schema.json")).contains("severity"));
    }

    @Test
    void aNewPageHasThem() throws IOException {
        Path copy = SITE.write(folder.resolve("new"));
        assertEquals(0, run("new", "error", "0x80090020", "--site", copy.toString()));
        String page = Files.readString(copy.resolve("content/errors/hresult/0x80090020.yaml"));
        assertTrue(page.contains("\nseverity: low  # low | high; how bad it is for those who have it"), page);
        assertTrue(page.contains("\n# sla: …"), page);
    }

    private static int run(String... arguments) {
        StringWriter out = new StringWriter();
        return Main.run(arguments, new PrintWriter(out), new PrintWriter(out));
    }

    @Test
    @InBrowser
    void theSearchFindsThemAndIsNarrowedDownByThem() {
        Page page = Chromium.browser().newPage();
        page.navigate(site.folder().resolve("es/search.html").toUri() + "?q=clave");
        assertThat(page.getByText("Gravedad")).isVisible();
        page.getByLabel("Alta").click();
        assertThat(page.locator(".search-result")).hasCount(1);
        assertThat(page.locator(".search-result a").first()).hasAttribute("href", Pattern.compile(".*0x8009000B.*"));
        page.waitForURL("**/search.html?q=clave&severity=Alta");
        page.reload();
        assertThat(page.locator(".search-result")).hasCount(1);
        for (String words : List.of("zebra", "key+team", "at+night")) {
            page.navigate(site.folder().resolve("en/search.html").toUri() + "?q=" + words);
            assertThat(page.locator(".search-result a").first())
                    .hasAttribute("href", Pattern.compile(".*0x8009000B.*"));
        }
        page.close();
    }
}
