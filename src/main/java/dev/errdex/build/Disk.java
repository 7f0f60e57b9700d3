package dev.errdex.build;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;

/** What a publisher does with files and folders, on whatever disk they lie. */
final class Disk {
    private Disk() {}

    static boolean isSame(Path file, byte[] bytes) throws IOException {
        return Files.isRegularFile(file)
                && Files.size(file) == bytes.length
                && Arrays.equals(Files.readAllBytes(file), bytes);
    }

    static void folderOf(Path file) throws IOException {
        if (!Files.isDirectory(file.getParent())) {
            Files.createDirectories(file.getParent());
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
     * unless it is there already.
     */
    static void replace(Path target, Path source) throws IOException {
        if (!Files.isRegularFile(target) || Files.mismatch(target, source) >= 0) {
            folderOf(target);
            Path draft = draft(target);
            Files.copy(source, draft, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Writes a file in one step. */
    static void write(Path target, byte[] bytes) throws IOException {
        Files.write(draft(target), bytes);
        Files.move(draft(target), target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path draft(Path target) {
        return target.resolveSibling(".errdex-draft");
    }

    /** Deletes a file, and the folders below {@code root} that held nothing else. */
    static void deleteWithFolders(Path file, Path root) throws IOException {
        Files.delete(file);
        for (Path folder = file.getParent(); !folder.equals(root) && isEmpty(folder); folder = folder.getParent()) {
            Files.delete(folder);
        }
    }

    static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
