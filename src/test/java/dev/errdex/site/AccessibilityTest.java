package dev.errdex.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each kind of page of the shipped wiki is without faults that axe knows: light and dark, narrow and wide. */
@InBrowser
class AccessibilityTest {
    private static final List<String> PAGES = List.of(
            "en/index.html",
            "en/errors/hresult/0x80090016.html",
            "es/articles/keys/where-keys-live.html",
            "en/search.html",
            "en/errors/index.html",
            "en/codes/hresult/facility-9.html",
            "es/questions/export-after-new-computer.html",
            "en/glossary.html",
            "en/a-z.html",
            "en/tags/index.html",
            "en/articles/keys/index.html",
            "404.html");

    /** A theme at a width; each page meets each theme, and the narrowest and the widest layout. */
    private record Look(ColorScheme theme, int width) {}

    private static final List<Look> LOOKS = List.of(new Look(ColorScheme.DARK, 360), new Look(ColorScheme.LIGHT, 1440));

    private static final String FAULTS = """
        async () => (await axe.run(document, {resultTypes: ["violations"]})).violations
          .map(fault => fault.id + ": " + fault.nodes.map(node => node.html).slice(0, 3).join(" "))\
        """;

    @Test
    void noPageHasAFault() throws IOException {
        String axe;
        try (InputStream script = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<String> faults = new ArrayList<>();
        // The script that looks for faults is none of the page's own, which alone may run there.
        try (BrowserContext context =
                Chromium.browser().newContext(new Browser.NewContextOptions().setBypassCSP(true))) {
            Page page = context.newPage();
            for (String address : PAGES) {
                for (Look look : LOOKS) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.theme()));
                    page.setViewportSize(look.width(), 900);
                    page.navigate(ShippedWiki.folder().resolve(address).toUri().toString());
                    page.evaluate(axe);
                    ((List<?>) page.evaluate(FAULTS)).forEach(fault -> faults.add(address + " " + look + " " + fault));
                }
            }
        }
        assertEquals(List.of(), faults);
    }
}
