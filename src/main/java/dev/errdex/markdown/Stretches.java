package dev.errdex.markdown;

import java.util.Arrays;

/** Stretches of a text that do not overlap, added in order. */
final class Stretches {
    private int[] starts = new int[8];
    private int[] ends = new int[8];
    private int size;

    void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = start;
        ends[size++] = end;
    }

    /** Adds a stretch that may cover some of the last ones, which it replaces. */
    void cover(int start, int end) {
        while (size > 0 && starts[size - 1] >= start) {
            size--;
        }
        add(start, end);
    }

    int start(int number) {
        return starts[number];
    }

    /** Whether a character from {@code from} to {@code to} stands in one of them. */
    boolean touch(int from, int to) {
        int next = firstEndingBehind(from);
        return next < size && starts[next] < to && starts[next] < ends[next];
    }

    /** Whether one of them lies between two characters of {@code from} to {@code to}. */
    boolean within(int from, int to) {
        int next = firstEndingBehind(from);
        return next < size && starts[next] < to;
    }

    private int firstEndingBehind(int from) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] > from) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
