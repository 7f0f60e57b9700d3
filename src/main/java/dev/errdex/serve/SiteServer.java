package dev.errdex.serve;

import com.sun.net.httpserver.HttpServer;
import dev.errdex.build.Draft;
import dev.errdex.build.SiteBuilder;
import dev.errdex.problem.FailureText;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Serves a site folder to this computer while it is being written. */
public final class SiteServer implements AutoCloseable {
    static {
        // Without it the JDK's server holds back the end of every answer for a while (Nagle's algorithm): a page of 25
        // files takes half as long again.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final int TRIES = 50;
    private static final int KEEP_ALIVE_SECONDS = 20;

    private final EditorLink editor;
    private final Told told;
    private final SiteWatch watch;
    private final SiteBuilder builder = SiteBuilder.again();
    private final OpenPages pages = new OpenPages();
    private final HttpServer http;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private final Thread writer;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Inspection inspection = new Inspection(this::inspected, this::failed);
    /** What has changed since the edition that is shown. */
    private final Set<String> unseen = new HashSet<>();

    private volatile Edition edition = Edition.NONE;
    /** What only the last inspection found; it stays until the next. */
    private volatile List<Problem> slow = List.of();

    /** What whoever started the server is told. Calls come one at a time. */
    public interface Told {

        /** The pages show, or because of errors do not show, what has changed. */
        void updated(Update update);

        /** Everything has been looked at, which takes longer than to show a change; these are all problems. */
        void inspected(List<Problem> problems);

        /** Something else that is worth knowing. */
        void said(String message);
    }

    /**
     * What a change led to.
     *
     * @param problems what is known to be wrong now
     * @param shown whether the site is shown as it is now, rather than as it was when it was last right
     * @param pages how many pages it has
     * @param changed the files of the site folder that changed
     * @param millis after how long, since the change was noticed
     */
    public record Update(List<Problem> problems, boolean shown, int pages, Set<String> changed, long millis) {}

    private SiteServer(SiteWatch watch, HttpServer http, EditorLink editor, Told told) {
        this.watch = watch;
        this.http = http;
        this.editor = editor;
        this.told = told;
        this.writer = Thread.ofPlatform().name("errdex-build").daemon().unstarted(this::work);
    }

    /**
     * Begins to serve {@code site} and to build it.
     *
     * @param port where; when something else listens there, the next free one; 0 for any
     * @param sweeping whether to look at all files regularly, where the system does not tell of changes
     */
    @SuppressWarnings("FutureReturnValueIgnored") // keeping streams alive ends with the server
    public static SiteServer start(Path site, int port, boolean sweeping, EditorLink editor, Told told)
            throws IOException {
        SiteWatch watch = new SiteWatch(site, SiteBuilder.FOLDERS, () -> SiteBuilder.boundary(site), sweeping);
        HttpServer http = listen(port);
        SiteServer server = new SiteServer(watch, http, editor, told);
        int taken = http.getAddress().getPort();
        if (port != 0 && taken != port) {
            told.said("Something else listens on port " + port + ", so it is " + taken + ".");
        }
        if (watch.sweeps() && !sweeping) {
            told.said("The system cannot tell at once what changes, so all files are looked at every half second.");
        }
        http.createContext("/", new Requests(() -> server.edition, server.pages, taken));
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
        server.clock.scheduleAtFixedRate(
                server.pages::keepAlive, KEEP_ALIVE_SECONDS, KEEP_ALIVE_SECONDS, TimeUnit.SECONDS);
        server.writer.start();
        return server;
    }

    private static HttpServer listen(int port) throws IOException {
        for (int tried = 0; ; tried++) {
            try {
                return HttpServer.create(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port == 0 ? 0 : port + tried), 0);
            } catch (BindException | IllegalArgumentException e) {
                if (tried == TRIES || port + tried >= 65535) {
                    throw new IOException("something else listens on port " + port + " and those behind it", e);
                }
            }
        }
    }

    /** Where the front page is. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/");
    }

    /** Waits until the server is closed. */
    public void await() throws InterruptedException {
        ended.await();
    }

    /** The files that are being served, by path. */
    Map<String, byte[]> files() {
        return edition.files();
    }

    private void work() {
        try {
            update(Set.of());
            while (!Thread.interrupted()) {
                try {
                    update(watch.next());
                } catch (UncheckedIOException e) {
                    failed(e);
                }
            }
        } catch (InterruptedException | java.nio.file.ClosedWatchServiceException e) {
            // The server has been closed.
        } finally {
            ended.countDown();
        }
    }

    private void update(Set<String> changed) {
        inspection.stop();
        unseen.addAll(changed);
        long start = System.nanoTime();
        try {
            Draft draft = builder.draft(watch.files());
            List<Problem> problems = draft.problems();
            int count = 0;
            boolean right = !Draft.hasErrors(problems);
            if (right) {
                Edition next = edition.next(draft.site(), unseen);
                List<Problem> mistakes = pages.paths().stream()
                        .flatMap(path -> next.mistakes(path).stream())
                        .toList();
                problems = Stream.concat(problems.stream(), mistakes.stream())
                        .distinct()
                        .sorted()
                        .toList();
                count = draft.site().pages().size();
                right = mistakes.isEmpty();
                if (right) {
                    edition = next;
                    unseen.clear();
                }
            }
            List<Problem> all = Stream.concat(problems.stream(), slow.stream())
                    .distinct()
                    .sorted()
                    .toList();
            pages.tell(edition, shown(all), !right);
            told.updated(new Update(all, right, count, changed, (System.nanoTime() - start) / 1_000_000));
            if (right) {
                inspection.of(draft, problems);
            }
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // If a file was deleted or locked while it was read, a further change brings the next build.
            failed(e);
        }
    }

    private void inspected(List<Problem> problems, List<Problem> before) {
        slow = problems.stream().filter(problem -> !before.contains(problem)).toList();
        pages.tell(edition, shown(problems), false);
        told.inspected(problems);
    }

    /** Whatever goes wrong, the server goes on, with the pages that it has. */
    private void failed(Throwable failure) {
        FailureText text = FailureText.of(failure);
        told.said("errdex: " + text.message() + "\n  hint: " + text.hint());
        pages.tell(
                edition,
                List.of(Map.of("severity", Severity.ERROR.word(), "message", text.message(), "hint", text.hint())),
                true);
    }

    private List<Map<String, Object>> shown(List<Problem> problems) {
        List<Map<String, Object>> shown = new ArrayList<>();
        for (Problem problem : problems) {
            if (problem.severity() != Severity.INFO) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("severity", problem.severity().word());
                one.put("message", problem.message());
                one.put("hint", problem.hint());
                one.put("rule", problem.rule());
                one.put("place", problem.span().toString());
                one.put(
                        "line",
                        problem.span().file().lineText(problem.span().line()).strip());
                one.put("editor", editor.of(problem));
                shown.add(one);
            }
        }
        return shown;
    }

    /** Stops serving at once. */
    @Override
    public void close() throws IOException {
        inspection.close();
        writer.interrupt();
        watch.close();
        clock.shutdownNow();
        pages.close();
        http.stop(0);
    }
}
