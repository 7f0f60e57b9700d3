package dev.errdex.serve;

import com.sun.net.httpserver.HttpServer;
import dev.errdex.live.LiveSite;
import dev.errdex.live.Look;
import dev.errdex.problem.FailureText;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import java.io.IOException;
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
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    private final LiveSite site;
    private final boolean owned;
    private final LiveSite.Told listener = new Listener();
    private final OpenPages pages = new OpenPages();
    private final HttpServer http;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    /** What has changed since the edition that is shown. */
    private final Set<String> unseen = new HashSet<>();

    private volatile Edition edition = Edition.NONE;
    /** What only the last inspection found; it stays until the next. */
    private volatile List<Problem> slow = List.of();
    /** The last look, when its site is shown. */
    private volatile @Nullable Look shown;

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

    private SiteServer(LiveSite site, boolean owned, HttpServer http, EditorLink editor, Told told) {
        this.site = site;
        this.owned = owned;
        this.http = http;
        this.editor = editor;
        this.told = told;
    }

    /**
     * Begins to serve {@code site} and to build it.
     *
     * @param port where; when something else listens there, the next free one; 0 for any
     * @param sweeping whether to look at all files regularly, where the system does not tell of changes
     */
    public static SiteServer start(Path site, int port, boolean sweeping, EditorLink editor, Told told)
            throws IOException {
        LiveSite live = LiveSite.of(site, sweeping);
        if (live.sweeps() && !sweeping) {
            told.said("The system cannot tell at once what changes, so all files are looked at every half second.");
        }
        return start(live, true, port, editor, told);
    }

    /** Begins to serve a site that somebody else looks at too; it stays open when the server is closed. */
    public static SiteServer start(LiveSite site, int port, EditorLink editor, Told told) throws IOException {
        return start(site, false, port, editor, told);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // keeping streams alive ends with the server
    private static SiteServer start(LiveSite site, boolean owned, int port, EditorLink editor, Told told)
            throws IOException {
        HttpServer http = listen(port);
        SiteServer server = new SiteServer(site, owned, http, editor, told);
        int taken = http.getAddress().getPort();
        if (port != 0 && taken != port) {
            told.said("Something else listens on port " + port + ", so it is " + taken + ".");
        }
        http.createContext("/", new Requests(() -> server.edition, server.pages, taken));
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
        server.clock.scheduleAtFixedRate(
                server.pages::keepAlive, KEEP_ALIVE_SECONDS, KEEP_ALIVE_SECONDS, TimeUnit.SECONDS);
        site.tell(server.listener);
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
        site.await();
    }

    /** The files that are being served, by path. */
    Map<String, byte[]> files() {
        return edition.files();
    }

    private final class Listener implements LiveSite.Told {
        @Override
        public void changed(Look look) {
            unseen.addAll(look.changed());
            List<Problem> problems = look.problems();
            int count = 0;
            boolean right = look.isRight();
            if (right) {
                Edition next = edition.next(look.draft().site(), unseen);
                List<Problem> mistakes = pages.paths().stream()
                        .flatMap(path -> next.mistakes(path).stream())
                        .toList();
                problems = together(problems, mistakes);
                count = look.draft().site().pages().size();
                right = mistakes.isEmpty();
                if (right) {
                    edition = next;
                    unseen.clear();
                }
            }
            shown = right ? look : null;
            List<Problem> all = together(problems, slow);
            pages.tell(edition, shown(all), !right);
            told.updated(
                    new Update(all, right, count, look.changed(), (System.nanoTime() - look.started()) / 1_000_000));
        }

        @Override
        public void inspected(Look look, List<Problem> problems) {
            slow = problems.stream()
                    .filter(problem -> !look.problems().contains(problem))
                    .toList();
            if (isShown(look)) {
                pages.tell(edition, shown(problems), false);
            }
            told.inspected(problems);
        }

        @SuppressWarnings("ReferenceEquality") // the very same one is meant
        private boolean isShown(Look look) {
            return shown == look;
        }

        @Override
        public void failed(Throwable failure) {
            SiteServer.this.failed(failure);
        }
    }

    private static List<Problem> together(List<Problem> some, List<Problem> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().sorted().toList();
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
        site.leave(listener);
        if (owned) {
            site.close();
        }
        clock.shutdownNow();
        pages.close();
        http.stop(0);
    }
}
