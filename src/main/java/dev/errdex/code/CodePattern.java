package dev.errdex.code;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the codes of a space look, where a number and a prefix do not say it: {@code [0-9A-Z]{5}} for {@code 42P01},
 * {@code DFH[A-Z]{2}[0-9]{4}[ADEIW]} for {@code DFHPI0101E}.
 *
 * <p>It is a safe part of regular expressions: characters, classes, groups, alternatives, and repeats that say how
 * often at most. Such a pattern has a longest text, and becomes an automaton that looks at each character once; one
 * whose automaton would be large is refused.
 */
public final class CodePattern {
    /** Characters of the longest code. */
    static final int LONGEST = 64;

    private final String source;
    private final Automaton automaton;
    private final Map<String, Part> parts;

    /** A named group: what comes before it, itself, and what comes behind. */
    record Part(Automaton before, Automaton itself, Automaton behind) {}

    CodePattern(String source, Automaton automaton, Map<String, Part> parts) {
        this.source = source;
        this.automaton = automaton;
        this.parts = parts;
    }

    /** The pattern as it was written. */
    public String source() {
        return source;
    }

    /** The names of its groups: {@code (?<class>[0-9A-Z]{2})}. */
    public List<String> names() {
        return List.copyOf(parts.keySet());
    }

    /** Whether a text is a code. */
    public boolean matches(String text) {
        return text.length() <= LONGEST && automaton.end(text, 0) == text.length();
    }

    /**
     * The code that a text is when upper and lower case are the same, in the case that the pattern has; empty when it
     * is none.
     */
    public Optional<String> folded(String text) {
        return text.length() > LONGEST
                ? Optional.empty()
                : Optional.ofNullable(automaton.folded(text)).filter(this::matches);
    }

    /** Where the longest code ends that starts there, or -1; {@code folding} ignores case. */
    int end(char[] text, int start, int length, boolean folding) {
        return automaton.end(text, start, Math.min(length, start + LONGEST), folding);
    }

    /** Whether a code may start with the character. */
    boolean mayStart(char c) {
        return automaton.step(0, c) >= 0;
    }

    /** What all its codes begin with, perhaps nothing. */
    String beginning() {
        return automaton.beginning();
    }

    /** What a named group takes of a code; empty when there is no such group. */
    Optional<String> part(String name, String code) {
        Part part = parts.get(name);
        if (part == null) {
            return Optional.empty();
        }
        // The part before takes as much as it can, then the group itself, as in other regular expressions.
        return part.before.ends(code, 0).stream()
                .sorted(Comparator.reverseOrder())
                .flatMap(start -> part.itself.ends(code, start).stream()
                        .sorted(Comparator.reverseOrder())
                        .filter(end -> part.behind.end(code, end) == code.length())
                        .map(end -> code.substring(start, end)))
                .findFirst();
    }

    /** Its automaton, and by name those of its groups, as plain values for the browser. */
    Map<String, Object> export() {
        Map<String, Object> groups = new LinkedHashMap<>();
        parts.forEach((name, part) ->
                groups.put(name, List.of(part.before.export(), part.itself.export(), part.behind.export())));
        Map<String, Object> map = new LinkedHashMap<>(automaton.export());
        map.put("groups", groups);
        return map;
    }

    /** Patterns that were written alike are the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof CodePattern that && source.equals(that.source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    @Override
    public String toString() {
        return source;
    }
}
