package dev.errdex.source;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * What a file looks like from outside. Two looks at one place that give the same stamp have seen the same file in the
 * same state, if the first was at a time at which the stamp was settled.
 *
 * @param size in bytes
 * @param key tells files apart, where the file system has such a thing; else empty
 */
public record FileStamp(long size, FileTime modified, String key) {
    /**
     * Disks count time in steps, and a change within the same step leaves no trace; FAT has the longest, of two
     * seconds.
     */
    private static final long COARSEST_CLOCK_MILLIS = 2500;

    public static FileStamp of(BasicFileAttributes attributes) {
        return new FileStamp(
                attributes.size(),
                attributes.lastModifiedTime(),
                attributes.fileKey() == null ? "" : attributes.fileKey().toString());
    }

    /** Whether the file was last written so long before a time that a change at or after it must give another stamp. */
    public boolean isSettledAt(long epochMillis) {
        return epochMillis - modified.toMillis() > COARSEST_CLOCK_MILLIS;
    }
}
