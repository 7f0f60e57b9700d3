package dev.errdex.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.page.Page;
import dev.errdex.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class RendererTest {

    @Test
    void aSitesOwnTemplateReplacesTheBuiltInOne() {
        String html = html(
                theme("templates/parts/footer.ftlh", "<footer>Ours: ${page.frame.siteTitle}</footer>"),
                SampleError.page());
        assertTrue(html.contains("<footer>Ours: Windows Crypto Errors</footer>"));
        assertFalse(html.contains("bottom-bar"));
        assertTrue(html.contains("NTE_BAD_KEY_STATE"));
    }

    @Test
    void aSitesOwnWordsReplaceTheBuiltInOnesOneByOne() {
        String html =
                html(theme("templates/strings/en.properties", "causes=Why it happens — ¿por qué?"), SampleError.page());
        assertTrue(html.contains(">Why it happens — ¿por qué?<"));
        assertTrue(html.contains(">What to do<"));
    }

    @Test
    void aLanguageWithoutWordsIsShownInEnglish() {
        Page page = SampleError.page(SampleFrames.at("pt-BR", SampleFrames.ERROR, "x", List.of(), List.of(), false));
        assertTrue(html(Theme.builtIn(), page).contains(">What to do<"));
        assertTrue(html(theme("templates/strings/pt.properties", "steps=O que fazer"), page)
                .contains(">O que fazer<"));
        assertTrue(html(theme("templates/strings/pt-BR.properties", "steps=O que fazer, no Brasil"), page)
                .contains(">O que fazer, no Brasil<"));
    }

    private static String words(Theme theme) {
        byte[] script = PageFiles.script(Renderer.of(theme).word("es", "scripts"));
        return new String(script, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void scriptsGetTheirWordsInTheLanguageOfThePage() {
        Page page = SampleError.page(SampleFrames.at("es", SampleFrames.ERROR, "x", List.of(), List.of(), false));
        assertTrue(html(Theme.builtIn(), page).contains("js/words-es.js\""));
        assertTrue(words(Theme.builtIn()).contains("\"copied\":\"Copiado\""));
        assertTrue(words(theme("templates/strings/es.properties", "js.copied=</script><b>"))
                .contains("\"copied\":\"\\u003c\\/script>\\u003cb>\""));
    }

    @Test
    void theSamePageIsTheSameBytesWhateverTheLocaleAndHoweverManyThreads() {
        Renderer renderer = Renderer.of(Theme.builtIn());
        byte[] expected = ((Rendered.Html) renderer.render(SamplePages.home())).bytes();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            Renderer other = Renderer.of(Theme.builtIn());
            IntStream.range(0, 64)
                    .parallel()
                    .forEach(i ->
                            assertArrayEquals(expected, ((Rendered.Html) other.render(SamplePages.home())).bytes()));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theBuiltInThemeHasNoProblems() {
        assertEquals(List.of(), Renderer.of(Theme.builtIn()).problems());
    }

    @Test
    void thePagesOfTheOtherThemeAreUntouched() {
        Theme builtIn = Theme.builtIn();
        builtIn.with(List.of(SourceFile.of("templates/parts/footer.ftlh", "gone")));
        assertTrue(html(builtIn, SampleError.page()).contains("bottom-bar"));
    }

    static Theme theme(String path, String text) {
        return Theme.builtIn().with(List.of(SourceFile.of(path, text)));
    }

    static String html(Theme theme, Page page) {
        return switch (Renderer.of(theme).render(page)) {
            case Rendered.Html html -> new String(html.bytes(), StandardCharsets.UTF_8);
            case Rendered.Failed failed -> throw new AssertionError(failed.problems());
        };
    }
}
