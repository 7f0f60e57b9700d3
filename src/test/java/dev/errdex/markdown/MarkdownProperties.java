package dev.errdex.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.model.Prose;
import dev.errdex.model.Reference;
import dev.errdex.problem.Problem;
import dev.errdex.property.Arbitraries;
import dev.errdex.property.Arbitrary;
import dev.errdex.property.ForAll;
import dev.errdex.property.Property;
import dev.errdex.property.Provide;
import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceText;
import dev.errdex.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** What holds for every text, however it is put together. */
final class MarkdownProperties {
    private static final String[] PARTS = {
        "a",
        "key",
        "key container",
        "KEY",
        "TPM",
        "0x8009000B",
        "NTE_BAD_KEY_STATE",
        "error 5",
        " ",
        " ",
        " ",
        "\n",
        "\n",
        "\n\n",
        "\n\n",
        "\r\n",
        "\t",
        "    ",
        "*",
        "**",
        "_",
        "~~",
        "`",
        "``",
        "```\n",
        "~~~",
        "[",
        "]",
        "(",
        ")",
        "](a.md)",
        "![",
        "[[",
        "]]",
        "|",
        "\n|---|---|\n",
        "| a | b |\n",
        "> ",
        "\n> ",
        "> [!NOTE]\n",
        "> [!FOO]\n",
        "- ",
        "\n- ",
        "1. ",
        "- [ ] ",
        "# ",
        "\n## ",
        "\n#### ",
        "===\n",
        "---\n",
        "<",
        ">",
        "<b>",
        "</b>",
        "<div>",
        "</div>",
        "<p>",
        "<table><tr><td>",
        "</table>",
        "<pre>",
        "</pre>",
        "<a href=x>",
        "</a>",
        "<br>",
        "<kbd>",
        "<summary>",
        "<details>",
        "</details>",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "<x y=\"",
        "\"",
        "'",
        "&",
        "&amp;",
        "&#106;",
        "&copy;",
        "&lt;",
        "\\",
        "\\|",
        "\\[",
        "[^1]",
        "\n\n[^1]: ",
        "[r]",
        "\n\n[r]: x.md 'y'\n",
        "http://a.b/c",
        "www.a.b",
        "a@b.c",
        "<http://a.b>",
        "javascript:",
        "{",
        "}",
        "é",
        "ñ",
        "日本",
        "\uD83D\uDE00",
        "\u0301",
        "\0",
        "\u0001",
        "\uFFFE",
        "\u00A0",
        "\u2028",
        "#",
        "!",
        ".",
        ":",
        "=",
        "+",
        "-",
        "x_y"
    };

    private static final String[] PLAIN_PARTS = {
        "a",
        "key",
        "error 5",
        "0x8009000B",
        "NTE_BAD",
        "_",
        " ",
        " ",
        "\n",
        "\n",
        ".",
        ",",
        ":",
        ";",
        "(",
        ")",
        "-",
        "+",
        "=",
        "#",
        "!",
        "?",
        "'",
        "\"",
        "/",
        "%",
        "@",
        "$",
        "{",
        "}",
        "^",
        ">",
        "1",
        "é",
        "日",
        "http://a.b/c_d",
        "www.x.org",
        "m@x.org",
        "\uD83D\uDE00",
        "\u2028",
        "\u00A0",
        "and",
        "---",
        "1. ",
        "- ",
        "\0",
        "`",
        "`",
        "`",
        "`a`",
        "` b `",
        "`[c](d) *e* <f> &amp; \\ | ~~g~~ key 0x8009000B`"
    };

