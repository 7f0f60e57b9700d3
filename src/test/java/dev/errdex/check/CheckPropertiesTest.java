package dev.errdex.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.problem.Problem;
import dev.errdex.property.Arbitraries;
import dev.errdex.property.Arbitrary;
import dev.errdex.property.ForAll;
import dev.errdex.property.Property;
import dev.errdex.property.Provide;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CheckPropertiesTest {

    /** Whatever a text holds, rules find things within it, and they find the same again. */
    @Property(tries = 60)
    void rulesHoldOnAnyText(@ForAll("texts") String text, @ForAll("texts") String other) {
        List<Problem> found = problems(text, other);
        for (Problem problem : found) {
            assertTrue(problem.span().start() >= 0
                    && problem.span().end() <= problem.span().file().text().length());
            assertTrue(!problem.message().isBlank() && !problem.rule().isBlank());
        }
        assertEquals(
                found.stream().map(CheckPropertiesTest::told).toList(),
                problems(text, other).stream().map(CheckPropertiesTest::told).toList());
    }

    private static String told(Problem problem) {
        return problem.span() + " " + problem.rule() + " " + problem.message() + " " + problem.hint();
    }

    private static List<Problem> problems(String text, String other) {
        return new TestSite()
                .with("content/articles/fixtures/page.md", "---\ntitle: Page\nsummary: S.\n---\n" + text)
                .with("content/articles/fixtures/page.es.md", "---\ntitle: P\nsummary: S.\n---\n" + other)
                .with(
                        "content/errors/hresult/0x80090016.yaml",
                        "code: 0x80090016\ntitle: T\nsummary: |\n  " + text.replace("\n", "\n  ") + "\n")
                .problems();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "0x80090016",
                        "00x80090027",
                        "NTE_BAD_KEYSET",
                        "NTE_KEYSET_NOT_INIT",
                        "FACILITY_WIN32",
                        "FACILITY_X",
                        "(",
                        ")",
                        " ",
                        "\n",
                        "\n\n",
                        "`",
                        "``",
                        "```cmd\n",
                        "\n```\n",
                        "| a | b |\n|---|---|\n| c | d |\n",
                        "# ",
                        "## A\n",
                        "~~",
                        "**",
                        "> ",
                        "> [!CAUTION]\n> ",
                        "- ",
                        "[[",
                        "]]",
                        "HKLMSOFTWARE",
                        "C:WindowsSystem32",
                        "%APPDATA%Microsoft",
                        "\\",
                        "C:\\Users\\AppData",
                        "sfc /scannow",
                        "net stop bits",
                        "certutil -delstore My 4a1f",
                        "rd /s ",
                        "encryptionEncryption",
                        "Ã©",
                        "â€™",
                        "\uD83D\uDE00",
                        "\uD83D",
                        "the and of with",
                        "el de que con",
                        "es",
                        "is",
                        "facility 9",
                        "Password=abcdefgh;",
                        "a@b.org",
                        "You must log in to answer",
                        "&amp;",
                        "<b>",
                        "[x](y)",
                        "![](z)",
                        "\"",
                        "«",
                        "»",
                        "“",
                        "=",
                        "-2146893802",
                        "Win32 error 4",
                        ".",
                        "? ")
                .list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    /** Every rule id that the sources tell is explained, so that --explain knows it. */
    @Test
    void everyIdIsExplained() throws IOException {
        Pattern told = Pattern.compile(
                "(?:Problem\\.(?:error|warning|ofFile)|Explanation\\.(?:of|firm))\\(\\s*\"([a-z-]+[a-z])\"|String RULE"
                        + " = \"([a-z-]+)\"");
        Set<String> ids = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                for (Matcher id = told.matcher(Files.readString(file)); id.find(); ) {
                    ids.add(id.group(1) != null ? id.group(1) : id.group(2));
                }
            }
        }
        assertTrue(ids.size() > 60, ids.toString());
        Checks.explanations().forEach(rule -> ids.remove(rule.rule()));
        assertEquals(Set.of(), ids);
        assertEquals(
                Checks.explanations().stream()
                        .map(rule -> rule.rule())
                        .distinct()
                        .collect(Collectors.toList()),
                Checks.explanations().stream().map(rule -> rule.rule()).toList());
    }
}
