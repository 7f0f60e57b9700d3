package dev.errdex.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Errors that are confused stand side by side on the pages of both. */
class LookAlikesTest {
    private static final TestSite SITE = TestSite.small().and("""
        -- content/errors/hresult/0x8009000B.yaml --
        code: 0x8009000B
        title: {en: The key cannot be exported, es: La clave no se puede exportar}
        summary: {en: Nobody may take the key away., es: Nadie puede llevarse la clave.}
        causes:
          - {id: rare, title: {en: Rare, es: Raro}, body: {en: B., es: B.}, signs: {en: Rarely seen., es: Raro.}}
          - {id: most, title: {en: Not `exportable`, es: No exportable}, body: {en: B., es: B.}, signs: {en: It is there., es: Está.}, likelihood: most}
        related:
          - {code: 0x80090016, relation: confused-with, note: {en: Here it is; there it is not., es: Aquí está; allí no.}}
          - {code: 'win32:5', relation: confused-with, note: {en: A row alone., es: Solo una fila.}}
        -- content/errors/hresult/0x80090016.yaml --
        code: 0x80090016
        title: {en: The key is gone, es: La clave ya no está}
        summary: {en: Nobody has the key., es: Nadie tiene la clave.}
        causes:
          - {id: gone, title: {en: Deleted, es: Borrada}, body: {en: B., es: B.}, signs: {en: 'Nowhere, see 0x80070005.', es: 'En ninguna parte, vea 0x80070005.'}}
        """);

    @TempDir
    private Path folder;

    @Test
    void bothPagesCompareThemAndSayWhoseHereItIs() {
        BuiltSite site = SITE.build(folder);
        assertTrue(site.result().published(), site::told);
        String here = part(site.main("en/errors/hresult/0x8009000B.html"));
        assertTrue(here.contains("<p class=\"look-alike-note\">Here it is; there it is not.</p>"), here);
        assertTrue(here.contains("<td>Not <code>exportable</code></td><td>Deleted</td>"), here);
        assertTrue(here.contains("<p>It is there.</p>") && here.contains("<p>Nowhere, see "), here);
        assertEquals(1, here.split("<details class=\"look-alike\" open>").length - 1, here);
        String other = part(site.main("es/errors/hresult/0x80090016.html"));
        assertTrue(
                other.contains("<span class=\"quiet\">Visto desde la página de 0x8009000B:</span> Aquí está; allí no."),
                other);
        assertTrue(other.contains("<td>Borrada</td><td>No exportable</td>"), other);
    }

    @Test
    void whatStandsBesideIsNotListedAgainAndWhatHasNoPageStaysListed() {
        BuiltSite site = SITE.build(folder);
        String page = site.main("en/errors/hresult/0x8009000B.html");
        String related = page.substring(page.indexOf("id=\"related\""));
        assertTrue(related.contains("A row alone."), related);
        assertFalse(related.contains("Here it is"), related);
        assertFalse(site.main("en/errors/hresult/0x80090016.html").contains("id=\"related\""));
        assertTrue(site.page("en/errors/hresult/0x8009000B.json").contains("Here it is; there it is not."));
    }

    private static String part(String page) {
        return page.substring(page.indexOf("id=\"look-alikes\""));
    }
}
