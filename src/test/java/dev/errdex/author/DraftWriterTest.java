package dev.errdex.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftWriterTest {
    @TempDir
    private Path site;

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.map(file -> site.relativize(file).toString()).sorted().toList();
        }
    }

    @Test
    void whatCannotBeWrittenAsAWholeLeavesNothingBehind() throws IOException {
        Files.createDirectory(site.resolve("content"));
        Files.writeString(site.resolve("content/a file"), "mine");
        List<String> before = files();
        List<Draft> drafts = List.of(
                new Draft.NewFile("content/articles/keys/new.md", "first"),
                new Draft.NewFile("content/articles/keys/new.es.md", "second"),
                new Draft.NewFile("content/a file/below.md", "third"));
        assertThrows(UncheckedIOException.class, () -> new DraftWriter(site).write(drafts));
        assertEquals(before, files());
        assertEquals("mine", Files.readString(site.resolve("content/a file")));
    }

    @Test
    void aSiteThatCannotBeBegunLeavesNoFolder() throws IOException {
        Path folder = site.resolve("deep/wiki");
        List<Draft> drafts =
                List.of(new Draft.NewFile("content/site.yaml", "a"), new Draft.NewFile("content/site.yaml/b", "c"));
        assertThrows(UncheckedIOException.class, () -> new DraftWriter(folder).writeIntoEmpty(drafts));
        assertEquals(List.of(""), files());
    }
}
