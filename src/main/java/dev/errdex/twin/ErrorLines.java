package dev.errdex.twin;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * All errors of a code space in a language, one a line, each as in the file beside its page (JSON Lines), in gzip: what
 * is there once already takes an eighth of the room.
 */
record ErrorLines(String space, String language) {
    /** Beyond this, twice the time saves little. */
    private static final int LEVEL = 3;

    private static final int BUFFER = 1 << 16;

    /** The name of the file of a space, from where the files lie that tell of the whole site. */
    static String name(String space) {
        return "errors/" + space + ".jsonl.gz";
    }

    /** The errors among pages by their spaces. */
    static Map<String, List<Listed>> bySpace(List<Listed> pages) {
        return pages.stream()
                .filter(page -> !page.space().isEmpty())
                .collect(Collectors.groupingBy(Listed::space, TreeMap::new, Collectors.toList()));
    }

    /** {@code files} gives the file beside a page, by its path. */
    void write(List<Listed> pages, Function<String, byte[]> files, OutputStream out) throws IOException {
        GZIPOutputStream packed = new GZIPOutputStream(out, BUFFER) {
            {
                def.setLevel(LEVEL);
            }
        };
        for (Listed page : bySpace(pages).getOrDefault(space, List.of())) {
            packed.write(files.apply(page.json()));
        }
        packed.finish();
    }
}
