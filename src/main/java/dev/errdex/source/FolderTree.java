package dev.errdex.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.TreeSet;

/** The files below some folders of a site folder. Hidden files and folders (a name that begins with a dot) are left out. */
public final class FolderTree implements SourceTree {
    private final Path root;
    private final SequencedSet<String> paths;

    private FolderTree(Path root, SequencedSet<String> paths) {
        this.root = root;
        this.paths = paths;
    }

    /** Lists the files below the named folders of {@code root}; a folder that is not there has no files. */
    public static FolderTree of(Path root, List<String> folders) {
        TreeSet<String> paths = new TreeSet<>();
        try {
            for (String folder : folders) {
                if (Files.isDirectory(root.resolve(folder))) {
                    list(root, root.resolve(folder), paths);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FolderTree(root, Collections.unmodifiableSequencedSet(paths));
    }

    private static void list(Path root, Path folder, TreeSet<String> paths) throws IOException {
        Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                return isHidden(dir) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!isHidden(file)) {
                    paths.add(root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/"));
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    @Override
    public SequencedSet<String> paths() {
        return paths;
    }

    @Override
    public byte[] bytes(String path) {
        try {
            return Files.readAllBytes(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
