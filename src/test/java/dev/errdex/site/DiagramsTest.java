package dev.errdex.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A few lines of text become a picture whose codes are links, with the same as text. */
@Execution(ExecutionMode.SAME_THREAD)
class DiagramsTest {
    private static final String DIAGRAM = """
        title: From <b>card</b> & reader to "store"
        # A remark.
        Card -> Reader -> Minidriver: reads & <tells>
        Minidriver -> 0x8009000B: no private key
        Minidriver -> Store
        Something else
        """;

    @TempDir
    private Path folder;

    private BuiltSite build(String diagram) {
        return TestSite.small()
                .with(
                        "content/articles/keys/where.md",
                        "---\ntitle: Where keys live\nsummary: S.\n---\nText.\n\n```diagram\n" + diagram + "```\n")
                .build(folder);
    }

    @Test
    void codesAndTermsInItAreLinksAndAllOfItIsText() {
        BuiltSite site = build(DIAGRAM);
        assertTrue(site.result().published(), site::told);
        assertEquals("", site.told());
        String page = site.main("en/articles/keys/where.html");
        String svg = page.substring(page.indexOf("<svg"), page.indexOf("</svg>"));
        assertTrue(svg.contains("<title>From &lt;b&gt;card&lt;/b&gt; &amp; reader to &quot;store&quot;</title>"), svg);
        assertTrue(svg.contains("<desc>Card, Reader, Minidriver, 0x8009000B, Store, Something else</desc>"), svg);
        assertTrue(
                svg.contains("<a href=\"../../errors/hresult/0x8009000B.html\" class=\"code-link\">0x8009000B</a>"),
                svg);
        assertTrue(svg.contains("data-term=\"key\">private key</a>"), svg);
        assertEquals(6, svg.split("<rect ").length - 1, svg);
        assertEquals(4, svg.split("class=\"diagram-head\"").length - 1, svg);
        assertFalse(svg.contains("style="), svg);
        assertTrue(page.contains("<li>Reader → Minidriver: reads &amp; &lt;tells&gt;</li>"), page);
        assertTrue(page.contains("<li>Something else</li>"), page);
        assertTrue(site.page("en/errors/hresult/0x8009000B.html").contains("Minidriver → <mark>0x8009000B</mark>"));
        String markdown = site.page("en/articles/keys/where.md");
        assertTrue(markdown.contains("- Card → Reader\n- Reader → Minidriver: reads & \\<tells>\n"), markdown);
        assertFalse(markdown.contains("As text"), markdown);
    }

    @Test
    void theSameLinesBecomeTheSamePicture() {
        String first = build(DIAGRAM).main("en/articles/keys/where.html");
        assertEquals(
                first,
                TestSite.small()
                        .with(
                                "content/articles/keys/where.md",
                                "---\ntitle: Where keys live\nsummary: S.\n---\nText.\n\n" + "```diagram\n" + DIAGRAM
                                        + "```\n")
                        .build(folder.resolve("again"))
                        .main("en/articles/keys/where.html"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        A ->                     | 9:1 diagram-unreadable
        -> B                     | 9:1 diagram-unreadable
        A -> B -> A -> A: again  | 9:16 diagram-unreadable
        direction: up            | 9:12 diagram-unreadable
        """)
    void whatCannotBeReadIsToldWithItsPlace(String line, String told) {
        assertEquals(
                List.of("content/articles/keys/where.md:" + told),
                build("title: T\n" + line + "\n").problems());
    }

    @Test
    void nothingIsToldThousandTimesAndNothingIsDrawnEndlessly() {
        StringBuilder many = new StringBuilder("title: T\n");
        for (int i = 0; i < 2000; i++) {
            many.append("Box ")
                    .append(i)
                    .append(" -> Box ")
                    .append(i * 7 % 2000)
                    .append('\n');
        }
        BuiltSite site = build(many.toString());
        assertTrue(site.problems().size() <= 3, site::told);
        assertTrue(site.told().contains("the diagram has more than 40 boxes"), site::told);
        assertEquals(
                List.of("content/articles/keys/where.md:8:1 diagram-untitled"),
                build("A -> B\n").problems());
    }

    /** What is a little too wide shrinks; what is much too wide scrolls, and can be reached with the keyboard. */
    @Test
    @InBrowser
    void aWideOneShrinksAsFarAsItCanBeReadOrScrolls() {
        Page page = Chromium.browser().newContext().newPage();
        page.setViewportSize(360, 800);
        for (int boxes : new int[] {3, 9}) {
            StringBuilder lines = new StringBuilder("title: Wide\n");
            for (int i = 0; i < boxes; i++) {
                lines.append("Start -> Number ").append(i).append(" end\n");
            }
            BuiltSite site = build(lines.toString());
            page.navigate(
                    site.folder().resolve("en/articles/keys/where.html").toUri().toString());
            boolean scrolls = boxes > 3;
            assertEquals(
                    scrolls,
                    page.evaluate("() => { const wrap = document.querySelector('.diagram-wrap');"
                            + " return wrap.scrollWidth > wrap.clientWidth && wrap.tabIndex === 0; }"));
            assertEquals(
                    true,
                    page.evaluate("() => document.querySelector('.diagram svg').getBoundingClientRect().width"
                            + " >= 0.84 * document.querySelector('.diagram svg').getAttribute('width')"));
        }
    }

    @Test
    @InBrowser
    void itIsReadableOnATelephoneAndWithinItsBoxes() {
        BuiltSite site = build(DIAGRAM);
        Page page = Chromium.browser().newContext().newPage();
        page.setViewportSize(360, 800);
        page.navigate(
                site.folder().resolve("en/articles/keys/where.html").toUri().toString());
        assertEquals(List.of(), page.evaluate("""
            () => [...document.querySelectorAll(".diagram-name")].filter(text => {
              const inner = text.getBoundingClientRect();
              const box = text.previousElementSibling.getBoundingClientRect();
              return parseFloat(getComputedStyle(text).fontSize) < 12 || inner.left < box.left
                || inner.right > box.right || inner.top < box.top || inner.bottom > box.bottom;
            }).map(text => text.textContent)\
            """));
        assertEquals(true, page.evaluate("() => document.querySelector('.diagram-wrap').scrollWidth <= 328"));
        assertEquals(true, page.evaluate("() => document.documentElement.scrollWidth <= 360"));
    }
}
