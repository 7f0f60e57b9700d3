package dev.errdex.build;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Writes a site beside its folder and then puts it in the folder's place, so that a reader sees the old site or the new
 * one and never a part of either. No file system of today's swaps two folders in one step for a Java program, so the
 * old one is moved aside and the new one moved in; a build killed between those two moves leaves the old site whole
 * beside its place, and the next build puts it back first. A folder on which a disk or a volume is mounted cannot be
 * moved: there each file is replaced by itself.
 *
 * <p>A file that stays as it is is linked, not written: its time and its place on the disk stay the same. Several
 * threads may write at once.
 */
final class Publisher implements SiteOutput {
    private final boolean movable;
    private final Path out;
    private final Path staging;
    private final Path old;
    private final FolderLock lock;
    private final Set<String> written = new ConcurrentSkipListSet<>();
    private final Set<String> earlier;
    /** Where no folder is, nothing can be in the way. */
    private final boolean fresh;

    private final AtomicInteger changed = new AtomicInteger();

    /**
     * Opens a staging folder beside {@code out}; refuses with {@link PublishException} when another build writes there.
     */
    Publisher(Path out) {
        this(out, true);
    }

    /** {@code movable} is false for a folder that is a disk or a volume of its own. */
    Publisher(Path out, boolean movable) {
        this.movable = movable;
        this.out = real(out);
        Path parent = this.out.getParent();
        String name = this.out.getFileName().toString();
        this.staging = parent.resolve("." + name + ".errdex-new");
        this.old = parent.resolve("." + name + ".errdex-old");
        try {
            Files.createDirectories(parent);
            this.lock = FolderLock.take(parent.resolve("." + name + ".errdex-lock"))
                    .orElseThrow(() -> new PublishException(
                            "another build is writing " + name,
                            "Wait for it to end, or choose another folder with -o."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            recover();
            Files.createDirectories(staging);
            this.earlier = Manifest.read(this.out);
            this.fresh = !Files.exists(this.out, LinkOption.NOFOLLOW_LINKS);
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
        Disk.delete(old);
        Disk.delete(staging);
    }

    @Override
    public void write(String path, byte[] bytes) {
        try {
            boolean before = claim(path);
            Path target = staging.resolve(path);
            if (before && Disk.isSame(out.resolve(path), bytes)) {
                Disk.place(out.resolve(path), target);
                return;
            }
            Disk.folderOf(target);
            Files.write(target, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            changed.incrementAndGet();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void write(String path, Content content) {
        try {
            boolean before = claim(path);
            Path target = staging.resolve(path);
            Disk.folderOf(target);
            try (OutputStream stream = new BufferedOutputStream(
                    Files.newOutputStream(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), 1 << 16)) {
                content.writeTo(stream);
            }
            if (before && Files.isRegularFile(out.resolve(path)) && Files.mismatch(out.resolve(path), target) < 0) {
                Files.delete(target);
                Disk.place(out.resolve(path), target);
            } else {
                changed.incrementAndGet();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes a path, which no other file of the site may have, nor one that is not ours; tells whether the site before
     * may have had it.
     */
    private boolean claim(String path) {
        if (!written.add(path)) {
            throw new IllegalStateException("two files for " + path);
        }
        boolean before = earlier.contains(path);
        if (!before && !fresh && Files.exists(out.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
            throw new PublishException(
                    out.resolve(path) + " is in the way, and Errdex did not write it",
                    "Move it elsewhere, or choose another folder with -o.");
        }
        return before;
    }

    @Override
    public byte[] read(String path) {
        try {
            return Files.readAllBytes(staging.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
                swap(gone);
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
            Disk.place(file, target);
        } catch (FileAlreadyExistsException e) {
            throw new PublishException(
                    file + " is in the way, and Errdex did not write it",
                    "Move it elsewhere, or choose another folder with -o.");
        }
    }

    private void swap(Set<String> gone) throws IOException {
        if (Files.exists(out) && !(movable && Disk.moves(out, old))) {
            replaceEach(gone);
        } else {
            Disk.move(staging, out);
            Disk.delete(old);
        }
    }

    /**
     * Each file takes its place by itself, pages after what they need. Until all is done, the list in the folder names
     * what was there and what will be, so that a build after one that was killed knows its own files.
     */
    private void replaceEach(Set<String> gone) throws IOException {
        Set<String> all = new TreeSet<>(earlier);
        all.addAll(written);
        all.remove(Manifest.NAME);
        Disk.write(out.resolve(Manifest.NAME), Manifest.of(all));
        for (String path : gone) {
            Disk.deleteWithFolders(out.resolve(path), out);
        }
        written.stream()
                .filter(path -> !path.equals(Manifest.NAME))
                .sorted(Comparator.comparing(path -> path.endsWith(".html")))
                .forEach(path -> {
                    try {
                        Disk.replace(out.resolve(path), staging.resolve(path));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        Disk.replace(out.resolve(Manifest.NAME), staging.resolve(Manifest.NAME));
    }

    /** Leaves the old site as it was when nothing was published. */
    @Override
    public void close() {
        try {
            Disk.delete(staging);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            unlock();
        }
    }
}
