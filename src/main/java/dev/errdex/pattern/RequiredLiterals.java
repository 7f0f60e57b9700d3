package dev.errdex.pattern;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * What must stand in every text that a regular expression finds something in.
 *
 * @param sets of each of these sets of literals, one must stand there; the rarest come first
 * @param beginnings all that it finds begins with one of these
 */
record RequiredLiterals(List<Set<String>> sets, Beginnings beginnings) {
    private static final RequiredLiterals NONE = new RequiredLiterals(List.of(), new Beginnings(List.of()));
    private static final int FLAGS_NOT_READ = Pattern.COMMENTS | Pattern.LITERAL | Pattern.CANON_EQ;

    /**
     * Those of a pattern, folded as {@link AhoCorasick} folds texts. What is not understood asks for nothing, which is
     * always true.
     */
    static RequiredLiterals of(Pattern pattern) {
        return (pattern.flags() & FLAGS_NOT_READ) != 0
                ? NONE
                : RegexReader.read(pattern.pattern()).map(RequiredLiterals::of).orElse(NONE);
    }

    private static RequiredLiterals of(RegexReader.Part whole) {
        List<Set<String>> sets = whole.all().stream()
                .map(set -> without(set, String::contains))
                .sorted(Comparator.comparingInt(RegexReader::worth).reversed())
                .toList();
        List<Set<String>> telling =
                sets.stream().filter(set -> RegexReader.worth(set) > 1).toList();
        // To look for a single letter is no faster than to try at each place.
        Set<String> beginnings = without(whole.beginnings(), String::startsWith);
        return new RequiredLiterals(
                telling.isEmpty() ? sets : telling,
                new Beginnings(RegexReader.worth(beginnings) > 1 ? beginnings : Set.of()));
    }

    /** Without those for which another one is enough. */
    private static Set<String> without(Set<String> set, BiPredicate<String, String> isEnoughFor) {
        Set<String> kept = new LinkedHashSet<>();
        set.stream()
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .filter(literal -> kept.stream().noneMatch(other -> isEnoughFor.test(literal, other)))
                .forEach(kept::add);
        return kept;
    }
}
