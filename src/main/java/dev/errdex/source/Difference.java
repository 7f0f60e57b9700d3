package dev.errdex.source;

import java.util.List;

/**
 * Where two lists differ: behind the first {@code front} items and before the last {@code back}, which are the same in
 * both.
 */
public record Difference(int front, int back) {

    public static Difference of(List<?> one, List<?> other) {
        int most = Math.min(one.size(), other.size());
        int front = 0;
        while (front < most && one.get(front).equals(other.get(front))) {
            front++;
        }
        int back = 0;
        while (back < most - front && one.get(one.size() - 1 - back).equals(other.get(other.size() - 1 - back))) {
            back++;
        }
        return new Difference(front, back);
    }

    /** What stands between in one of the lists. */
    public <T> List<T> in(List<T> list) {
        return list.subList(front, list.size() - back);
    }
}
