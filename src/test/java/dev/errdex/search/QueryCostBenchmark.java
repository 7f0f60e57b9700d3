package dev.errdex.search;

import com.microsoft.playwright.Page;
import dev.errdex.search.QueryCost.Cost;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToLongFunction;

/**
 * What readers of a built site load when they search: {@code main SITE [PAGE]}, PAGE being one with a search box. Asks for
 * words, pairs of words and codes of pages chosen at random, always the same ones.
 */
final class QueryCostBenchmark {
    private static final int QUERIES = 15;

    private QueryCostBenchmark() {
    }

    public static void main(String[] args) throws java.io.IOException {
        Path folder = Path.of(args[0]);
        try (EngineSite site = new EngineSite(java.nio.file.Files.createTempDirectory("errdex"), Map.of());
                QueryCost cost = new QueryCost(folder, args.length > 1 ? args[1] : "index.html")) {
            print("the box, on every page", List.of(cost.box()), false);
            for (var kind : queries(site, folder).entrySet()) {
                List<String> asked = kind.getValue();
                print("first, " + kind.getKey(), asked.stream().map(query -> cost.of(List.of(query)).getFirst()).toList(), true);
                print("further, " + kind.getKey(), cost.of(asked).subList(1, asked.size()), false);
            }
            tasks(cost);
        }
    }

    /** How long the longest tasks of the main thread were while a reader types; browsers tell those of 50 ms and more. */
    private static void tasks(QueryCost cost) {
        for (String typed : List.of("key", "certificate store of the key", "the of and", "cartificate kontainer", "0x80090016", "NTE_BAD_KEYSET",
                "nte bad keyset")) {
            System.out.println("tasks of 50 ms and more while \"" + typed + "\" is typed: " + cost.longTasks(typed));
        }
    }

    private static Map<String, List<String>> queries(EngineSite site, Path folder) {
        Page page = site.openAddress(folder.resolve("index.html").toUri().toString());
        List<?> titles = (List<?>) page.evaluate("""
                async count => {
                  await errdex.loadEngine();
                  const index = await errdex.engine.open(document.documentElement.lang);
                  const cards = [];
                  for (let i = 0; i < count; i++) {
                    const number = Math.floor(index.documents * (i + 0.5) / count);
                    const [, title, code] = await index.card(number);
                    const text = (await errdex.engine.text(index, number)).map(section => section[2]).join(' ');
                    cards.push([title, code, text]);
                  }
                  return cards;
                }""", 8 * QUERIES);
        Random random = new Random(1);
        Map<String, List<String>> queries = new LinkedHashMap<>();
        for (Object one : titles) {
            String title = (String) ((List<?>) one).get(0);
            String code = (String) ((List<?>) one).get(1);
            String text = (String) ((List<?>) one).get(2);
            add(queries, "one word of a title", some(title, 1, random));
            add(queries, "two words of a title", some(title, 2, random));
            add(queries, "a title", title);
            add(queries, "two words of a text", some(text, 2, random));
            add(queries, "a code", code);
        }
        page.close();
        return queries;
    }

    private static void add(Map<String, List<String>> queries, String kind, String query) {
        List<String> known = queries.computeIfAbsent(kind, k -> new ArrayList<>());
        if (!query.isEmpty() && known.size() < QUERIES && !known.contains(query)) {
            known.add(query);
        }
    }

    /** Words from anywhere in the text, in their order. */
    private static String some(String text, int count, Random random) {
        List<String> words = List.of(text.split("[^\\p{L}]+")).stream().filter(word -> word.length() > 3).toList();
        return random.ints(0, Math.max(1, words.size())).distinct().limit(Math.min(count, words.size())).sorted()
                .mapToObj(words::get).reduce("", (a, b) -> a.isEmpty() ? b : a + " " + b);
    }

    private static void print(String what, List<Cost> costs, boolean files) {
        System.out.printf("%-32s requests %s; bytes as shipped %s; gzip %s%n", what, spread(costs, Cost::requests),
                spread(costs, Cost::shipped), spread(costs, Cost::gzip));
        if (files) {
            Cost middle = costs.stream().sorted(Comparator.comparing(Cost::shipped)).toList().get(costs.size() / 2);
            System.out.println("    " + middle.files());
        }
    }

    private static String spread(List<Cost> costs, ToLongFunction<Cost> of) {
        long[] sorted = costs.stream().mapToLong(of).sorted().toArray();
        return sorted.length == 1 ? String.valueOf(sorted[0])
                : sorted[sorted.length / 2] + " (most " + sorted[sorted.length - 1] + ")";
    }
}
