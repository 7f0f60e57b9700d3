package dev.errdex.source;

import java.util.SequencedSet;

/** The files of a site, whether they lie in a folder, in the jar or in a test. */
public interface SourceTree {

    /**
     * The paths of all files in code point order, relative to the site folder, with {@code /}:
     * {@code content/site.yaml}.
     */
    SequencedSet<String> paths();

    /** A file's bytes; throws {@link java.io.UncheckedIOException} when they cannot be read. */
    byte[] bytes(String path);

    /** A file's text, strictly decoded; see {@link SourceFile#decode}. */
    default SourceFile file(String path) {
        return SourceFile.decode(path, bytes(path));
    }
}
