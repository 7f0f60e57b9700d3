package dev.errdex.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class BuiltLinksTest {

    @Test
    void linksAndAnchorsThatLeadNowhereAreFound() {
        assertEquals(
                List.of(
                        "index.html:1:10 there is no file en/none.html",
                        "index.html:3:11 the page en/keys/a b.html has no place \"#here\"",
                        "index.html:5:12 there is no file static/none.png"),
                told(
                        "index.html",
                        """
                        <a href="en/none.html">x</a> <a class='c' href='en/none.html'>told once</a>
                        <a href="en/keys/a%20b.html">x</a> <a href="en/keys/a%20b.html#d%C3%B3nde">x</a> <a href="#me" id="me">x</a>
                         <a href="en/keys/a%20b.html#here">x</a>
                        <a href="https://example.org/none">x</a> <a href="mailto:a@example.org">x</a> <a href="en/">x</a>
                         <img src="static/none.png" alt=""><link rel="icon" href="static/icon.svg">
                        """,
                        "en/keys/a b.html",
                        "<h2 id=\"dónde\">x</h2> <a href=\"../../index.html\">x</a> <a href='../index.html#top'>x</a>",
                        "en/index.html",
                        "<p>x</p>",
                        "static/icon.svg",
                        "<svg/>"));
    }

    @Test
    void aLinkOutOfTheSiteIsDead() {
        assertEquals(1, told("index.html", "<a href=\"../other.html\">x</a>").size());
    }

    @Test
    void thePageForWhatIsMissingLinksFromTheRootThatItNames() {
        assertEquals(
                List.of("404.html:1:61 there is no file en/none.html", "404.html:1:96 there is no file other/x"),
                told(
                        "404.html",
                        "<html data-root=\"/wiki/\"><a href=\"/wiki/en/\">x</a> <a href=\"/wiki/en/none.html\">x</a>"
                                + " <a href=\"/other/x\">x</a>",
                        "en/index.html",
                        ""));
    }

    private static List<String> told(String... files) {
        return BuiltLinks.find(new MemoryTree(files)).stream()
                .map(problem -> problem.span() + " " + problem.message())
                .toList();
    }
}
