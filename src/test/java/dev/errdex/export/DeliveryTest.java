package dev.errdex.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.export.Delivery.Delivered;
import dev.errdex.export.PlayedServer.Trouble;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export reaches a server that has all the troubles of servers, whole or not at all. */
class DeliveryTest {
    private static final BatchLimits SMALL = new BatchLimits(4000, 5);

    @TempDir
    private Path folder;

    private PlayedServer server;
    private SearchExport export;
    private final List<Duration> pauses = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server = new PlayedServer();
        export = ExportedSite.of(ExportedSite.site(), folder.resolve("site"));
    }

    @AfterEach
    void stop() {
        assertFalse(server.troubleLeft(), "the trouble came");
        server.close();
    }

    private Delivered send() {
        try (Server real = new Server(server.address(), "ApiKey secret", pauses::add)) {
            return new Delivery(real, export, "book", SMALL).send();
        }
    }

    private Map<String, String> documents() {
        Map<String, String> all = new TreeMap<>();
        export.batches(
                BatchLimits.USUAL,
                batch -> batch.lines()
                        .forEach((id, lines) ->
                                all.put(id, lines.lines().toList().get(1))));
        return all;
    }

    private ExportFailure fails() {
        server.indexes.put("book-0000000000000000", new TreeMap<>());
        server.aliases.put("book", new TreeSet<>(Set.of("book-0000000000000000")));
        ExportFailure failure = assertThrows(ExportFailure.class, this::send);
        assertEquals(Set.of("book-0000000000000000"), server.aliases.get("book"));
        assertTrue(server.indexes.containsKey("book-0000000000000000"));
        assertFalse((failure.getMessage() + failure.hint()).contains("secret"));
        return failure;
    }

    @Test
    void aNewIndexIsFilledAndTheAliasLeadsThereAtLast() {
        Delivered done = send();
        assertTrue(done.isNew()
                && done.removed().isEmpty()
                && done.left().isEmpty()
                && done.template().isEmpty());
        assertEquals("book-" + export.digest(), done.index());
        assertEquals(documents(), server.indexes.get(done.index()));
        assertEquals(Set.of(done.index()), server.aliases.get("book"));
        assertEquals(Set.of("book", "book-sections"), server.scripts.keySet());
        assertEquals(
                "POST /_aliases",
                server.requests.stream()
                        .filter(line -> !line.startsWith("GET"))
                        .toList()
                        .getLast());
        assertTrue(
                server.requests.stream().filter(line -> line.endsWith("_bulk")).count() > 3);
        assertEquals(Set.of("ApiKey secret"), Set.copyOf(server.authorizations));
        assertEquals(List.of(), pauses);
    }

    @Test
    void sentAgainItChangesNothingAndChangedItTakesThePlaceOfTheOneBefore() {
        String first = send().index();
        server.requests.clear();
        assertFalse(send().isNew());
        assertTrue(server.requests.stream().allMatch(line -> line.startsWith("GET")), server.requests::toString);
        server.indexes.put("book-00000000000000aa", new TreeMap<>());
        server.indexes.put("book-keeping", new TreeMap<>());
        export = ExportedSite.of(
                ExportedSite.site().with("content/glossary.yaml", "- {id: key, term: key, short: It opens.}\n"),
                folder.resolve("changed"));
        Delivered done = send();
        assertEquals(Set.of(first), done.removed());
        assertEquals(Set.of("book-00000000000000aa"), done.left());
        assertEquals(Set.of(done.index(), "book-00000000000000aa", "book-keeping"), server.indexes.keySet());
        assertEquals(Set.of(done.index()), server.aliases.get("book"));
    }

    @Test
    void whatTheServerHasNoTimeForComesAgainAfterLongerPauses() {
        server.plan("POST .*_bulk", new Trouble.Status(429, "{\"error\":{\"reason\":\"full\"}}", 0), 2);
        server.plan("POST .*_bulk", new Trouble.Status(503, "<html>proxy</html>", 7), 1);
        server.plan("POST .*_refresh", new Trouble.Status(502, "", 4000), 1);
        Delivered done = send();
        assertEquals(documents(), server.indexes.get(done.index()));
        assertEquals(
                List.of(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(7), Duration.ofSeconds(60)),
                pauses);
    }

    @Test
    void whatIsLostOnTheWayComesAgainAndIsThereOnce() {
        server.plan("PUT /book-[0-9a-f]+", new Trouble.Break(true), 1);
        server.plan("POST .*_bulk", new Trouble.Break(false), 1);
        server.plan("POST .*_bulk", new Trouble.Break(true), 1);
        server.plan("POST /_aliases", new Trouble.Break(true), 1);
        Delivered done = send();
        assertEquals(documents(), server.indexes.get(done.index()));
        assertEquals(Set.of(done.index()), server.aliases.get("book"));
    }

    @Test
    void onlyTheDocumentsThatWereTurnedAwayComeAgain() {
        List<String> ids = documents().keySet().stream().toList();
        server.plan("POST .*_bulk", new Trouble.Items(ids, 429), 1);
        server.plan("POST .*_bulk", new Trouble.Items(ids.subList(0, ids.size() / 2), 503), 1);
        Delivered done = send();
        assertEquals(documents(), server.indexes.get(done.index()));
        assertEquals(Duration.ofMillis(500), pauses.getFirst());
    }

    @Test
    void aDocumentThatIsRefusedLeavesTheAliasAsItWas() {
        List<String> first = new ArrayList<>();
        export.batches(SMALL, batch -> first.addAll(batch.lines().keySet()));
        String id = first.getFirst();
        server.plan("POST .*_bulk", new Trouble.Items(List.of(id), 400), 1);
        ExportFailure failure = fails();
        assertTrue(
                failure.getMessage().contains("refuses 1 of 5 documents:\n  " + id + ": not now"), failure::getMessage);
        assertTrue(failure.hint().contains("The alias book leads where it led before."));
    }

    @Test
    void aServerThatNeverHasTimeLeavesTheAliasAsItWas() {
        server.plan("POST .*_bulk", new Trouble.Status(503, "", 0), Server.ATTEMPTS);
        assertTrue(fails().getMessage().endsWith("could not be used, after 7 attempts: it answers 503"));
        assertEquals(Server.ATTEMPTS - 1, pauses.size());
    }

    @Test
    void aServerThatFailsAtTheLastStepLeavesTheAliasAsItWas() {
        server.plan("POST /_aliases", new Trouble.Status(403, "{\"error\":{\"reason\":\"no permission\"}}", 0), 1);
        ExportFailure failure = fails();
        assertTrue(failure.getMessage().endsWith("it answers 403: no permission"), failure::getMessage);
        assertTrue(failure.hint().contains("ERRDEX_OPENSEARCH_AUTHORIZATION"));
    }

    @Test
    void whatAnExportThatFailedLeftIsUsed() {
        server.plan("POST .*_bulk", new Trouble.Status(413, "too large", 0), 1);
        assertThrows(ExportFailure.class, this::send);
        Delivered done = send();
        assertEquals(documents(), server.indexes.get(done.index()));
    }

    @Test
    void queriesThatTheServerDoesNotKeepAreTold() {
        server.plan("PUT /_scripts/book", new Trouble.Status(403, "{\"error\":\"no permission\"}", 0), 1);
        assertEquals("403: no permission", send().template());
    }

    @Test
    void anIndexOfThatNameAndAServerOfAnotherKindAreTold() {
        server.indexes.put("book", new TreeMap<>());
        assertTrue(
                assertThrows(ExportFailure.class, this::send).getMessage().contains("There is an index called book"));
        server.indexes.clear();
        server.plan("POST .*_bulk", new Trouble.Status(200, "<html>Hello</html>", 0), 1);
        assertTrue(assertThrows(ExportFailure.class, this::send)
                .getMessage()
                .contains("is no server of OpenSearch or Elasticsearch: it answers 200: <html>Hello</html>"));
    }
}
