package dev.errdex.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.model.Prose;
import dev.errdex.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an attacker writes stays text. Each vector stands alone, in a paragraph, a list, a table, a heading and a
 * quotation.
 */
final class SafetyTest {

    static List<String> vectors() throws IOException {
        String text = Files.readString(Path.of("src/test/resources/markdown/hostile.txt"));
        return Stream.of(text.split("\n%%\n"))
                .filter(vector -> !vector.isBlank())
                .map(vector -> vector.replace("\\0", "\0").replace("\\t", "\t").replace("\\x01", "\u0001"))
                .toList();
    }

    @Test
    void thereAreEnoughVectors() throws IOException {
        assertTrue(vectors().size() >= 90, () -> "only some");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void nothingDangerousSurvives(String vector) {
        String oneLine = vector.replace('\n', ' ');
        for (String markdown : List.of(
                vector,
                "text " + vector + " text",
                "- " + vector,
                "| a |\n|---|\n| " + oneLine + " |",
                "## " + oneLine,
                "> " + vector,
                "[text " + vector + "](x.md)",
                "![" + vector + "](x.png)",
                "<div>\n\n" + vector + "\n\n</div>",
                "[[a|" + oneLine + "]]",
                "```" + oneLine + "\nx\n```",
                "> [!NOTE]\n> " + vector,
                "[^1]\n\n[^1]: " + vector,
                "<details>" + vector)) {
            safe(Shown.MARKDOWN.block(SourceText.of("x.md", markdown), "en").prose(), markdown);
            safe(Shown.MARKDOWN.inline(SourceText.of("x.md", markdown), "en").prose(), markdown);
        }
    }

    private static void safe(Prose prose, String markdown) {
        assertEquals(List.of(), Browser.faults(prose), () -> markdown + "\n" + Browser.page(prose));
    }

    @Test
    void theBrowserOfThisTestSeesDanger() {
        for (String html : List.of(
                "<script>x</script>",
                "<img src=x onerror=y>",
                "<a href=\"java\tscript:x\">",
                "<p style=x>",
                "<svg>",
                "<form>")) {
            Prose prose = new Prose(
                    SourceText.of("x", ""),
                    List.of(new Prose.Piece.Html(html)),
                    List.of(),
                    List.of(),
                    SourceText.of("x", ""),
                    List.of());
            assertFalse(Browser.faults(prose).isEmpty(), html);
        }
    }

    @Test
    void holesCannotBeForged() {
        for (String html : List.of(
                "<a data-hole=\"0\">x</a> [y](z.md)",
                "<img data-hole=\"0\"> [y](z.md)",
                "<span data-hole=0>x</span> [y](z.md)")) {
            Prose prose = Shown.block(html).prose();
            long starts = prose.pieces().stream()
                    .filter(piece -> piece instanceof Prose.Piece.Start)
                    .count();
            assertEquals(1, starts, html);
            assertEquals("{link z.md: y}", Shown.html(prose).replaceAll("(?s).*(\\{.*\\}).*", "$1"), html);
        }
    }
}
