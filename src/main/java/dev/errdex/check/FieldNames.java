package dev.errdex.check;

import dev.errdex.code.CodeSpaces;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that values of bit fields have, such as {@code FACILITY_WIN32}, and how they begin. */
final class FieldNames {
    private static final Pattern WORD = Pattern.compile("\\b[A-Z][A-Z0-9]*_[A-Z0-9_]*[A-Z0-9]\\b");
    /** A family of one or two proves nothing. */
    private static final int FEW = 3;

    private final Map<String, Set<String>> byStem = new HashMap<>();

    FieldNames(CodeSpaces codes) {
        codes.all().stream()
                .flatMap(space -> space.fields().stream())
                .flatMap(field -> field.values().values().stream())
                .flatMap(List::stream)
                .filter(name -> name.indexOf('_') > 0)
                .forEach(name ->
                        byStem.computeIfAbsent(stem(name), x -> new HashSet<>()).add(name));
        byStem.values().removeIf(family -> family.size() < FEW);
    }

    /** A word of the text; {@code known} when a field has that name. */
    record Use(int start, int end, String name, boolean known) {}

    /** Words that are such names or look like them. */
    List<Use> in(String text) {
        List<Use> uses = new ArrayList<>();
        if (byStem.keySet().stream().noneMatch(text::contains)) {
            return uses;
        }
        for (Matcher word = WORD.matcher(text); word.find(); ) {
            Set<String> family = byStem.get(stem(word.group()));
            if (family != null) {
                uses.add(new Use(word.start(), word.end(), word.group(), family.contains(word.group())));
            }
        }
        return uses;
    }

    /** The names that begin like this one. */
    Set<String> family(String name) {
        return byStem.getOrDefault(stem(name), Set.of());
    }

    private static String stem(String name) {
        return name.substring(0, name.indexOf('_') + 1);
    }
}
