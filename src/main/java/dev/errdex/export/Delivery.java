package dev.errdex.export;

import dev.errdex.export.Server.Answer;
import dev.errdex.export.Server.Request;
import dev.errdex.json.Json;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sends an export into an index of its own, whose name tells what it holds, and then lets an alias lead to it, in one
 * step. Until then whoever asks the alias is answered as before, and so they are when the sending fails. Sent again,
 * the same export changes nothing.
 */
public final class Delivery {
    private static final String NDJSON = "application/x-ndjson";

    /** Of what a server refuses, so many documents are told one by one. */
    private static final int TOLD = 3;

    /**
     * What was done.
     *
     * @param index where the alias leads now
     * @param documents how many are there
     * @param isNew whether anything was changed
     * @param removed indexes of exports before, to which the alias led
     * @param left others of this alias' exports, to which nothing leads
     * @param template what the server says against keeping the ready-made queries, or ""
     */
    public record Delivered(
            String index, int documents, boolean isNew, Set<String> removed, Set<String> left, String template) {}

    private final Server server;
    private final SearchExport export;
    private final String alias;
    private final BatchLimits limits;

    Delivery(Server server, SearchExport export, String alias, BatchLimits limits) {
        this.server = server;
        this.export = export;
        this.alias = alias;
        this.limits = limits;
    }

    /**
     * Sends it.
     *
     * @param address of the server, with {@code /} at its end
     * @param authorization the value of the header that says who asks, or ""
     * @param alias which names the export; small letters, digits, {@code -} and {@code _}
     * @throws ExportFailure when the server does not take it; then the alias leads where it led before
     */
    public static Delivered send(SearchExport export, URI address, String authorization, String alias) {
        try (Server server = new Server(address, authorization, time -> Thread.sleep(time.toMillis()))) {
            return new Delivery(server, export, alias, BatchLimits.USUAL).send();
        }
    }

    Delivered send() {
        fine(Request.of("GET", ""), "does not let us in", "Say who you are in ERRDEX_OPENSEARCH_AUTHORIZATION.");
        Set<String> before = led();
        String index = alias + "-" + export.digest();
        if (before.equals(Set.of(index))) {
            return new Delivered(index, count(index), false, Set.of(), others(before), "");
        }
        create(index);
        Set<String> ids = new LinkedHashSet<>();
        export.batches(limits, batch -> {
            send(index, batch);
            ids.addAll(batch.lines().keySet());
        });
        fine(Request.of("POST", index + "/_refresh"), "does not show what was sent", again());
        int count = count(index);
        if (count != ids.size()) {
            throw new ExportFailure(
                    "The index " + index + " has " + count + " documents instead of " + ids.size(),
                    "Delete it, and start the export again. " + unchanged());
        }
        String template = keepSearches();
        Set<String> removed = point(index, before);
        Set<String> kept = new TreeSet<>(others(Set.of(index)));
        return new Delivered(index, count, true, removed, kept, template);
    }

    /** The indexes to which the alias leads. */
    private Set<String> led() {
        Answer answer = server.ask(Request.of("GET", "_alias/" + alias));
        if (answer.isFine()) {
            return names(answer);
        }
        if (answer.status() != 404) {
            throw refused(answer, "does not tell where the alias " + alias + " leads", again());
        }
        if (server.ask(Request.of("HEAD", alias)).isFine()) {
            throw new ExportFailure(
                    "There is an index called " + alias + ", so nothing else can have this name",
                    "Choose another name with --alias.");
        }
        return Set.of();
    }

    private static Set<String> names(Answer answer) {
        Set<String> names = new TreeSet<>();
        answer.json().keySet().forEach(name -> names.add(String.valueOf(name)));
        return names;
    }

    private void create(String index) {
        if (server.ask(Request.of("HEAD", index)).isFine()) {
            return; // an export that failed has left it; the same documents take their own places again
        }
        Answer answer = server.ask(Request.json("PUT", index, Json.line(export.index())));
        if (!answer.isFine() && !answer.body().contains("resource_already_exists_exception")) {
            throw refused(answer, "does not make the index " + index, again());
        }
    }

    private void send(String index, Batch batch) {
        Batch left = batch;
        for (int times = 0; !left.lines().isEmpty(); times++) {
            Answer answer = server.ask(new Request("POST", index + "/_bulk", left.body(), NDJSON));
            if (!answer.isFine()) {
                throw refused(answer, "does not take documents", again());
            }
            left = left.only(forLater(answer));
            if (!left.lines().isEmpty()) {
                if (times == Server.ATTEMPTS) {
                    throw new ExportFailure(
                            server.address() + " has had no time for "
                                    + left.lines().size() + " documents, after " + Server.ATTEMPTS + " attempts",
                            again());
                }
                server.rest(times, null);
            }
        }
    }

