package dev.errdex.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.errdex.problem.FailureText;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Answers the browsers of this computer, and nobody else: another page that the browser shows must neither read the
 * wiki nor make it do anything, so its origin is refused, and so is a foreign name that points here (DNS rebinding).
 */
final class Requests implements HttpHandler {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("xml", "application/xml"),
            Map.entry("atom", "application/atom+xml"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("md", "text/markdown; charset=utf-8"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("zip", "application/zip"),
            Map.entry("gz", "application/gzip"),
            Map.entry("woff2", "font/woff2"));

    private final Supplier<Edition> edition;
    private final OpenPages pages;
    private final int port;

    Requests(Supplier<Edition> edition, OpenPages pages, int port) {
        this.edition = edition;
        this.pages = pages;
        this.port = port;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String refusal = refusal(exchange.getRequestHeaders());
        if (!refusal.isEmpty()) {
            plain(exchange, 403, refusal);
        } else if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            plain(exchange, 405, "Only GET and HEAD are answered.");
        } else {
            try {
                answer(exchange);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                plain(exchange, 500, FailureText.of(e).message() + ".");
            }
        }
    }

    private String refusal(Headers headers) {
        Set<String> hosts = Set.of("localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port);
        List<String> named = headers.getOrDefault("Host", List.of());
        if (named.size() != 1 || !hosts.contains(named.getFirst().toLowerCase(java.util.Locale.ROOT))) {
            return "This server answers only under the name localhost.";
        }
        String host = named.getFirst();
        String origin = headers.getFirst("Origin");
        if (origin != null && !origin.equals("http://" + host)) {
            return "Another site may not ask this server.";
        }
        // A page elsewhere may link here, but not load from here.
        boolean foreign = Set.of("cross-site", "same-site")
                .contains(headers.getOrDefault("Sec-Fetch-Site", List.of("")).get(0));
        return foreign && !"navigate".equals(headers.getFirst("Sec-Fetch-Mode"))
                ? "Another site may not load from this server."
                : "";
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path == null || !path.startsWith("/")) {
            plain(exchange, 400, "This is no address of a page.");
        } else if (path.equals(LivePage.EVENTS)) {
            listen(exchange);
        } else if (path.startsWith(LivePage.FOLDER)) {
            byte[] file = LivePage.file(path.substring(LivePage.FOLDER.length()));
            send(exchange, file == null ? 404 : 200, type(path), file == null ? new byte[0] : file);
        } else {
            page(exchange, path.substring(1));
        }
    }

    private void listen(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
        String last = exchange.getRequestHeaders().getFirst("Last-Event-ID");
        if (exchange.getRequestMethod().equals("HEAD")) {
            send(exchange, 200, "text/event-stream; charset=utf-8", new byte[0]);
        } else {
            pages.add(
                    exchange,
                    asked.getOrDefault("path", "/").replaceFirst("^/", ""),
                    last != null ? last : asked.getOrDefault("edition", ""));
        }
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }

    /** Only what the build makes is here, so no path can lead out of the site. */
    private void page(HttpExchange exchange, String path) throws IOException {
        Edition now = edition.get();
        Edition.Answer answer = now.answer(path);
        if (answer.kind() == Edition.Kind.FOLDER) {
            exchange.getResponseHeaders()
                    .set("Location", "/" + exchange.getRequestURI().getRawPath().substring(1) + "/");
            plain(exchange, 302, "");
            return;
        }
        int status = switch (answer.kind()) {
            case MISSING -> 404;
            case BROKEN -> 500;
            case NOT_YET -> 503;
            case FOUND, FOLDER -> 200;
        };
        if (answer.kind() == Edition.Kind.NOT_YET) {
            exchange.getResponseHeaders().set("Retry-After", "1");
        }
        boolean html = answer.path().endsWith(".html");
        String version = parameters(exchange.getRequestURI().getRawQuery()).getOrDefault("v", "");
        exchange.getResponseHeaders()
                .set(
                        "Cache-Control",
                        !version.isEmpty() && version.equals(now.mark(answer.path()))
                                ? "max-age=31536000, immutable"
                                : "no-store");
        send(exchange, status, type(answer.path()), html ? live(now, answer) : answer.bytes());
    }

    private byte[] live(Edition now, Edition.Answer answer) {
        // The page for a missing address is shown at another one than its own, from where its relative addresses lead
        // elsewhere.
        byte[] page = answer.kind() == Edition.Kind.FOUND
                ? LivePage.keepable(answer.bytes(), answer.path(), now::mark)
                : answer.bytes();
        return LivePage.of(page, pages.name(now, answer));
    }

    private static String type(String path) {
        return TYPES.getOrDefault(
                path.substring(path.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT),
                "application/octet-stream");
    }

    private static void plain(HttpExchange exchange, int status, String text) throws IOException {
        send(exchange, status, "text/plain; charset=utf-8", (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        if (headers.getFirst("Cache-Control") == null) {
            headers.set("Cache-Control", "no-store");
        }
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("X-Frame-Options", "DENY");
        try (exchange) {
            if (exchange.getRequestMethod().equals("HEAD")) {
                headers.set("Content-Length", Integer.toString(bytes.length));
                exchange.sendResponseHeaders(status, -1);
            } else {
                exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        }
    }
}
