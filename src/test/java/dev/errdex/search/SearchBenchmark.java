package dev.errdex.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Measures an index of many pages: {@code main PAGES [FOLDER]}; with a folder, its files are written there. */
final class SearchBenchmark {
    private SearchBenchmark() {
    }

    public static void main(String[] args) throws IOException {
        int count = Integer.parseInt(args[0]);
        List<SearchDocument> pages = new java.util.ArrayList<>(Corpus.pages("en", count / 2, 3000, 20_000, 1));
        pages.addAll(Corpus.pages("es", count - count / 2, 3000, 20_000, 2));
        if (args.length > 2) {
            pages = Corpus.pages("en", count, 3000, 20_000, 1);
        }
        System.out.printf("%d pages, %d kB of text each%n", count, pages.stream().flatMap(p -> p.sections().stream())
                .mapToLong(s -> s.text().length()).sum() / count / 1000);
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            SearchIndex index = SearchIndex.build(pages, args.length > 2 ? List.of("en") : List.of("en", "es"));
            long built = System.nanoTime();
            Map<String, byte[]> files = index.files();
            long exported = System.nanoTime();
            Map<String, long[]> kinds = new TreeMap<>();
            files.forEach((name, bytes) -> {
                long[] sums = kinds.computeIfAbsent(name.replaceAll("(-\\d+)?\\.js$", ""), k -> new long[2]);
                sums[0]++;
                sums[1] += bytes.length;
            });
            System.out.printf("index %d ms, export %d ms, %d files, %d kB%n", (built - start) / 1_000_000,
                    (exported - built) / 1_000_000, files.size(),
                    files.values().stream().mapToLong(b -> b.length).sum() / 1000);
            if (round == 2) {
                kinds.forEach((kind, sums) -> System.out.printf("  %-20s %5d files %9d bytes, %d each%n", kind, sums[0],
                        sums[1], sums[1] / sums[0]));
                if (args.length > 1) {
                    for (var file : files.entrySet()) {
                        Path path = Path.of(args[1], file.getKey());
                        Files.createDirectories(path.getParent());
                        Files.write(path, file.getValue());
                    }
                }
            }
        }
    }
}
