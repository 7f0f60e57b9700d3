package dev.errdex.build;

/** Where a site goes, file by file: a folder, or memory. Several threads may write at once. */
public interface SiteOutput extends AutoCloseable {

    /** Adds a file to the new site; {@code path} is relative to it, with {@code /}. */
    void write(String path, byte[] bytes);

    /** Puts the new site in place of the one before; tells how many files are new, changed or gone, 0 when none is. */
    int publish();

    /** Drops a site that was not published. */
    @Override
    void close();
}
