package dev.errdex.page;

/** What of a long list is shown: from an index to another, without that. */
record Window(int from, int to) {
    static Window around(int current, int size, int shown) {
        int from = Math.max(0, Math.min(current - shown / 2, size - shown));
        return new Window(from, Math.min(size, from + shown));
    }

    boolean holds(int index) {
        return index >= from && index < to;
    }
}
