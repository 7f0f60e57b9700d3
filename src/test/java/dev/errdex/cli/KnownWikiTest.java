package dev.errdex.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownWikiTest {
    @Test
    void aCommandAnswersFromTheWikiThatOneStandsIn(@TempDir Path folder) throws IOException {
        Path wiki = folder.resolve("my wiki");
        Files.createDirectories(wiki.resolve("content/spaces"));
        Files.writeString(wiki.resolve("content/site.yaml"), "title: Mine\n");
        assertEquals(wiki, KnownWiki.around(wiki));
        assertEquals(wiki, KnownWiki.around(wiki.resolve("content/spaces")));
        assertNull(KnownWiki.around(folder));
    }
}
