package dev.errdex.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as an assistant starts it: a process whose output is the protocol, and nothing else. */
class ChildProcessTest {
    @TempDir
    private Path folder;

    @Test
    void theOutputIsTheProtocolAndTheOtherOneIsOneLine() throws IOException, InterruptedException {
        Path wiki = AskedWiki.site().write(folder.resolve("wiki"));
        Path told = folder.resolve("stderr");
        Process child = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.errdex.cli.Main",
                        "mcp",
                        wiki.toString())
                .redirectError(told.toFile())
                .start();
        List<Map<?, ?>> answers = new ArrayList<>();
        try (Writer in = new OutputStreamWriter(child.getOutputStream(), StandardCharsets.UTF_8);
                BufferedReader out =
                        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            in.write(request(1, "initialize", """
                {"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}\
                """));
            in.flush();
            answers.add(read(out));
            in.write("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}\n");
            in.write(request(2, "tools/list", "{}"));
            in.flush();
            answers.add(read(out));
            in.write(request(3, "tools/call", """
                {"name":"search","arguments":{"query":"keys folder"}}\
                """));
            in.flush();
            answers.add(read(out));
            // The end of the requests is the end of the program; a second close does nothing.
            child.getOutputStream().close();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                assertEquals("2.0", ((Map<?, ?>) Json.parse(line)).get("jsonrpc"), line);
            }
        }
        assertEquals(0, child.waitFor());
        assertEquals(
                List.of(1, 2, 3), answers.stream().map(each -> each.get("id")).toList());
        assertTrue(answers.getLast().toString().contains("Where keys live"), answers::toString);
        List<String> lines = Files.readAllLines(told);
        assertEquals(1, lines.size(), lines::toString);
        assertTrue(lines.getFirst().startsWith("errdex: answers from "), lines::toString);
    }

    private static String request(int id, String method, String parameters) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + "}\n";
    }

    private static Map<?, ?> read(BufferedReader out) throws IOException {
        String line = out.readLine();
        Map<?, ?> message = (Map<?, ?>) Json.parse(line);
        assertEquals("2.0", message.get("jsonrpc"), line);
        return message;
    }
}
