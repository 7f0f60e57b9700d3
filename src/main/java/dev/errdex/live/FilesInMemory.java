package dev.errdex.live;

import dev.errdex.source.Fingerprint;
import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceTree;
import dev.errdex.source.Stranger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files of a site at one moment, each read once; those that have not changed since are the same bytes. */
final class FilesInMemory implements SourceTree {
    /** Larger files are downloads, which are read each time rather than held. */
    private static final int LARGEST = 1 << 20;

    private final SequencedMap<String, SeenFile> files;
    private final SortedMap<String, Stranger> strangers;

    /** {@code files} by their path from the site folder, and what lies among them and is not read. */
    FilesInMemory(SortedMap<String, SeenFile> files, SortedMap<String, Stranger> strangers) {
        this.strangers = new TreeMap<>(strangers);
        // Looked up much more often than gone through: a sorted map compares a dozen paths each time.
        this.files = new LinkedHashMap<>(files);
    }

    /** A file as it was seen. */
    static final class SeenFile {
        private final Path file;
        private final FileStamp stamp;
        private volatile Optional<Fingerprint> read = Optional.empty();
        private volatile byte @Nullable [] bytes;
        private volatile @Nullable SourceFile text;

        SeenFile(Path file, FileStamp stamp) {
            this.file = file;
            this.stamp = stamp;
        }

        /** Whether it looked the same from outside. */
        boolean looksLike(SeenFile later) {
            return stamp.equals(later.stamp);
        }

        /** Whether a later sight of the file gives nothing else than what has been read of it, if anything. */
        boolean holdsWhat(SeenFile later) {
            return read.isEmpty() || read.equals(Optional.of(Fingerprint.of(later.bytes())));
        }

        byte[] bytes() {
            byte[] known = bytes;
            if (known == null) {
                try {
                    known = Files.readAllBytes(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                read = Optional.of(Fingerprint.of(known));
                bytes = known.length <= LARGEST ? known : null;
            }
            return known;
        }

        /** By which path it is the text; as long as the file is the same, so is the object. */
        SourceFile text(String path) {
            SourceFile known = text;
            if (known == null) {
                byte[] read = bytes();
                known = SourceFile.decode(path, read);
                text = read.length <= LARGEST ? known : null;
            }
            return known;
        }
    }

    @Override
    public SequencedSet<String> paths() {
        return Collections.unmodifiableSequencedSet(files.sequencedKeySet());
    }

    @Override
    public SortedMap<String, Stranger> strangers() {
        return Collections.unmodifiableSortedMap(strangers);
    }

    @Override
    public byte[] bytes(String path) {
        return Objects.requireNonNull(files.get(path)).bytes();
    }

    @Override
    public SourceFile file(String path) {
        return Objects.requireNonNull(files.get(path)).text(path);
    }
}
