package dev.errdex.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import dev.errdex.search.SearchAnswer.Hit;
import dev.errdex.site.InBrowser;
import dev.errdex.words.Negations;
import dev.errdex.words.Word;
import dev.errdex.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.search.Query;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine in a real browser ranks as Lucene's IndexSearcher does. */
@InBrowser
class ParityTest {
    private static final int QUERIES = 450;
    /** So few that many words are too frequent to be looked for near each other. */
    private static final int MOST_PLACES = 700;

    private static final Map<String, List<SearchDocument>> PAGES =
            Map.of("en", Corpus.pages("en", 1400, 1500, 4000, 11), "es", Corpus.pages("es", 1000, 1500, 4000, 12));

    @TempDir
    static Path folder;

    private static SearchIndex index;
    private static EngineSite site;

    @TempDir
    static Path plainFolder;
    /** The same pages where no word is too frequent. */
    private static EngineSite plain;

    @BeforeAll
    static void build() {
        List<SearchDocument> all = new ArrayList<>(PAGES.get("en"));
        all.addAll(PAGES.get("es"));
        index = SearchIndex.build(all, List.of("en", "es"), List.of(), MOST_PLACES);
        site = new EngineSite(folder, index.files());
        plain = new EngineSite(
                plainFolder,
                SearchIndex.build(all, List.of("en", "es"), List.of(), Integer.MAX_VALUE)
                        .files());
    }

    @AfterAll
    static void close() {
        site.close();
        plain.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void ranksAsLucene(String language) {
        List<String> queries = Queries.about(PAGES.get(language), QUERIES, 5);
        Page page = site.open(site.enginePage(language + "/engine.html", language));
        List<List<List<Object>>> answers = ask(page, queries);
        List<String> different = new ArrayList<>();
        int empty = 0;
        for (int i = 0; i < queries.size(); i++) {
            List<Hit> expected = index.search(language, queries.get(i), 60).hits();
            empty += expected.isEmpty() ? 1 : 0;
            if (!same(expected, answers.get(i))) {
                different.add(queries.get(i));
            }
        }
        assertTrue(
                different.size() <= queries.size() * 0.005,
                () -> different.size() + " of " + queries.size() + " differ: " + different);
        assertTrue(empty < queries.size() / 10, "too many queries without result to tell anything: " + empty);
        assertEquals(List.of(), site.errors);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void everyTitleWordAndEveryCodeIsFound(String language) {
        Map<String, Integer> pagesByWord = new TreeMap<>();
        Map<String, String> titleByCode = new TreeMap<>();
        for (SearchDocument page : PAGES.get(language)) {
            Words.of(page.title()).stream()
                    .map(Word::form)
                    .distinct()
                    .forEach(word -> pagesByWord.merge(word, 1, Integer::sum));
            if (!page.code().isEmpty()) {
                titleByCode.put(page.code(), page.title());
            }
        }
        Page page = site.open(site.enginePage(language + "/engine.html", language));
        List<?> lost = (List<?>) page.evaluate("""
            async ({words, codes}) => {
              const lost = [];
              for (const [word, pages] of Object.entries(words)) {
                if ((await errdex.ask(word + ' ', {limit: 0})).total < pages) lost.push(word);
              }
              for (const [code, title] of Object.entries(codes)) {
                const [first] = await errdex.search(code, {limit: 1, snippets: 'digest'});
                if (!first || first.title !== title) lost.push(code);
              }
              return lost;
            }\
            """, Map.of("words", pagesByWord, "codes", titleByCode));
        assertEquals(List.of(), lost);
        assertTrue(pagesByWord.size() > 1000 && titleByCode.size() > 300, "nothing asked");
    }

    @Test
    void textsComeOutAsTheyWentIn() {
        for (String language : List.of("en", "es")) {
            List<SearchDocument> sorted = PAGES.get(language).stream()
                    .sorted(Comparator.comparing(SearchDocument::address))
                    .toList();
            Page page = site.open(site.enginePage(language + "/engine.html", language));
            List<?> texts = (List<?>) page.evaluate("""
                async ([language, count]) => {
                  const [index] = await Promise.all([errdex.engine.open(language), errdex.engine.details()]);
                  const texts = [];
                  for (let i = 0; i < count; i++) texts.push(await errdex.engine.text(index, i));
                  return texts;
                }\
                """, List.of(language, 200));
            for (int i = 0; i < 200; i++) {
                assertEquals(
                        sorted.get(i).sections().stream()
                                .map(s -> List.of(s.anchor(), s.heading(), s.text()))
                                .toList(),
                        texts.get(i));
            }
        }
    }

    /** With the analyzer on the query, in place of the dictionary of forms, Lucene finds the same. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void ranksAsLuceneWithItsOwnAnalyzer(String language) {
        List<String> queries = new ArrayList<>();
        Random random = new Random(7);
        while (queries.size() < 600) {
            List<SearchDocument> pages = PAGES.get(language);
            String[] words = pages.get(random.nextInt(pages.size()))
                    .sections()
                    .getFirst()
                    .text()
                    .split("[^\\p{L}']+");
            int from = random.nextInt(words.length);
            String query = String.join(
                            " ",
                            Arrays.asList(words).subList(from, Math.min(words.length, from + 1 + random.nextInt(4))))
                    + " ";
            // Names in camel case are taken apart by the room words, not by an analyzer; and "not" is a word here.
            if (Words.of(query).stream()
                    .noneMatch(word -> word.compound()
                            || Negations.of(language).contains(word.form())
                            || Languages.asides(language).contains(word.form()))) {
                queries.add(query);
            }
        }
        Page page = plain.open(plain.enginePage(language + "/engine.html", language));
        List<List<List<Object>>> answers = ask(page, queries);
        LanguageIndex lucene = new LanguageIndex(language, PAGES.get(language), List.of(), Weights.MOST_PLACES);
        List<String> different = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            Query query = OwnAnalyzer.query(queries.get(i), language, lucene.reader(), lucene.dictionary());
            if (!same(lucene.search(query, 60), answers.get(i))) {
                different.add(queries.get(i));
            }
        }
        assertTrue(
                different.size() <= queries.size() * 0.02,
                () -> different.size() + " of " + queries.size() + " differ: " + different);
    }

    @SuppressWarnings("unchecked")
    private static List<List<List<Object>>> ask(Page page, List<String> queries) {
        return (List<List<List<Object>>>) page.evaluate("""
            async queries => {
              const answers = [];
              for (const query of queries) {
                const results = await errdex.search(query, {snippets: "digest"});
                answers.push(results.map(({href, score}) => [href.slice(errdex.engine.root.length), score]));
              }
              return answers;
            }\
            """, queries);
    }

    /** The same documents in the same order; two whose scores are equal may change places. */
    private static boolean same(List<Hit> expected, List<List<Object>> actual) {
        if (actual.size() != Math.min(10, expected.size())) {
            return false;
        }
        for (int i = 0; i < actual.size(); i++) {
            String address = (String) actual.get(i).get(0);
            double score = ((Number) actual.get(i).get(1)).doubleValue();
            boolean there = expected.stream()
                    .anyMatch(hit -> hit.document().address().equals(address) && near(hit.score(), score));
            if (!there || !near(expected.get(i).score(), score)) {
                return false;
            }
        }
        return true;
    }

    private static boolean near(double one, double other) {
        return Math.abs(one - other) <= 1e-5 * Math.abs(one);
    }
}
