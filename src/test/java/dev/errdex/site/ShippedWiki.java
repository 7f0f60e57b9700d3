package dev.errdex.site;

import dev.errdex.build.Built;
import dev.errdex.build.Progress;
import dev.errdex.build.SiteBuilder;
import dev.errdex.problem.Problem;
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
public final class ShippedWiki {
    private static final Path FOLDER = Path.of("target/wiki-under-test").toAbsolutePath();
    private static final List<Problem> PROBLEMS = build();

    private ShippedWiki() {}

    private static List<Problem> build() {
        Built built = new SiteBuilder(Progress.SILENT).build(Path.of(""), FOLDER);
        ProblemText text = new ProblemText(false);
        if (!built.published()) {
            throw new AssertionError("the wiki has errors:\n"
                    + built.problems().stream()
                            .filter(problem -> problem.severity() == Severity.ERROR)
                            .map(text::tell)
                            .collect(Collectors.joining()));
        }
        return built.problems();
    }

    public static Path folder() {
        return FOLDER;
    }

    /** All that was found in it. */
    public static List<Problem> problems() {
        return PROBLEMS;
    }

    /** Copies all of its files, for whoever adds some. */
    public static void copyTo(Path folder) {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(FOLDER.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
