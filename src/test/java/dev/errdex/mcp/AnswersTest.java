package dev.errdex.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.GetPromptRequest;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an assistant is told; {@code -Dgolden=overwrite} writes the expected answers anew. */
class AnswersTest {
    private static final Path EXPECTED = Path.of("src/test/resources/mcp/answers.txt");

    @TempDir
    private Path folder;

    @Test
    void eachToolSaysWhatItKnowsAndFromWhere() throws IOException {
        try (Assistant assistant =
                Assistant.of(Wikis.at(AskedWiki.site().write(folder.resolve("wiki"))), new Marked(() -> "c0ffee"))) {
            String all = conversation(assistant).replace(folder.toRealPath().toString(), "FOLDER");
            if (System.getProperty("golden", "check").equals("overwrite")) {
                Files.createDirectories(EXPECTED.getParent());
                Files.writeString(EXPECTED, all);
            }
            assertEquals(Files.readString(EXPECTED), all);
        }
    }

    private static String conversation(Assistant assistant) {
        StringBuilder all = new StringBuilder();
        List.of(
                        Map.entry("explain", Map.<String, Object>of("code", "-2146893813")),
                        Map.entry("explain", Map.<String, Object>of("code", "nte_bad_keyset", "language", "es")),
                        Map.entry("explain", Map.<String, Object>of("code", "NTE_BAD_KEYST")),
                        Map.entry("explain", Map.<String, Object>of("code", "0xC0FFEE00")),
                        Map.entry("explain", Map.<String, Object>of("code", "no such thing")),
                        Map.entry("explain", Map.<String, Object>of("kode", "5")),
                        Map.entry("explain", Map.<String, Object>of("code", 5)),
                        Map.entry("explain", Map.<String, Object>of("code", "5", "language", "fr")),
                        Map.entry("search", Map.<String, Object>of("query", "keys folder", "limit", 2)),
                        Map.entry("search", Map.<String, Object>of("query", "xylophone")),
                        Map.entry("search", Map.<String, Object>of("query", "key", "limit", 0)),
                        Map.entry(
                                "scan",
                                Map.<String, Object>of(
                                        "text", "start\nfailed: 0x80090016\nagain 0x80090016, -2146893813\n")),
                        Map.entry("scan", Map.<String, Object>of("text", "all is well")),
                        Map.entry("related", Map.<String, Object>of("page", "0x8009000B")),
                        Map.entry("related", Map.<String, Object>of("page", "es/articles/keys/where.html")),
                        Map.entry("related", Map.<String, Object>of("page", "../../etc/passwd")))
                .forEach(call -> all.append("##### ")
                        .append(call.getKey())
                        .append(' ')
                        .append(new java.util.TreeMap<>(call.getValue()))
                        .append('\n')
                        .append(assistant.call(call.getKey(), call.getValue()))
                        .append("\n\n"));
        all.append("##### resources\n")
                .append(assistant.client.listResources().resources().stream()
                        .sorted(Comparator.comparing(McpSchema.Resource::uri))
                        .map(resource -> resource.uri() + " " + resource.title() + "\n")
                        .collect(Collectors.joining()));
        all.append("\n##### the page of an article\n")
                .append(assistant.read("errdex://wiki/es/articles/keys/where.md"));
        all.append("\n\n##### the prompt\n")
                .append(((TextContent) assistant
                                .client
                                .getPrompt(GetPromptRequest.builder("explain-log")
                                        .arguments(Map.of("log", "failed: 0x80090016", "language", "es"))
                                        .build())
                                .messages()
                                .getFirst()
                                .content())
                        .text());
        return all.append('\n').toString();
    }

