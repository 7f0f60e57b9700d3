package dev.errdex.build;

import java.io.IOException;
import java.io.OutputStream;

/** Where a site goes, file by file: a folder, or memory. Several threads may write at once. */
public interface SiteOutput extends AutoCloseable {

    /** What stands in a file that is written piece by piece, because it is too large for memory. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Adds a file to the new site; {@code path} is relative to it, with {@code /}. */
    void write(String path, byte[] bytes);

    /** Adds a large file to the new site. */
    void write(String path, Content content);

    /** A file that has been added to the new site. */
    byte[] read(String path);

    /** Puts the new site in place of the one before; tells how many files are new, changed or gone, 0 when none is. */
    int publish();

    /** Drops a site that was not published. */
    @Override
    void close();
}
