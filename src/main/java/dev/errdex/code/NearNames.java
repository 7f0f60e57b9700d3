package dev.errdex.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the keys nearest to a misspelt one by the distance of Damerau (optimal string alignment: a letter changed,
 * added, left out, or two neighbours swapped).
 *
 * <p>Most keys are never compared: one that lacks more kinds of characters than may differ is no neighbour.
 */
public final class NearNames {
    /** A key in reach, and how many letters are changed, added, left out or swapped. */
    public record Found(String key, int distance) {}

    private final String[] keys;
    private final long[] kinds;

    /** Finds among these; they are compared as they are. */
    public NearNames(Collection<String> keys) {
        this.keys = keys.toArray(String[]::new);
        Arrays.sort(this.keys);
        this.kinds = new long[this.keys.length];
        for (int i = 0; i < this.keys.length; i++) {
            kinds[i] = kinds(this.keys[i]);
        }
    }

    /** The keys that begin so, in their order. */
    List<String> beginning(String start) {
        int from = Arrays.binarySearch(keys, start);
        int first = from < 0 ? -from - 1 : from;
        int end = first;
        while (end < keys.length && keys[end].startsWith(start)) {
            end++;
        }
        return Arrays.asList(keys).subList(first, end);
    }

    /**
     * Nearest first, then in the order of the alphabet; those further away than twice the nearest plus one are left
     * out.
     */
    public List<Found> of(String key, int most) {
        int reach = reach(key);
        long mine = kinds(key);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < keys.length; i++) {
            if (Math.abs(keys[i].length() - key.length()) <= reach
                    && Long.bitCount(mine & ~kinds[i]) <= reach
                    && Long.bitCount(kinds[i] & ~mine) <= reach) {
                int distance = distance(key, keys[i], reach);
                if (distance <= reach) {
                    found.add(new Found(keys[i], distance));
                }
            }
        }
        found.sort(Comparator.comparingInt(Found::distance).thenComparing(Found::key));
        return found.stream()
                .filter(one -> one.distance() <= 2 * found.getFirst().distance() + 1)
                .limit(most)
                .toList();
    }

    /** How many mistakes a name of that length may have: one in five characters, at most four. */
    static int reach(String key) {
        return Math.min(4, key.length() / 5 + (key.length() > 2 ? 1 : 0));
    }

    private static long kinds(String key) {
        long kinds = 0;
        for (int i = 0; i < key.length(); i++) {
            kinds |= 1L << (key.charAt(i) & 63);
        }
        return kinds;
    }

    /** How far two names are apart, or more than {@code reach}. */
    public static int distance(String a, String b, int reach) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int cost = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost = Math.min(cost, before[j - 2] + 1);
                }
                row[j] = cost;
                least = Math.min(least, cost);
            }
            if (least > reach) {
                return reach + 1;
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