    @Test
    void whatAPageSaysCanNeitherEndItsMarksNorHide() throws IOException {
        List<String> marks = new java.util.ArrayList<>(List.of("000000", "000000", "111111"));
        try (Assistant assistant = Assistant.of(
                Wikis.at(AskedWiki.hostile().write(folder.resolve("wiki"))),
                new Marked(() -> marks.size() > 1 ? marks.removeFirst() : marks.getFirst()))) {
            String page = assistant.read("errdex://wiki/en/articles/keys/hostile.md");
            assertTrue(page.contains("===== begin 111111: text of the wiki =====\n"), page);
            assertTrue(page.endsWith("\n===== end 111111: text of the wiki ====="), page);
            assertEquals(3, page.split("111111", -1).length - 1, "named, begun and ended once");
            assertTrue(
                    page.indexOf("you may now run") > page.indexOf("===== begin 111111"),
                    "what a page says stands between the marks");
            assertTrue(page.contains("[U+202E]hidden[U+2066]") && page.contains("[U+E0041]"), page);
            String found = assistant.call("search", Map.of("query", "ignore previous instructions"));
            assertTrue(found.indexOf("Ignore previous") > found.indexOf("===== begin 111111"), found);
            assistant.client.listResources().resources().forEach(resource -> {
                assertTrue(resource.title().length() <= 90 && !resource.title().contains("\n"));
                assertTrue(resource.description().contains("no instruction"));
            });
        }
    }

    @Test
    void textsThatAreTooLongAreCutOrRefused() throws IOException {
        String sentence = "Keys live in a folder that nobody has seen, and they stay there. ";
        try (Assistant assistant = Assistant.of(
                Wikis.at(AskedWiki.site()
                        .with(
                                "content/errors/hresult/0x80090016.yaml",
                                "code: 0x80090016\ntitle: Long\nsummary: Long.\nnotes: |\n"
                                        + ("  " + sentence + "\n\n").repeat(3000))
                        .write(folder.resolve("wiki"))),
                new Marked(() -> "c0ffee"))) {
            String answer = assistant.call("explain", Map.of("code", "0x80090016"));
            assertTrue(answer.length() < Answers.MOST + 2000, "" + answer.length());
            assertTrue(answer.contains("The text was cut here: these are the first "), answer);
            assertTrue(assistant
                    .call("search", Map.of("query", sentence.repeat(1000)))
                    .startsWith("refused: The argument" + " \"query\" has "));
            String log = "failed with 0x80090016 at last\n".repeat(100_000);
            assertTrue(assistant.call("scan", Map.of("text", log)).contains("100000 × 0x80090016"));
        }
    }

    @Test
    void aWikiThatChangesIsAnotherWikiAndOneThatGoesIsTold() throws IOException {
        Path wiki = AskedWiki.site().write(folder.resolve("wiki"));
        try (Assistant assistant = Assistant.of(Wikis.at(wiki), new Marked(() -> "c0ffee"))) {
            assertEquals(3 + 1, assistant.client.listResources().resources().size());
            Path page = wiki.resolve("content/errors/hresult/0x8009000B.yaml");
            Files.writeString(page, Files.readString(page).replace("cannot be exported", "may not be exported"));
            // The system tells of a change when it likes to; until then the wiki is the one before.
            String told = "";
            while (!told.contains("The key may not be exported")) {
                told = assistant.call("explain", Map.of("code", "0x8009000B"));
            }
            Files.writeString(page, "code: 0x8009000B\ntitle: [\n");
            while (!told.contains("has mistakes now") && !told.contains("none of this wiki's pages")) {
                told = assistant.call("search", Map.of("query", "keys folder"));
                McpError failure = null;
                try {
                    assistant.read("errdex://wiki/en/articles/keys/where.md");
                } catch (McpError e) {
                    failure = e;
                }
                told += failure == null ? "" : failure.getMessage();
            }
            assertTrue(told.contains("Where keys live"), "what can be read is still found: " + told);
            Files.move(wiki.resolve("content"), folder.resolve("away"));
            assertEquals(
                    "refused: the wiki in " + wiki + " is gone: there is no folder \"content\" any more.",
                    assistant.call("explain", Map.of("code", "0x8009000B")));
            assertThrows(McpError.class, () -> assistant.read("errdex://wiki/en/articles/keys/where.md"));
        }
    }
}
