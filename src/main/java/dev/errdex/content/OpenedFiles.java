package dev.errdex.content;

import dev.errdex.source.Memory;
import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceTree;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.concurrent.ConcurrentHashMap;

/** The files of a site while they are read: each is opened once, and one that has not changed since is the same object. */
final class OpenedFiles implements SourceTree {
    private final SourceTree tree;
    private final SequencedSet<String> paths;
    private final Memory<SourceFile> memory;
    private final Map<String, SourceFile> opened = new ConcurrentHashMap<>();

    OpenedFiles(SourceTree tree, Memory<SourceFile> memory) {
        this.tree = tree;
        this.paths = tree.paths();
        this.memory = memory;
    }

    @Override
    public SequencedSet<String> paths() {
        return paths;
    }

    @Override
    public byte[] bytes(String path) {
        return tree.bytes(path);
    }

    @Override
    public SourceFile file(String path) {
        return opened.computeIfAbsent(path, each -> {
            byte[] bytes = tree.bytes(each);
            return memory.get(each, List.of(bytes), () -> SourceFile.decode(each, bytes));
        });
    }
}
