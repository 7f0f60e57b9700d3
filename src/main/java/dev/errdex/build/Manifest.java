package dev.errdex.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** The list of files that Errdex wrote into a folder. Only these are ever replaced or deleted. */
final class Manifest {
    /** The list's own name; a file that begins with a dot is not served by most servers. */
    static final String NAME = ".errdex-files";

    private static final String TITLE =
            "# Written by Errdex; only the files named here are replaced or deleted by it.\n";

    private Manifest() {}

    static byte[] of(Collection<String> paths) {
        return (TITLE + String.join("\n", new TreeSet<>(paths)) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The files that an earlier build wrote, the list among them; none when there is no list. */
    static Set<String> read(Path folder) throws IOException {
        Set<String> paths = new TreeSet<>();
        Path list = folder.resolve(NAME);
        if (Files.exists(list)) {
            paths.add(NAME);
            for (String line : Files.readAllLines(list)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    paths.add(line);
                }
            }
        }
        return paths;
    }
}
