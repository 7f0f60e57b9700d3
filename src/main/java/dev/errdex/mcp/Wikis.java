package dev.errdex.mcp;

import dev.errdex.build.SiteBuilder;
import dev.errdex.source.BundledFiles;
import dev.errdex.source.MemoryTree;
import dev.errdex.source.Once;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The wikis that an assistant can ask. */
public final class Wikis {
    private Wikis() {}

    /** The wiki that comes with Errdex. */
    public static WikiSource shipped() {
        return new ReadOnce(
                "the wiki that comes with Errdex",
                new Once<>(() -> SiteBuilder.again().draft(new MemoryTree(BundledFiles.under("wiki")))));
    }

    /**
     * The wiki in a site folder, in a built site or in the zip of one.
     *
     * @throws IllegalArgumentException that says in plain words why it is none of them
     */
    public static WikiSource at(Path place) throws IOException {
        if (Files.isDirectory(place.resolve("content"))) {
            return LiveSource.of(place.toAbsolutePath().normalize());
        }
        return PublishedSource.of(place.toAbsolutePath().normalize());
    }
}
