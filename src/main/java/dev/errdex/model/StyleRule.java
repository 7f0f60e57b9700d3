package dev.errdex.model;

import dev.errdex.source.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule of a team, as its file says it; what the keys mean is the checker's to know.
 *
 * @param name the rule's id: {@code Microsoft.Passive} of {@code rules/Microsoft/Passive.yml}
 * @param at where the file begins to speak, for complaints about the rule itself
 * @param values each key with its value, or with those of its list
 * @param pairs each key whose value is a map, with the keys and values of it, in order
 */
public record StyleRule(
        String name, SourceText at, Map<String, List<SourceText>> values, Map<String, List<Pair>> pairs) {

    /** An entry of a map. */
    public record Pair(SourceText key, SourceText value) {}

    public StyleRule {
        values = Map.copyOf(values);
        pairs = Map.copyOf(pairs);
    }

    /** The values of a key; none when the rule does not have it. */
    public List<SourceText> all(String key) {
        return values.getOrDefault(key, List.of());
    }

    /** The value of a key. */
    public Optional<SourceText> one(String key) {
        return all(key).stream().findFirst();
    }

    /** The text of a key's value, or another one. */
    public String text(String key, String otherwise) {
        return one(key).map(SourceText::text).orElse(otherwise);
    }

    /** Whether the key says true. */
    public boolean is(String key) {
        return text(key, "false").equals("true");
    }
}
