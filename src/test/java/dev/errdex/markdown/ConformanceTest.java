package dev.errdex.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.errdex.code.CodeSpaces;
import dev.errdex.source.SourceText;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;

/**
 * The examples of the two specifications. What is understood as specified but shown otherwise is right: HTML and
 * schemes of addresses that authors may not write, headings that skip a level, and GitHub's addresses without brackets.
 */
final class ConformanceTest {
    private static final Markdown MARKDOWN = new Markdown(new CodeSpaces(List.of()), Vocabulary.NONE);
    private static final HtmlRenderer UNDERSTOOD = HtmlRenderer.builder(new MutableDataSet()
                    .set(Parser.EXTENSIONS, List.of(StrikethroughExtension.create()))
                    .set(HtmlRenderer.PERCENT_ENCODE_URLS, true))
            .build();

    /**
     * Read otherwise: a fence of tildes with backticks behind it (146), a heading below link definitions (215, 216),
     * list items that stand less and less deep or too deep (312, 313), ẞ as the name of a link (540), and what is a
     * wiki link here (559, 590).
     */
    private static final List<Integer> OTHERWISE = List.of(146, 171, 215, 216, 312, 313, 540, 559, 590);

    /** Read otherwise: a line without a bar does not go on with a table. */
    private static final List<Integer> OTHERWISE_IN_GFM = List.of(5);

    private static final Set<String> SHOWN_OTHERWISE = Set.of("link-scheme", "heading-level");

    @Test
    void commonMarkIsReadAsSpecified() {
        List<Integer> otherwise = new ArrayList<>();
        List<Example> examples = ExampleReader.readExamples(TestResources.getSpec());
        for (int i = 0; i < examples.size(); i++) {
            if (!isRead(examples.get(i))) {
                otherwise.add(i + 1);
            }
        }
        assertEquals(652, examples.size());
        assertEquals(OTHERWISE, otherwise);
    }

    @Test
    void gitHubsMarkdownIsReadAsSpecified() {
        List<Integer> otherwise = new ArrayList<>();
        int count = 0;
        for (Example example : ExampleReader.readExamples(TestResources.getGfmSpec())) {
            if (!example.getInfo().isEmpty()) {
                count++;
                if (!isRead(example) && !showsTheSameText(example)) {
                    otherwise.add(count);
                }
            }
        }
        assertEquals(24, count);
        assertEquals(OTHERWISE_IN_GFM, otherwise);
    }

    private static boolean isRead(Example example) {
        String wanted = tree(example.getHtml().replace('→', '\t'));
        Markdown.Result result = MARKDOWN.block(SourceText.of("x.md", example.getSource()), "en");
        if (tree(Browser.page(result.prose())).equals(wanted)) {
            return true;
        }
        Document document = Grammar.of(example.getSource()).parse(example.getSource());
        boolean shownOtherwise = holdsHtml(document)
                || result.problems().stream().anyMatch(problem -> SHOWN_OTHERWISE.contains(problem.rule()))
                || !Autolinks.find(result.prose().text()).isEmpty();
        return shownOtherwise && tree(UNDERSTOOD.render(document)).equals(wanted);
    }

    /**
     * As far as readers see: forbidden tags stand there as text, and what an author left open ends with its passage.
     */
    private static boolean showsTheSameText(Example example) {
        String page = Browser.page(
                MARKDOWN.block(SourceText.of("x.md", example.getSource()), "en").prose());
        return holdsHtml(Grammar.of(example.getSource()).parse(example.getSource()))
                && Jsoup.parseBodyFragment(page)
                        .text()
                        .equals(Jsoup.parseBodyFragment(example.getHtml()).text());
    }

    private static boolean holdsHtml(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof HtmlBlockBase || child instanceof HtmlInlineBase || holdsHtml(child)) {
                return true;
            }
        }
        return false;
    }

    /** HTML as a browser reads it, without what this wiki adds: anchors of headings, regions of tables. */
    private static String tree(String html) {
        StringBuilder out = new StringBuilder();
        write(Jsoup.parseBodyFragment(html).body(), out, false);
        return out.toString()
                .replaceAll("\\s+(?=</?(p|h\\d|ul|ol|li|table|blockquote)\\b)|(?<=>)\\s+(?=<)", "")
                .strip();
    }

    private static void write(Element parent, StringBuilder out, boolean verbatim) {
        for (org.jsoup.nodes.Node child : parent.childNodes()) {
            if (child instanceof TextNode text) {
                out.append(verbatim ? text.getWholeText() : text.getWholeText().replaceAll("[ \\n]+", " "));
            } else if (child instanceof Element element) {
                write(element, element.tagName(), element.attr("class"), out, verbatim);
            }
        }
    }

    private static void write(Element element, String name, String kind, StringBuilder out, boolean verbatim) {
        if (kind.equals("anchor")) {
            return;
        }
        if (kind.equals("table-wrap")) {
            write(element, out, verbatim);
            return;
        }
        out.append('<').append(name);
        for (String attribute : List.of("href", "src", "alt", "title", "start")) {
            if (!element.attr(attribute).isEmpty()) {
                out.append(' ').append(attribute).append('=').append(decoded(element.attr(attribute)));
            }
        }
        out.append(kind.startsWith("language-") ? kind : "").append('>');
        write(element, out, verbatim || name.equals("pre"));
        out.append("</").append(name).append('>');
    }

    /** Prose tells addresses as written; in a page they are encoded. */
    private static String decoded(String address) {
        return URLDecoder.decode(
                address.replace("+", "%2B").replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), StandardCharsets.UTF_8);
    }
}
