package dev.errdex.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.errdex.model.Prose;
import dev.errdex.problem.ProblemText;
import dev.errdex.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each {@code X.md} becomes its {@code X.html}: the HTML with its holes, the plain text, headings and problems. A name
 * that ends in {@code .es} is Spanish. {@code -Dgolden=overwrite} writes the expectations anew.
 */
final class GoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/markdown");

    @TestFactory
    Stream<DynamicTest> goldenPairs() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            assertFalse(sources.isEmpty());
            return sources.stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
        }
    }

    private static void check(Path file) {
        String name = file.getFileName().toString();
        Path expected = FOLDER.resolve(name.replace(".md", ".html"));
        try {
            String actual = read(name, Files.readString(file));
            if (System.getProperty("golden", "check").equals("overwrite")) {
                Files.writeString(expected, actual);
            }
            assertEquals(Files.readString(expected), actual);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String name, String markdown) {
        Markdown.Result result =
                Shown.MARKDOWN.block(SourceText.of(name, markdown), name.endsWith(".es.md") ? "es" : "en");
        Prose prose = result.prose();
        ProblemText told = new ProblemText(false);
        return Shown.html(prose) + "\n=== text\n" + prose.text()
                + "\n=== headings\n"
                + prose.headings().stream()
                        .map(heading -> heading.level() + " #" + heading.id() + " " + heading.title() + " | "
                                + prose.text()
                                        .substring(heading.start())
                                        .lines()
                                        .findFirst()
                                        .orElse("") + "\n")
                        .collect(Collectors.joining())
                + "=== marks\n"
                + prose.marks().stream()
                        .map(mark -> mark.kind() + " " + mark.word() + "|"
                                + prose.text()
                                        .substring(
                                                mark.start(),
                                                Math.min(
                                                        mark.end(), prose.text().length()))
                                        .replace("\n", "/")
                                + "\n")
                        .collect(Collectors.joining())
                + "=== problems\n" + result.problems().stream().map(told::tell).collect(Collectors.joining());
    }
}
