package dev.errdex.lsp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.eclipse.lsp4j.Diagnostic;

/**
 * How long an author waits for the language server: {@code EditorBenchmark 1000 200} for 200 keystrokes in a site of
 * 1,000 errors, each followed by what is wrong and by a completion; with a third argument, so many pages have two
 * broken links all the time. Run it with a heap like that of the tool and nothing else on the machine; with
 * {@code -Dpatience=300} on one where the first look takes more than half a minute.
 */
final class EditorBenchmark {
    private static final String[] WORDS =
            ("connection server certificate key store user profile password token network proxy address port file"
                            + " folder permission service driver update signature chain root revocation reader")
                    .split(" ");
    private static final Random RANDOM = new Random(7);

    private EditorBenchmark() {}

    public static void main(String[] args) throws IOException {
        int pages = Integer.parseInt(args[0]);
        int keys = Integer.parseInt(args[1]);
        int wrong = args.length > 2 ? Integer.parseInt(args[2]) : 0;
        Path folder = Files.createTempDirectory("errdex-editor");
        write(folder, "content/site.yaml", "title: Big wiki\ndefault-space: net\n");
        write(
                folder,
                "content/spaces/net.yaml",
                "name: net\ntitle: Net\nspelling: prefixed\nprefix: NET\nseparator: '-'\ndigits: 5\n");
        for (int i = 0; i < pages; i++) {
            write(folder, name(i), error(i, pages) + (i < wrong ? "notes: See [[None]] and [[Neither]].\n" : ""));
        }
        // Something that is wrong from the beginning, so that the first look is seen.
        String article = "content/articles/net/first.md";
        write(folder, "content/articles/net/section.yaml", "title: Net\n");
        write(folder, article, "---\ntitle: First\nsummary: One.\n---\nSee [[Nowhere 0]].\n");
        long began = System.nanoTime();
        Editor editor = Editor.in(folder);
        editor.open(article);
        editor.await(article, "link-broken");
        long first = millis(began);
        editor.open(name(5));
        List<Long> inArticle = new ArrayList<>();
        List<Long> inError = new ArrayList<>();
        List<Long> completions = new ArrayList<>();
        editor.settle();
        int findings = editor.findings();
        long processors = processors();
        for (int key = 1; key <= keys; key++) {
            String now = "Nowhere " + key;
            began = System.nanoTime();
            editor.type(article, "Nowhere " + (key - 1), now);
            editor.await(
                    article, all -> all.stream().anyMatch(each -> text(each).contains("\"" + now + "\"")));
            inArticle.add(millis(began));
            String status = "statu" + key;
            began = System.nanoTime();
            editor.type(name(5), key == 1 ? "tags:" : "statu" + (key - 1) + ":", status + ":");
            editor.await(
                    name(5), all -> all.stream().anyMatch(each -> text(each).contains("\"" + status + "\"")));
            inError.add(millis(began));
            began = System.nanoTime();
            editor.complete(article, "See [[");
            completions.add(millis(began));
        }
        processors = (processors() - processors) / 1_000_000 / (2L * keys);
        System.gc();
        long heap = (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
        System.out.printf(
                "%d pages, %d findings: open to first diagnostics %d ms; keystroke to diagnostics in an article %s, in"
                        + " an error %s; completion %s; processors %d ms a keystroke; heap %d MB%n",
                pages, findings, first, warm(inArticle), warm(inError), warm(completions), processors, heap);
        editor.close();
        System.exit(0); // the pipes of the editor would keep the process
    }

    private static String text(Diagnostic diagnostic) {
        return diagnostic.getMessage().getLeft();
    }

    /** What the process has had of all processors, in nanoseconds, the editor's part included. */
    private static long processors() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toNanos();
    }

    private static long millis(long began) {
        return (System.nanoTime() - began) / 1_000_000;
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

    private static String error(int number, int pages) {
        return String.format(
                "code: NET-%05d%ntitle: Title %d%nsummary: %s%ntags: [net]%nmessages: ['%s']%ncauses:%n  - id: one%n   "
                        + " title: %s%n    body: %s See NET-%05d.%nsteps:%n  - title: %s%n    fixes: [one]%n    risk:"
                        + " safe%n    body: %s%n",
                number, number, words(30), words(8), words(5), words(60), RANDOM.nextInt(pages), words(5), words(60));
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
