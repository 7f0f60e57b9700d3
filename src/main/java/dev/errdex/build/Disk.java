package dev.errdex.build;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;

/** What a publisher does with files and folders, on whatever disk they lie. */
final class Disk {
    private Disk() {}

    static boolean isSame(Path file, byte[] bytes) throws IOException {
        return isFile(file) && Files.size(file) == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes);
    }

    /** Whether it is a file itself: not a link to one, and nothing that it may take for ever to read. */
    static boolean isFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether what is at a path, if anything, lies in a folder: no link on the way leads out of it. */
    static boolean isWithin(Path folder, Path file) throws IOException {
        Path parent = file.getParent();
        return parent != null && Files.exists(parent) && parent.toRealPath().startsWith(folder.toRealPath());
    }

    static void folderOf(Path file) throws IOException {
        Path folder = file.getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
    }

    /** The same file under a second name; where a disk has no such thing, a copy with the same time. */
    static void place(Path before, Path target) throws IOException {
        folderOf(target);
        try {
            Files.createLink(target, before);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.copy(before, target, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        }
    }

    static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to);
        }
    }

    /** Moves a folder, if it can be moved; one on which a disk is mounted cannot. */
    static boolean moves(Path from, Path to) {
        try {
            move(from, to);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Puts a copy of {@code source}, which may lie on another disk, into the place of {@code target} in one step,
     * unless it is there already; a folder there has nothing in it that is needed. Meanwhile it is called
     * {@code draft}, on the disk of the target.
     */
    static void replace(Path target, Path source, Path draft) throws IOException {
        if (!isFile(target) || Files.mismatch(target, source) >= 0) {
            folderOf(target);
            Files.deleteIfExists(draft);
            Files.copy(source, draft, StandardCopyOption.COPY_ATTRIBUTES);
            if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
                delete(target);
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Writes a file in one step; meanwhile it is called {@code draft}. */
    static void write(Path target, byte[] bytes, Path draft) throws IOException {
        Files.deleteIfExists(draft);
        Files.write(draft, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes a file, and the folders below {@code root} that held nothing else. */
    static void deleteWithFolders(Path file, Path root) throws IOException {
        Files.delete(file);
        Path folder = file.getParent();
        while (folder != null && !folder.equals(root) && isEmpty(folder)) {
            Files.delete(folder);
            folder = folder.getParent();
        }
    }

    /**
     * Whether there is something that can be deleted alone. Where a file became a folder while a build was killed, the
     * files in the folder stand for it.
     */
    static boolean isFileOrEmpty(Path path) throws IOException {
        return Files.exists(path) && (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) || isEmpty(path));
    }

    static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
