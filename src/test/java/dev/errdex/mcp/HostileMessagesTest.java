package dev.errdex.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is sent, each request has an answer in plain words, and the server goes on. */
class HostileMessagesTest {
    private static final String INITIALIZE =
            "{\"jsonrpc\":\"2.0\",\"id\":\"first\",\"method\":\"initialize\",\"params\":{\"protocolVersion\":"
                    + "\"2025-06-18\",\"capabilities\":{},\"clientInfo\":{\"name\":\"x\",\"version\":\"1\"}}}";

    private static final Pattern JAVA =
            Pattern.compile("\\b(java|javax|io|com|dev|reactor)\\.[a-z]+\\.|[a-z]Exception|Jackson");

    @TempDir
    private Path folder;

    private String talk(String... lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WikiSource source = Wikis.at(AskedWiki.site().write(folder.resolve("wiki")))) {
            McpWiki.serve(
                    source,
                    Marked.unguessable(),
                    new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)),
                    out);
        }
        String told = out.toString(StandardCharsets.UTF_8);
        told.lines().forEach(line -> assertTrue(Json.parse(line) instanceof Map<?, ?>, line));
        assertFalse(JAVA.matcher(told).find(), told);
        return told;
    }

    private static String error(int code, String message) {
        return "\"error\":{\"code\":" + code + ",\"message\":" + Json.quote(message) + "}";
    }

    @Test
    void whatIsNoMessageIsRefusedAndTheNextOneIsAnswered() throws IOException {
        String told = talk(
                INITIALIZE,
                "this is no JSON",
                "[]",
                "\"x\"",
                "",
                "{\"id\":1}",
                "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}",
                "[".repeat(100_000),
                "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"nothing/ofTheKind\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"tools/call\",\"params\":\"x\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":4,\"method\":\"tools/call\",\"params\":{\"name\":\"rm\"}}",
                "{\"jsonrpc\":\"2.0\",\"id\":5,\"method\":\"tools/call\",\"params\":{\"name\":\"explain\"}}",
                "{\"jsonrpc\":\"2.0\",\"id\":6,\"method\":\"prompts/get\",\"params\":{\"name\":\"x\"}}",
                "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"prompts/get\",\"params\":{\"name\":\"explain-log\"}}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/nothing\",\"params\":{}}",
                "{\"jsonrpc\":\"2.0\",\"id\":8,\"result\":{}}",
                "{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"ping\"}");
        assertTrue(told.contains(error(-32700, "The message is no JSON.")), told);
        assertTrue(
                told.contains("\"id\":1,"
                        + error(
                                -32600,
                                "The message is no request of JSON-RPC 2.0: an object with"
                                        + " \"jsonrpc\", \"method\" and \"id\".")),
                told);
        assertTrue(told.contains("\"id\":2," + error(-32601, "Method not found: nothing/ofTheKind")), told);
        assertTrue(told.contains("\"id\":4," + error(-32602, "Tool not found: rm")), told);
        assertTrue(told.contains("The argument \\\"code\\\" must be a text, and not an empty one."), told);
        assertTrue(told.contains("\"id\":6," + error(-32602, "Prompt not found: x")), told);
        assertTrue(
                told.contains(
                        "\"id\":7," + error(-32602, "The argument \"log\" must be a text, and not an empty one.")),
                told);
        assertTrue(told.contains("\"id\":9,\"result\":{}"), told);
    }

    @Test
    void whoAsksBeforeInitializeIsToldAndWhoNeverSaysInitializedIsAnswered() throws IOException {
        String ping = "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/list\"}";
        assertTrue(talk(ping).contains("The first request is initialize."));
        assertTrue(talk(INITIALIZE, ping).contains("\"id\":2,\"result\":{\"tools\":["));
    }

    @Test
    void addressesLeadToPagesAndNowhereElse() throws IOException {
        List<String> uris = List.of(
                "errdex://wiki/../../../etc/passwd",
                "errdex://wiki/%2e%2e/%2e%2e/content/site.yaml",
                "errdex://wiki/en/../content/site.yaml",
                "errdex://wiki//etc/passwd",
                "errdex://wiki/",
                "errdex://wiki/%",
                "errdex://wiki/%00",
                "errdex://other/en/glossary.md",
                "file:///etc/passwd",
                "",
                "\\u0000");
        String told = talk(Stream.concat(
                        Stream.of(INITIALIZE),
                        uris.stream()
                                .map(uri -> "{\"jsonrpc\":\"2.0\",\"id\":\"" + uris.indexOf(uri)
                                        + "\",\"method\":\"resources/read\",\"params\":{\"uri\":\"" + uri + "\"}}"))
                .toArray(String[]::new));
        for (int i = 0; i < uris.size(); i++) {
            assertTrue(told.contains("\"id\":\"" + i + "\",\"error\":{\"code\":-320"), uris.get(i) + told);
        }
    }

    @Test
    void aMessageThatIsTooLongIsPassedOver() throws IOException {
        MessageReader lines = new MessageReader(new ByteArrayInputStream(
                ("x".repeat(MessageReader.LONGEST + 1) + "\nlast").getBytes(StandardCharsets.UTF_8)));
        assertEquals(new MessageReader.Line("", true), lines.next());
        assertEquals(new MessageReader.Line("last", false), lines.next());
        assertEquals(null, lines.next());
    }
}
