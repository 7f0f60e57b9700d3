package dev.errdex.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"a < b,a &lt; b", "<&>\",&lt;&amp;&gt;&quot;", "&lt;,&amp;lt;", "it's,it's", "día,día"})
    void whatMeansSomethingElseIsEscaped(String text, String written) {
        assertEquals(written, HtmlText.escaped(text));
        assertEquals(text, HtmlText.unescaped(written));
    }

    @ParameterizedTest
    @ValueSource(chars = {'\0', '\u0007', '\u001B', '\u0085', '\uFFFE'})
    void whatAPageCannotHoldIsReplaced(char control) {
        assertEquals("a\uFFFDb", HtmlText.escaped("a" + control + "b"));
        assertEquals("a\uFFFDb", HtmlText.clean("a" + control + "b"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"&#39;,'", "&amp;#39;,&#39;", "a & b,a & b"})
    void whatTheSanitizerWroteIsReadBack(String written, String text) {
        assertEquals(text, HtmlText.unescaped(written));
    }
}
