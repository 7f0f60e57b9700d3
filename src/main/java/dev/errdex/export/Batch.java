package dev.errdex.export;

import dev.errdex.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Documents that go in one request, as {@code POST /index/_bulk} takes them.
 *
 * @param number of the batch, the first is 1
 * @param lines of each document, by its id: what to do with it, and the document
 */
record Batch(int number, Map<String, String> lines) {

    String body() {
        return String.join("", lines.values());
    }

    /** Those of its documents that have one of these ids. */
    Batch only(Collection<String> ids) {
        return new Batch(
                number,
                lines.entrySet().stream()
                        .filter(line -> ids.contains(line.getKey()))
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, Map.Entry::getValue, (one, two) -> two, LinkedHashMap::new)));
    }

    /** Puts documents into batches, in their order. */
    static final class Packer {
        private final BatchLimits limits;
        private final Consumer<Batch> taker;
        private Map<String, String> lines = new LinkedHashMap<>();
        private int bytes;
        private int given;

        Packer(BatchLimits limits, Consumer<Batch> taker) {
            this.limits = limits;
            this.taker = taker;
        }

        void add(ExportDocument document) {
            String line = Json.line(Map.of("index", Map.of("_id", document.id()))) + "\n" + Json.line(document.fields())
                    + "\n";
            int more = line.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + more > limits.bytes() || lines.size() == limits.documents()) {
                end();
            }
            lines.put(document.id(), line);
            bytes += more;
        }

        /** Gives what is left. */
        void end() {
            if (!lines.isEmpty()) {
                taker.accept(new Batch(++given, lines));
                lines = new LinkedHashMap<>();
                bytes = 0;
            }
        }
    }
}
