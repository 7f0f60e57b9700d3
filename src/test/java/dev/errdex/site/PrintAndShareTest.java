package dev.errdex.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import dev.errdex.qr.QrPath;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A page on paper leads back to where it was printed, and a link to it says what it is about. */
@Execution(ExecutionMode.SAME_THREAD)
class PrintAndShareTest {
    private static final String PAGE = "es/errors/hresult/0x80090016.html";
    private static final String ADDRESS = "https://wiki.example.org/team/" + PAGE;

    @TempDir
    private Path folder;

    private BuiltSite build(String line) {
        return site(line).build(folder);
    }

    private static TestSite site(String line) {
        return TestSite.small().with("content/site.yaml", """
            title: {en: Error book, es: "Libro de errores & claves"}
            languages: [en, es]
            default-space: hresult
            """ + line).and("""
                -- content/errors/hresult/0x80090016.yaml --
                code: 0x80090016
                title: {en: Gone, es: '"R&D" <se fue>'}
                summary: {en: Some., es: 'Falta `una` "clave".'}
                """);
    }

    @Test
    void aLinkSaysWhatThePageIsAbout() {
        String page = build("base-url: https://wiki.example.org/team/\n").page(PAGE);
        assertEquals(
                List.of(
                        "og:type article",
                        "og:title 0x80090016 NTE_BAD_KEYSET: &quot;R&amp;D&quot; &lt;se fue&gt;",
                        "og:description Falta una &quot;clave&quot;.",
                        "og:url " + ADDRESS,
                        "og:site_name Libro de errores &amp; claves"),
                page.lines()
                        .filter(line -> line.startsWith("<meta property="))
                        .map(line -> line.replaceFirst("<meta property=\"(.*)\" content=\"(.*)\">", "$1 $2"))
                        .toList());
    }

    @Test
    void aPictureOfTheSiteIsShownWithEveryLink() {
        String page = site("base-url: https://wiki.example.org/team/\n")
                .with("static/share.png", "a picture")
                .build(folder)
                .page(PAGE);
        String before = "<meta property=\"og:image\" content=\"https://wiki.example.org/team/share.png?v=";
        assertTrue(page.contains(before) && page.contains("content=\"summary_large_image\""), page);
    }

    @Test
    void aPageMayHaveAPictureOfItsOwn() {
        BuiltSite site = site("base-url: https://wiki.example.org/team/\n")
                .with("static/share.png", "a picture")
                .with("static/share/es/errors/hresult/0x80090016.png", "its own picture")
                .build(folder);
        String own = "content=\"https://wiki.example.org/team/share/es/errors/hresult/0x80090016.png?v=";
        assertTrue(site.page(PAGE).contains(own), site.page(PAGE));
        assertFalse(site.page("es/a-z.html").contains(own), site.page("es/a-z.html"));
        assertTrue(site.page("es/a-z.html").contains("team/share.png?v="), site.page("es/a-z.html"));
    }

    @Test
    void onlyWhatIsReadHasACodeForCameras() {
        BuiltSite site = build("base-url: https://wiki.example.org/team/\n");
        String path = QrPath.of(ADDRESS).orElseThrow().path();
        assertTrue(site.page(PAGE).contains("<path d=\"" + path + "\"/>"), site.page(PAGE));
        assertTrue(site.page("es/a-z.html").contains("letterhead"));
        for (String page : List.of("es/search.html", "404.html", "index.html")) {
            assertFalse(site.page(page).contains("letterhead"), page);
        }
    }

    @Test
    void withoutAnAddressThereIsNothingToLeadTo() {
        String page = build("").page(PAGE);
        assertFalse(page.contains("letterhead") || page.contains("og:"), page);
    }

    @Test
    @InBrowser
    void theAddressShowsOnPaperAlone() {
        BuiltSite site = build("base-url: https://wiki.example.org/team/\n");
        Page page = Chromium.browser().newContext().newPage();
        page.navigate(site.folder().resolve(PAGE).toUri().toString());
        assertFalse(page.isVisible(".letterhead"));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertTrue(page.isVisible(".letterhead svg"));
        assertEquals(
                "Libro de errores & claves " + ADDRESS,
                page.innerText(".letterhead p").replaceAll("\\s+", " "));
        assertFalse(page.isVisible(".top") || page.isVisible(".side") || page.isVisible(".page-foot"));
    }
}
