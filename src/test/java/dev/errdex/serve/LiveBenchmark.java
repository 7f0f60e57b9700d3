package dev.errdex.serve;

import com.microsoft.playwright.Page;
import dev.errdex.site.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * How long after a save the change is on the screen, with real file events and in Chromium: {@code LiveBenchmark 1000
 * 60} for 60 edits of a site of 1,000 errors. Run it with a heap like that of the tool and nothing else on the machine;
 * with {@code -Dpatience=300} on one where the first build takes more than half a minute.
 */
final class LiveBenchmark {
    private static final String[] WORDS =
            ("connection server certificate key store user profile password token network proxy address port file"
                + " folder permission service driver update signature chain root revocation reader provider container"
                + " handle session timeout cache")
                    .split(" ");
    private static final Random RANDOM = new Random(7);

    private LiveBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int pages = Integer.parseInt(args[0]);
        int edits = Integer.parseInt(args[1]);
        Path folder = Files.createTempDirectory("errdex-live");
        write(folder, "content/site.yaml", "title: Big wiki\ndefault-space: net\n");
        write(
                folder,
                "content/spaces/net.yaml",
                "name: net\ntitle: Net\nspelling: prefixed\nprefix: NET\nseparator: '-'\ndigits: 5\n");
        for (int i = 0; i < pages; i++) {
            write(folder, name(i), error(i, pages, "Title " + i));
        }
        try (ServedSite site = ServedSite.of(folder);
                Page page = Chromium.browser().newPage()) {
            page.waitForResponse(
                    response -> response.url().contains("events"),
                    () -> page.navigate(site.at("/errors/net/NET-00005.html").toString()));
            List<Long> times = new ArrayList<>();
            List<Long> made = new ArrayList<>();
            List<Long> heaps = new ArrayList<>();
            for (int edit = 0; edit < edits; edit++) {
                String title = "Edited " + edit;
                double saved = System.currentTimeMillis();
                site.save(name(5), error(5, pages, title));
                // When the new page was first painted, by the browser's own clock; the test's way to ask takes longer
                // than that.
                Number painted = (Number) page.waitForFunction(
                                "title => document.querySelector('h1') &&"
                                        + " document.querySelector('h1').textContent.includes(title) &&"
                                        + " performance.getEntriesByName('first-contentful-paint').map(paint =>"
                                        + " performance.timeOrigin + paint.startTime)[0]",
                                title)
                        .jsonValue();
                times.add(Math.round(painted.doubleValue() - saved));
                made.add(site.await(update -> true).millis());
                if (edit % (edits / 4) == edits / 4 - 1) {
                    System.gc();
                    heaps.add((Runtime.getRuntime().totalMemory()
                                    - Runtime.getRuntime().freeMemory())
                            >> 20);
                }
            }
            System.out.printf(
                    "%d pages: first %d ms, then %s, of which the server %s; heap after each quarter of the edits, in"
                            + " MB: %s%n",
                    pages, times.get(0), warm(times), warm(made), heaps);
        }
        Chromium.close();
    }

    /** Without the first quarter, in which much is not compiled yet. */
    private static String warm(List<Long> millis) {
        List<Long> warm = new ArrayList<>(millis.subList(millis.size() / 4, millis.size()));
        Collections.sort(warm);
        return String.format("median %d ms, p95 %d ms", warm.get(warm.size() / 2), warm.get(warm.size() * 95 / 100));
    }

    private static String name(int number) {
        return String.format("content/errors/net/NET-%05d.yaml", number);
    }

    private static String error(int number, int pages, String title) {
        return String.format(
                "code: NET-%05d%ntitle: %s%nsummary: %s%nmessages: ['%s']%ncauses:%n  - id: one%n    title: %s%n   "
                        + " body: %s See NET-%05d.%nsteps:%n  - title: %s%n    fixes: [one]%n    risk: safe%n    body:"
                        + " %s%n",
                number, title, words(30), words(8), words(5), words(60), RANDOM.nextInt(pages), words(5), words(60));
    }

    private static String words(int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? "" : " ").append(WORDS[RANDOM.nextInt(WORDS.length)]);
        }
        return out.append('.').toString();
    }

    private static void write(Path folder, String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }
}
