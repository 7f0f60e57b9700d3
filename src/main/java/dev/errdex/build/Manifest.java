package dev.errdex.build;

import dev.errdex.source.Fingerprint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The list of files that Errdex wrote into a folder. Only these are ever replaced or deleted. Its last line tells
 * whether it is whole.
 */
final class Manifest {
    /** The list's own name; a file that begins with a dot is not served by most servers. */
    static final String NAME = ".errdex-files";

    private static final String TITLE = "# Written by Errdex; only the files named here are replaced or deleted by it.";
    private static final String END = "# The sum of the lines above: ";

    private Manifest() {}

    static byte[] of(Collection<String> paths) {
        String list = TITLE + "\n" + String.join("\n", new TreeSet<>(paths)) + "\n";
        return (list + END + sum(list) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Fingerprint sum(String list) {
        return Fingerprint.of(list.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The files that an earlier build wrote, the list among them; none when there is no list. Refuses a list that is
     * not as it was written, or that names something outside the folder, with {@link PublishException}: from then on,
     * nobody knows which files of the folder are whose.
     */
    static Set<String> read(Path folder) throws IOException {
        Path list = folder.resolve(NAME);
        if (!Files.exists(list, LinkOption.NOFOLLOW_LINKS)) {
            return new TreeSet<>();
        }
        if (!Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS)) {
            throw damaged(list);
        }
        // What is not UTF-8 becomes something else, which the sum does not allow.
        String text = new String(Files.readAllBytes(list), StandardCharsets.UTF_8);
        int end = text.lastIndexOf(END);
        if (end < 0 || !text.equals(text.substring(0, end) + END + sum(text.substring(0, end)) + "\n")) {
            throw damaged(list);
        }
        List<String> lines = Arrays.asList(text.substring(0, end).split("\n"));
        Set<String> paths = new TreeSet<>(lines.subList(1, lines.size()));
        if (!paths.stream().allMatch(Manifest::isInside)) {
            throw damaged(list);
        }
        paths.add(NAME);
        return paths;
    }

    /** Whether a path leads from a folder to something in it, as it stands. */
    static boolean isInside(String path) {
        try {
            Path written = Path.of(path);
            return !path.isEmpty()
                    && !path.startsWith("/")
                    && !written.isAbsolute()
                    && !written.startsWith("..")
                    && written.normalize().equals(written);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static PublishException damaged(Path list) {
        return new PublishException(
                list + ", the list of what Errdex wrote there, is damaged",
                "Nothing was touched. See whether the folder holds something of yours, then delete it and build"
                        + " again.");
    }
}
