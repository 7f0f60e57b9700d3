package dev.errdex.mcp;

import dev.errdex.build.SiteDraft;
import java.io.IOException;
import java.util.Optional;

/** Where a wiki comes from. Several threads may ask at once. */
public interface WikiSource extends AutoCloseable {

    /** What its reader would call it, such as {@code the wiki in /srv/wiki}. */
    String name();

    /** The wiki at this moment. An {@link IllegalStateException} says in plain words why there is none. */
    SiteDraft draft();

    /** The Markdown of a page, by its path from the root of the published wiki; empty when there is none. */
    Optional<String> markdown(String path);

    @Override
    void close() throws IOException;
}
