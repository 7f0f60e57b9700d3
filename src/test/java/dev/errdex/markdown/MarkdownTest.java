package dev.errdex.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.model.Prose;
import dev.errdex.model.Reference;
import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MarkdownTest {

    /** The text of a YAML block scalar, whose lines are indented in the file. */
    private static SourceText yamlBlock(String yaml, int indent) {
        SourceFile file = SourceFile.of("errors/x.yaml", yaml);
        SourceText.Builder text = new SourceText.Builder(file);
        int at = yaml.indexOf("|\n") + 2;
        while (at < yaml.length()) {
            int end = yaml.indexOf('\n', at) + 1;
            int start = Math.min(at + indent, end - 1);
            text.append(yaml.substring(start, end), start);
            at = end;
        }
        return text.build();
    }

    @Test
    void everyReferenceKnowsItsPlaceInAnIndentedYamlBlock() {
        String yaml = "code: 0x8009000B\n"
                + "body: |\n"
                + "    See [the\n"
                + "    article](a.md) and NTE\\_BAD\\_KEY\\_STATE.\n\n"
                + "    > A key\n"
                + "    > container, `0x8009000b`,\n"
                + "    > [[x#y|z]] &amp; ![i](j.png).\n\n"
                + "    | 0x8009000B | https://a.b |\n"
                + "    |--|--|\n"
                + "    | TPM | [r] |\n\n"
                + "    [r]: s.md\n";
        Prose prose = Shown.MARKDOWN.block(yamlBlock(yaml, 4), "en").prose();
        List<String> places = prose.references().stream()
                .map(reference -> reference.span() + " " + reference.span().text() + " = "
                        + prose.text().substring(reference.start(), reference.end()))
                .toList();
        assertEquals(
                List.of(
                        "errors/x.yaml:3:9 [the\n    article](a.md) = the article",
                        "errors/x.yaml:4:24 NTE\\_BAD\\_KEY\\_STATE = NTE_BAD_KEY_STATE",
                        "errors/x.yaml:6:9 key\n    > container = key container",
                        "errors/x.yaml:7:19 0x8009000b = 0x8009000b",
                        "errors/x.yaml:8:7 [[x#y|z]] = z",
                        "errors/x.yaml:8:23 ![i](j.png) = i",
                        "errors/x.yaml:10:7 0x8009000B = 0x8009000B",
                        "errors/x.yaml:10:20 https://a.b = https://a.b",
                        "errors/x.yaml:12:7 TPM = TPM",
                        "errors/x.yaml:12:13 [r] = r"),
                places);
    }

    @Test
    void problemsKnowTheirPlaceToo() {
        String yaml = "body: |\n  # One\n\n  <u>x</u> [a](javascript:b)\n\n  ```\n  open\n";
        Markdown.Result result = Shown.MARKDOWN.block(yamlBlock(yaml, 2), "en");
        assertEquals(
                List.of("heading-level@2:3", "html-removed@4:3", "link-scheme@4:12", "code-block-open@6:3"),
                Shown.rules(result));
    }

    @Test
    void windowsLineEndsReadTheSame() {
        String unix = "# a\n\n"
                + "b `c\n"
                + "d` e\\\n"
                + "f\n\n"
                + "- g\n"
                + "- h\n\n"
                + "| i | j |\n"
                + "|---|---|\n"
                + "| k | l |\n\n"
                + "```x\n"
                + "m\n\n"
                + "n\n"
                + "```\n\n"
                + "> [!NOTE]\n"
                + "> o\n\n"
                + "HTML <b>p\n"
                + "q</b>\n\n"
                + "<p>\n"
                + "r\n"
                + "</p>\n";
        Prose lf = Shown.block(unix).prose();
        Prose crlf = Shown.block(unix.replace("\n", "\r\n")).prose();
        assertEquals(Shown.html(lf), Shown.html(crlf));
        assertEquals(lf.text(), crlf.text());
    }

    @Test
    void anInlineTextHasNoElementAround() {
        assertEquals(
                "A <strong>bold</strong> {term key: key}, {link a.md: link} and {code hresult:0x8009000B: 0x8009000B}",
                Shown.html(Shown.inline("A **bold** key, [link](a.md) and 0x8009000B\n")
                        .prose()));
        assertEquals(
                "plain {term key: key}", Shown.html(Shown.inline("plain key").prose()));
    }

    @Test
    void blocksInAnInlineTextAreText() {
        for (String block : List.of("# heading", "- item", "> quotation", "```\ncode\n```", "one\n\ntwo", "~~~")) {
            Markdown.Result result = Shown.inline(block);
            assertEquals(
                    List.of("inline-only"),
                    result.problems().stream().map(problem -> problem.rule()).toList(),
                    block);
            assertTrue(
                    Shown.html(result.prose()).indexOf('<') < 0 || block.contains("```"),
                    () -> Shown.html(result.prose()));
        }
        for (String text : List.of(
                "-1 is a number",
                "#hashtag",
                "*emphasis*",
                "`code`",
                "```code``` here",
                "one\ntwo",
                "\n\none\n\n",
                "1. one")) {
            assertEquals(List.of(), Shown.inline(text).problems(), text);
        }
    }

    @Test
    void anEmptyTextIsNothing() {
        for (String empty : List.of("", "\n", " ", "\n\n \n")) {
            Prose prose = Shown.block(empty).prose();
            assertEquals(List.of(), prose.pieces());
            assertEquals("", prose.text());
            assertEquals("", Shown.inline(empty).prose().text());
        }
    }

    @Test
    void idsBeginWithThePrefix() {
        String html = Shown.html(Shown.MARKDOWN
                .block(SourceText.of("x", "## Title\n\nx[^1]\n\n[^1]: y\n"), "en", "cause-1-")
                .prose());
        assertTrue(html.contains("<h2 id=\"cause-1-title\">"), html);
        assertTrue(html.contains("href=\"#cause-1-title\""), html);
        assertTrue(html.contains("<a id=\"cause-1-fnref-1\" href=\"#cause-1-fn-1\">"), html);
        assertTrue(html.contains("<li id=\"cause-1-fn-1\">"), html);
    }

    @Test
    void anUnknownLanguageIsServedInEnglish() {
        assertTrue(Shown.html(Shown.MARKDOWN
                        .block(SourceText.of("x", "> [!NOTE]\n> x"), "pt")
                        .prose())
                .contains(">Note<"));
        assertTrue(Shown.html(Shown.MARKDOWN
                        .block(SourceText.of("x", "> [!NOTE]\n> x"), "es-MX")
                        .prose())
                .contains(">Nota<"));
    }

    @Test
    void aSentenceSurroundsItsReference() {
        Prose prose =
                Shown.block("First one. The code\n0x8009000B is here! Third.\n").prose();
        Reference code = prose.references().getFirst();
        int[] sentence = prose.sentence(code);
        assertEquals("The code 0x8009000B is here!", prose.text().substring(sentence[0], sentence[1]));
    }

    @Test
    void onePassageDoesNotKnowOfAnother() {
        Prose first = Shown.block("A key. ## x\n\n<b>").prose();
        Prose second = Shown.block("A key.").prose();
        assertEquals("<p>A {term key: key}.</p>\n", Shown.html(second));
        assertEquals(1, first.references().size());
    }
}
