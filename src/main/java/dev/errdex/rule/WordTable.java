package dev.errdex.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words of a text, looked up without case and without making a string of each. */
public final class WordTable<V> {
    /** A word; those of one slot hang together. */
    private record Slot<V>(String word, V value, @Nullable Slot<V> next) {}

    private final List<@Nullable Slot<V>> slots = new ArrayList<>();

    /** A table for about {@code size} words. */
    WordTable(int size) {
        for (int i = Integer.highestOneBit(Math.max(size, 8)) * 4; i > 0; i--) {
            slots.add(null);
        }
    }

    /** Adds a word of small letters, unless it is there. */
    void add(String word, V value) {
        if (get(word, 0, word.length()) == null) {
            int at = slot(word, 0, word.length());
            slots.set(at, new Slot<>(word, value, slots.get(at)));
        }
    }

    /** The value of the word from {@code from} to {@code to} of a text, or null. */
    public @Nullable V get(String text, int from, int to) {
        for (@Nullable Slot<V> slot = slots.get(slot(text, from, to)); slot != null; slot = slot.next) {
            if (slot.word.length() == to - from && text.regionMatches(true, from, slot.word, 0, to - from)) {
                return slot.value;
            }
        }
        return null;
    }

    /** Where the letters and digits end that begin at {@code from}. */
    public static int endOfWord(String text, int from) {
        int end = from;
        while (end < text.length() && isOfWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isOfWord(char c) {
        return c < 128
                ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                : Character.isLetterOrDigit(c);
    }

    private int slot(String text, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + small(text.charAt(i));
        }
        return (hash ^ hash >>> 15) & slots.size() - 1;
    }

    private static char small(char c) {
        return c < 128 ? c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c : Character.toLowerCase(c);
    }
}
