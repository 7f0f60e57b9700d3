package dev.errdex.search;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import dev.errdex.site.Chromium;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/**
 * What a reader's browser has to load for an answer: asks the search box of a site over HTTP, on a page loaded anew
 * each time, and counts what is requested from the moment the box has the focus.
 */
final class QueryCost implements AutoCloseable {
    private static final String BOX = "input[name=q]";
    private static final String ANSWERED = "() => document.querySelector('.search-count').textContent";
    /** Waits for what the box loads after its answer: codes, where the words may be a symbol after all. */
    private static final String LATER =
            "async query => { await (await errdex.ask(query, {limit: 7, snippets: 'digest'})).later; }";

    private final Path folder;
    private final String start;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BrowserContext context;
    private final Page page;
    private final List<String> requested = new CopyOnWriteArrayList<>();

    /**
     * What was loaded.
     *
     * @param shipped in bytes, without any compression but the index's own, as the plainest of file servers sends it
     * @param gzip in bytes, when the server compresses
     */
    record Cost(int requests, long shipped, long gzip, List<String> files) {}

    /** Serves the site that lies in the folder; {@code start} is a page with a search box, from its root. */
    QueryCost(Path folder, String start) {
        this.folder = folder.toAbsolutePath();
        this.start = start;
        server = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                this.folder,
                SimpleFileServer.OutputLevel.NONE);
        // One that answers a connection at a time may wait for one that the browser opened and does not use.
        server.setExecutor(threads);
        server.start();
        context = Chromium.browser().newContext();
        page = context.newPage();
        // The page's icon, which a browser loads when it likes, is none of the search.
        page.onRequest((Request request) -> {
            if (!request.resourceType().equals("other")
                    && !request.resourceType().equals("image")) {
                requested.add(request.url());
            }
        });
    }

    /**
     * The cost of each query in turn, asked in one page, the first of them on a page that has nothing of search yet.
     * What the browser has in its cache counts like all else.
     */
    List<Cost> of(List<String> queries) {
        List<Cost> costs = new ArrayList<>();
        requested.clear();
        page.navigate(address());
        for (String query : queries) {
            if (!costs.isEmpty()) {
                page.fill(BOX, "");
                page.waitForFunction("() => !document.querySelector('.search-count').textContent");
            }
            requested.clear();
            page.fill(BOX, query);
            page.waitForFunction(ANSWERED);
            page.evaluate(LATER, query);
            costs.add(cost(requested));
        }
        return costs;
    }

    /** The main thread's tasks of 50 ms and more, in ms, while a query is typed key by key until it is answered. */
    List<Integer> longTasks(String query) {
        try (BrowserContext context = Chromium.browser().newContext()) {
            Page page = context.newPage();
            page.navigate(address());
            // What Playwright brings along is not to be counted.
            page.locator(BOX).first().isVisible();
            page.keyboard().press("Shift");
            page.evaluate("""
                () => {
                  window.longTasks = [];
                  new PerformanceObserver(list => window.longTasks.push(...list.getEntries().map(entry => entry.duration)))
                    .observe({type: 'longtask'});
                }\
                """);
            page.locator(BOX).first().focus();
            page.keyboard().type(query);
            page.waitForFunction(ANSWERED);
            page.evaluate(LATER, query);
            // What was observed is told in a task of its own.
            return ((List<?>) page.evaluate("() => new Promise(go => setTimeout(() => go(window.longTasks), 100))"))
                    .stream().map(duration -> ((Number) duration).intValue()).toList();
        }
    }

    private String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/" + start;
    }

    private Cost cost(List<String> requested) {
        List<String> files = requested.stream()
                .map(address -> URI.create(address).getPath().substring(1))
                .toList();
        long shipped = 0;
        long gzip = 0;
        for (String file : files) {
            byte[] content = read(file);
            shipped += content.length;
            gzip += gzip(content);
        }
        return new Cost(files.size(), shipped, gzip, files);
    }

    /**
     * What every page has of search before anybody turns to it: the box and its style; nothing where they are joined
     * with all that a page loads anyway.
     */
    Cost box() {
        List<String> files = new ArrayList<>(EngineScripts.ON_EVERY_PAGE);
        files.add("css/search.css");
        files.removeIf(file -> !Files.exists(folder.resolve(file)));
        return cost(files.stream().map(file -> "http://localhost/" + file).toList());
    }

    /** The files of a cost, each with its size when the server compresses. */
    Map<String, Integer> sizes(Cost of) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        of.files().forEach(file -> sizes.put(file, sizeOf(file)));
        return sizes;
    }

    /** Of a file of the site, when the server compresses. */
    int sizeOf(String file) {
        return gzip(read(file));
    }

    private byte[] read(String file) {
        try {
            return Files.readAllBytes(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int gzip(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Math.min(content.length, out.size());
    }

    @Override
    public void close() {
        context.close();
        server.stop(0);
        threads.shutdown();
    }
}