    /** The ids of those documents that the server had no time for; a document that it refuses ends the export. */
    private List<String> forLater(Answer answer) {
        List<String> later = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        if (!(answer.json().get("items") instanceof List<?> items)) {
            throw new ExportFailure(
                    server.address() + " is no server of OpenSearch or Elasticsearch: it answers " + answer.reason(),
                    "See whether the address is right. " + unchanged());
        }
        for (Object item : items) {
            if (item instanceof Map<?, ?> one && one.get("index") instanceof Map<?, ?> done) {
                String id = String.valueOf(done.get("_id"));
                int status = done.get("status") instanceof Number number ? number.intValue() : 0;
                if (Server.isForLater(status)) {
                    later.add(id);
                } else if (status / 100 != 2) {
                    refused.add(id + ": " + Answer.reason(done.get("error")));
                }
            }
        }
        if (!refused.isEmpty()) {
            throw new ExportFailure(
                    server.address() + " refuses " + refused.size() + " of " + items.size() + " documents:\n  "
                            + String.join("\n  ", refused.subList(0, Math.min(TOLD, refused.size())))
                            + (refused.size() > TOLD ? "\n  …" : ""),
                    unchanged());
        }
        return later;
    }

    private int count(String index) {
        Answer answer = fine(Request.of("GET", index + "/_count"), "does not count the documents", again());
        return answer.json().get("count") instanceof Number number ? number.intValue() : -1;
    }

    /** Lets the server keep the ready-made queries; gives what it says against it, or "". */
    private String keepSearches() {
        for (Map.Entry<String, Map<String, Object>> search : export.searches().entrySet()) {
            Answer answer = server.ask(
                    Request.json("PUT", "_scripts/" + alias + search.getKey(), Json.line(search.getValue())));
            if (!answer.isFine()) {
                return answer.reason();
            }
        }
        return "";
    }

    /** Lets the alias lead to an index and nowhere else, and removes exports to which it led; gives these. */
    private Set<String> point(String index, Set<String> before) {
        List<Object> actions = new ArrayList<>();
        Set<String> removed = new TreeSet<>();
        for (String old : before) {
            if (isOurs(old) && !old.equals(index)) {
                actions.add(Map.of("remove_index", Map.of("index", old)));
                removed.add(old);
            } else {
                actions.add(Map.of("remove", action(old)));
            }
        }
        actions.add(Map.of("add", action(index)));
        fine(
                Request.json("POST", "_aliases", Json.line(Map.of("actions", actions))),
                "does not let the alias " + alias + " lead to " + index,
                again());
        return removed;
    }

    private Map<String, Object> action(String index) {
        Map<String, Object> action = new LinkedHashMap<>();
        action.put("index", index);
        action.put("alias", alias);
        return action;
    }

    private boolean isOurs(String index) {
        return index.startsWith(alias + "-")
                && index.substring(alias.length() + 1).matches("[0-9a-f]{16}");
    }

    /** Indexes of this alias' exports but for these. */
    private Set<String> others(Set<String> led) {
        Answer answer = server.ask(Request.of("GET", alias + "-*/_alias"));
        Set<String> others = new TreeSet<>();
        if (answer.isFine()) {
            names(answer).stream()
                    .filter(name -> isOurs(name) && !led.contains(name))
                    .forEach(others::add);
        }
        return others;
    }

    private Answer fine(Request request, String wrong, String hint) {
        Answer answer = server.ask(request);
        if (!answer.isFine()) {
            throw refused(answer, wrong, hint);
        }
        return answer;
    }

    private ExportFailure refused(Answer answer, String wrong, String hint) {
        boolean stranger = answer.status() == 401 || answer.status() == 403;
        return new ExportFailure(
                server.address() + " " + wrong + ": it answers " + answer.reason(),
                stranger
                        ? "Say who you are in ERRDEX_OPENSEARCH_USER and ERRDEX_OPENSEARCH_PASSWORD, or in"
                                + " ERRDEX_OPENSEARCH_AUTHORIZATION. " + unchanged()
                        : hint);
    }

    private String again() {
        return "Start the export again when that is mended. " + unchanged();
    }

    private String unchanged() {
        return "The alias " + alias + " leads where it led before.";
    }
}
