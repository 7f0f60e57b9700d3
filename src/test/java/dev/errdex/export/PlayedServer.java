package dev.errdex.export;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.errdex.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * As much of OpenSearch as an export needs, with the trouble that a test asks for. All that it holds can be looked at.
 */
final class PlayedServer implements AutoCloseable {
    /** What happens to a request instead of its answer. */
    sealed interface Trouble {
        /** An answer of this status; {@code after} seconds are asked for unless 0. */
        record Status(int status, String body, int after) implements Trouble {}

        /** The connection breaks, before or after the server has done what it was asked for. */
        record Break(boolean done) implements Trouble {}

        /** Of a bulk request, the documents with these ids get this status. */
        record Items(List<String> ids, int status) implements Trouble {}
    }

    private record Planned(Predicate<String> request, Trouble trouble) {}

    final Map<String, Map<String, String>> indexes = new TreeMap<>();
    final Map<String, TreeSet<String>> aliases = new TreeMap<>();
    final Map<String, String> scripts = new TreeMap<>();
    final List<String> requests = new ArrayList<>();
    final List<String> authorizations = new ArrayList<>();
    private final Deque<Planned> planned = new ArrayDeque<>();
    private final HttpServer http;

    PlayedServer() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", this::handle);
        http.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/");
    }

    /** The next request that looks like this, such as {@code POST .*_bulk}, has this trouble; so often. */
    void plan(String request, Trouble trouble, int times) {
        for (int i = 0; i < times; i++) {
            planned.add(new Planned(line -> line.matches(request), trouble));
        }
    }

    boolean troubleLeft() {
        return !planned.isEmpty();
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        String line =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(line);
        authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        Trouble trouble = null;
        if (!planned.isEmpty() && planned.getFirst().request().test(line)) {
            trouble = planned.removeFirst().trouble();
        }
        switch (trouble) {
            case Trouble.Status(int status, String text, int after) -> {
                if (after > 0) {
                    exchange.getResponseHeaders().add("Retry-After", "" + after);
                }
                answer(exchange, status, text);
            }
            case Trouble.Break(boolean done) -> {
                if (done) {
                    reply(line, body, null);
                }
                exchange.close();
            }
            case Trouble.Items items -> {
                Object[] reply = reply(line, body, items);
                answer(exchange, (Integer) reply[0], Json.line(reply[1]));
            }
            case null -> {
                Object[] reply = reply(line, body, null);
                answer(exchange, (Integer) reply[0], Json.line(reply[1]));
            }
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head ? -1 : bytes.length);
        if (!head) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private Object[] reply(String line, String body, Trouble.@Nullable Items items) {
        String[] parts = line.split(" /?|/");
        String method = parts[0];
        String first = parts.length > 1 ? parts[1] : "";
        String second = parts.length > 2 ? parts[2] : "";
        if (first.isEmpty()) {
            return new Object[] {200, Map.of("version", Map.of("number", "0"))};
        }
        if (first.equals("_alias")) {
            return aliases.getOrDefault(second, new TreeSet<>()).isEmpty()
                    ? new Object[] {404, Map.of("error", "alias [" + second + "] missing")}
                    : new Object[] {200, named(aliases.get(second))};
        }
        if (first.equals("_scripts")) {
            scripts.put(second, body);
            return new Object[] {200, Map.of("acknowledged", true)};
        }
        if (first.equals("_aliases")) {
            change(body);
            return new Object[] {200, Map.of("acknowledged", true)};
        }
        return switch (second) {
            case "_bulk" -> bulk(first, body, items);
            case "_refresh" -> new Object[] {200, Map.of()};
            case "_count" ->
                new Object[] {200, Map.of("count", indexes.get(first).size())};
            case "_alias" ->
                new Object[] {
                    200,
                    named(indexes.keySet().stream()
                            .filter(index -> index.matches(first.replace("*", ".*")))
                            .toList())
                };
            default ->
                method.equals("HEAD")
                        ? new Object[] {indexes.containsKey(first) ? 200 : 404, Map.of()}
                        : created(first);
        };
    }

    private Object[] created(String index) {
        return indexes.putIfAbsent(index, new TreeMap<>()) == null
                ? new Object[] {200, Map.of("acknowledged", true)}
                : new Object[] {
                    400, Map.of("error", Map.of("type", "resource_already_exists_exception", "reason", "exists"))
                };
    }

    private static Map<String, Object> named(Iterable<String> names) {
        Map<String, Object> named = new LinkedHashMap<>();
        names.forEach(name -> named.put(name, Map.of()));
        return named;
    }

    private Object[] bulk(String index, String body, Trouble.@Nullable Items trouble) {
        List<String> lines = body.lines().toList();
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < lines.size(); i += 2) {
            String id = (String) ((Map<?, ?>) ((Map<?, ?>) Json.parse(lines.get(i))).get("index")).get("_id");
            Map<String, Object> item = new LinkedHashMap<>(Map.of("_id", id, "status", 201));
            if (trouble != null && trouble.ids().contains(id)) {
                item.put("status", trouble.status());
                item.put("error", Map.of("type", "some_exception", "reason", "not now"));
            } else {
                indexes.get(index).put(id, lines.get(i + 1));
            }
            items.add(Map.of("index", item));
        }
        return new Object[] {200, Map.of("errors", trouble != null, "items", items)};
    }

    private void change(String body) {
        for (Object each : (List<?>) ((Map<?, ?>) Json.parse(body)).get("actions")) {
            Map<?, ?> action = (Map<?, ?>) each;
            String name = (String) action.keySet().iterator().next();
            Map<?, ?> what = (Map<?, ?>) action.get(name);
            String index = (String) what.get("index");
            switch (name) {
                case "add" ->
                    aliases.computeIfAbsent((String) what.get("alias"), x -> new TreeSet<>())
                            .add(index);
                case "remove" -> aliases.get(what.get("alias")).remove(index);
                case "remove_index" -> {
                    indexes.remove(index);
                    aliases.values().forEach(led -> led.remove(index));
                }
                default -> throw new IllegalStateException(name);
            }
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
