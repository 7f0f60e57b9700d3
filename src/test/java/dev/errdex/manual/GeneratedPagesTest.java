package dev.errdex.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.author.Draft;
import dev.errdex.author.StarterWiki;
import dev.errdex.content.FormatsPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pages of the manual that are made from the code say what the code does. {@code -Dgolden=overwrite} writes them
 * anew; read the difference before you commit it.
 */
final class GeneratedPagesTest {
    private static final Path MANUAL = Path.of("content/articles/manual");
    private static final Path RULES = Path.of("content/articles/rules");
    private static final Map<String, Supplier<String>> PAGES = new TreeMap<>(Map.of(
            "commands.md", CommandsPage::text,
            "formats.md", FormatsPage::text,
            "rules.md", RulesPage::text,
            "template-variables.md", TemplateVariablesPage::text));

    @TestFactory
    Stream<DynamicTest> generatedPages() {
        return Stream.concat(pages(MANUAL, PAGES), pages(RULES, RulesPage.each()));
    }

    private static Stream<DynamicTest> pages(Path folder, Map<String, Supplier<String>> pages) {
        return pages.entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(
                        page.getKey(),
                        () -> check(
                                folder.resolve(page.getKey()), page.getValue().get())));
    }

    /** What continuous integration runs is shown as {@code errdex init} writes it. */
    @ParameterizedTest
    @ValueSource(strings = {"publishing.md", "publishing.es.md"})
    void publishingShowsTheFilesOfTheStarter(String name) throws IOException {
        String page = Files.readString(MANUAL.resolve(name));
        String shown = page;
        for (Draft.NewFile file : StarterWiki.files("prefixed", "VERSION", "SHA256")) {
            if (file.path().endsWith(".yml")) {
                Matcher block = Pattern.compile("(?s)(```yaml\n# " + Pattern.quote(file.path()) + "\n).*?```")
                        .matcher(shown);
                assertTrue(block.find(), file::path);
                shown = shown.substring(0, block.end(1)) + file.text() + shown.substring(block.end() - 3);
            }
        }
        check(MANUAL.resolve(name), shown);
    }

    @Test
    void aRuleThatIsGoneHasNoPage() throws IOException {
        try (Stream<Path> files = Files.list(RULES)) {
            assertEquals(
                    RulesPage.each().keySet(),
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".md"))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    private static void check(Path file, String text) {
        try {
            if (System.getProperty("golden", "check").equals("overwrite")) {
                Files.writeString(file, text);
            }
            assertEquals(
                    text,
                    Files.exists(file) ? Files.readString(file) : "",
                    file + " is stale; write it anew with mvn test -Dtest=GeneratedPagesTest -Dgolden=overwrite");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
