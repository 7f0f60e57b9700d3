package dev.errdex.markdown;

import dev.errdex.source.InterfaceWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The words that the tool itself adds to a passage: those of the interface whose keys begin with {@code prose.};
 * English where it does not know the language.
 *
 * @param callouts the title of each kind of callout
 * @param table names a table's scrolling region
 * @param anchor names the link of a heading to itself
 */
record Wording(
        Map<String, String> callouts,
        String table,
        String anchor,
        String footnotes,
        String backToText,
        String done,
        String toDo,
        String details,
        String diagram,
        String asText) {

    private static final List<String> CALLOUTS = List.of("note", "tip", "important", "warning", "caution");
    private static final Map<String, Wording> BY_LANGUAGE = all();

    /** The words of a language, given as a BCP 47 tag; {@code es-MX} is served by {@code es}. */
    static Wording of(String language) {
        Wording own = BY_LANGUAGE.get(InterfaceWords.primary(language));
        return own != null ? own : Objects.requireNonNull(BY_LANGUAGE.get("en"));
    }

    private static Map<String, Wording> all() {
        Map<String, Wording> all = new HashMap<>();
        InterfaceWords.languages().forEach(language -> all.put(language, from(InterfaceWords.of(language))));
        return all;
    }

    private static Wording from(Map<String, String> words) {
        Map<String, String> callouts = new HashMap<>();
        CALLOUTS.forEach(kind -> callouts.put(kind, word(words, kind)));
        return new Wording(
                Map.copyOf(callouts),
                word(words, "table"),
                word(words, "anchor"),
                word(words, "footnotes"),
                word(words, "back-to-text"),
                word(words, "done"),
                word(words, "to-do"),
                word(words, "details"),
                word(words, "diagram"),
                word(words, "as-text"));
    }

    private static String word(Map<String, String> words, String key) {
        return Objects.requireNonNull(words.get("prose." + key), key);
    }
}
