package dev.errdex.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.search.QueryCost.Cost;
import dev.errdex.site.InBrowser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a search loads on a site of 10,000 pages, over HTTP in a real browser. Nobody chose the queries: {@link Asked}
 * draws them from the pages, the same number of each kind.
 */
@InBrowser
class QueryCostTest {
    private static final List<SearchDocument> PAGES = Corpus.pages("en", 10_000, 2650, 8000, 1);
    private static final int QUERIES = 9;
    /** In bytes, with the box. */
    private static final long MOST_FIRST = 60_000;

    private static final int MOST_REQUESTS = 8;
    /** Each word is a shard of terms: three of them do not keep the limit, and their median is held where it is. */
    private static final long MOST_FIRST_OF_THREE = 63_000;
    /** Of all first queries, so many keep both limits; most of the others are of three words, or of a rare one. */
    private static final double KEPT = 0.7;
    /** Of all kinds together. */
    private static final long MOST_FURTHER = 20_000;
    /** Of each kind, for every word that it looks up. */
    private static final long MOST_FURTHER_A_WORD = 15_000;

    private static final long MOST_ENGINE = 16_000;
    private static final long MOST_INDEX = 16_000_000;
    private static final int MOST_FILES = 2_100;

    @TempDir
    static Path folder;

    private static EngineSite site;
    private static QueryCost cost;
    private static Map<String, List<String>> asked;

    @BeforeAll
    static void build() {
        site = BoxSite.in(folder, PAGES);
        cost = new QueryCost(folder, BoxSite.PAGE);
        asked = Asked.about(PAGES.stream().map(Asked.Source::of).toList(), QUERIES, 1);
    }

    @AfterAll
    static void close() {
        cost.close();
        site.close();
    }

    @Test
    void theFirstAnswerIsThereAfterFewRequestsAndBytes() {
        long box = cost.box().gzip();
        Map<String, String> dear = new LinkedHashMap<>();
        List<Cost> all = new ArrayList<>();
        asked.forEach((kind, queries) -> {
            List<Cost> first = queries.stream()
                    .map(query -> cost.of(List.of(query)).getFirst())
                    .toList();
            long requests = median(first, Cost::requests);
            long bytes = median(first, Cost::gzip) + box;
            if (requests > MOST_REQUESTS || bytes > (kind.startsWith("three") ? MOST_FIRST_OF_THREE : MOST_FIRST)) {
                dear.put(kind, requests + " requests, " + bytes + " bytes");
            }
            all.addAll(first);
        });
        assertEquals(Map.of(), dear);
        assertEquals(7 * QUERIES, all.size(), "nothing asked of some kind");
        long kept = all.stream()
                .filter(one -> one.requests() <= MOST_REQUESTS && one.gzip() + box <= MOST_FIRST)
                .count();
        assertTrue(kept >= KEPT * all.size(), kept + " of " + all.size() + " keep both limits");
    }

    @Test
    void furtherAnswersCostLittle() {
        Map<String, Long> dear = new LinkedHashMap<>();
        List<Cost> all = new ArrayList<>();
        asked.forEach((kind, queries) -> {
            List<Cost> costs = cost.of(queries);
            all.addAll(costs.subList(1, costs.size()));
            long bytes = median(costs.subList(1, costs.size()), Cost::gzip);
            int words = kind.startsWith("three") ? 3 : kind.startsWith("two") ? 2 : 1;
            if (bytes > words * MOST_FURTHER_A_WORD) {
                dear.put(kind, bytes);
            }
        });
        assertEquals(Map.of(), dear);
        long median = median(all, Cost::gzip);
        assertTrue(median <= MOST_FURTHER, median + " bytes");
        assertEquals(List.of(), site.errors);
    }

    @Test
    void theEngineIsSmallAndKnowsNothingOfCodes() {
        Cost engine = cost.of(List.of("key")).getFirst();
        assertTrue(engine.files().contains(EngineScripts.ENGINE));
        assertEquals(
                List.of(),
                engine.files().stream().filter(file -> file.contains("codes")).toList());
        assertTrue(
                cost.sizeOf(EngineScripts.ENGINE) <= MOST_ENGINE, "gzip makes it " + cost.sizeOf(EngineScripts.ENGINE));
    }

    @Test
    void theIndexIsSmallEnoughToBePublished() throws IOException {
        try (var files = Files.walk(folder.resolve("search"))) {
            List<Path> shards = files.filter(Files::isRegularFile).toList();
            long bytes =
                    shards.stream().mapToLong(file -> file.toFile().length()).sum();
            assertTrue(shards.size() <= MOST_FILES, shards.size() + " files");
            assertTrue(bytes <= MOST_INDEX, bytes + " bytes");
        }
    }

    private static long median(List<Cost> costs, ToLongFunction<Cost> of) {
        return costs.stream().mapToLong(of).sorted().toArray()[costs.size() / 2];
    }
}
