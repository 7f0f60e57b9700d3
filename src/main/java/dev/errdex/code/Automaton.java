package dev.errdex.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A deterministic automaton over ASCII characters without a circle: each text that it accepts is short. */
final class Automaton {
    /** Whoever needs more states has written a pattern whose size explodes. */
    static final int MOST_STATES = 1000;

    private static final int CHARACTERS = 128;

    /** By state and character the next state, or -1. */
    private final short[][] next;

    private final boolean[] accepts;

    private Automaton(short[][] next, boolean[] accepts) {
        this.next = next;
        this.accepts = accepts;
    }

    /** The automaton of a pattern's part, or null when it would be too large. */
    static Automaton of(PatternNode node) {
        Positions positions = new Positions();
        int last = positions.add(node, positions.state());
        Map<BitSet, Short> numbers = new HashMap<>();
        List<BitSet> states = new ArrayList<>();
        BitSet first = new BitSet();
        positions.close(0, first);
        numbers.put(first, (short) 0);
        states.add(first);
        List<short[]> next = new ArrayList<>();
        for (int at = 0; at < states.size(); at++) {
            short[] row = new short[CHARACTERS];
            Arrays.fill(row, (short) -1);
            for (char c = 0; c < CHARACTERS; c++) {
                BitSet reached = positions.step(states.get(at), c);
                if (!reached.isEmpty()) {
                    Short number = numbers.get(reached);
                    if (number == null) {
                        if (states.size() == MOST_STATES) {
                            return null;
                        }
                        number = (short) states.size();
                        numbers.put(reached, number);
                        states.add(reached);
                    }
                    row[c] = number;
                }
            }
            next.add(row);
        }
        boolean[] accepts = new boolean[states.size()];
        for (int i = 0; i < accepts.length; i++) {
            accepts[i] = states.get(i).get(last);
        }
        return new Automaton(next.toArray(short[][]::new), accepts);
    }

    /** The state behind a character, or -1. */
    int step(int state, char c) {
        return c < CHARACTERS ? next[state][c] : -1;
    }

    /** The same, in the other case where it is none in this one. */
    private int step(int state, char c, boolean folding) {
        int reached = step(state, c);
        return reached < 0 && folding ? step(state, otherCase(c)) : reached;
    }

    private static char otherCase(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? (char) (c ^ 0x20) : c;
    }

    /** Where the longest text ends that starts there and is accepted, or -1; {@code folding} ignores case. */
    int end(char[] text, int start, int length, boolean folding) {
        int end = accepts[0] ? start : -1;
        int state = 0;
        for (int at = start; at < length; at++) {
            state = step(state, text[at], folding);
            if (state < 0) {
                return end;
            }
            if (accepts[state]) {
                end = at + 1;
            }
        }
        return end;
    }

    int end(String text, int start) {
        return end(text.toCharArray(), start, text.length(), false);
    }

    /** Where the accepted texts end that start there. */
    List<Integer> ends(String text, int start) {
        List<Integer> ends = new ArrayList<>();
        int state = 0;
        for (int at = start; state >= 0; at++) {
            if (accepts[state]) {
                ends.add(at);
            }
            state = at < text.length() ? step(state, text.charAt(at)) : -1;
        }
        return ends;
    }

