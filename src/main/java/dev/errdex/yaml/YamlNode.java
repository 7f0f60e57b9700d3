package dev.errdex.yaml;

import dev.errdex.source.SourceText;
import dev.errdex.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a YAML document that knows its place. */
public sealed interface YamlNode {

    /** Where it stands. Of a mapping or sequence: its first line, so that a complaint marks little. */
    Span span();

    /**
     * A scalar as written: {@code 010}, {@code 1e3}, {@code no} and {@code 0x8009000B} stay the characters that they
     * are.
     *
     * @param text each character knows its place, also in an indented block or behind an escape
     * @param span the scalar with its quotes
     */
    record Scalar(SourceText text, Span span) implements YamlNode {
        /** An empty plain scalar, YAML's null. */
        public boolean isMissing() {
            return text.text().isEmpty() && span.start() == span.end();
        }
    }

    /** A list. */
    record Sequence(List<YamlNode> items, Span span) implements YamlNode {}

    /** A map; keys are distinct. */
    record Mapping(List<Pair> pairs, Span span) implements YamlNode {
        /** The value of a key, or null. */
        public @Nullable YamlNode get(String key) {
            for (Pair pair : pairs) {
                if (pair.key().text().text().equals(key)) {
                    return pair.value();
                }
            }
            return null;
        }
    }

    /** A key and its value. */
    record Pair(Scalar key, YamlNode value) {}
}
