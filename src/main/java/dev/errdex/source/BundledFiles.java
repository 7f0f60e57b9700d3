package dev.errdex.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Files that come with the tool: they lie in the jar (or, while developing, in a folder of classes). */
public final class BundledFiles {

    private BundledFiles() {}

    /**
     * All files below a folder of the class path, by their path inside it, written with {@code /}. One thread at a
     * time, as a jar is opened once.
     */
    public static synchronized SortedMap<String, byte[]> under(String folder) {
        URL place = BundledFiles.class.getClassLoader().getResource(folder);
        if (place == null) {
            return Collections.emptySortedMap();
        }
        try {
            URI uri = place.toURI();
            if (!uri.getScheme().equals("jar")) {
                return read(Path.of(uri));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return read(jar.getPath("/" + folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SortedMap<String, byte[]> read(Path root) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            List<Path> found = paths.filter(Files::isRegularFile).toList();
            for (Path path : found) {
                files.put(root.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return files;
    }
}
