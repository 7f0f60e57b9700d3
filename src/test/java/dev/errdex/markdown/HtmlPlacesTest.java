package dev.errdex.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.errdex.model.Prose;
import dev.errdex.render.HtmlErrors;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HTML that an author writes in the wrong place: the page is valid all the same, and the author hears of it. */
final class HtmlPlacesTest {
    private static HtmlErrors checker;

    private static final List<String> ELEMENTS = List.of(
            "p",
            "br",
            "hr",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "pre",
            "code",
            "blockquote",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "div",
            "span",
            "em",
            "del",
            "ins",
            "kbd",
            "sub",
            "mark",
            "abbr",
            "details",
            "summary");
    private static final List<String> MARKDOWN = List.of(
            "text",
            " ",
            "\n",
            "\n\n",
            "\n\n## ",
            "\n\n### ",
            "\n\n- ",
            "\n  ",
            "\n\n> ",
            "*",
            "**",
            "~~",
            "`x`",
            "[a](b.md)",
            "[",
            "](c.md)",
            "![d](e.png)",
            "\n\n|a|b|\n|-|-|\n|",
            "|",
            "\n\n```\nx\n```\n\n",
            "[^1]",
            "\n\n[^1]: ",
            "\n\n> [!NOTE]\n> ",
            "0x8009000B",
            "key",
            "[[a|",
            "]]",
            "\n\n- [ ] ",
            "https://a.b/c");

    @BeforeAll
    static void open() throws Exception {
        checker = new HtmlErrors();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## <div>x</div>",
                "<dt>alone</dt>",
                "<dl><dt>term</dt></dl>",
                "<dl><dd>meaning</dd></dl>",
                "<summary>outside</summary>",
                "<details>no summary</details>",
                "<details><p>first</p><summary>late</summary></details>",
                "<details open=\"yes\"><summary>two</summary><summary>three</summary></details>",
                "[<div>block in a link</div>](x.md)",
                "[text <ul><li>in a link</li></ul>](x.md)",
                "| a |\n|---|\n| <td>cell</td> |",
                "| a |\n|---|\n| <tr><table>x</table> |",
                "- <li>item</li>",
                "<ul>text <b>bold</b><li>item</ul>",
                "<table>text<tr>text<td>cell</td></tr></table>",
                "<table><tr></tr></table>",
                "<table><tr><td colspan=3>a</td></tr></table>",
                "<table><tr><td rowspan=2>a</td><td>b</td></tr></table>",
                "<table><tr><td rowspan=2>a</td><td>b</td></tr><tr><td colspan=2>c</td></tr></table>",
                "<table><tbody><tr><td>a</td></tr></tbody><thead><tr><th>b</th></tr></thead></table>",
                "<table><tr><td>a</td></tr><caption>late</caption></table>",
                "<pre><div>x</div></pre>",
                "<span><p>x</p></span>",
                "<em>\n\nparagraph\n\n</em>",
                "<table>\n\nparagraph\n\n</table>",
                "<th>\n\n## heading\n\n</th>",
                "*a <div>b</div> c*",
                "<ins>\n\n- list\n\n</ins>",
                "> <li>x",
                "text <hr> text",
                "<p><p><p>"
            })
    void aPageIsValid(String markdown) throws Exception {
        assertEquals(
                List.of(),
                errors(markdown),
                () -> Browser.page(Shown.block(markdown).prose()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https:///",
                "http:x",
                "https://a..b/",
                "https://[",
                "https://[::1]/x",
                "http://a%20b/",
                "https://a/x y",
                "https://a/%zz%41",
                "https://a/#x#y",
                "https://a/[x]{y}|^`",
                "https://a/\\",
                "https://a:99999/",
                "https://a:b/",
                "https://u:p@a/",
                "https://.a/",
                "mailto:a b@c",
                "https://a/日本?q=ü#é",
                "//a b/c",
                "a%b c",
                "https://a/\u007F\uFFFE",
                "?a=b c",
                "a[b].md",
                "https://a\u200Bb/"
            })
    void anAddressIsEncodedOrRefused(String address) throws Exception {
        String written = address.replace("\\", "\\\\");
        String markdown = "[a](<" + written + ">) " + address + " <" + address + ">";
        assertEquals(
                List.of(),
                errors(markdown),
                () -> Browser.page(Shown.block(markdown).prose()));
    }

    @RepeatedTest(400)
    void aPageOfAnyMixtureIsValid(RepetitionInfo repetition) throws Exception {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(14) + 1; i > 0; i--) {
            if (random.nextInt(3) == 0) {
                text.append(MARKDOWN.get(random.nextInt(MARKDOWN.size())));
            } else {
                String attributes = random.nextInt(4) == 0 ? " colspan=2" : random.nextInt(4) == 0 ? " rowspan=2" : "";
                text.append(random.nextInt(3) == 0 ? "</" : "<")
                        .append(ELEMENTS.get(random.nextInt(ELEMENTS.size())))
                        .append(attributes)
                        .append('>');
            }
        }
        String markdown = text.toString();
        assertEquals(
                List.of(),
                errors(markdown),
                () -> markdown + "\n" + Browser.page(Shown.block(markdown).prose()));
    }

    private static List<String> errors(String markdown) throws Exception {
        List<String> errors = new ArrayList<>();
        for (Prose prose :
                List.of(Shown.block(markdown).prose(), Shown.inline(markdown).prose())) {
            String page = "<!DOCTYPE html><html lang=en><title>x</title><body><h1>x</h1><div>" + Browser.page(prose)
                    + "</div></body></html>";
            errors.addAll(checker.of(page.getBytes(StandardCharsets.UTF_8)));
        }
        return errors;
    }
}
