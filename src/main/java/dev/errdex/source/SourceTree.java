package dev.errdex.source;

import java.util.Collections;
import java.util.SequencedSet;
import java.util.SortedMap;

/** The files of a site, whether they lie in a folder, in the jar or in a test. */
public interface SourceTree {

    /**
     * The paths of all files in code point order, relative to the site folder, with {@code /}:
     * {@code content/site.yaml}.
     */
    SequencedSet<String> paths();

    /** What lies among the files and is not read, by path, and why. */
    default SortedMap<String, Stranger> strangers() {
        return Collections.emptySortedMap();
    }

    /** A file's bytes; throws {@link java.io.UncheckedIOException} when they cannot be read. */
    byte[] bytes(String path);

    /** A file's text, strictly decoded; see {@link SourceFile#decode}. */
    default SourceFile file(String path) {
        return SourceFile.decode(path, bytes(path));
    }
}
