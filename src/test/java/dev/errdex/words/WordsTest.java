package dev.errdex.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.errdex.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the vectors that the browser's words.js runs too. */
class WordsTest {
    @TestFactory
    Stream<DynamicTest> words() {
        return vectors("words")
                .map(vector -> DynamicTest.dynamicTest(
                        abbreviated(vector.get("text")),
                        () -> assertEquals(
                                vector.get("words"),
                                Words.of((String) vector.get("text")).stream()
                                        .map(WordsTest::shown)
                                        .toList())));
    }

    @TestFactory
    Stream<DynamicTest> folded() {
        return vectors("folded")
                .map(vector -> DynamicTest.dynamicTest(
                        abbreviated(vector.get("text")),
                        () -> assertEquals(vector.get("form"), Folding.fold((String) vector.get("text")))));
    }

    @TestFactory
    Stream<DynamicTest> distances() {
        return vectors("distances")
                .map(vector -> DynamicTest.dynamicTest(
                        vector.get("one") + "~" + vector.get("other"),
                        () -> assertEquals(
                                vector.get("distance"),
                                Nearness.distance((String) vector.get("one"), (String) vector.get("other"), (Integer)
                                        vector.get("limit")))));
    }

    private static String shown(Word word) {
        return word.form() + " " + word.start() + "-" + word.end() + " @" + word.position()
                + (word.compound() ? "+" + word.span() : "");
    }

    private static String abbreviated(Object text) {
        String all = "«" + text + "»";
        return all.length() < 40 ? all : all.substring(0, 40) + "…";
    }

    @SuppressWarnings("unchecked")
    private static Stream<Map<String, Object>> vectors(String name) {
        try (InputStream in = WordsTest.class.getResourceAsStream("/vectors/words.json")) {
            var all = (Map<String, List<Map<String, Object>>>)
                    Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return all.get(name).stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