    /** The text with each letter in the case that lets it go on, as it stands where both do; null where none does. */
    String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        int state = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            char taken = step(state, c) >= 0 ? c : otherCase(c);
            state = step(state, taken);
            if (state < 0) {
                return null;
            }
            folded.append(taken);
        }
        return folded.toString();
    }

    /** What all accepted texts begin with. */
    String beginning() {
        StringBuilder text = new StringBuilder();
        int state = 0;
        while (!accepts[state]) {
            int only = -1;
            for (char c = 0; c < CHARACTERS; c++) {
                if (next[state][c] >= 0) {
                    if (only >= 0) {
                        return text.toString();
                    }
                    only = c;
                }
            }
            text.append((char) only);
            state = next[state][only];
        }
        return text.toString();
    }

    /** Whether some accepted text begins, or ends, with a character that is not of the set. */
    boolean beginsOutside(BitSet set) {
        for (char c = 0; c < CHARACTERS; c++) {
            if (next[0][c] >= 0 && !set.get(c)) {
                return true;
            }
        }
        return false;
    }

    boolean endsOutside(BitSet set) {
        for (short[] row : next) {
            for (char c = 0; c < CHARACTERS; c++) {
                if (row[c] >= 0 && accepts[row[c]] && !set.get(c)) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean acceptsNothing() {
        return accepts[0];
    }

    /**
     * Plain values: {@code kinds}, the characters in groups that no state tells apart; {@code next}, by state and kind
     * the next state or -1; {@code accepts}, the accepting states.
     */
    Map<String, Object> export() {
        Map<List<Short>, StringBuilder> kinds = new LinkedHashMap<>();
        for (char c = 0; c < CHARACTERS; c++) {
            List<Short> column = new ArrayList<>();
            boolean used = false;
            for (short[] row : next) {
                column.add(row[c]);
                used |= row[c] >= 0;
            }
            if (used) {
                kinds.computeIfAbsent(column, key -> new StringBuilder()).append(c);
            }
        }
        List<List<Short>> rows = new ArrayList<>();
        for (int state = 0; state < next.length; state++) {
            int of = state;
            rows.add(kinds.keySet().stream().map(column -> column.get(of)).toList());
        }
        List<Integer> ends = new ArrayList<>();
        for (int state = 0; state < accepts.length; state++) {
            if (accepts[state]) {
                ends.add(state);
            }
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kinds", kinds.values().stream().map(StringBuilder::toString).toList());
        map.put("next", rows);
        map.put("accepts", ends);
        return map;
    }

    /** The states before they are made deterministic, as Thompson builds them. */
    private static final class Positions {
        private final List<BitSet> characters = new ArrayList<>();
        private final List<List<Integer>> ways = new ArrayList<>();

        int state() {
            characters.add(null);
            ways.add(new ArrayList<>(1));
            return ways.size() - 1;
        }

        /** Adds what a node matches behind a state; gives the state behind it. */
        int add(PatternNode node, int from) {
            return switch (node) {
                case PatternNode.Chars(BitSet set) -> {
                    int state = state();
                    characters.set(state, set);
                    ways.get(from).add(state);
                    yield then(state);
                }
                case PatternNode.Sequence(var nodes) -> {
                    int at = from;
                    for (PatternNode each : nodes) {
                        at = add(each, at);
                    }
                    yield at;
                }
                case PatternNode.Either(var nodes) -> {
                    int end = state();
                    nodes.forEach(each -> ways.get(add(each, then(from))).add(end));
                    yield end;
                }
                case PatternNode.Repeat(var each, int least, int most) -> {
                    int at = from;
                    for (int i = 0; i < least; i++) {
                        at = add(each, at);
                    }
                    int end = state();
                    ways.get(at).add(end);
                    for (int i = least; i < most; i++) {
                        at = add(each, at);
                        ways.get(at).add(end);
                    }
                    yield end;
                }
            };
        }

        private int then(int from) {
            int state = state();
            ways.get(from).add(state);
            return state;
        }

        /** A state with those that are reached from it without a character. */
        void close(int from, BitSet reached) {
            List<Integer> open = new ArrayList<>(List.of(from));
            reached.set(from);
            while (!open.isEmpty()) {
                int state = open.removeLast();
                // Behind a state with characters lies what follows them.
                if (characters.get(state) == null) {
                    for (int way : ways.get(state)) {
                        if (!reached.get(way)) {
                            reached.set(way);
                            open.add(way);
                        }
                    }
                }
            }
        }

        BitSet step(BitSet states, char c) {
            BitSet reached = new BitSet();
            for (int state = states.nextSetBit(0); state >= 0; state = states.nextSetBit(state + 1)) {
                BitSet set = characters.get(state);
                if (set != null && set.get(c)) {
                    ways.get(state).forEach(way -> close(way, reached));
                }
            }
            return reached;
        }
    }
}
