package dev.errdex.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Tells which of many regular expressions may find something in a text, by the literals that must stand in it: the text
 * is read once for all of them, and most texts need none.
 */
public final class Prefilter {
    private final IdentityHashMap<Regex, Integer> numbers = new IdentityHashMap<>();
    private final List<Regex> regexes = new ArrayList<>();
    /** By regular expression, the literals of each of its sets. */
    private final List<int[][]> sets = new ArrayList<>();
    /** By literal, the regular expressions that have it in their first set. */
    private final List<BitSet> byLiteral = new ArrayList<>();
    /** Those that can stand in any text. */
    private final BitSet always = new BitSet();

    private final AhoCorasick automaton;

    public Prefilter(List<Regex> all) {
        Map<String, Integer> literals = new LinkedHashMap<>();
        for (Regex regex : all) {
            if (numbers.putIfAbsent(regex, sets.size()) == null) {
                regexes.add(regex);
                sets.add(
                        regex.literals().stream().map(set -> ids(set, literals)).toArray(int[][]::new));
            }
        }
        literals.forEach((literal, id) -> byLiteral.add(new BitSet()));
        for (int number = 0; number < sets.size(); number++) {
            int[][] required = sets.get(number);
            if (required.length == 0) {
                always.set(number);
            } else {
                for (int id : required[0]) {
                    byLiteral.get(id).set(number);
                }
            }
        }
        automaton = new AhoCorasick(List.copyOf(literals.keySet()));
    }

    private static int[] ids(Set<String> set, Map<String, Integer> literals) {
        return set.stream()
                .mapToInt(literal -> literals.computeIfAbsent(literal, each -> literals.size()))
                .toArray();
    }

    /** What a text may hold. */
    public final class Candidates {
        private final BitSet numbers;

        private Candidates(BitSet numbers) {
            this.numbers = numbers;
        }

        /** Whether it is worth while to look for this; only those that the prefilter was made of may be asked for. */
        public boolean has(Regex regex) {
            return !numbers.isEmpty() && numbers.get(Objects.requireNonNull(Prefilter.this.numbers.get(regex)));
        }

        /** All that it is worth while to look for. */
        public List<Regex> all() {
            return numbers.isEmpty()
                    ? List.of()
                    : numbers.stream().mapToObj(regexes::get).toList();
        }

        /** Whether none is left. */
        public boolean isEmpty() {
            return numbers.isEmpty();
        }
    }

    public Candidates in(String text) {
        return in(text, 0, text.length());
    }

    /** What a stretch of a text may hold. */
    public Candidates in(String text, int from, int to) {
        BitSet found = automaton.in(text, from, to);
        if (found == null) {
            return new Candidates(always);
        }
        BitSet begun = (BitSet) always.clone();
        for (int id = found.nextSetBit(0); id >= 0; id = found.nextSetBit(id + 1)) {
            begun.or(byLiteral.get(id));
        }
        for (int number = begun.nextSetBit(0); number >= 0; number = begun.nextSetBit(number + 1)) {
            if (!holds(sets.get(number), found)) {
                begun.clear(number);
            }
        }
        return new Candidates(begun);
    }

    private static boolean holds(int[][] required, BitSet found) {
        for (int[] set : required) {
            boolean one = false;
            for (int i = 0; i < set.length && !one; i++) {
                one = found.get(set[i]);
            }
            if (!one) {
                return false;
            }
        }
        return true;
    }
}
