package dev.errdex.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * What a file looks like from outside. Two looks at one place that give different stamps have seen different files, or
 * one file in different states; the same stamp proves nothing, as times can be set.
 *
 * @param size in bytes
 * @param key tells files apart, where the file system has such a thing; else empty
 */
record FileStamp(long size, FileTime modified, String key) {

    static FileStamp of(BasicFileAttributes attributes) {
        return new FileStamp(
                attributes.size(),
                attributes.lastModifiedTime(),
                attributes.fileKey() == null ? "" : attributes.fileKey().toString());
    }

    /**
     * The stamp with the time of the last change of any kind, which nobody can set, where the system tells it: POSIX's
     * st_ctime. It costs a further look at the file.
     */
    FileStamp withChange(Path file) throws IOException {
        try {
            return new FileStamp(size, modified, key + " " + Files.getAttribute(file, "unix:ctime"));
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return this;
        }
    }
}
