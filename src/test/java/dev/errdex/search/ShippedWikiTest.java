package dev.errdex.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import dev.errdex.build.SiteBuilder;
import dev.errdex.code.Catalog;
import dev.errdex.code.Code;
import dev.errdex.code.CodeSpace;
import dev.errdex.content.WikiReader;
import dev.errdex.link.Addresses;
import dev.errdex.link.Linker;
import dev.errdex.link.Target;
import dev.errdex.link.Titles;
import dev.errdex.model.Entry.Article;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Wiki;
import dev.errdex.model.Wiki.Query;
import dev.errdex.problem.Problem;
import dev.errdex.site.InBrowser;
import dev.errdex.site.ShippedWiki;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers of the shipped wiki ask is answered, in the browser as in the program. */
@InBrowser
class ShippedWikiTest {
    private static final int SAMPLE = 300;

    @TempDir
    static Path folder;

    private static List<Problem> problems;
    private static Wiki wiki;
    private static Linker linker;
    private static Addresses addresses;
    private static SearchIndex index;
    private static EngineSite site;
    private static Page page;

    @BeforeAll
    static void build() {
        problems = ShippedWiki.problems();
        ShippedWiki.copyTo(folder);
        wiki = WikiReader.read(SiteBuilder.tree(Path.of("."))).wiki();
        linker = new Linker(wiki);
        addresses = new Addresses(wiki);
        index = SearchIndex.of(wiki, linker, addresses, new Titles(wiki, linker, (fixed, language) -> fixed.word()));
        site = new EngineSite(folder, Map.of());
        site.enginePage("engine.html", "en");
        page = site.open("engine.html");
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void theBuildFindsNoQueryUnanswered() {
        assertTrue(wiki.site().checking().queries().size() >= 80, "too few queries to tell anything");
        assertEquals(
                List.of(),
                problems.stream()
                        .filter(problem -> problem.rule().equals("query-unanswered"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void theBrowserAnswersEveryQueryAsTheProgramDoes(String language) {
        List<Query> queries = wiki.site().checking().queries().stream()
                .filter(query -> query.language().equals(language))
                // What authors ask is put to the browser by AudienceTest.
                .filter(query -> !(linker.named(query.expect().text()).orElseThrow() instanceof Target.Written written
                        && written.entry() instanceof Article article
                        && wiki.sectionsForAuthors().contains(article.section())))
                .toList();
        List<List<String>> answers =
                ask(language, queries.stream().map(query -> query.text().text()).toList());
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            Query query = queries.get(i);
            String expected = addresses.of(linker.named(query.expect().text()).orElseThrow(), language);
            List<String> found = answers.get(i);
            if (!found.subList(0, Math.min(query.within(), found.size())).contains(expected)) {
                wrong.add(query.text().text() + " does not find " + expected);
            }
            List<String> own = index.search(language, query.text().text(), 10).hits().stream()
                    .map(hit -> hit.document().address())
                    .toList();
            if (!own.equals(found)) {
                wrong.add(query.text().text() + " finds " + found + " instead of " + own);
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(List.of(), site.errors);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void everyWrittenCodeIsFirstInAnySpelling(String language) {
        Map<String, String> expected = new LinkedHashMap<>();
        for (ErrorDefinition error : wiki.errors()) {
            wiki.codes()
                    .spellings(error.code())
                    .forEach(spelling -> expected.put(spelling, addresses.entry(error, language)));
        }
        assertFirst(expected, language);
    }

    @Test
    void codesAndSymbolsThatNobodyWroteAboutAreFirst() {
        List<Catalog.Row> rows = new ArrayList<>(wiki.codes().all().stream()
                .map(CodeSpace::catalog)
                .flatMap(catalog -> catalog.rows().stream())
                .toList());
        Collections.shuffle(rows, new Random(5));
        Map<String, String> expected = new LinkedHashMap<>();
        for (Catalog.Row row : rows.subList(0, SAMPLE)) {
            expected.put(row.code().toString(), address(row.code()));
            // One symbol may belong to codes of several spaces: then the likeliest is first.
            row.symbols()
                    .forEach(symbol -> expected.put(
                            symbol, address(wiki.codes().resolve(symbol).getFirst())));
        }
        assertTrue(expected.size() > 1.8 * SAMPLE, "hardly any symbols");
        assertFirst(expected, "en");
    }

    /** Each in a page that has loaded nothing yet, as only some parts of the table of codes are loaded for it. */
    @Test
    void unfinishedAndMisspeltSymbolsAndLogsAreReadWithPartsOfTheTable() {
        List<String> symbols = new ArrayList<>(wiki.codes().all().stream()
                .flatMap(space -> space.catalog().rows().stream())
                .flatMap(row -> row.symbols().stream())
                .filter(symbol -> symbol.length() > 9)
                .toList());
        Random random = new Random(9);
        Collections.shuffle(symbols, random);
        List<String> queries = new ArrayList<>(List.of(
                "ERROR_ACESS_DENIED",
                "windows error access denied",
                "nte bad keyset",
                "error 5",
                "hresult:NTE_FAIL",
                "(NTE_FAIL)",
                "The call gave ERROR_SHARING_VIOLATION, then STATUS_NO_MEMORY and 0x80090016."));
        for (String symbol : symbols.subList(0, 32)) {
            int at = 1 + random.nextInt(symbol.length() - 2);
            queries.add(
                    switch (random.nextInt(4)) {
                        case 0 -> symbol.substring(0, symbol.length() - 1 - random.nextInt(4));
                        case 1 -> symbol.substring(0, at) + symbol.substring(at + 1);
                        case 2 ->
                            symbol.substring(0, at)
                                    + symbol.charAt(at + 1)
                                    + symbol.charAt(at)
                                    + symbol.substring(at + 2);
                        default -> symbol.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
                    });
        }
        List<String> wrong = new ArrayList<>();
        for (String query : queries) {
            page.reload();
            List<String> found = ask("en", List.of(query)).getFirst();
            List<String> own = index.search("en", query, 10).hits().stream()
                    .map(hit -> hit.document().address())
                    .toList();
            if (!own.equals(found)) {
                wrong.add(query + " finds " + found + " instead of " + own);
            }
        }
        assertEquals(List.of(), wrong);
    }

    /**
     * The program, a page that has loaded nothing yet, and one that has loaded all there is, give the same list for
     * codes, symbols, and words that look like symbols, whole and as they are typed.
     */
    @Test
    void everyWayToSearchGivesTheSameList() {
        List<String> queries = new ArrayList<>(List.of(
                "ERROR_FlLE_NOT_FOUND",
                "ERROR_BAD_UINT",
                "error 1",
                "1",
                "access denied",
                "nte bad keyset",
                "sharing violation",
                "cert e expired",
                "windows error access denied",
                "0x8009",
                "80090",
                "-214689",
                "1006",
                "0x8009ABCD",
                "NTE_",
                "nte bad",
                "error file",
                "the key exists"));
        Random random = new Random(17);
        List<Catalog.Row> rows = wiki.codes().all().stream()
                .flatMap(space -> space.catalog().rows().stream())
                .filter(row -> row.symbols().stream().anyMatch(symbol -> symbol.contains("_")))
                .toList();
        for (int i = 0; i < 16; i++) {
            Catalog.Row row = rows.get(random.nextInt(rows.size()));
            String symbol = row.symbols().getFirst();
            String spaced = symbol.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
            String code = row.code().spelling();
            queries.add(i % 2 == 0 ? spaced : spaced.substring(0, spaced.length() * 2 / 3));
            queries.add(code.substring(0, 1 + random.nextInt(code.length())));
        }
        List<String> wrong = new ArrayList<>();
        for (String query : queries) {
            page.reload();
            List<?> fresh = scripted(query);
            List<String> own = index.search("en", query, 10).hits().stream()
                    .map(hit -> hit.document().address())
                    .toList();
            if (!own.equals(fresh)) {
                wrong.add(query + " finds fresh " + fresh + " instead of " + own);
            }
        }
        for (String query : queries) {
            List<String> own = index.search("en", query, 10).hits().stream()
                    .map(hit -> hit.document().address())
                    .toList();
            List<?> warm = scripted(query);
            if (!own.equals(warm)) {
                wrong.add(query + " finds warm " + warm + " instead of " + own);
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    private static List<?> scripted(String query) {
        return (List<?>) page.evaluate("""
            async query => (await errdex.search(query, {language: "en", snippets: "digest"}))
              .map(result => result.href.slice(errdex.engine.root.length))\
            """, query);
    }

    /** Codes that begin as what was typed come first, those that somebody wrote about before the others. */
    @ParameterizedTest
    @CsvSource({"0x8009000, 0x80090001", "8009000, 0x80090001", "-21468937, 0x80090019", "1006, 1006"})
    void aBegunCodeIsCompleted(String typed, String first) {
        List<SearchAnswer.Hit> hits = index.search("en", typed, 5).hits();
        assertEquals(first, hits.getFirst().document().code());
        assertTrue(hits.stream().allMatch(hit -> hit.score() == Float.POSITIVE_INFINITY), hits::toString);
    }

    /**
     * In a page that has loaded nothing yet, and in the program: the first page, and what is said to have been read.
     */
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "%%2147942405 => 0x80070005 => ''",
                "The update ended: %%2147942405 => 0x80070005 => ''",
                "status=0x80090016 => 0x80090016 => ''",
                "it says (0x80070005) => 0x80070005 => ''",
                "#80090016 => 0x80090016 => ''",
                "failed: #80090016 => 0x80090016 => ''",
                "80090016h => 0x80090016 => ''",
                "got 80090016h from it => 0x80090016 => ''",
                "&H80090016 => 0x80090016 => ''",
                "0x 8009 000B => 0x8009000B => 0x 8009 000B",
                "what is 0x 8009 000B => 0x8009000B => 0x 8009 000B",
                "80090-00B => 0x8009000B => 80090-00B",
                "call failed with 80090-00B here => 0x8009000B => 80090-00B",
                "0x8O09OO16 => 0x80090016 => 0x8O09OO16",
                "Error: 0x8O09OO16 occurred => 0x80090016 => 0x8O09OO16",
                "connect returned 10061 => 10061 => ''",
                "exited with code 1603 => 1603 => ''",
            })
    void aTextIsReadAsTheCodeThatItMeans(String query, String code, String readFrom) {
        page.reload();
        Map<?, ?> found = (Map<?, ?>) page.evaluate("""
            async query => {
              const {results: [first], corrections} = await errdex.ask(query, {language: "en", snippets: "digest"});
              return {code: first.code, from: (corrections.find(({to}) => to[0] === first.code) || {from: ""}).from};
            }\
            """, query);
        assertEquals(Map.of("code", code, "from", readFrom), found);
        SearchAnswer own = index.search("en", query, 10);
        assertEquals(code, own.hits().getFirst().document().code());
        assertEquals(
                readFrom,
                own.corrections().stream()
                        .filter(correction -> correction.to().contains(code))
                        .map(SearchAnswer.Correction::from)
                        .findFirst()
                        .orElse(""));
    }

    /** What no catalogue has is taken apart, however short the text is that it stands in. */
    @ParameterizedTest
    @ValueSource(strings = {"0x8009ABCD", "failed with 0x8009ABCD", "hr = 8009ABCD failed", "error -2146849843 here"})
    void anUnknownCodeIsDecoded(String query) {
        page.reload();
        assertEquals(List.of("0x8009ABCD", "9 FACILITY_SECURITY FACILITY_SSPI"), page.evaluate("""
            async query => {
              const {codes: [card]} = await errdex.ask(query, {language: "en"});
              return [card.code, card.fields.find(({name}) => name === "facility").meaning];
            }\
            """, query));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "port 10061",
                "version 10061",
                "returned 10061 rows",
                "a file of 10061 bytes",
                "10061 MB",
                "exit status 1",
                "call 2026 1128",
                "Windows 10 22H2 build 19045"
            })
    void aSizeOrAVersionIsNoCode(String query) {
        assertEquals(
                List.of(), page.evaluate("async query => (await errdex.ask(query, {language: 'en'})).codes", query));
    }

    private static String address(Code code) {
        return addresses.of(linker.code(code).orElseThrow(), "en");
    }

    private static void assertFirst(Map<String, String> expected, String language) {
        List<String> queries = List.copyOf(expected.keySet());
        List<List<String>> answers = ask(language, queries);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            String first = answers.get(i).isEmpty() ? "nothing" : answers.get(i).getFirst();
            if (!first.equals(expected.get(queries.get(i)))) {
                wrong.add(queries.get(i) + " finds " + first + " instead of " + expected.get(queries.get(i)));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void aHostileAddressDoesNothing() {
        Page search = site.newPage();
        for (String query : List.of(
                "<img src=x onerror=window.hacked=1>",
                "\"><script>window.hacked=1</script>",
                "__proto__ constructor",
                "javascript:window.hacked=1",
                "(((((.*)*)*)*)+$ [a-z",
                "\u202e\u0000key\ufffe",
                "-\"",
                "${7*7} {{7*7}}",
                "key ".repeat(3000))) {
            search.navigate(folder.resolve("en/search.html").toUri() + "?q="
                    + URLEncoder.encode(query, StandardCharsets.UTF_8));
            search.waitForFunction("() => document.querySelector('.search-status')?.textContent");
            assertEquals(
                    true, search.evaluate("() => window.hacked === undefined && ({}).polluted === undefined"), query);
            assertEquals(
                    0,
                    search.locator("[data-search-page] script, [data-search-page] img")
                            .count(),
                    query);
        }
        assertEquals(List.of(), site.errors);
    }

    /** The addresses of the first ten results for each query, as the search page shows them. */
    @SuppressWarnings("unchecked")
    private static List<List<String>> ask(String language, List<String> queries) {
        return (List<List<String>>) page.evaluate("""
            async ([language, queries]) => {
              const answers = [];
              for (const query of queries) {
                const options = {language, snippets: "digest"};
                let answer = await errdex.ask(query, options);
                if (answer.later && (await answer.later).length) answer = await errdex.ask(query, options);
                answers.push(answer.results.map(result => result.href.slice(errdex.engine.root.length)));
              }
              return answers;
            }\
            """, List.of(language, queries));
    }
}
