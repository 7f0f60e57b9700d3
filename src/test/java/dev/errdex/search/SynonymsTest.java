package dev.errdex.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import dev.errdex.model.Wiki.Synonyms;
import dev.errdex.search.SearchDocument.Section;
import dev.errdex.site.InBrowser;
import dev.errdex.source.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Words of the site that mean the same, and words that are written as one or as two: in the index, not in the query.
 */
@InBrowser
class SynonymsTest {
    private static final List<String> TEXTS = List.of(
            "The smart card was removed",
            "A chip card may be read",
            "The stop error comes again and again",
            "Stop errors stop the computer",
            "The certification authority issues it",
            "The filename is too long",
            "Give the file name and the file size; the name of a file",
            "Messages mess up the age of the mess at any age; a message");

    private static final List<Synonyms> ROWS = List.of(
            same("en", "smart card", "chip card", "smartcard"),
            new Synonyms("en", words("BSOD", "blue screen"), words("stop error")),
            new Synonyms("en", words("CA"), words("certification authority")),
            same("es", "issues", "emite"));

    private static Synonyms same(String language, String... words) {
        List<SourceText> same = words(words);
        return new Synonyms(language, same, same);
    }

    private static List<SourceText> words(String... words) {
        return Stream.of(words)
                .map(word -> SourceText.of("content/synonyms.yaml", word))
                .toList();
    }

    private static SearchIndex index(List<Synonyms> rows) {
        List<SearchDocument> pages = new ArrayList<>();
        for (String text : TEXTS) {
            pages.add(new SearchDocument(
                    pages.size() + ".html",
                    "en",
                    "page",
                    "Page",
                    "",
                    List.of(),
                    List.of(),
                    List.of(new Section("", "", text)),
                    Map.of()));
        }
        return SearchIndex.build(pages, List.of("en", "es"), rows, Weights.MOST_PLACES);
    }

    private static String found(SearchIndex index, String query) {
        return String.join(
                " ",
                index.search("en", query, 10).hits().stream()
                        .map(hit -> hit.document().address().replace(".html", ""))
                        .sorted()
                        .toList());
    }

    @Test
    void whatReadersSayFindsWhatPagesSay(@TempDir Path folder) {
        SearchIndex index = index(ROWS);
        Map<String, String> expected = Map.ofEntries(
                Map.entry("smartcard ", "0 1"),
                Map.entry("\"chip card\"", "0 1"),
                Map.entry("\"smart card was removed\"", "0"),
                Map.entry("\"chip card was removed\"", "0"),
                Map.entry("bsod ", "2 3"),
                Map.entry("\"blue screen\"", "2 3"),
                Map.entry("\"stop error\"", "2 3"),
                Map.entry("\"ca issues\"", ""),
                Map.entry("CA ", "4"),
                Map.entry("certification ", "4"),
                Map.entry("emite ", ""),
                Map.entry("filename ", "5 6"),
                Map.entry("filename -long", "6"),
                Map.entry("\"file name\"", "5 6"),
                Map.entry("size name ", "5 6"),
                Map.entry("age ", "7"));
        List<String> wrong = new ArrayList<>();
        try (EngineSite site = new EngineSite(folder, index.files())) {
            Page page = site.open(site.enginePage("engine.html", "en"));
            expected.forEach((query, pages) -> {
                Object browser = page.evaluate("""
                    async query => (await errdex.search(query)).map(({href}) => href.match(/(\\d+)\\.html/)[1]).sort().join(" ")\
                    """, query);
                if (!found(index, query).equals(pages) || !browser.equals(pages)) {
                    wrong.add(query + " finds " + found(index, query) + ", in the browser " + browser);
                }
            });
            assertEquals(List.of(), site.errors);
        }
        assertEquals(List.of(), wrong);
    }

    /** One way is not the other, and without the rows nothing of this is found. */
    @Test
    void aRowHoldsInItsDirectionAndItsLanguage() {
        SearchIndex without = index(List.of());
        assertEquals("", found(without, "bsod "));
        assertEquals("0", found(without, "\"smart card\""));
        SearchIndex reverse = index(List.of(new Synonyms("en", words("stop error"), words("chip card"))));
        assertEquals("1 2 3", found(reverse, "\"stop error\""));
        assertEquals("1", found(reverse, "chip "));
    }

    /** A page that says the word comes before one that only means it is not promised; both are there with one query. */
    @Test
    void aWordIsNoMessOfSomeAge() {
        assertEquals("7", found(index(List.of()), "age "));
        assertEquals(List.of(), index(List.of()).search("en", "message ", 10).corrections());
    }
}
