package dev.errdex.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.errdex.site.BuiltSite;
import dev.errdex.site.ShippedWiki;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Markdown beside the pages, read back by a reader of Markdown. */
class MarkdownTwinsTest {
    private static final MutableDataSet OPTIONS = new MutableDataSet()
            .set(
                    Parser.EXTENSIONS,
                    List.of(TablesExtension.create(), StrikethroughExtension.create(), FootnoteExtension.create()));
    private static final Parser PARSER = Parser.builder(OPTIONS).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder(OPTIONS).build();
    private static final Pattern HEADING = Pattern.compile("<h([1-4])\\b[^>]*>(.*?)</h\\1>", Pattern.DOTALL);

    private static <T extends Node> List<T> all(Node document, Class<T> type) {
        List<T> found = new ArrayList<>();
        document.getDescendants().forEach(node -> {
            if (type.isInstance(node)) {
                found.add(type.cast(node));
            }
        });
        return found;
    }

    private static String text(Node node) {
        return new TextCollectingVisitor().collectAndGetText(node).strip();
    }

    /** Every page that has one, in the shipped wiki: the same headings, links that lead somewhere, nothing of HTML. */
    @Test
    void theShippedPagesReadBack() throws Exception {
        SortedMap<String, String> files = BuiltSite.files(ShippedWiki.folder());
        int headings = 0;
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (!file.getKey().endsWith(".md")) {
                continue;
            }
            Node twin = PARSER.parse(utf8(file.getValue()));
            assertEquals(List.of(), all(twin, HtmlBlockBase.class), file.getKey());
            assertEquals(List.of(), all(twin, HtmlInlineBase.class), file.getKey());
            for (String address : addresses(twin)) {
                URI target = new URI("file:///" + file.getKey()).resolve(address);
                assertTrue(
                        !"file".equals(target.getScheme())
                                || files.containsKey(target.getPath().substring(1)),
                        file.getKey() + ": " + address);
            }
            if (file.getKey().matches("e[ns]/(errors/.+/0x.*|articles/[^/]+/(?!index).*)")) {
                // The table of signs and the facts of the page have no headings there: they stand with the causes, and
                // at the top. Look-alikes show side by side what the twins of their own pages say.
                List<String> expected = shownHeadings(
                                utf8(files.get(file.getKey().replace(".md", ".html"))))
                        .stream()
                        .filter(heading ->
                                !heading.matches("2 (?:Which is yours|Cuál es su caso|About this page|Sobre esta página"
                                        + "|Easily confused|Fácil de confundir)"))
                        .toList();
                assertEquals(
                        expected,
                        all(twin, Heading.class).stream()
                                .map(heading -> heading.getLevel() + " " + words(text(heading)))
                                .filter(heading -> expected.contains(heading))
                                .toList(),
                        file.getKey());
                headings += expected.size();
            }
        }
        assertTrue(headings > 1500, headings + " headings");
    }

    private static List<String> addresses(Node twin) {
        List<String> addresses = new ArrayList<>(all(twin, Link.class).stream()
                .map(link -> link.getUrl().toString())
                .toList());
        addresses.addAll(all(twin, Image.class).stream()
                .map(image -> image.getUrl().toString())
                .toList());
        return addresses;
    }

    /**
     * The headings within the main part; a colon stands behind an error's name in Markdown, where a page has colours.
     */
    private static List<String> shownHeadings(String page) {
        List<String> headings = new ArrayList<>();
        for (Matcher heading = HEADING.matcher(page.substring(page.indexOf("<main"), page.indexOf("</main>")));
                heading.find(); ) {
            String shown = heading.group(2)
                    .replaceAll("<span class=\"hidden\">.*?</span>|<a class=\"anchor\".*?</a>|<[^>]*>", "")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&#39;", "'")
                    .replace("&amp;", "&");
            headings.add(heading.group(1) + " " + words(shown));
        }
        return headings;
    }

    private static String words(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** Whatever an author writes as a text is that text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>attacked = 1</script>",
                "# no heading",
                "- no item",
                "1. no item",
                "12) no item",
                "> no quotation",
                "---",
                "===",
                "a *b* _c_ __d__ ~~e~~ `f`",
                "[a](javascript:b) ![c](d) [[e]] [^f] [g]: h",
                "| a | b |",
                "``` fence",
                "~~~ fence",
                "&lt; &amp; &#60; &copy",
                "\\ \\* end\\",
                "]]> --> <!-- <![CDATA[",
                "\u202Eright to left\u202C",
                "\u0645\u0631\u062D\u0628\u0627",
                "NTE_BAD_KEY_STATE _x_ a_ _b",
                "C# and F#",
                "#",
                "+ - * =",
                ": a",
                "a\\",
                "http://x.y/_z_"
            })
    void aTextIsNothingButItself(String text) {
        for (String markdown : List.of(
                MarkdownText.atLineStart(MarkdownText.of(text)),
                MarkdownText.heading(2, MarkdownText.of(text)),
                "- " + MarkdownText.atLineStart(MarkdownText.of(text)),
                MarkdownText.link(MarkdownText.of(text), "a.md"))) {
            Node document = PARSER.parse(markdown + "\n");
            assertEquals(text, text(document), markdown);
            assertEquals(List.of(), all(document, HtmlBlockBase.class));
            assertEquals(List.of(), all(document, HtmlInlineBase.class));
        }
        Node cell = PARSER.parse("| a |\n|---|\n| " + MarkdownTable.cell(MarkdownText.of(text)) + " |\n");
        assertTrue(text(cell).contains(text.strip()) || HTML.render(cell).contains("<td>"), text);
        Node code = PARSER.parse("x " + MarkdownText.code(text) + " x");
        assertEquals("x " + text + " x", text(code).replaceAll("(?<=^x) +| +(?=x$)", " "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"```\nfence\n```", "````", "`", " a ", "``a``", "~~~", "a\n\n\nb", "\ta", "|"})
    void aBlockOfCodeIsItsCode(String code) {
        List<FencedCodeBlock> blocks =
                all(PARSER.parse("text\n\n" + MarkdownText.block(code, "cmd") + "\n\ntext"), FencedCodeBlock.class);
        assertEquals(1, blocks.size());
        assertEquals(code + "\n", blocks.getFirst().getContentChars().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
        <p>a <strong> b </strong>c<br>- d</p>                                        @ a  **b** c\\⏎\\- d
        <ul><li>a<ol start="3"><li>b</li></ol></li><li>c</li></ul>                    @ - a⏎  3. b⏎- c
        <ul><li><p>a</p><pre><code class="language-sh">b⏎</code></pre></li></ul>     @ - a⏎⏎  ```sh⏎  b⏎  ```
        <p>see <a class="term" href="g.html#a" data-term="a">term</a></p>             @ see term
        <p><a href="b.html#c" class="code-link"><code>0x1</code></a></p>              @ [`0x1`](b.md#c)
        <p><a href="#here">here</a> <a href="search.html">s</a></p>                   @ here [s](search.html)
        <p><a href="https://x.org/a_(b)">x</a></p>                                    @ [x](https://x.org/a_%28b%29)
        <div class="callout callout-tip"><p class="callout-title">Tip</p><p>a</p></div> @ > [!TIP]⏎> a
        <h2 id="a">C# <a class="anchor" href="#a" aria-label="x">#</a></h2>           @ ## C\\#
        <table><tbody><tr><td><code>a|b</code></td><td>|</td></tr></tbody></table>    @ | | |⏎|---|---|⏎| `a\\|b` | \\| |
        <img src="../files/a.png" alt="a ]b" loading="lazy">                          @ ![a \\]b](../files/a.png)
        """)
    void proseIsMarkdownAgain(String html, String markdown) {
        TwinLinks links = new TwinLinks("en/a.html", "", "en/search.html", true);
        assertEquals(
                markdown.replace("⏎", "\n").replace("\\\\", "\\"),
                ProseMarkdown.of(Html.parse(html.replace("⏎", "\n")), links::inMarkdown));
    }

    @Test
    void proseIsPlainText() {
        assertEquals(
                "a b\n- c\n- d\n- e\nf  g\n h | i",
                ProseText.of(Html.parse(
                                "<p>a <em>b</em></p><ul><li><p>c</p></li><li>d<ul><li>e</li></ul></li></ul><pre><code>f"
                                        + "  g\n"
                                        + " h</code></pre>"))
                        + ProseText.of(Html.parse("<table><tr><td>x</td><td>i</td></tr></table>"))
                                .replace("x", ""));
    }

    @Test
    void linksLeadWhereTheyLedOnThePage() {
        TwinLinks published = new TwinLinks("en/errors/a.html", "https://x.org/w/", "en/search.html", true);
        assertEquals("https://x.org/w/en/articles/b.html#c", published.inMarkdown("../articles/b.html#c"));
        assertEquals("https://x.org/w/en/errors/a.html#d", published.inMarkdown("#d"));
        assertEquals("https://x.org/w/files/e%20f.png", published.whole("../../files/e%20f.png"));
        assertEquals("mailto:a@b.org", published.whole("mailto:a@b.org"));
        assertEquals("", published.whole(""));
        TwinLinks unpublished = new TwinLinks("en/errors/a.html", "", "en/search.html", true);
        assertEquals("../articles/b.md#c", unpublished.inMarkdown("../articles/b.html#c"));
        assertEquals("../search.html", unpublished.inMarkdown("../search.html"));
        assertEquals("en/articles/b.html", unpublished.whole("../articles/b.html"));
    }
}
