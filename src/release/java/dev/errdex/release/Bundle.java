package dev.errdex.release;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/**
 * Files by their paths, in their order, packed with nothing that differs between two machines: one time for all, owner
 * 0, two kinds of permissions.
 */
final class Bundle {
    private static final int EXECUTABLE = 0755;
    private static final int PLAIN = 0644;

    /** Where a file is taken from. */
    private record Item(byte[] bytes, boolean executable) {}

    private final SortedMap<String, Item> items = new TreeMap<>();

    Bundle put(String path, String text) {
        return put(path, text.getBytes(StandardCharsets.UTF_8), false);
    }

    Bundle put(String path, byte[] bytes, boolean executable) {
        items.put(path, new Item(bytes, executable));
        return this;
    }

    Bundle put(String path, Path file, boolean executable) throws IOException {
        return put(path, Files.readAllBytes(file), executable);
    }

    /** The same with all files of a folder, which keep whether they can be run. */
    Bundle and(String prefix, Path folder) throws IOException {
        Bundle more = new Bundle();
        more.items.putAll(items);
        for (Path file : Folders.files(folder)) {
            more.put(prefix + Folders.name(folder, file), file, Files.isExecutable(file));
        }
        return more;
    }

    /** All its files, by path. */
    Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        items.forEach((path, item) -> files.put(path, item.bytes()));
        return Collections.unmodifiableMap(files);
    }

    boolean executable(String path) {
        return items.get(path).executable();
    }

    void tarGz(String prefix, Instant time, Path out) throws IOException {
        GzipParameters parameters = new GzipParameters();
        parameters.setCompressionLevel(Deflater.BEST_COMPRESSION);
        try (OutputStream file = Files.newOutputStream(out);
                OutputStream packed = new GzipCompressorOutputStream(file, parameters);
                TarArchiveOutputStream tar = new TarArchiveOutputStream(packed, StandardCharsets.UTF_8.name())) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Map.Entry<String, Item> each : items.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(prefix + each.getKey());
                entry.setSize(each.getValue().bytes().length);
                entry.setLastModifiedTime(FileTime.from(time));
                entry.setMode(each.getValue().executable() ? EXECUTABLE : PLAIN);
                entry.setIds(0, 0);
                entry.setNames("root", "root");
                tar.putArchiveEntry(entry);
                tar.write(each.getValue().bytes());
                tar.closeArchiveEntry();
            }
        }
    }

    void zip(String prefix, Instant time, Path out) throws IOException {
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (Map.Entry<String, Item> each : items.entrySet()) {
                ZipArchiveEntry entry = new ZipArchiveEntry(prefix + each.getKey());
                entry.setLastModifiedTime(FileTime.from(time));
                entry.setUnixMode(each.getValue().executable() ? EXECUTABLE : PLAIN);
                zip.putArchiveEntry(entry);
                zip.write(each.getValue().bytes());
                zip.closeArchiveEntry();
            }
        }
    }
}
