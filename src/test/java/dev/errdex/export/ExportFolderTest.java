package dev.errdex.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written for OpenSearch; {@code -Dgolden=overwrite} writes the expectations anew. */
class ExportFolderTest {
    private static final Path EXPECTED = Path.of("src/test/resources/export/small-site.txt");

    @TempDir
    private Path folder;

    @Test
    void aSmallSiteIsWritten() throws IOException {
        SearchExport export = ExportedSite.of(ExportedSite.site(), folder.resolve("site"));
        int documents = ExportFolder.write(export, folder.resolve("out"));
        Map<String, String> files = files(folder.resolve("out"));
        assertEquals(documents * 2L, files.get("bulk-00001.ndjson").lines().count());
        String all = files.entrySet().stream()
                .filter(file -> !file.getKey().endsWith(".md"))
                .map(file -> "-- " + file.getKey() + " --\n" + file.getValue())
                .collect(Collectors.joining());
        if (System.getProperty("golden", "").equals("overwrite")) {
            Files.createDirectories(EXPECTED.getParent());
            Files.writeString(EXPECTED, all);
        }
        assertEquals(Files.readString(EXPECTED), all);
    }

    @Test
    void theSameSiteIsTheSameBytesAndWhatAnEarlierExportLeftGoes() throws IOException {
        Path out = Files.createDirectories(folder.resolve("out"));
        Files.writeString(out.resolve("bulk-00007.ndjson"), "old");
        Files.writeString(out.resolve("bulk-notes.txt"), "mine");
        ExportFolder.write(ExportedSite.of(ExportedSite.site(), folder.resolve("one")), out);
        Map<String, String> first = files(out);
        assertFalse(first.containsKey("bulk-00007.ndjson"));
        assertEquals("mine", first.get("bulk-notes.txt"));
        ExportFolder.write(ExportedSite.of(ExportedSite.site(), folder.resolve("two")), out);
        assertEquals(first, files(out));
    }

    @Test
    void batchesHoldNoMoreThanTheyMayAndNothingIsLost() {
        SearchExport export = ExportedSite.of(ExportedSite.site(), folder.resolve("site"));
        List<String> whole = ids(export, BatchLimits.USUAL).getFirst();
        assertTrue(whole.size() > 10, whole::toString);
        List<List<String>> three = ids(export, new BatchLimits(1 << 20, 3));
        assertTrue(three.stream().allMatch(batch -> batch.size() <= 3));
        assertEquals(whole, three.stream().flatMap(List::stream).toList());
        export.batches(new BatchLimits(1500, 100), batch -> {
            assertTrue(batch.lines().size() == 1 || batch.body().length() <= 1500, batch::body);
        });
        assertEquals(
                whole,
                ids(export, new BatchLimits(1500, 100)).stream()
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<List<String>> ids(SearchExport export, BatchLimits limits) {
        List<List<String>> batches = new java.util.ArrayList<>();
        export.batches(limits, batch -> batches.add(List.copyOf(batch.lines().keySet())));
        return batches;
    }

    /** Whatever has a spelling that this wiki reads is found by it: the forms are what its own reading says. */
    @Test
    @SuppressWarnings("unchecked")
    void everyFormOfACodeIsReadAsThisCode() {
        SearchExport export = ExportedSite.of(ExportedSite.site(), folder.resolve("site"));
        StringBuilder body = new StringBuilder();
        export.batches(BatchLimits.USUAL, batch -> body.append(batch.body()));
        Map<String, Map<String, Object>> byAddress = new TreeMap<>();
        body.toString()
                .lines()
                .filter(line -> !line.startsWith("{\"index\""))
                .map(line -> (Map<String, Object>) Json.parse(line))
                .forEach(document -> byAddress.put((String) document.get("address"), document));
        Map<String, Object> row = byAddress.get("en/codes/win32/0-999.html#5");
        assertTrue(
                ((List<String>) row.get("codes"))
                        .containsAll(List.of("error 5", "win(5)", "0x80070005", "-2147024891")),
                row::toString);
        assertTrue(((List<String>) row.get("codes_alone")).contains("5"), row::toString);
        assertFalse(((List<String>) row.get("codes")).contains("5"), row::toString);
        assertEquals("row", row.get("type"));
        assertEquals("https://wiki.example.org/en/codes/win32/0-999.html#5", row.get("url"));
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }
}
