package dev.errdex.serve;

import dev.errdex.site.TestSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Edits a site many thousand times while it is served, right and wrong, and compares it again and again with a clean
 * build: {@code EditStress 5000}. Tells the heap at the start, in the middle and at the end. {@code src/jmh/stress}
 * runs it.
 */
final class EditStress {
    private static final int COMPARED = 50;

    private EditStress() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int edits = Integer.parseInt(args[0]);
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        System.out.println("seed " + seed);
        Path folder = Files.createTempDirectory("errdex-stress");
        List<Long> heaps = new ArrayList<>();
        try (ServedSite site = ServedSite.of(TestSite.small().write(folder.resolve("wiki")))) {
            String settings = site.read("content/site.yaml");
            for (int i = 0; i < edits; i++) {
                if (i % (edits / 10) == 0) {
                    heaps.add(heap());
                }
                edit(site, random, settings, i);
                if (i % COMPARED == COMPARED - 1) {
                    site.save("content/site.yaml", settings);
                    site.save("content/articles/keys/where.md", article("Edit " + i));
                    FollowedEditsTest.awaitSame(site);
                    site.inspections.clear();
                    site.said.clear();
                }
            }
            FollowedEditsTest.awaitSame(site);
            heaps.add(heap());
        }
        System.out.printf(
                Locale.ROOT,
                "%d edits while a site was served: as a clean build each of %d times; heap in MB: %s%n",
                edits,
                edits / COMPARED + 1,
                heaps);
    }

    private static void edit(ServedSite site, Random random, String settings, int number) throws IOException {
        int code = 0x80090020 + random.nextInt(40);
        Path error = site.folder.resolve(String.format(Locale.ROOT, "content/errors/hresult/0x%08X.yaml", code));
        switch (random.nextInt(8)) {
            case 0 -> Files.deleteIfExists(error);
            case 1 -> site.save("content/site.yaml", "title: [");
            case 2 -> site.save("content/site.yaml", settings);
            case 3 -> site.save("static/own.css", "p { margin: " + number + "px }\n");
            case 4 -> {
                // Nothing that a file looks like from outside changes.
                Path file = site.folder.resolve("static/same.txt");
                Files.createDirectories(file.getParent());
                Files.writeString(file, String.format(Locale.ROOT, "%06d", number));
                Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
            }
            case 5 -> site.save("content/articles/keys/where.md", article("Edit " + number));
            default ->
                site.save(
                        site.folder.relativize(error).toString(),
                        String.format(Locale.ROOT, "code: 0x%08X\ntitle: Title %d\nsummary: Sum.\n", code, number));
        }
    }

    private static String article(String title) {
        return "---\ntitle: " + title + "\nsummary: S.\n---\n## Here\n\nSee 0x8009000B.\n";
    }

    private static long heap() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }
}
