package dev.errdex.build;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A published site in one file, to be handed on. It holds what the build wrote, in the order of the paths and without
 * times, so that the same site is the same file, as long as the same Java packs it.
 */
public final class SiteZip {
    /** By this an archive is known again: no other file is ever replaced. */
    private static final String MARK = "Written by Errdex";
    /**
     * Near the earliest time that the format can say (APPNOTE 4.4.6); at the very earliest, Java adds one that depends
     * on the time zone.
     */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private SiteZip() {}

    /**
     * Packs the site that a build left in the folder {@code site} into {@code file}, at once or not at all; a file that
     * would stay as it is is not touched. Throws {@link PublishException} when something else is in the way.
     */
    public static void write(Path site, Path file) {
        try {
            refuse(file);
            Path whole = file.toAbsolutePath();
            Files.createDirectories(whole.getParent());
            Path draft = Files.createTempFile(whole.getParent(), ".errdex-", ".zip");
            try {
                pack(site, draft);
                if (!Files.exists(whole) || Files.mismatch(draft, whole) >= 0) {
                    readable(draft);
                    Files.move(draft, whole, StandardCopyOption.REPLACE_EXISTING);
                }
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuse(Path file) {
        if (Files.exists(file) && !isOurs(file)) {
            throw new PublishException(
                    file + " is in the way, and Errdex did not write it",
                    "Move it elsewhere, or name another file behind --zip=.");
        }
    }

    private static boolean isOurs(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return MARK.equals(zip.getComment());
        } catch (IOException e) {
            return false;
        }
    }

    private static void pack(Path site, Path file) throws IOException {
        Set<String> paths = Manifest.read(site);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setComment(MARK);
            for (String path : paths) {
                ZipEntry entry = new ZipEntry(path);
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                if (!Disk.isFile(site.resolve(path))) {
                    throw new NoSuchFileException(site.resolve(path).toString());
                }
                Files.copy(site.resolve(path), zip);
                zip.closeEntry();
            }
        }
    }

    /** A temporary file is its owner's alone; the archive is a file like the pages. */
    private static void readable(Path file) throws IOException {
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        } catch (UnsupportedOperationException e) {
            // Not every disk has such rights.
        }
    }
}
