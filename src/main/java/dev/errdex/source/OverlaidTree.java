package dev.errdex.source;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.TreeSet;

/** A site as it would be with other texts in the place of some files, or beside them: what nobody has saved yet. */
public final class OverlaidTree implements SourceTree {
    private final SourceTree below;
    private final Map<String, SourceFile> texts;
    private final SequencedSet<String> paths;

    /** The files of {@code below}; in the place of those at the paths of {@code texts} stand these. */
    public OverlaidTree(SourceTree below, Map<String, SourceFile> texts) {
        this.below = below;
        this.texts = Map.copyOf(texts);
        if (below.paths().containsAll(texts.keySet())) {
            this.paths = below.paths();
        } else {
            TreeSet<String> all = new TreeSet<>(below.paths());
            all.addAll(texts.keySet());
            this.paths = Collections.unmodifiableSequencedSet(all);
        }
    }

    @Override
    public SequencedSet<String> paths() {
        return paths;
    }

    @Override
    public SortedMap<String, Stranger> strangers() {
        return below.strangers();
    }

    @Override
    public byte[] bytes(String path) {
        SourceFile text = texts.get(path);
        return text != null ? text.text().getBytes(StandardCharsets.UTF_8) : below.bytes(path);
    }

    @Override
    public SourceFile file(String path) {
        SourceFile text = texts.get(path);
        return text != null ? text : below.file(path);
    }
}
