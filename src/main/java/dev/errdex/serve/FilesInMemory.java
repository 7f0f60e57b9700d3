package dev.errdex.serve;

import dev.errdex.source.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The files of a site at one moment, each read once; those that have not changed since are the same bytes. */
final class FilesInMemory implements SourceTree {
    /** Larger files are downloads, which are read each time rather than held. */
    private static final int LARGEST = 1 << 20;

    private final SortedMap<String, SeenFile> files;

    /** {@code files} by their path from the site folder. */
    FilesInMemory(SortedMap<String, SeenFile> files) {
        this.files = new TreeMap<>(files);
    }

    /** A file as it was seen: two sights with one stamp are one state of the file. */
    static final class SeenFile {
        private final Path file;
        private final Object stamp;
        private volatile byte[] bytes;

        SeenFile(Path file, Object stamp) {
            this.file = file;
            this.stamp = stamp;
        }

        boolean isAs(SeenFile other) {
            return other != null && stamp.equals(other.stamp);
        }

        byte[] bytes() {
            byte[] known = bytes;
            if (known == null) {
                try {
                    known = Files.readAllBytes(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                bytes = known.length <= LARGEST ? known : null;
            }
            return known;
        }
    }

    @Override
    public SequencedSet<String> paths() {
        return Collections.unmodifiableSequencedSet(new TreeSet<>(files.keySet()));
    }

    @Override
    public byte[] bytes(String path) {
        return files.get(path).bytes();
    }
}
