package dev.errdex.content;

import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceTree;
import dev.errdex.source.Stranger;
import java.util.Map;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;

/** The files of a site while they are read: each is opened once. */
final class OpenedFiles implements SourceTree {
    private final SourceTree tree;
    private final SequencedSet<String> paths;
    private final Map<String, SourceFile> opened = new ConcurrentHashMap<>();

    OpenedFiles(SourceTree tree) {
        this.tree = tree;
        this.paths = tree.paths();
    }

    @Override
    public SequencedSet<String> paths() {
        return paths;
    }

    @Override
    public SortedMap<String, Stranger> strangers() {
        return tree.strangers();
    }

    @Override
    public byte[] bytes(String path) {
        return tree.bytes(path);
    }

    @Override
    public SourceFile file(String path) {
        return opened.computeIfAbsent(path, tree::file);
    }
}
