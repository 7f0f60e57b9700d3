package dev.errdex.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.List;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The files below some folders of a site folder. Symbolic links are followed as far as they stay within a
 * {@link Boundary}, unless they lead back to a folder above them or nowhere. Hidden files and folders (a name that
 * begins with a dot) are left out.
 */
public final class FolderTree implements SourceTree {
    private final Path root;
    private final Boundary boundary;
    private final SequencedSet<String> paths = new TreeSet<>();
    private final SortedMap<String, Stranger> strangers = new TreeMap<>();

    private FolderTree(Path root, Boundary boundary) {
        this.root = root;
        this.boundary = boundary;
    }

    /**
     * Lists the files below the named folders of {@code root}, out of which no link may lead; a folder that is not
     * there has no files.
     */
    public static FolderTree of(Path root, List<String> folders) {
        try {
            return of(root, folders, Boundary.of(root, folders, List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, where links may lead as far as {@code boundary} says. */
    public static FolderTree of(Path root, List<String> folders, Boundary boundary) {
        FolderTree tree = new FolderTree(root, boundary);
        try {
            for (String folder : folders) {
                Path place = root.resolve(folder);
                if (Files.isSymbolicLink(place)) {
                    tree.link(place);
                } else if (Files.isDirectory(place)) {
                    tree.list(place);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tree;
    }

    private void list(Path folder) throws IOException {
        // A walk that follows no links does not enter one at its start either.
        Path start = Files.isSymbolicLink(folder) ? folder.toRealPath() : folder;
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                return !dir.equals(start) && isHidden(dir) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path shown = folder.resolve(start.relativize(file));
                if (isHidden(file)) {
                    return FileVisitResult.CONTINUE;
                } else if (attributes.isSymbolicLink()) {
                    link(shown);
                } else {
                    add(shown, attributes);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void link(Path link) throws IOException {
        switch (boundary.lead(link)) {
            case OUTSIDE -> strangers.put(name(link), Stranger.OUTSIDE);
            case INSIDE -> {
                BasicFileAttributes attributes = Files.readAttributes(link, BasicFileAttributes.class);
                if (attributes.isDirectory()) {
                    list(link);
                } else {
                    add(link, attributes);
                }
            }
            case BACK, NOWHERE -> {}
        }
    }

    private void add(Path file, BasicFileAttributes attributes) throws IOException {
        String name = name(file);
        if (attributes.isOther()) {
            strangers.put(name, Stranger.SPECIAL);
        } else if (name.chars().anyMatch(Character::isISOControl)) {
            strangers.put(name, Stranger.UNSAYABLE);
        } else {
            paths.add(name);
        }
    }

    /** A file whose name cannot be read could be neither found again nor linked to. */
    private String name(Path path) throws FileSystemException {
        String name =
                root.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
        if (name.indexOf('\uFFFD') >= 0) {
            throw new FileSystemException(
                    name,
                    null,
                    "this file's name is not UTF-8, or the language of the shell does not know UTF-8;"
                            + " set LC_ALL to C.UTF-8, or rename the file");
        }
        return name;
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    @Override
    public SequencedSet<String> paths() {
        return Collections.unmodifiableSequencedSet(paths);
    }

    @Override
    public SortedMap<String, Stranger> strangers() {
        return Collections.unmodifiableSortedMap(strangers);
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
