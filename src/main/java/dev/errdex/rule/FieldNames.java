package dev.errdex.rule;

import dev.errdex.code.CodeSpaces;
import dev.errdex.pattern.Regex;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The names that values of bit fields have, such as {@code FACILITY_WIN32}, and how they begin. */
public final class FieldNames {
    private static final Pattern STEM = Pattern.compile("[A-Z][A-Z0-9]*_");
    /** A family of one or two proves nothing. */
    private static final int FEW = 3;

    private final Map<String, Set<String>> byStem = new HashMap<>();
    private final Regex regex;

    FieldNames(CodeSpaces codes) {
        codes.all().stream()
                .flatMap(space -> space.fields().stream())
                .flatMap(field -> field.values().values().stream())
                .flatMap(List::stream)
                .filter(name -> name.indexOf('_') > 0)
                .forEach(name ->
                        byStem.computeIfAbsent(stem(name), x -> new HashSet<>()).add(name));
        byStem.values().removeIf(family -> family.size() < FEW);
        List<String> stems = byStem.keySet().stream()
                .filter(STEM.asMatchPredicate())
                .sorted()
                .toList();
        regex = Regex.of(
                stems.isEmpty()
                        ? "\\uFFFF" // which stands in no text
                        : "\\b(?:" + String.join("|", stems) + ")[A-Z0-9_]*[A-Z0-9]\\b");
    }

    /** A word of the text; {@code known} when a field has that name. */
    public record Use(int start, int end, String name, boolean known) {}

    /** What finds such names and what looks like them. */
    public Regex regex() {
        return regex;
    }

    /** Words of a passage that are such names or look like them. */
    public List<Use> in(Passage passage) {
        return passage.mayHold(regex) ? in(passage.text()) : List.of();
    }

    /** Those of a text. */
    public List<Use> in(String text) {
        return regex.all(text).stream()
                .map(word -> new Use(
                        word.start(),
                        word.end(),
                        word.group(),
                        family(word.group()).contains(word.group())))
                .toList();
    }

    /** The names that begin like this one. */
    public Set<String> family(String name) {
        return byStem.getOrDefault(stem(name), Set.of());
    }

    private static String stem(String name) {
        return name.substring(0, name.indexOf('_') + 1);
    }
}
