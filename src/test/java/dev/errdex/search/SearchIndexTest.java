package dev.errdex.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.search.SearchDocument.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIndexTest {
    @Test
    void theSameDocumentsInAnyOrderGiveTheSameBytes() {
        List<SearchDocument> pages = new ArrayList<>(Corpus.pages("en", 300, 800, 1000, 3));
        pages.addAll(Corpus.pages("es", 200, 800, 1000, 4));
        var first = SearchIndex.build(pages, List.of("en", "es")).files();
        Collections.shuffle(pages, new Random(1));
        var second = SearchIndex.build(pages, List.of("en", "es")).files();
        assertEquals(List.copyOf(first.keySet()), List.copyOf(second.keySet()));
        first.forEach((name, bytes) -> assertArrayEquals(bytes, second.get(name), name));
    }

    @Test
    void aLanguageWithoutPagesHasAnEmptyIndex() {
        SearchIndex index = SearchIndex.build(WikiSite.PAGES, List.of("en", "es", "fr"));
        assertEquals(0, index.search("fr", "clé \"a b\" -c", 10).total());
        assertTrue(index.files().containsKey("search/fr/root.js"));
    }

    @Test
    void aDocumentOfNoLanguageOfTheSiteIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> SearchIndex.build(WikiSite.PAGES, List.of("en")));
        SearchIndex index = SearchIndex.build(WikiSite.PAGES, List.of("en", "es"));
        assertThrows(IllegalArgumentException.class, () -> index.search("fr", "key", 10));
    }

    @Test
    void aPageWithAllWordsComesBeforeOneWhoseNameHasTheRarestOfThem() {
        List<SearchDocument> pages = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            pages.add(named("other-" + i, "A page", "E_OTHER_" + i, "Something about keys, and a copy of a file."));
        }
        pages.add(named("named", "Bad length", "NTE_IMPORT_FAILED", "The length is wrong."));
        pages.add(named(
                "covers",
                "A page",
                "E_ONE",
                "The provider refuses to import. A copy of the key, which a smartcard has, lies in a file."));
        SearchIndex index = SearchIndex.build(pages, List.of("en"));
        assertEquals(
                "covers",
                index.search("en", "key import smartcard ", 3)
                        .hits()
                        .getFirst()
                        .document()
                        .address());
    }

    private static SearchDocument named(String address, String title, String symbol, String text) {
        return new SearchDocument(
                address,
                "en",
                "error",
                title,
                "",
                List.of(symbol),
                List.of(),
                List.of(new SearchDocument.Section("", "", text)),
                Map.of());
    }

    @Test
    void tellsWhichLanguagesHaveAnAnalyzer() {
        assertTrue(SearchIndex.knows("en"));
        assertTrue(SearchIndex.knows("pt-BR"));
        assertFalse(SearchIndex.knows("tlh"));
    }

    /** Inflected words find each other in each of these languages. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "en certificate certificates",
                "es certificado certificados",
                "de Zertifikat Zertifikate",
                "fr erreur erreurs",
                "pt-BR chave chaves",
                "ru ошибка ошибки",
                "it errore errori",
                "zh 证书错误 证书",
                "ja 証明書 証明書",
                "th ข้อผิดพลาด ผิดพลาด",
                "tlh Qapla' Qapla'",
                "tr anahtar anahtarlar",
                "hi कुंजी कुंजी",
                "el πιστοποιητικό πιστοποιητικα",
                "nl sleutel sleutels"
            })
    void readsAnyLanguageOfLucene(String example) {
        String[] parts = example.split(" ");
        SearchIndex index = SearchIndex.build(
                List.of(page(parts[0], parts[1]), page(parts[0], parts[2] + " x")), List.of(parts[0]));
        assertEquals(2, index.search(parts[0], parts[2] + " ", 10).total());
        assertEquals(1, index.search(parts[0], "\"" + parts[2] + " x\"", 10).total());
    }

    @Test
    void pagesWithMoreOfTheWordsAndCloserTogetherComeFirst() {
        String filler = "nothing of this is what anybody ever looked for in such a text ";
        SearchIndex index = SearchIndex.build(
                List.of(
                        page("en", "machine " + filler.repeat(3) + "store " + filler),
                        page("en", "machine store " + filler.repeat(4)),
                        page("en", "machine machine machine " + filler.repeat(4))),
                List.of("en"));
        assertEquals(
                List.of("machine sto", "machine not", "machine mac"),
                index.search("en", "machine store", 10).hits().stream()
                        .map(hit -> hit.document().sections().getFirst().text().substring(0, 11))
                        .toList());
    }

    /** A title that names the thing says more than a text that speaks of it all the time. */
    @Test
    void aTitleCountsMoreThanATextThatRepeatsTheWord() {
        String filler = "nothing of this is what anybody ever looked for ";
        SearchIndex index = SearchIndex.build(
                List.of(
                        titled("en/text.html", "About something else", "container ".repeat(8) + filler),
                        titled("en/title.html", "The container itself", filler.repeat(2))),
                List.of("en"));
        assertEquals(
                List.of("en/title.html", "en/text.html"),
                index.search("en", "container", 10).hits().stream()
                        .map(hit -> hit.document().address())
                        .toList());
    }

    private static SearchDocument titled(String address, String title, String text) {
        return new SearchDocument(
                address, "en", "page", title, "", List.of(), List.of(), List.of(new Section("", "", text)), Map.of());
    }

    @Test
    void aCodeIsNeverCorrected() {
        SearchIndex index = SearchIndex.build(WikiSite.PAGES, List.of("en", "es"));
        assertEquals(0, index.search("en", "0x8009000C", 10).total());
        assertEquals(
                0,
                index.search("en", "KB5005566 ", 10).hits().stream()
                        .filter(hit -> hit.score() > 10)
                        .count());
    }

    /** Who pastes a command wants the pages that have it; a word that only one page writes so may be excluded. */
    @Test
    void aSwitchOfACommandExcludesNothing() {
        SearchIndex index = SearchIndex.build(
                List.of(
                        page("en", "Run certutil -repairstore my, or certutil -smart."),
                        page("en", "certutil -repairstore"),
                        page("en", "certutil alone")),
                List.of("en"));
        assertEquals(3, index.search("en", "certutil -repairstore my", 10).total());
        assertEquals(2, index.search("en", "certutil -smart", 10).total());
        assertEquals(1, index.search("en", "certutil -\"repairstore\"", 10).total());
    }

    /** Who looks for ORA-00600 does not want every page on an Oracle error. */
    @Test
    void aNumberSpeaksForTheLettersThatAHyphenJoinsToIt() {
        SearchIndex index = SearchIndex.build(
                List.of(
                        page("en", "ORA-00600: internal error"),
                        page("en", "Much like TNS-00600, ORA-1"),
                        page("en", "ORA-01555: snapshot too old"),
                        page("en", "ORA and 00600 far apart")),
                List.of("en"));
        List<String> found = index.search("en", "ORA-00600", 10).hits().stream()
                .map(hit -> hit.document().sections().getFirst().text().substring(0, 9))
                .toList();
        assertEquals("ORA-00600", found.getFirst());
        assertEquals(3, found.size());
        assertEquals(4, index.search("en", "ORA-00601", 10).total());
        assertEquals(4, index.search("en", "ORA 00600", 10).total());
        assertEquals(4, index.search("en", "ORA-1", 10).total());
    }

    @Test
    void aCodeIsNeverStemmed() {
        SearchIndex index =
                SearchIndex.build(List.of(page("es", "0x800900DA"), page("es", "0x800900DE")), List.of("es"));
        assertEquals(1, index.search("es", "0x800900DE", 10).total());
    }

    private static SearchDocument page(String language, String text) {
        return new SearchDocument(
                language + "/" + Integer.toHexString(text.hashCode()) + ".html",
                language,
                "page",
                "",
                "",
                List.of(),
                List.of(),
                List.of(new Section("", "", text)),
                Map.of());
    }
}
