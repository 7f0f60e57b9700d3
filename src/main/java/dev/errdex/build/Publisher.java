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
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Writes a site beside its folder and then puts it in the folder's place, so that a reader sees the old site or the new
 * one and never a part of either: in one step where the system can exchange two folders ({@link Exchange}); elsewhere
 * the old one is moved aside and the new one moved in, and a build killed between those two moves leaves the old site
 * whole beside its place, where the next build puts it back first ({@link OutputPlace}). A folder on which a disk or a
 * volume is mounted cannot be moved: there each file is replaced by itself.
 *
 * <p>A file that stays as it is is linked, not written: its time and its place on the disk stay the same. Several
 * threads may write at once.
 */
final class Publisher implements SiteOutput {
    private final Way way;
    private final OutputPlace place;
    private final Path out;
    private final Path staging;
    private final Set<String> written = new ConcurrentSkipListSet<>();
    private final Set<String> earlier;
    /** Where no folder is, nothing can be in the way. */
    private final boolean fresh;

    private final Set<String> earlierFolders = new HashSet<>();
    private final AtomicInteger changed = new AtomicInteger();

    /** How the new site takes the place of the old one, the best way first; if one fails, the next is taken. */
    enum Way {
        EXCHANGE,
        TWO_MOVES,
        FILE_BY_FILE
    }

    /** Publishes to a place, which stays open as long as this does. */
    Publisher(OutputPlace place) {
        this(place, Way.EXCHANGE);
    }

    Publisher(OutputPlace place, Way way) {
        this.way = way;
        this.place = place;
        this.out = place.out();
        this.staging = place.staging();
        try {
            this.earlier = Manifest.read(out);
            Files.createDirectories(staging);
            this.fresh = !Files.exists(out, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String path : earlier) {
            for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
                earlierFolders.add(path.substring(0, slash));
            }
        }
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
            if (before && Disk.isFile(out.resolve(path)) && Files.mismatch(out.resolve(path), target) < 0) {
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
    private boolean claim(String path) throws IOException {
        if (!written.add(path)) {
            throw new IllegalStateException("two files for " + path);
        }
        boolean before = earlier.contains(path);
        if (!before
                && !fresh
                && Files.exists(out.resolve(path), LinkOption.NOFOLLOW_LINKS)
                && !(earlierFolders.contains(path) && foreign(out.resolve(path)).isEmpty())) {
            throw inTheWay(out.resolve(path));
        }
        return before;
    }

    private static PublishException inTheWay(Path file) {
        return new PublishException(
                file + " is in the way, and Errdex did not write it",
                "Move it elsewhere, or choose another folder with -o.");
    }

    /** What others put into a folder of the site before: files, links, and folders with all that is in them. */
    private List<Path> foreign(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.equals(out))
                    .filter(file -> !(Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) ? earlierFolders : earlier)
                            .contains(out.relativize(file).toString().replace('\\', '/')))
                    .toList();
        }
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
            Set<String> gone = new TreeSet<>();
            for (String path : earlier) {
                if (!written.contains(path)
                        && Disk.isWithin(out, out.resolve(path))
                        && Disk.isFileOrEmpty(out.resolve(path))) {
                    gone.add(path);
                }
            }
            int changes = changed.get() + gone.size();
            if (changes > 0 || !Files.exists(out)) {
                for (Path file : foreign(out)) {
                    carryOver(file, staging.resolve(out.relativize(file)));
                }
                swap(gone);
            }
            return changes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What others put into the folder stays there; of folders, those that held nothing but pages go with the pages. */
    private static void carryOver(Path file, Path target) throws IOException {
        try {
            if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(target);
            } else {
                Disk.place(file, target);
            }
        } catch (FileAlreadyExistsException e) {
            throw inTheWay(file);
        }
    }

    private void swap(Set<String> gone) throws IOException {
        if (!Files.exists(out)) {
            Disk.move(staging, out);
        } else if (way == Way.EXCHANGE && Exchange.of(staging, out)) {
            Disk.delete(staging);
        } else if (way != Way.FILE_BY_FILE && Disk.moves(out, place.old())) {
            Disk.move(staging, out);
            Disk.delete(place.old());
        } else {
            replaceEach(gone);
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
        Disk.write(out.resolve(Manifest.NAME), Manifest.of(all), place.draft());
        for (String path : gone) {
            Disk.deleteWithFolders(out.resolve(path), out);
        }
        written.stream()
                .filter(path -> !path.equals(Manifest.NAME))
                .sorted(Comparator.comparing(path -> path.endsWith(".html")))
                .forEach(path -> {
                    try {
                        Disk.replace(out.resolve(path), staging.resolve(path), place.draft());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        Disk.replace(out.resolve(Manifest.NAME), staging.resolve(Manifest.NAME), place.draft());
    }

    /** Leaves the old site as it was when nothing was published. */
    @Override
    public void close() {
        try {
            Disk.delete(staging);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
