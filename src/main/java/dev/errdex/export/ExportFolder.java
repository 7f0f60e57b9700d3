package dev.errdex.export;

import dev.errdex.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes an export as files that a script can send. */
public final class ExportFolder {
    /** Written first: by it an export is known for one. */
    private static final String EXPECTATIONS = "expectations.ndjson";

    private ExportFolder() {}

    /**
     * Whether an export may go there: nothing is there, an empty folder, or an earlier export. Any other folder has
     * files of somebody else, and a README.md among them would be lost.
     */
    public static boolean mayBe(Path folder) {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty() || Files.exists(folder.resolve(EXPECTATIONS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes it into a folder, which is made when it is not there, in place of an export that was there before; other
     * files stay. Ask {@link #mayBe} first. Gives how many documents there are.
     */
    public static int write(SearchExport export, Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve(EXPECTATIONS),
                    export.expectations().stream()
                            .map(expected -> Json.line(expected) + "\n")
                            .collect(Collectors.joining()));
            Files.writeString(folder.resolve("index.json"), Json.pretty(export.index()));
            for (Map.Entry<String, Map<String, Object>> search :
                    export.searches().entrySet()) {
                Files.writeString(
                        folder.resolve("search-template" + search.getKey() + ".json"), Json.pretty(search.getValue()));
            }
            Files.writeString(folder.resolve("README.md"), IndexBody.text("README.md"));
            List<Path> written = new ArrayList<>();
            int[] documents = {0};
            export.batches(BatchLimits.USUAL, batch -> {
                written.add(write(batch, folder));
                documents[0] += batch.lines().size();
            });
            deleteOthers(folder, written);
            return documents[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path write(Batch batch, Path folder) {
        try {
            return Files.writeString(
                    folder.resolve(String.format(Locale.ROOT, "bulk-%05d.ndjson", batch.number())), batch.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A batch of an earlier export would be sent with those of this one. */
    private static void deleteOthers(Path folder, List<Path> written) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.getFileName().toString().matches("bulk-\\d{5,}\\.ndjson"))
                    .toList()) {
                if (!written.contains(file)) {
                    Files.delete(file);
                }
            }
        }
    }
}
