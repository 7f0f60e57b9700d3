package dev.errdex.check;

import java.util.ArrayList;
import java.util.List;

/** Words of a text, looked up without case and without making a string of each. */
final class WordTable<V> {
    private record Slot<V>(String word, V value) {
    }

    private final List<List<Slot<V>>> slots = new ArrayList<>();

    /** A table for about {@code size} words. */
    WordTable(int size) {
        for (int i = Integer.highestOneBit(Math.max(size, 8)) * 4; i > 0; i--) {
            slots.add(List.of());
        }
    }

    /** Adds a word of small letters, unless it is there. */
    void add(String word, V value) {
        if (get(word, 0, word.length()) == null) {
            int at = slot(word, 0, word.length());
            List<Slot<V>> more = new ArrayList<>(slots.get(at));
            more.add(new Slot<>(word, value));
            slots.set(at, List.copyOf(more));
        }
    }

    /** The value of the word from {@code from} to {@code to} of a text, or null. */
    V get(String text, int from, int to) {
        for (Slot<V> slot : slots.get(slot(text, from, to))) {
            if (slot.word.length() == to - from && text.regionMatches(true, from, slot.word, 0, to - from)) {
                return slot.value;
            }
        }
        return null;
    }

    private int slot(String text, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + Character.toLowerCase(text.charAt(i));
        }
        return (hash ^ hash >>> 15) & slots.size() - 1;
    }
}
