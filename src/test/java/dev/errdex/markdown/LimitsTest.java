package dev.errdex.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.house.CpuTime;
import dev.errdex.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs that break parsers: each is either read or refused, in a time that is far below what a square would need. */
final class LimitsTest {
    private static final int LONG = 20;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "![",
                "[a](",
                "[a](b",
                "[[",
                "[[a",
                "]",
                "](",
                "*a ",
                "**a ",
                "*a **a ",
                "_",
                "***",
                "~~a ",
                "~a~~",
                "a~~~",
                "*a _b ~~c",
                ")\n> ",
                "**\n> ",
                "+\t",
                "-\t> ",
                "`",
                "` ``",
                "<",
                "<a ",
                "<a b='",
                "<!--",
                "<!-- ",
                "<?",
                "<![CDATA[",
                "<b>",
                "</b>",
                "<b></i>",
                "<div>",
                "<li>",
                "<pre>",
                "<script>",
                "&",
                "&#",
                "\\",
                "http://",
                "www.",
                "a@",
                "a@b.",
                "http://a.b/(((",
                "> ",
                ">",
                "- ",
                "1. ",
                "* ",
                "    ",
                "\t",
                "\n",
                "\r",
                "\0",
                "- a\n",
                "1. a\n\n",
                "> a\n",
                "# a\n",
                "a\n=\n",
                "a\n",
                "|a",
                "|a|b|\n",
                "a|b\n-|-\n\n",
                "[a]: b\n",
                "[a]: <",
                "[^a]",
                "[^a]: b\n\n",
                "> [!NOTE]\n",
                "```\n",
                "``` ",
                "~~~\n",
                "<details>\n\n",
                "0x8009000B ",
                "key ",
                "key container ",
                "- [ ] a\n",
                "\u0301",
                "[a](b \""
            })
    void repeatedToTheLimit(String unit) {
        String markdown = unit.repeat(40_000 / unit.length());
        Markdown.Result read = CpuTime.within(LONG, () -> {
            Shown.inline(markdown);
            return Shown.block(markdown);
        });
        assertEquals(List.of(), Browser.faults(read.prose()));
    }

    @Test
    void longThingsInsideLinks() {
        for (String markdown : List.of(
                "[a](b \"" + "x".repeat(100_000) + "\")",
                "[a](" + "x".repeat(100_000) + ")",
                "<a " + "b=c ".repeat(50_000) + ">",
                "* ".repeat(90) + "\n",
                "`".repeat(100_000) + "x",
                "# " + "#".repeat(100_000),
                "[" + "x".repeat(100_000) + "](y)",
                "|a".repeat(3_000) + "|\n" + "|-".repeat(3_000) + "|\n")) {
            assertEquals(List.of(), Browser.faults(Shown.block(markdown).prose()));
        }
    }

    @Test
    void deepNestingIsRefusedEverywhereTheSame() throws InterruptedException {
        List<String> deep = List.of(
                "> ".repeat(150) + "a",
                "- ".repeat(150) + "a",
                "*a **a ".repeat(100) + "b** b*".repeat(100),
                ">".repeat(5_000) + "a",
                "[".repeat(1) + "**a *a ".repeat(200) + "x* x**".repeat(200));
        for (String markdown : deep) {
            assertEquals(List.of("markdown-too-deep@1:1"), Shown.rules(Shown.block(markdown)), markdown);
        }
        Thread small = new Thread(null, () -> deep.forEach(Shown::block), "small", 256 << 10);
        small.start();
        small.join();
        assertEquals(List.of(), Shown.rules(Shown.block("> ".repeat(40) + "a")));
    }

    @Test
    void tooMuchIsRefusedAndShownAsWritten() {
        for (String markdown : List.of(
                "a b\n\n".repeat(Limits.CHARACTERS / 5 + 1),
                "|a|b|\n".repeat(Limits.TABLE_LINES + 1),
                "*a*\n".repeat(Limits.LINES + 1),
                "[a](b) ".repeat(20_000),
                "<? ".repeat(1_000),
                "> `a`\n".repeat(Limits.PIECES + 1),
                "- x\n" + "  y\n".repeat(Limits.PIECES + 1))) {
            Markdown.Result result = Shown.block(markdown);
            assertEquals(List.of("markdown-too-slow@1:1"), Shown.rules(result));
            assertEquals(markdown, result.prose().text());
            assertTrue(Shown.html(result.prose()).startsWith("<code>"));
        }
    }

    @Test
    void whatPeopleWriteIsAccepted() {
        String table = "| a | b |\n|---|---|\n" + "| `x` | 0x8009000B and a [link](a.md) |\n".repeat(3_000);
        String code = "```json\n" + "  [\"x\"]\n".repeat(3_000) + "```\n\n";
        Markdown.Result result = Shown.MARKDOWN.block(
                SourceText.of("x", code + table + "\n\nText.\n\n" + "- item\n".repeat(3_000)), "en");
        assertEquals(List.of(), result.problems());
        assertEquals(6_000, result.prose().references().size());
    }
}