    @Provide
    Arbitrary<String> markdown() {
        return Arbitraries.of(PARTS).list().ofMinSize(1).ofMaxSize(40).map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> nearlyPlain() {
        return Arbitraries.of(PLAIN_PARTS).list().ofMinSize(1).ofMaxSize(12).map(parts -> "a" + String.join("", parts));
    }

    @Property(tries = 2000)
    void proseIsSafeAndWhole(@ForAll("markdown") String markdown) {
        check(Shown.block(markdown));
        check(Shown.inline(markdown));
    }

    private static void check(Markdown.Result result) {
        Prose prose = result.prose();
        assertEquals(List.of(), Browser.faults(prose), () -> Browser.page(prose));
        String text = prose.text();
        for (Reference reference : prose.references()) {
            assertTrue(
                    0 <= reference.start() && reference.start() <= reference.end() && reference.end() <= text.length(),
                    reference::toString);
            Span span = reference.span();
            String written = span.text();
            assertTrue(span.start() <= span.end(), reference::toString);
            if (reference instanceof Reference.CodeUse && written.indexOf('\\') < 0 && written.indexOf('&') < 0) {
                assertEquals(text.substring(reference.start(), reference.end()), written);
            }
        }
        for (Prose.Heading heading : prose.headings()) {
            assertTrue(heading.start() <= text.length());
        }
        Deque<Reference> open = new ArrayDeque<>();
        for (Prose.Piece piece : prose.pieces()) {
            switch (piece) {
                case Prose.Piece.Html(String html) -> assertTrue(!html.isEmpty());
                case Prose.Piece.Start(Reference.Image image) ->
                    assertTrue(prose.references().contains(image));
                case Prose.Piece.Start(Reference reference) -> {
                    assertTrue(open.isEmpty(), "a hole in a hole");
                    open.push(reference);
                }
                case Prose.Piece.End(Reference reference) -> assertEquals(reference, open.pop());
            }
        }
        assertTrue(open.isEmpty());
        for (Problem problem : result.problems()) {
            assertTrue(problem.span().end() <= prose.source().text().length());
        }
    }

    @Property(tries = 2000)
    void placesAreTheSameInAnIndentedBlock(@ForAll("markdown") String markdown) {
        String unix = markdown.replace("\r", "");
        SourceText plain = SourceText.of("x", unix);
        String indented = ("key: |\n" + unix).replace("\n", "\n  ");
        SourceText.Builder builder = new SourceText.Builder(SourceFile.of("x", indented));
        int at = indented.indexOf('\n') + 3;
        for (String line : unix.splitWithDelimiters("\n", 0)) {
            builder.append(line, at);
            at += line.equals("\n") ? 3 : line.length();
        }
        SourceText block = builder.build();
        assertEquals(unix, block.text());
        List<String> expected = new ArrayList<>();
        for (Reference reference : Shown.MARKDOWN.block(plain, "en").prose().references()) {
            expected.add((reference.span().line() + 1) + ":" + (reference.span().column() + 2) + " "
                    + reference.span().text().replace("\n", "\n  "));
        }
        List<String> actual = new ArrayList<>();
        for (Reference reference : Shown.MARKDOWN.block(block, "en").prose().references()) {
            actual.add(reference.span().line() + ":" + reference.span().column() + " "
                    + reference.span().text());
        }
        assertEquals(expected, actual);
    }

    @Property(tries = 8000)
    void aPlainTextReadsAsIfItHadBeenParsed(@ForAll("nearlyPlain") String markdown) {
        if (PlainText.is(markdown)) {
            SourceText source = SourceText.of("x", markdown);
            Prose parsed = new BlockWriter(source, "en", "", mentions(source), new ArrayList<>())
                    .blocks(Grammar.ALL_BLOCKS.parse(markdown));
            assertEquals(parsed, Shown.MARKDOWN.block(source, "en").prose());
            Prose inline = new BlockWriter(source, "en", "", mentions(source), new ArrayList<>())
                    .inline(Grammar.INLINE.parse(markdown));
            assertEquals(inline, Shown.MARKDOWN.inline(source, "en").prose());
        }
    }

    @Property(tries = 2000)
    void theSmallGrammarReadsTheSame(@ForAll("markdown") String markdown) {
        small(markdown);
        small("a"
                + markdown.replace("|", "")
                        .replace("\n\n", "\n")
                        .replace("\r", "")
                        .replace("\n", "\nb"));
    }

    private static void small(String markdown) {
        SourceText source = SourceText.of("x", markdown);
        Prose all = new BlockWriter(source, "en", "", mentions(source), new ArrayList<>())
                .blocks(Grammar.ALL_BLOCKS.parse(markdown));
        Prose chosen = new BlockWriter(source, "en", "", mentions(source), new ArrayList<>())
                .blocks(Grammar.of(markdown).parse(markdown));
        assertEquals(all, chosen);
    }

    private static Mentions mentions(SourceText source) {
        return new Mentions(Shown.CODES, Shown.TERMS, "en", source);
    }

    @Property(tries = 2000)
    void termsAreFoundAsBySearchingForEach(@ForAll("words") String text) {
        Map<String, String> forms = Shown.forms("key", "key", "key container", "container", "a key", "a", "TPM", "tpm");
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            String best = null;
            for (String form : forms.keySet()) {
                boolean matches = text.regionMatches(!form.equals("TPM"), i, form, 0, form.length())
                        && (i == 0 || !Character.isLetter(text.charAt(i - 1)))
                        && (i + form.length() == text.length() || !Character.isLetter(text.charAt(i + form.length())));
                best = matches && (best == null || form.length() > best.length()) ? form : best;
            }
            if (best != null) {
                expected.add(i + forms.get(best));
                i += best.length() - 1;
            }
        }
        assertEquals(
                expected,
                Vocabulary.of(Map.of("en", forms)).find(text, "en").stream()
                        .map(use -> use.start() + use.term())
                        .toList());
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of("key", "container", "a", "TPM", "tpm", "Key", "s", ",", "-")
                .list()
                .ofMaxSize(12)
                .flatMap(words -> Arbitraries.of(" ", "", "-").map(gap -> String.join(gap, words)));
    }
}
