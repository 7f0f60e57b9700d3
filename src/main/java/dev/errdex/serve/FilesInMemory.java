package dev.errdex.serve;

import dev.errdex.source.FileStamp;
import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The files of a site at one moment, each read once; those that have not changed since are the same bytes. */
final class FilesInMemory implements SourceTree {
    /** Larger files are downloads, which are read each time rather than held. */
    private static final int LARGEST = 1 << 20;

    private final SequencedMap<String, SeenFile> files;

    /** {@code files} by their path from the site folder. */
    FilesInMemory(SortedMap<String, SeenFile> files) {
        // Looked up much more often than gone through: a sorted map compares a dozen paths each time.
        this.files = new LinkedHashMap<>(files);
    }

    /** A file as it was seen. */
    static final class SeenFile {
        private final Path file;
        private final FileStamp stamp;
        private final boolean settled;
        private volatile byte @Nullable [] bytes;
        private volatile @Nullable SourceFile text;

        /**
         * {@code settled} when the file was last written so long ago that a further change must give it another stamp.
         */
        SeenFile(Path file, FileStamp stamp, boolean settled) {
            this.file = file;
            this.stamp = stamp;
            this.settled = settled;
        }

        /**
         * Whether a later sight of the file is one of the same state. Disks count time in steps, so a fresh stamp may
         * lie.
         */
        boolean isStill(SeenFile later) {
            return stamp.equals(later.stamp) && (settled || Arrays.equals(bytes(), later.bytes()));
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
    public byte[] bytes(String path) {
        return Objects.requireNonNull(files.get(path)).bytes();
    }

    @Override
    public SourceFile file(String path) {
        return Objects.requireNonNull(files.get(path)).text(path);
    }
}
