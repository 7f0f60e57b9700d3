package dev.errdex.serve;

import com.sun.net.httpserver.HttpExchange;
import dev.errdex.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The pages that browsers have open, each at the end of a stream of server-sent events (HTML standard, 9.2). An event
 * says in which state the site is now, and what of it has changed since the page last heard of it.
 */
final class OpenPages {
    /** Distinguishes the editions of this server from those of the one before it on the same port. */
    private final String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);

    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private volatile State state = new State(Edition.NONE, List.of(), false);

    /** What pages are told; problems are maps as the script wants them. */
    private record State(Edition edition, List<Map<String, Object>> problems, boolean held) {}

    /** What a page that shows an answer of this edition says when it comes back. */
    String name(Edition edition, Edition.Answer answer) {
        return run + "." + edition.number() + "." + answer.mark();
    }

    /** The paths of all open pages. */
    Set<String> paths() {
        return listeners.stream().map(listener -> listener.path).collect(Collectors.toSet());
    }

    /** Tells all open pages; {@code held} when because of the problems they show an earlier state of the site. */
    void tell(Edition edition, List<Map<String, Object>> problems, boolean held) {
        state = new State(edition, problems, held);
        listeners.forEach(Listener::tell);
    }

    /** Keeps writing to companions that are gone from being noticed never. */
    void keepAlive() {
        listeners.forEach(listener -> listener.write(":\n\n"));
    }

    /** Holds an exchange open; the page at {@code path} shows the edition {@code seen}. */
    void add(HttpExchange exchange, String path, String seen) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        Listener listener = new Listener(exchange, path, seen);
        listeners.add(listener);
        listener.tell();
    }

    void close() {
        listeners.forEach(Listener::end);
    }

    private final class Listener {
        private final HttpExchange exchange;
        private final String path;
        private String seen;

        Listener(HttpExchange exchange, String path, String seen) {
            this.exchange = exchange;
            this.path = path;
            this.seen = seen;
        }

        private synchronized void tell() {
            State now = state;
            String name = name(now.edition, now.edition.answer(path));
            // Run, edition and mark; of an older run of the server, nothing is known any more.
            String[] parts = seen.split("\\.");
            boolean known = parts.length == 3 && parts[0].equals(run) && parts[1].matches("\\d{1,9}");
            Map<String, Object> message = new LinkedHashMap<>();
            message.put("edition", name);
            message.put("page", !known || !name.endsWith("." + parts[2]));
            message.put("files", known ? now.edition.changedSince(Integer.parseInt(parts[1])) : List.of());
            message.put("problems", now.problems);
            message.put("held", now.held);
            seen = name;
            write("id: " + name + "\ndata: " + Json.line(message) + "\n\n");
        }

        private synchronized void write(String event) {
            try {
                OutputStream out = exchange.getResponseBody();
                out.write(event.getBytes(StandardCharsets.UTF_8));
                out.flush();
            } catch (IOException e) {
                end();
            }
        }

        private void end() {
            listeners.remove(this);
            exchange.close();
        }
    }
}
