package dev.errdex.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeMap;

/**
 * The files below some folders of a site folder. Symbolic links are followed, unless they lead back to a folder above
 * them or nowhere. Hidden files and folders (a name that begins with a dot) are left out.
 */
public final class FolderTree implements SourceTree {
    private final Path root;
    private final SequencedMap<String, FileStamp> stamps;
    private final SequencedSet<String> paths;

    private FolderTree(Path root, SequencedMap<String, FileStamp> stamps) {
        this.root = root;
        this.stamps = stamps;
        this.paths = Collections.unmodifiableSequencedSet(stamps.sequencedKeySet());
    }

    /** Lists the files below the named folders of {@code root}; a folder that is not there has no files. */
    public static FolderTree of(Path root, List<String> folders) {
        SequencedMap<String, FileStamp> stamps = new TreeMap<>();
        try {
            for (String folder : folders) {
                if (Files.isDirectory(root.resolve(folder))) {
                    list(root, root.resolve(folder), stamps);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FolderTree(root, stamps);
    }

    private static void list(Path root, Path folder, SequencedMap<String, FileStamp> stamps) throws IOException {
        Files.walkFileTree(
                folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                        return isHidden(dir) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                        if (!isHidden(file) && !attributes.isSymbolicLink()) {
                            stamps.put(name(root.relativize(file)), FileStamp.of(attributes));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                        if (failure instanceof FileSystemLoopException) {
                            return FileVisitResult.CONTINUE;
                        }
                        throw failure;
                    }
                });
    }

    /** A file whose name cannot be read could be neither found again nor linked to. */
    private static String name(Path path) throws FileSystemException {
        String name = path.toString().replace(path.getFileSystem().getSeparator(), "/");
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
        return paths;
    }

    /** What the files looked like from outside when they were listed. */
    public SequencedMap<String, FileStamp> stamps() {
        return Collections.unmodifiableSequencedMap(stamps);
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
