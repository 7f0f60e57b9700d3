package dev.errdex.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A built site and its zip answer as the wiki does that they were built from. */
class PublishedSiteTest {
    @TempDir
    private Path folder;

    private Path built() {
        Path site = folder.resolve("site");
        StringWriter told = new StringWriter();
        int code = Main.run(
                new String[] {
                    "build", AskedWiki.site().write(folder.resolve("wiki")).toString(), "-o", site.toString(), "--zip"
                },
                new PrintWriter(told),
                new PrintWriter(told));
        assertEquals(0, code, told.toString());
        return site;
    }

    private static List<String> answers(Path wiki) throws IOException {
        try (Assistant assistant = Assistant.of(Wikis.at(wiki), new Marked(() -> "c0ffee"))) {
            return List.of(
                    assistant.call("explain", Map.of("code", "-2146893813")),
                    assistant.call("explain", Map.of("code", "NTE_BAD_KEYSET", "language", "es")),
                    assistant.call("explain", Map.of("code", "NTE_BAD_KEYST")),
                    assistant.call("search", Map.of("query", "throw away", "limit", 1)),
                    assistant.call("search", Map.of("query", "carpeta", "language", "es", "limit", 1)),
                    assistant.call("scan", Map.of("text", "failed: 0x80090016, then win32 error 5, -2146893813")),
                    assistant.call("related", Map.of("page", "0x8009000B")),
                    assistant.read("errdex://wiki/es/articles/keys/where.md"));
        }
    }

    @Test
    void aBuiltSiteAndItsZipAnswerAsTheirWiki() throws IOException {
        Path site = built();
        List<String> expected = answers(folder.resolve("wiki"));
        for (Path published : List.of(site, folder.resolve("site.zip"))) {
            List<String> told = answers(published);
            for (int i = 0; i < expected.size(); i++) {
                // Of a code that has a page, the site publishes the page's title in place of the catalogue's text.
                assertEquals(
                        expected.get(i).replace("the catalogue says: The key is in a bad state.\n", ""), told.get(i));
            }
        }
    }

    @Test
    void whatIsNoSiteOrGoesAwayIsToldPlainly() throws IOException {
        Path text = Files.writeString(folder.resolve("x.zip"), "no zip");
        for (Path wrong : List.of(folder, text, folder.resolve("nothing"))) {
            String told = assertThrows(IllegalArgumentException.class, () -> Wikis.at(wrong))
                    .getMessage();
            assertTrue(told.contains(wrong.toString()) && !told.contains("Exception"), told);
        }
        Path site = built();
        Files.writeString(site.resolve("search/codes.js"), "damaged");
        try (Assistant assistant = Assistant.of(Wikis.at(site), new Marked(() -> "c0ffee"))) {
            String told = assistant.call("explain", Map.of("code", "5"));
            assertTrue(told.endsWith("it is damaged, or another version of Errdex has built it."), told);
        }
        Path zip = folder.resolve("site.zip");
        try (Assistant assistant = Assistant.of(Wikis.at(zip), new Marked(() -> "c0ffee"))) {
            Files.delete(zip);
            assertEquals(
                    "refused: the built site in " + zip + " is gone.", assistant.call("explain", Map.of("code", "5")));
        }
    }
}
