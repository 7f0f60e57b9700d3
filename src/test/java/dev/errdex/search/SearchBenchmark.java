package dev.errdex.search;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.SimpleFileServer;
import dev.errdex.site.Chromium;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.DoubleStream;

/**
 * Measures an index of many pages in one language: {@code main PAGES [FOLDER]}. With a folder, a site is made there and
 * asked in a browser, over HTTP without compression.
 */
final class SearchBenchmark {
    private static final String QUERY = """
        async query => {
          const start = performance.now();
          const results = await errdex.search(query, {snippets: SNIPPETS, limit: 10});
          const time = performance.now() - start;
          const loaded = performance.getEntriesByType('resource').filter(entry => entry.name.endsWith('.js')
            || entry.name.includes('.js?') || entry.name.endsWith('.css'));
          performance.clearResourceTimings();
          return [time, loaded.length, loaded.reduce((sum, entry) => sum + entry.encodedBodySize, 0), results.length];
        }\
        """;

    private SearchBenchmark() {}

    public static void main(String[] args) throws IOException {
        int count = Integer.parseInt(args[0]);
        List<SearchDocument> pages = Corpus.pages("en", count, 2650, 8_000, 1);
        long text = pages.stream()
                .flatMap(p -> p.sections().stream())
                .mapToLong(s -> s.text().length())
                .sum();
        System.out.printf("%d pages, %d characters of text each%n", count, text / count);
        SequencedMap<String, byte[]> files = null;
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            long processor = processor();
            SearchIndex index = SearchIndex.build(pages, List.of("en"));
            long built = System.nanoTime();
            files = index.files();
            System.out.printf(
                    "index %d ms, export %d ms, processor %d ms, heap %d MB%n",
                    (built - start) / 1_000_000,
                    (System.nanoTime() - built) / 1_000_000,
                    processor() - processor,
                    (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        }
        sizes(files);
        if (args.length > 1) {
            browser(Path.of(args[1]), files, Queries.about(pages, 400, 3).subList(40, 400));
        }
    }

    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1_000_000;
    }

    private static void sizes(Map<String, byte[]> files) {
        Map<String, long[]> kinds = new TreeMap<>();
        files.forEach((name, bytes) -> {
            for (String kind : List.of("all", name.replaceAll("(-\\d+)?\\.js$", ""))) {
                long[] sums = kinds.computeIfAbsent(kind, k -> new long[2]);
                sums[0]++;
                sums[1] += bytes.length;
            }
        });
        kinds.forEach((kind, sums) ->
                System.out.printf("  %-20s %5d files %9d bytes, %d each%n", kind, sums[0], sums[1], sums[1] / sums[0]));
    }

    private static void browser(Path folder, Map<String, byte[]> files, List<String> queries) throws IOException {
        Files.createDirectories(folder);
        var server = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                folder.toAbsolutePath(),
                SimpleFileServer.OutputLevel.NONE);
        // One that answers a connection at a time may wait for one that the browser opened and does not use.
        ExecutorService threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.start();
        try (EngineSite site = new EngineSite(folder, files)) {
            String address =
                    "http://localhost:" + server.getAddress().getPort() + "/" + site.enginePage("en/e.html", "en");
            for (String snippets : List.of("digest", "text")) {
                String ask = QUERY.replace("SNIPPETS", "'" + snippets + "'");
                double[][] first = new double[60][];
                for (int i = 0; i < first.length; i++) {
                    Page page = site.openAddress(address);
                    first[i] = numbers(page.evaluate(ask, queries.get(i)));
                    page.close();
                }
                print(snippets + ", first query", first);
                Page page = site.openAddress(address);
                page.evaluate(ask, "key ");
                print(snippets + ", further queries", ask(page, ask, queries));
                print(snippets + ", warm queries", ask(page, ask, queries));
                page.close();
            }
            Page disk = site.open("en/e.html");
            System.out.printf(
                    "from the disk: first result after %.0f ms%n",
                    numbers(disk.evaluate(QUERY.replace("SNIPPETS", "'digest'"), "certificate stores"))[0]);
        } finally {
            server.stop(0);
            threads.shutdown();
            Chromium.close();
        }
    }

    private static double[][] ask(Page page, String ask, List<String> queries) {
        return queries.stream().map(query -> numbers(page.evaluate(ask, query))).toArray(double[][]::new);
    }

    private static double[] numbers(Object list) {
        return ((List<?>) list)
                .stream().mapToDouble(value -> ((Number) value).doubleValue()).toArray();
    }

    private static void print(String what, double[][] rows) {
        System.out.printf(
                "%-24s p50 %.1f ms, p95 %.1f ms; requests p50 %.0f, p95 %.0f; bytes p50 %.0f, p95 %.0f%n",
                what,
                quantile(rows, 0, 0.5),
                quantile(rows, 0, 0.95),
                quantile(rows, 1, 0.5),
                quantile(rows, 1, 0.95),
                quantile(rows, 2, 0.5),
                quantile(rows, 2, 0.95));
    }

    private static double quantile(double[][] rows, int column, double quantile) {
        double[] sorted = Arrays.stream(rows)
                .flatMapToDouble(row -> DoubleStream.of(row[column]))
                .sorted()
                .toArray();
        return sorted[(int) ((sorted.length - 1) * quantile)];
    }
}
