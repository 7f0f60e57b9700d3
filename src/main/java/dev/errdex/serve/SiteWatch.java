package dev.errdex.serve;

import dev.errdex.serve.FilesInMemory.SeenFile;
import dev.errdex.source.FileStamp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

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
    private final SortedMap<String, SeenFile> files = new TreeMap<>();
    private final Map<WatchKey, Path> keys = new HashMap<>();
    private final Set<Path> known = new HashSet<>();
    private WatchService service;
    private boolean sweeps;

    /** Opens a folder to look into it. */
    interface Opening {
        DirectoryStream<Path> open(Path folder) throws IOException;
    }

    /**
     * Watches the named folders of {@code site}; {@code sweeping} to look at all files regularly, whatever the system
     * offers.
     */
    SiteWatch(Path site, List<String> folders, boolean sweeping) throws IOException {
        this(site, folders, sweeping, Files::newDirectoryStream);
    }

    SiteWatch(Path site, List<String> folders, boolean sweeping, Opening opening) throws IOException {
        this.opening = opening;
        this.site = site;
        this.folders = folders;
        this.service = site.getFileSystem().newWatchService();
        // The JDK for macOS looks at the folders itself, and only every few seconds.
        this.sweeps = sweeping || service.getClass().getSimpleName().startsWith("Polling");
        lookAtAll(new HashSet<>());
    }

    /** The files as they are known now. */
    FilesInMemory files() {
        return new FilesInMemory(files);
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
                look(place, place.getParent(), changed);
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
            } else if (watch(folder) || !known.contains(folder)) {
                look(folder, changed);
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
                    look(entry, folder, changed);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            doubt(folder, changed);
            return;
        }
        Set<Path> gone = new HashSet<>();
        String prefix = name(folder) + "/";
        files.subMap(prefix, prefix + Character.MAX_VALUE).forEach((path, file) -> {
            int slash = path.indexOf('/', prefix.length());
            Path child = folder.resolve(
                    slash < 0 ? path.substring(prefix.length()) : path.substring(prefix.length(), slash));
            if (!seen.contains(child)) {
                gone.add(child);
            }
        });
        gone.forEach(child -> forget(child, changed));
    }

    private void look(Path entry, Path parent, Set<String> changed) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(entry, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                if ((watch(entry) || !known.contains(entry))
                        && !parent.toRealPath().startsWith(entry.toRealPath())) {
                    files.remove(name(entry));
                    look(entry, changed);
                }
                return;
            }
            String path = name(entry);
            FileStamp stamp = FileStamp.of(attributes);
            SeenFile now = new SeenFile(entry, stamp, stamp.isSettledAt(System.currentTimeMillis()));
            SeenFile before = files.get(path);
            if (before == null || !before.isStill(now)) {
                files.put(path, now);
                changed.add(path);
            }
        } catch (IOException | UncheckedIOException e) {
            doubt(entry, changed);
        }
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
        String path = name(gone);
        known.removeIf(folder -> folder.startsWith(gone));
        if (files.remove(path) != null) {
            changed.add(path);
        }
        SortedMap<String, SeenFile> below = files.subMap(path + "/", path + "/" + Character.MAX_VALUE);
        changed.addAll(below.keySet());
        below.clear();
    }

    private String name(Path path) {
        return site.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
