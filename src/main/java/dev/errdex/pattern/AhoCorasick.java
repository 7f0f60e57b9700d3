package dev.errdex.pattern;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds which of many literals stand in a text, whatever their case, in one walk over it (Aho and Corasick 1975). The
 * table has a row for each state and a column for each character of the literals: a step is one look-up. The libraries
 * that do this make an object of each finding and ask maps, which takes ten times as long.
 */
final class AhoCorasick {
    private static final int ASCII = 128;
    private static final int[] NONE = {};

    /** The column of each character up to the last one of the literals; 0 for those that stand in none. */
    private final char[] columns;

    private final int width;
    /** Where each row starts, by row and column; those with a finding are negative. */
    private final int[] next;
    /** By row, the literals that end there. */
    private final int[][] ends;

    /** {@code literals} are folded and not empty. */
    AhoCorasick(List<String> literals) {
        columns = columns(literals);
        width = 1
                + literals.stream()
                        .flatMapToInt(String::chars)
                        .map(c -> columns[c])
                        .max()
                        .orElse(0);
        int most = 1 + literals.stream().mapToInt(String::length).sum();
        int[] grown = new int[most * width];
        int[][] found = new int[most][];
        Arrays.fill(found, NONE);
        int rows = 1;
        for (int id = 0; id < literals.size(); id++) {
            int row = 0;
            for (char c : literals.get(id).toCharArray()) {
                int at = row * width + columns[c];
                if (grown[at] == 0) {
                    grown[at] = rows++;
                }
                row = grown[at];
            }
            found[row] = with(found[row], id);
        }
        complete(grown, found, rows);
        next = Arrays.copyOf(grown, rows * width);
        ends = Arrays.copyOf(found, rows);
        for (int i = 0; i < next.length; i++) {
            next[i] = ends[next[i]].length == 0 ? next[i] * width : -next[i] * width;
        }
    }

    private static char[] columns(List<String> literals) {
        char[] columns = new char
                [Math.max(
                        ASCII,
                        1 + literals.stream().flatMapToInt(String::chars).max().orElse(0))];
        char count = 0;
        for (String literal : literals) {
            for (int i = 0; i < literal.length(); i++) {
                char c = literal.charAt(i);
                columns[c] = columns[c] == 0 ? ++count : columns[c];
            }
        }
        for (char c = 0; c < ASCII; c++) {
            columns[c] = columns[fold(c)];
        }
        return columns;
    }

    /** Where a literal cannot go on, the longest end of what was read that begins another one does. */
    private void complete(int[] grown, int[][] found, int rows) {
        int[] fallback = new int[rows];
        Deque<Integer> rest = new ArrayDeque<>();
        rest.add(0);
        while (!rest.isEmpty()) {
            int row = rest.remove();
            for (int column = 1; column < width; column++) {
                int target = grown[row * width + column];
                int other = row == 0 ? 0 : grown[fallback[row] * width + column];
                if (target == 0) {
                    grown[row * width + column] = other;
                } else {
                    fallback[target] = other;
                    for (int id : found[other]) {
                        found[target] = with(found[target], id);
                    }
                    rest.add(target);
                }
            }
        }
    }

    private static int[] with(int[] ids, int id) {
        int[] more = Arrays.copyOf(ids, ids.length + 1);
        more[more.length - 1] = id;
        return more;
    }

    /** The character that all of one letter's forms become, as a regular expression ignores case with {@code (?iu)}. */
    static char fold(char c) {
        return c < ASCII
                ? c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c
                : Character.toLowerCase(Character.toUpperCase(c));
    }

    /** The numbers of the literals in a stretch of a text; null when there are none. */
    @Nullable
    BitSet in(String text, int from, int to) {
        @Nullable BitSet found = null;
        int row = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= ASCII) {
                c = fold(c);
            }
            row = next[row + (c < columns.length ? columns[c] : 0)];
            if (row < 0) {
                row = -row;
                found = found == null ? new BitSet() : found;
                for (int id : ends[row / width]) {
                    found.set(id);
                }
            }
        }
        return found;
    }
}
