package dev.errdex.build;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Writes a site beside its folder and then puts it in the folder's place, so that a reader sees the old site or the new
 * one and never a part of either. No file system of today's swaps two folders in one step for a Java program, so the old
 * one is moved aside and the new one moved in; a build killed between those two moves leaves the old site whole beside
 * its place, and the next build puts it back first.
 *
 * <p>A file that stays as it is is linked, not written: its time and its place on the disk stay the same. Several
 * threads may write at once.
 */
final class Publisher implements SiteOutput {
    private final Path out;
    private final Path staging;
    private final Path old;
    private final FolderLock lock;
    private final Set<String> written = new ConcurrentSkipListSet<>();
    private final Set<String> earlier;
    private final AtomicInteger changed = new AtomicInteger();

    /** Opens a staging folder beside {@code out}; refuses with {@link PublishException} when another build writes there. */
    Publisher(Path out) {
        this.out = real(out);
        Path parent = this.out.getParent();
        String name = this.out.getFileName().toString();
        this.staging = parent.resolve("." + name + ".errdex-new");
        this.old = parent.resolve("." + name + ".errdex-old");
        try {
            Files.createDirectories(parent);
            this.lock = FolderLock.take(parent.resolve("." + name + ".errdex-lock")).orElseThrow(() ->
                    new PublishException("another build is writing " + name, "Wait for it to end, or choose another folder with -o."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            recover();
            Files.createDirectories(staging);
            this.earlier = Manifest.read(this.out);
        } catch (IOException e) {
            unlock();
            throw new UncheckedIOException(e);
        }
    }

    private void unlock() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder that is a symbolic link stays one: what it points to is replaced. */
    private static Path real(Path out) {
        try {
            return Files.exists(out) ? out.toRealPath() : out.toAbsolutePath().normalize();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A build that was killed may have left things behind; only one between the two moves left no site in place. */
    private void recover() throws IOException {
        if (Files.exists(old) && !Files.exists(out)) {
            Files.move(old, out);
        }
        delete(old);
        delete(staging);
    }

    @Override
    public void write(String path, byte[] bytes) {
        if (!written.add(path)) {
            throw new IllegalStateException("two files for " + path);
        }
        try {
            Path target = staging.resolve(path);
            Path before = out.resolve(path);
            if (earlier.contains(path) && isSame(before, bytes)) {
                place(before, target);
                return;
            }
            if (!earlier.contains(path) && Files.exists(before, LinkOption.NOFOLLOW_LINKS)) {
                throw new PublishException(out.resolve(path) + " is in the way, and Errdex did not write it", "Move it elsewhere, or choose another folder with -o.");
            }
            folderOf(target);
            Files.write(target, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            changed.incrementAndGet();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSame(Path file, byte[] bytes) throws IOException {
        return Files.isRegularFile(file) && Files.size(file) == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes);
    }

    private static void folderOf(Path file) throws IOException {
        if (!Files.isDirectory(file.getParent())) {
            Files.createDirectories(file.getParent());
        }
    }

    /** The same file under a second name; where a disk has no such thing, a copy with the same time. */
    private static void place(Path before, Path target) throws IOException {
        folderOf(target);
        try {
            Files.createLink(target, before);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.copy(before, target, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** Puts the new site in place; tells how many files were written or deleted, 0 when the site was up to date. */
    @Override
    public int publish() {
        try {
            write(Manifest.NAME, Manifest.of(written));
            Set<String> gone = new TreeSet<>(earlier);
            gone.removeAll(written);
            gone.removeIf(path -> !Files.exists(out.resolve(path)));
            int changes = changed.get() + gone.size();
            if (changes > 0 || !Files.exists(out)) {
                carryOver();
                swap();
            }
            return changes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What others put into the folder stays there; of folders, those that held nothing but pages go with the pages. */
    private void carryOver() throws IOException {
        if (!Files.isDirectory(out)) {
            return;
        }
        Set<String> ours = new HashSet<>();
        for (String path : earlier) {
            for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
                ours.add(path.substring(0, slash));
            }
        }
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(each -> !each.equals(out)).toList()) {
                String path = out.relativize(file).toString().replace('\\', '/');
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    if (!ours.contains(path)) {
                        Files.createDirectories(staging.resolve(path));
                    }
                } else if (!earlier.contains(path)) {
                    carryOver(file, staging.resolve(path));
                }
            }
        }
    }

    private static void carryOver(Path file, Path target) throws IOException {
        try {
            place(file, target);
        } catch (FileAlreadyExistsException e) {
            throw new PublishException(file + " is in the way, and Errdex did not write it", "Move it elsewhere, or choose another folder with -o.");
        }
    }

    private void swap() throws IOException {
        if (Files.exists(out)) {
            move(out, old);
        }
        move(staging, out);
        delete(old);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Leaves the old site as it was when nothing was published. */
    @Override
    public void close() {
        try {
            delete(staging);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            unlock();
        }
    }
}
