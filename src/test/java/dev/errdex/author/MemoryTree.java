package dev.errdex.author;

import dev.errdex.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.TreeMap;

/** A site that lies in memory. */
final class MemoryTree implements SourceTree {
    private final SortedMap<String, String> files = new TreeMap<>();

    static MemoryTree of(Collection<? extends Draft> drafts) {
        MemoryTree tree = new MemoryTree();
        drafts.forEach(draft -> tree.with(draft.path(), draft.text()));
        return tree;
    }

    MemoryTree with(String path, String text) {
        files.put(path, text);
        return this;
    }

    @Override
    public SequencedSet<String> paths() {
        return Collections.unmodifiableSequencedSet(new java.util.TreeSet<>(files.keySet()));
    }

    @Override
    public byte[] bytes(String path) {
        return files.get(path).getBytes(StandardCharsets.UTF_8);
    }
}
