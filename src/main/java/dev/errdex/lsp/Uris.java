package dev.errdex.lsp;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;

/** The addresses by which an editor names files. */
final class Uris {
    private Uris() {}

    /** The file; empty for what is no file of this computer, such as a text that nobody has saved anywhere. */
    static Optional<Path> file(String uri) {
        try {
            URI parsed = new URI(uri);
            if (!"file".equals(parsed.getScheme())) {
                return Optional.empty();
            }
            // Without a host, as the path alone says where it is; an editor may write file://localhost/.
            return Optional.of(
                    Path.of(new URI("file", null, parsed.getPath(), null)).normalize());
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    static String of(Path file) {
        // A folder that exists would end with a slash, and a path must give one address, whatever lies there.
        String uri = file.toUri().toString();
        return uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
    }
}
