package dev.errdex.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.search.QueryCost.Cost;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a search loads, over HTTP in a real browser, on a site of 2,000 pages; the benchmark measures larger ones.
 *
 * <p>It holds the queries named here to the limits, so that no change makes the common case dearer. Not every query keeps
 * them: two frequent words that meet only in texts ("the key store") need a dozen requests.
 */
class QueryCostTest {
    private static final List<SearchDocument> PAGES = Corpus.pages("en", 2000, 2650, 8000, 1);
    /** In bytes. */
    private static final long MOST_FIRST = 60_000;
    private static final int MOST_REQUESTS = 8;
    private static final long MOST_FURTHER = 20_000;
    private static final long MOST_ENGINE = 16_000;

    @TempDir
    static Path folder;
    private static EngineSite site;
    private static QueryCost cost;

    @BeforeAll
    static void build() {
        site = new EngineSite(folder, SearchIndex.build(PAGES, List.of("en")).files());
        StringBuilder page = new StringBuilder("<!doctype html><html lang=en><meta charset=utf-8><title>Wiki</title>"
                + "<link rel=stylesheet href=css/search.css><link rel=icon href=data:,>"
                + "<form role=search action=en/search.html><input name=q></form>");
        EngineScripts.ON_EVERY_PAGE.forEach(script -> page.append("<script src=").append(script).append(" data-root=.></script>"));
        site.write("index.html", page.toString().getBytes(StandardCharsets.UTF_8));
        cost = new QueryCost(folder, "index.html");
    }

    @AfterAll
    static void close() {
        cost.close();
        site.close();
    }

    @Test
    void theFirstAnswerIsThereAfterFewRequestsAndBytes() {
        long box = cost.box().gzip();
        String code = PAGES.stream().map(SearchDocument::code).filter(text -> !text.isEmpty()).findFirst().orElseThrow();
        for (String query : List.of("certificate", "private key ", "the certificate", code)) {
            Cost first = cost.of(List.of(query)).getFirst();
            assertTrue(first.requests() <= MOST_REQUESTS, () -> query + ": " + first);
            assertTrue(first.gzip() + box <= MOST_FIRST, () -> query + ": " + first);
        }
    }

    @Test
    void furtherAnswersCostLittle() {
        List<String> queries = new ArrayList<>(List.of("key "));
        for (int i = 0; i < PAGES.size(); i += 50) {
            queries.add(String.join(" ", List.of(PAGES.get(i).title().split(" ")).subList(0, 1 + i / 50 % 2)) + " ");
        }
        List<Cost> further = cost.of(queries);
        long[] bytes = further.stream().skip(1).mapToLong(Cost::shipped).sorted().toArray();
        assertTrue(bytes[bytes.length / 2] <= MOST_FURTHER, () -> "half of them cost more than " + bytes[bytes.length / 2]);
        assertEquals(List.of(), site.errors);
    }

    @Test
    void theEngineIsSmallAndKnowsNothingOfCodes() {
        Cost engine = cost.of(List.of("key")).getFirst();
        assertTrue(engine.files().contains(EngineScripts.ENGINE));
        assertEquals(List.of(), engine.files().stream().filter(file -> file.contains("codes")).toList());
        assertTrue(cost.sizeOf(EngineScripts.ENGINE) <= MOST_ENGINE, "gzip makes it " + cost.sizeOf(EngineScripts.ENGINE));
    }
}
