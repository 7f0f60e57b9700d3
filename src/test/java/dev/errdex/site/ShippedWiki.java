package dev.errdex.site;

import dev.errdex.build.Built;
import dev.errdex.build.Progress;
import dev.errdex.build.SiteBuilder;
import dev.errdex.problem.ProblemText;
import dev.errdex.problem.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The wiki of this repository, built once for all tests that look at it. */
final class ShippedWiki {
    private static final Path FOLDER = build();

    private ShippedWiki() {}

    private static Path build() {
        Path out = Path.of("target/wiki-under-test");
        Built built = new SiteBuilder(Progress.SILENT).build(Path.of(""), out);
        ProblemText text = new ProblemText(false);
        if (!built.published()) {
            throw new AssertionError("the wiki has errors:\n"
                    + built.problems().stream()
                            .filter(problem -> problem.severity() == Severity.ERROR)
                            .map(text::tell)
                            .collect(Collectors.joining()));
        }
        return out.toAbsolutePath();
    }

    static Path folder() {
        return FOLDER;
    }

    /** What stands at an address. */
    static String text(String address) {
        try {
            return Files.readString(FOLDER.resolve(address));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The addresses of all pages. */
    static List<String> pages() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .map(file -> FOLDER.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
