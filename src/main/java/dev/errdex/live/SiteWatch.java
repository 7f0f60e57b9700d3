package dev.errdex.live;

import dev.errdex.source.Boundary;
import dev.errdex.source.Stranger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Watches the files of a site. The system only says where something happened; what happened is found by looking there
 * again, so that no order of events, lost event or replaced folder can leave a wrong picture.
 *
 * <p>Where the system cannot tell about changes at once, or not about so many folders, all of them are looked at every
 * half second.
 */
final class SiteWatch implements AutoCloseable {
    /** An editor writes in several steps; a build waits until there is quiet for so long, but not for ever. */
    private static final long QUIET_MILLIS = 12;

    private static final long LONGEST_MILLIS = 250;
    private static final long SWEEP_MILLIS = 500;

    private final Opening opening;
    private final Path site;
    private final List<String> folders;
    private final Supplier<Boundary> limits;
    private Boundary boundary;
    private final Sights sights;
    private final Map<WatchKey, Path> keys = new HashMap<>();
    private final Set<Path> known = new HashSet<>();
    private WatchService service;
    private boolean sweeps;

    /** Opens a folder to look into it. */
    interface Opening {
        DirectoryStream<Path> open(Path folder) throws IOException;
    }

    /**
     * Watches the named folders of {@code site}.
     *
     * @param limits how far links may lead; asked again when files have changed that may say so
     * @param sweeping to look at all files regularly, whatever the system offers
     */
    SiteWatch(Path site, List<String> folders, Supplier<Boundary> limits, boolean sweeping) throws IOException {
        this(site, folders, limits, sweeping, Files::newDirectoryStream);
    }

    SiteWatch(Path site, List<String> folders, Supplier<Boundary> limits, boolean sweeping, Opening opening)
            throws IOException {
        this.opening = opening;
        this.site = site;
        this.folders = folders;
        this.limits = limits;
        this.boundary = limits.get();
        this.sights = new Sights(site);
        this.service = site.getFileSystem().newWatchService();
        // The JDK for macOS looks at the folders itself, and only every few seconds.
        this.sweeps = sweeping || service.getClass().getSimpleName().startsWith("Polling");
        lookAtAll(new HashSet<>());
    }

    /** The files as they are known now. */
    FilesInMemory files() {
        return sights.files();
    }

    boolean sweeps() {
        return sweeps;
    }

