package dev.errdex.live;

import dev.errdex.live.FilesInMemory.SeenFile;
import dev.errdex.source.Stranger;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What has been seen in a site folder, by path; whoever adds to it is told what has changed by that. */
final class Sights {
    private final Path site;
    private final SortedMap<String, SeenFile> files = new TreeMap<>();
    private final SortedMap<String, Stranger> strangers = new TreeMap<>();

    Sights(Path site) {
        this.site = site;
    }

    /** The files as they are known now. */
    FilesInMemory files() {
        return new FilesInMemory(files, strangers);
    }

    /**
     * A file was seen.
     *
     * @param outside to go by what it looks like from outside alone: who looks at all files cannot read them each time
     */
    void file(Path place, FileStamp stamp, boolean outside, Set<String> changed) {
        String path = name(place);
        SeenFile now = new SeenFile(place, stamp);
        SeenFile before = files.get(path);
        if (strangers.remove(path) != null
                || before == null
                || !before.looksLike(now)
                || (!outside && !before.holdsWhat(now))) {
            files.put(path, now);
            changed.add(path);
        }
    }

    /** A folder was seen, where a file may have been. */
    void folder(Path place) {
        files.remove(name(place));
        strangers.remove(name(place));
    }

    /** Something was seen that is not read. */
    void stranger(Path place, Stranger why, Set<String> changed) {
        String path = name(place);
        if (strangers.get(path) != why) {
            forget(place, changed);
            strangers.put(path, why);
            changed.add(path);
        }
    }

    /** The files and folders that were seen in a folder, not those below. */
    Set<Path> in(Path folder) {
        String prefix = name(folder) + "/";
        Set<Path> children = new HashSet<>();
        for (SortedMap<String, ?> seen : List.of(files, strangers)) {
            seen.subMap(prefix, prefix + Character.MAX_VALUE).keySet().forEach(path -> {
                int slash = path.indexOf('/', prefix.length());
                children.add(folder.resolve(
                        slash < 0 ? path.substring(prefix.length()) : path.substring(prefix.length(), slash)));
            });
        }
        return children;
    }

    /** A file is gone, or a folder with all that was in it. */
    void forget(Path gone, Set<String> changed) {
        String path = name(gone);
        for (SortedMap<String, ?> seen : List.of(files, strangers)) {
            if (seen.remove(path) != null) {
                changed.add(path);
            }
            SortedMap<String, ?> below = seen.subMap(path + "/", path + "/" + Character.MAX_VALUE);
            changed.addAll(below.keySet());
            below.clear();
        }
    }

    private String name(Path path) {
        return site.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
