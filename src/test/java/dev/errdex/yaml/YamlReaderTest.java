package dev.errdex.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.problem.Problem;
import dev.errdex.property.Arbitraries;
import dev.errdex.property.Arbitrary;
import dev.errdex.property.ForAll;
import dev.errdex.property.Property;
import dev.errdex.property.Provide;
import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceText;
import dev.errdex.yaml.YamlNode.Mapping;
import dev.errdex.yaml.YamlNode.Scalar;
import dev.errdex.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
    private final List<Problem> problems = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0x8009000B",
                "010",
                "1e3",
                "no",
                "~",
                "null",
                "1_000",
                "2026-11-20",
                "1.0",
                "0o7",
                ".inf",
                "12:30"
            })
    void keepsScalarsAsWritten(String written) {
        assertEquals(written, scalar("code: " + written + "\n", "code").text().text());
        assertEquals(List.of(), problems);
    }

    @Test
    void everyCharacterOfABlockKnowsItsPlace() {
        Scalar body = scalar("body: |\n  First line\n\n    deeper\n  last\n", "body");
        assertEquals("First line\n\n  deeper\nlast\n", body.text().text());
        assertPlace(body, "last", 5, 3);
        assertPlace(body, "deeper", 4, 5);
        assertPlaces(body);
    }

    @Test
    void foldedAndQuotedTextsKnowTheirPlaces() {
        assertPlaces(scalar("a: >\n  one\n  two\n\n  three\n", "a"));
        assertPlace(scalar("a: >\n  one\n  two\n\n  three\n", "a"), "three", 5, 3);
        assertPlace(scalar("a: 'it''s the\n   place'\n", "a"), "place", 2, 4);
        assertPlace(scalar("a: plain text\n   goes on\n", "a"), "goes", 2, 4);
        assertPlace(scalar("a: \"C:\\\\Windows \\u00e9t\\u00e9 end\"\n", "a"), "end", 1, 31);
        assertPlace(scalar("a: \"two \\\n    lines\"\n", "a"), "lines", 2, 5);
        assertPlace(scalar("# \uD83D\uDE00 outside\na: \uD83D\uDE00 text\n", "a"), "text", 2, 7);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        a: 1\\na: 2\\n             | yaml-duplicate-key   | 2:1
        a: *c\\n                   | yaml-alias           | 1:4
        a: &b [text]\\n            | yaml-anchor          | 1:4
        a: &nbsp; text\\n          | yaml-anchor          | 1:4
        a: !important text\\n      | yaml-tag             | 1:4
        a: 1\\n---\\nb: 2\\n       | yaml-second-document | 3:1
        a: b: c\\n                 | yaml-syntax          | 1:5
        a: "C:\\Windows"\\n        | yaml-syntax          | 1:8
        a: 'open\\n                | yaml-syntax          | 1:4
        a:\\n\\tb: 1\\n            | yaml-syntax          | 2:1
        a: x\u0001\\n              | yaml-syntax          | 1:5
        """)
    void refusesWithItsPlace(String text, String rule, String place) {
        YamlReader.read(
                SourceText.of(
                        "x.yaml", text.replace("\\n", "\n").replace("\\t", "\t").replace("\\u0001", "\u0001")),
                problems);
        assertEquals(1, problems.size(), problems::toString);
        assertEquals(
                rule + " x.yaml:" + place,
                problems.get(0).rule() + " " + problems.get(0).span());
    }

    /** What YAML 1.2.2 refuses and its parser does not: cases of yaml-test-suite, and their neighbours. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
        a: [b,¶c]¶ ~ 2:1 ~ a list or map in brackets goes on here, and this line stands no deeper than its key
        - a: [b,¶  c]¶ ~ 2:3 ~ a list or map in brackets goes on here, and this line stands no deeper than its key
        a: [b¶, c]¶ ~ 2:1 ~ a list or map in brackets goes on here, and this line stands no deeper than its key
        a: [one¶two]¶ ~ 2:1 ~ a list or map in brackets goes on here, and this line stands no deeper than its key
        - a: [b¶]¶ ~ 2:1 ~ a list or map in brackets goes on here, and this line stands no deeper than its key
        - [a¶]¶- b: [c,¶  d]¶ ~ 4:3 ~ a list or map in brackets goes on here, and this line stands no deeper than its key
        a: "b¶c"¶ ~ 2:1 ~ a text in quotes goes on here, and this line stands no deeper than its key
        - a: 'b¶  c'¶ ~ 2:3 ~ a text in quotes goes on here, and this line stands no deeper than its key
        a: "b◂¶c"◂¶ ~ 2:1 ~ a text in quotes goes on here, and this line stands no deeper than its key
        a: "b¶→c"¶ ~ 2:1 ~ a tab stands where YAML wants spaces
        a: b¶→c¶ ~ 2:1 ~ a tab stands where YAML wants spaces
        a: [b,¶→c]¶ ~ 2:1 ~ a tab stands where YAML wants spaces
        a: [-]¶ ~ 1:5 ~ a - alone is no text in a list or map in brackets
        a: [b, -, c]¶ ~ 1:8 ~ a - alone is no text in a list or map in brackets
        a: >¶    ¶  # b¶ ~ 2:1 ~ this empty line has more spaces than the first line of the text
        a: |¶ ¶    ¶  # b¶ ~ 3:1 ~ this empty line has more spaces than the first line of the text
        a: |-◂¶    ◂¶  # b◂¶ ~ 2:1 ~ this empty line has more spaces than the first line of the text
        """)
    void whatStandsWhereItMustNotIsRefused(String text, String place, String message) {
        YamlReader.read(SourceText.of("x.yaml", written(text)), problems);
        assertEquals(
                List.of("yaml-syntax x.yaml:" + place + " " + message),
                problems.stream()
                        .map(problem -> problem.rule() + " " + problem.span() + " " + problem.message())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: [¶  b,¶  c¶]¶d: e¶",
                "a:¶  - b: {¶      c: d¶    }¶",
                "a:¶- [¶  b¶]¶",
                "[a,¶b]¶",
                "'a¶b'¶",
                "a: [b,¶# comment¶¶  c]¶",
                "a: 'b¶¶→¶  c'¶",
                "a: 'b¶  →c'¶",
                "a: b¶  c¶",
                "a: [b¶ ,-c, -1, '-']¶",
                "- - [a¶   ]¶- [b,¶ c]¶",
                "a: |¶¶  ¶  b¶    ¶",
                "a: >2¶    ¶   b¶",
                "a: |¶    ¶b: c¶",
                "a: |¶    ",
                "a: '|¶    ¶  b'¶",
                "- a: |¶      ¶  b: c¶"
            })
    void whatStandsWhereItMayIsRead(String text) {
        assertTrue(YamlReader.read(SourceText.of("x.yaml", written(text)), problems)
                .isPresent());
        assertEquals(List.of(), problems);
    }

    /** Signs stand for what ends a line and for tabs. */
    private static String written(String text) {
        return text.replace('¶', '\n').replace('◂', '\r').replace('→', '\t');
    }

    @Test
    void whatIsMissingIsToldInPlainWords() {
        YamlReader.read(SourceText.of("x", "a: 1\nb: [\n"), problems);
        assertEquals(
                "a value is missing here, or a [ or { before it is not closed",
                problems.get(0).message());
    }

    @Test
    @DisplayName("a document inside a Markdown file is placed where it stands in the file")
    void frontMatter() {
        SourceFile file = SourceFile.of("a.md", "---\ntitle: Hello\n---\ntext\n");
        Mapping root =
                (Mapping) YamlReader.read(SourceText.of(file, 4, 17), problems).orElseThrow();
        assertEquals("a.md:2:8", root.get("title").span().toString());
    }

    @Test
    void listsAndMapsNest() {
        Mapping root = (Mapping) YamlReader.read(SourceText.of("x", "a: [1, {b: c}]\nd:\n  - e\n"), problems)
                .orElseThrow();
        Sequence a = (Sequence) root.get("a");
        assertEquals(
                "c", ((Scalar) ((Mapping) a.items().get(1)).get("b")).text().text());
        assertTrue(problems.isEmpty());
    }

    @Test
    void aFileOfCommentsIsEmpty() {
        YamlReader.read(SourceText.of("x", "# nothing\n"), problems);
        assertEquals("file-empty", problems.get(0).rule());
    }

    @Test
    void deepNestingIsRefusedNotACrash() {
        YamlReader.read(SourceText.of("x", "a: 1\nb: " + "[".repeat(20_000)), problems);
        assertEquals("yaml-syntax", problems.get(0).rule());
        assertEquals(2, problems.get(0).span().line());
    }

    @Property(tries = 400)
    void aQuotedTextIsReadAsItWasMeantAndEachCharacterIsPlaced(@ForAll("quoted") String text) {
        Scalar scalar = scalar("k: '" + text.replace("'", "''") + "'\n", "k");
        assertEquals(text, scalar.text().text());
        assertPlaces(scalar);
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsRead() {
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < 1_000_000; i++) {
            keys.append(i).append(":\n");
        }
        for (String large : List.of("k: '" + "x".repeat(5_000_000) + "'\n", keys.toString())) {
            problems.clear();
            assertTrue(YamlReader.read(SourceText.of("x.yaml", large), problems).isEmpty());
            assertEquals(
                    List.of("yaml-too-large"),
                    problems.stream().map(problem -> problem.rule()).toList());
        }
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        for (String text : List.of("'" + "x".repeat(500_001) + "'\n", "|\n" + "  y\n".repeat(300_000))) {
            problems.clear();
            YamlReader.read(SourceText.of("x.yaml", "k: " + text), problems);
            assertEquals(
                    List.of("yaml-too-large@1:4"),
                    problems.stream()
                            .map(problem ->
                                    problem.rule() + "@" + problem.span().line() + ":"
                                            + problem.span().column())
                            .toList());
        }
    }

    @Property(tries = 400)
    void neverThrows(@ForAll String text) {
        List<Problem> found = new ArrayList<>();
        YamlReader.read(SourceText.of("x", text), found);
        found.forEach(problem -> assertTrue(problem.span().end() <= text.length()));
    }

    @Provide
    Arbitrary<String> quoted() {
        return Arbitraries.strings("a ':#\\\"xyz", 0, 40);
    }

    private Scalar scalar(String yaml, String key) {
        return (Scalar) ((Mapping)
                        YamlReader.read(SourceText.of("x.yaml", yaml), problems).orElseThrow())
                .get(key);
    }

    private static void assertPlace(Scalar scalar, String word, int line, int column) {
        int at = scalar.text().text().indexOf(word);
        assertEquals(
                "x.yaml:" + line + ":" + column,
                scalar.text().span(at, at + word.length()).toString());
    }

    private static void assertPlaces(Scalar scalar) {
        String text = scalar.text().text();
        String file = scalar.text().file().text();
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                assertEquals(text.charAt(i), file.charAt(scalar.text().fileOffset(i)), "character " + i);
            }
        }
    }
}
