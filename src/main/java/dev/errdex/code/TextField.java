package dev.errdex.code;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A stretch of the characters of a code that a pattern describes: the class {@code 42} of {@code 42P01}.
 *
 * @param name its name in the space file, in kebab case
 * @param from the place of its first character, from 1; 0 when it is the pattern's group of that name
 * @param to the place of its last character
 * @param values what some of its values are called; a value may have several names
 */
public record TextField(String name, int from, int to, SortedMap<String, List<String>> values) {

    /** What a code has there, and the names of that. */
    public record Value(TextField field, String text, List<String> names) {}

    /** Its value in a code; empty when the code is too short. */
    Optional<Value> of(Spelling.Pattern spelling, String code) {
        Optional<String> text = from == 0
                ? spelling.pattern().part(name, code)
                : Optional.of(code).filter(whole -> to <= whole.length()).map(whole -> whole.substring(from - 1, to));
        return text.map(value -> new Value(this, value, values.getOrDefault(value, List.of())));
    }
}
