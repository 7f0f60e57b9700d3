package dev.errdex.mcp;

import java.io.IOException;
import java.nio.file.Path;

final class PublishedSource {
    private PublishedSource() {}

    static WikiSource of(Path place) throws IOException {
        throw new IllegalArgumentException(place + " is no site folder: it has no folder \"content\"");
    }
}
