package dev.errdex.search;

import com.microsoft.playwright.Page;
import dev.errdex.search.Asked.Source;
import dev.errdex.search.QueryCost.Cost;
import dev.errdex.site.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * What readers load when they search: {@code main SITE [PAGE]}, SITE being a folder with a built site and PAGE one of
 * its pages with a search box, or {@code main corpus PAGES}, a site of that many made-up pages. What is asked
 * {@link Asked} says.
 */
final class QueryCostBenchmark {
    private static final int QUERIES = 25;

    private QueryCostBenchmark() {}

    public static void main(String[] args) throws IOException {
        Path own = Files.createTempDirectory("errdex");
        boolean corpus = args[0].equals("corpus");
        Path folder = corpus ? own : Path.of(args[0]);
        try (EngineSite site = corpus
                        ? BoxSite.in(own, Corpus.pages("en", Integer.parseInt(args[1]), 2650, 8000, 1))
                        : new EngineSite(own, Map.of());
                QueryCost cost = new QueryCost(folder, args.length > 1 && !corpus ? args[1] : BoxSite.PAGE)) {
            System.out.printf(
                    "the box, on every page: %d bytes%n%-34s %s%n",
                    cost.box().gzip(),
                    "",
                    "requests; bytes gzip with the box; a further one's bytes: median, 90 %, most of each");
            List<Cost> first = new ArrayList<>();
            List<Cost> further = new ArrayList<>();
            for (var kind : Asked.about(sources(site, folder), QUERIES, 1).entrySet()) {
                if (!kind.getValue().isEmpty()) {
                    List<Cost> firstOfKind = kind.getValue().stream()
                            .map(query -> cost.of(List.of(query)).getFirst())
                            .toList();
                    List<Cost> all = cost.of(kind.getValue());
                    List<Cost> furtherOfKind = all.subList(Math.min(1, all.size() - 1), all.size());
                    print(kind.getKey(), firstOfKind, furtherOfKind, cost);
                    first.addAll(firstOfKind);
                    further.addAll(furtherOfKind);
                }
            }
            print("all of them", first, further, cost);
            System.out.printf(
                    "%d of %d first ones need at most 8 requests and 60,000 bytes%n",
                    first.stream()
                            .filter(one -> one.requests() <= 8
                                    && one.gzip() + cost.box().gzip() <= 60_000)
                            .count(),
                    first.size());
            tasks(cost);
        } finally {
            Chromium.close();
        }
    }

    private static void print(String kind, List<Cost> first, List<Cost> further, QueryCost cost) {
        long box = cost.box().gzip();
        System.out.printf(
                "%-34s %s; %s; %s%n",
                kind,
                spread(first, Cost::requests),
                spread(first, one -> one.gzip() + box),
                spread(further, Cost::gzip));
        if (Boolean.getBoolean("files")) {
            first.forEach(one -> System.out.println("    " + cost.sizes(one)));
        }
    }

    /**
     * How long the longest tasks of the main thread were while a reader types; browsers tell those of 50 ms and more.
     */
    private static void tasks(QueryCost cost) {
        for (String typed : List.of(
                "key",
                "certificate store of the key",
                "the of and",
                "cartificate kontainer",
                "0x80090016",
                "NTE_BAD_KEYSET",
                "nte bad keyset")) {
            System.out.println("tasks of 50 ms and more while \"" + typed + "\" is typed: " + cost.longTasks(typed));
        }
    }

    /** The pages of the site's default language. */
    private static List<Source> sources(EngineSite site, Path folder) {
        Page page = site.openAddress(folder.resolve(BoxSite.PAGE).toUri().toString());
        List<?> pages = (List<?>) page.evaluate("""
            async count => {
              await errdex.loadEngine();
              const index = await errdex.engine.open(document.documentElement.lang);
              await errdex.engine.details();
              const pages = [];
              for (let i = 0; i < count; i++) {
                const number = Math.floor(index.documents * (i + 0.5) / count);
                const [, title, code, symbol] = await index.card(number);
                const text = (await errdex.engine.text(index, number)).map(section => section[2]).join(' ');
                pages.push([title, code, symbol, text]);
              }
              return pages;
            }\
            """, 3 * QUERIES);
        page.close();
        return pages.stream()
                .map(one -> (List<?>) one)
                .map(one ->
                        new Source((String) one.get(0), (String) one.get(1), (String) one.get(2), (String) one.get(3)))
                .toList();
    }

    private static String spread(List<Cost> costs, ToLongFunction<Cost> of) {
        long[] sorted = costs.stream().mapToLong(of).sorted().toArray();
        return sorted[sorted.length / 2] + ", " + sorted[sorted.length * 9 / 10] + ", " + sorted[sorted.length - 1];
    }
}
