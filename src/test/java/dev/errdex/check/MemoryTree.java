package dev.errdex.check;

import dev.errdex.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Files in memory. */
final class MemoryTree implements SourceTree {
    private final Map<String, String> files = new TreeMap<>();

    /** {@code pathsAndTexts} are paths and their texts in turn. */
    MemoryTree(String... pathsAndTexts) {
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
    }

    @Override
    public SequencedSet<String> paths() {
        return new TreeSet<>(files.keySet());
    }

    @Override
    public byte[] bytes(String path) {
        return files.get(path).getBytes(StandardCharsets.UTF_8);
    }
}
