package dev.errdex.serve;

import dev.errdex.build.SiteOutput;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * A site in memory.
 *
 * @param number counts the editions since the server started
 * @param files all its files by path
 * @param changedIn in which edition each file last changed, came or went
 */
record Edition(int number, Map<String, byte[]> files, Map<String, Integer> changedIn) {
    static final Edition NONE = new Edition(0, Map.of(), Map.of());

    /** Where a build writes the edition that follows this one; {@code publish} is given it when it is complete. */
    SiteOutput next(Consumer<Edition> publish) {
        return new Draft(publish);
    }

    private final class Draft implements SiteOutput {
        private final Map<String, byte[]> written = new ConcurrentHashMap<>();
        private final Consumer<Edition> publish;

        Draft(Consumer<Edition> publish) {
            this.publish = publish;
        }

        @Override
        public void write(String path, byte[] bytes) {
            // What is as it was stays the same object, so that memory holds it once.
            byte[] before = files.get(path);
            if (written.put(path, before != null && Arrays.equals(before, bytes) ? before : bytes) != null) {
                throw new IllegalStateException("two files for " + path);
            }
        }

        @Override
        public int publish() {
            Map<String, Integer> changes = new HashMap<>(changedIn);
            int[] count = {0};
            written.forEach((path, bytes) -> {
                if (files.get(path) != bytes) {
                    changes.put(path, number + 1);
                    count[0]++;
                }
            });
            files.keySet().stream().filter(path -> !written.containsKey(path)).forEach(path -> {
                changes.put(path, number + 1);
                count[0]++;
            });
            publish.accept(new Edition(count[0] == 0 && number > 0 ? number : number + 1, Map.copyOf(written), Map.copyOf(changes)));
            return count[0];
        }

        @Override
        public void close() {
        }
    }
}