    /** Waits until files have changed; gives their paths, those of new and deleted ones too. */
    Set<String> next() throws InterruptedException {
        Set<String> changed = new HashSet<>();
        while (changed.isEmpty()) {
            if (sweeps) {
                Thread.sleep(SWEEP_MILLIS);
                lookAtAll(changed);
            } else {
                look(drain(service.take()), changed);
            }
        }
        // Whatever follows at once belongs to the same change.
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_MILLIS);
        while (!sweeps && System.nanoTime() < end) {
            WatchKey key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
            if (key == null) {
                break;
            }
            look(drain(key), changed);
        }
        Boundary now = limits.get();
        if (!now.equals(boundary)) {
            boundary = now;
            lookAtAll(changed);
        }
        return changed;
    }

    /** Where something happened: files and folders, and the site folder for everywhere. */
    @SuppressWarnings("ReferenceEquality") // the very same one is meant
    private Set<Path> drain(WatchKey first) {
        Set<Path> dirty = new HashSet<>();
        for (WatchKey key = first; key != null; key = service.poll()) {
            Path folder = keys.getOrDefault(key, site);
            for (WatchEvent<?> event : key.pollEvents()) {
                boolean lost = event.kind() == StandardWatchEventKinds.OVERFLOW;
                if (lost) {
                    known.clear();
                }
                dirty.add(lost || folder.equals(site) ? site : folder.resolve((Path) event.context()));
            }
            if (!key.reset()) {
                keys.remove(key);
                dirty.add(folder);
            }
        }
        return dirty;
    }

    private void look(Set<Path> dirty, Set<String> changed) {
        for (Path place : dirty) {
            if (place.equals(site)) {
                lookAtSite(changed);
            } else if (!Files.exists(place)) {
                doubt(place, changed);
            } else if (!place.getFileName().toString().startsWith(".")) {
                lookAt(place, changed);
            }
        }
    }

    private void lookAtAll(Set<String> changed) {
        known.clear();
        lookAtSite(changed);
    }

    private void lookAtSite(Set<String> changed) {
        watch(site);
        for (String name : folders) {
            Path folder = site.resolve(name);
            if (!Files.isDirectory(folder)) {
                forget(folder, changed);
            } else {
                lookAt(folder, changed);
            }
        }
    }

    /** Looks at the files of a folder, and into those of its folders that are new or have been replaced. */
    private void look(Path folder, Set<String> changed) {
        // Watched before it is read: what comes later is an event, what was there is seen.
        watch(folder);
        known.add(folder);
        Set<Path> seen = new HashSet<>();
        try (DirectoryStream<Path> entries = opening.open(folder)) {
            for (Path entry : entries) {
                if (!entry.getFileName().toString().startsWith(".")) {
                    seen.add(entry);
                    lookAt(entry, changed);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            doubt(folder, changed);
            return;
        }
        Set<Path> gone = sights.in(folder);
        gone.removeAll(seen);
        gone.forEach(child -> forget(child, changed));
    }

    /** Looks at what stands in a folder: a file, a folder, or something that is not read. */
    private void lookAt(Path entry, Set<String> changed) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isSymbolicLink()) {
                switch (boundary.lead(entry)) {
                    case OUTSIDE -> notRead(entry, Stranger.OUTSIDE, changed);
                    case BACK, NOWHERE -> forget(entry, changed);
                    case INSIDE -> lookAt(entry, Files.readAttributes(entry, BasicFileAttributes.class), changed);
                }
            } else {
                lookAt(entry, attributes, changed);
            }
        } catch (IOException | UncheckedIOException e) {
            doubt(entry, changed);
        }
    }

    private void lookAt(Path entry, BasicFileAttributes attributes, Set<String> changed) throws IOException {
        if (attributes.isDirectory()) {
            if (watch(entry) || !known.contains(entry)) {
                sights.folder(entry);
                look(entry, changed);
            }
        } else if (attributes.isOther()) {
            notRead(entry, Stranger.SPECIAL, changed);
        } else if (site.relativize(entry).toString().chars().anyMatch(Character::isISOControl)) {
            notRead(entry, Stranger.UNSAYABLE, changed);
        } else {
            FileStamp stamp = FileStamp.of(attributes);
            sights.file(entry, sweeps ? stamp.withChange(entry) : stamp, sweeps, changed);
        }
    }

    private void notRead(Path entry, Stranger why, Set<String> changed) {
        known.removeIf(folder -> folder.startsWith(entry));
        sights.stranger(entry, why, changed);
    }

    /** True when the folder was not watched yet, or is another one than before under the same name. */
    private boolean watch(Path folder) {
        if (sweeps) {
            return false;
        }
        try {
            return keys.put(
                            folder.register(
                                    service,
                                    StandardWatchEventKinds.ENTRY_CREATE,
                                    StandardWatchEventKinds.ENTRY_MODIFY,
                                    StandardWatchEventKinds.ENTRY_DELETE),
                            folder)
                    == null;
        } catch (IOException e) {
            // Gone again, which names the file; else the system watches no more folders than it does already.
            sweeps = !(e instanceof FileSystemException);
            return true;
        } catch (ClosedWatchServiceException e) {
            return false;
        }
    }

    /**
     * Something was taken away while it was looked at, perhaps with a folder around it, which may come back with all
     * that is in it: none of these folders counts as known, so that the event of its coming back leads to the bottom.
     */
    private void doubt(Path gone, Set<String> changed) {
        forget(gone, changed);
        for (Path folder = gone; folder != null && !folder.equals(site); folder = folder.getParent()) {
            known.remove(folder);
        }
    }

    private void forget(Path gone, Set<String> changed) {
        known.removeIf(folder -> folder.startsWith(gone));
        sights.forget(gone, changed);
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
