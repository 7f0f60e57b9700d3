package dev.errdex.source;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.TreeMap;

/** A site whose files are in memory: the one in the jar, or a test's. */
public final class MemoryTree implements SourceTree {
    private final SortedMap<String, byte[]> files;

    /** The files by path. */
    public MemoryTree(Map<String, byte[]> files) {
        this.files = new TreeMap<>(files);
    }

    @Override
    public SequencedSet<String> paths() {
        return Collections.unmodifiableSequencedSet(new java.util.LinkedHashSet<>(files.keySet()));
    }

    @Override
    public byte[] bytes(String path) {
        return Objects.requireNonNull(files.get(path));
    }
}
