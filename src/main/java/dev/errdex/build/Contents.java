package dev.errdex.build;

import dev.errdex.source.Fingerprint;
import dev.errdex.source.SourceTree;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;

/** What files hold, one fingerprint for each, noted while they are read or written. Many threads may note at once. */
final class Contents {
    private final SortedMap<String, Fingerprint> files = new ConcurrentSkipListMap<>();
    private volatile boolean steady = true;

    /** The contents of all files of some paths, read on all processors. */
    static Contents of(Collection<String> paths, Function<String, Fingerprint> read) {
        Contents contents = new Contents();
        paths.parallelStream().forEach(path -> contents.note(path, read.apply(path)));
        return contents;
    }

    /** What a file on the disk holds; nothing that could be read for ever. */
    static Fingerprint onDisk(Path file) {
        if (!Disk.isFile(file)) {
            return new Fingerprint(-1, 0);
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return Fingerprint.of(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void note(String path, Fingerprint found) {
        Fingerprint before = files.putIfAbsent(path, found);
        if (before != null && !before.equals(found)) {
            steady = false;
        }
    }

    /** Whether no file was read twice and was another one the second time. */
    boolean isSteady() {
        return steady;
    }

    /** One fingerprint of all paths and what their files hold. */
    String sum() {
        StringBuilder all = new StringBuilder();
        files.forEach((path, file) -> all.append(path).append('\0').append(file).append('\n'));
        return Fingerprint.of(all.toString().getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The same files; what is read of them is noted. */
    SourceTree noting(SourceTree tree) {
        return new SourceTree() {
            @Override
            public SequencedSet<String> paths() {
                return tree.paths();
            }

            @Override
            public SortedMap<String, dev.errdex.source.Stranger> strangers() {
                return tree.strangers();
            }

            @Override
            public byte[] bytes(String path) {
                byte[] bytes = tree.bytes(path);
                note(path, Fingerprint.of(bytes));
                return bytes;
            }
        };
    }

    /** Those files of a tree, too, that nobody has read. */
    void noteRest(SourceTree tree) {
        tree.paths().stream()
                .filter(path -> !files.containsKey(path))
                .forEach(path -> note(path, Fingerprint.of(tree.bytes(path))));
    }

    /** The same output; what is written to it is noted. */
    SiteOutput noting(SiteOutput out) {
        return new SiteOutput() {
            @Override
            public void write(String path, byte[] bytes) {
                note(path, Fingerprint.of(bytes));
                out.write(path, bytes);
            }

            @Override
            public void write(String path, Content content) {
                out.write(path, (OutputStream stream) -> {
                    Fingerprint.Maker maker = new Fingerprint.Maker(stream);
                    content.writeTo(maker);
                    maker.flush();
                    note(path, maker.made());
                });
            }

            @Override
            public byte[] read(String path) {
                return out.read(path);
            }

            @Override
            public int publish() {
                byte[] list = Manifest.of(files.keySet());
                int changes = out.publish();
                note(Manifest.NAME, Fingerprint.of(list));
                return changes;
            }

            @Override
            public void close() {
                out.close();
            }
        };
    }
}
