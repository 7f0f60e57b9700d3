package dev.errdex.pattern;

import java.util.Collection;
import java.util.List;

/** Literals, one of which begins whatever a regular expression finds. */
final class Beginnings {
    private static final int ASCII = 128;

    private final boolean none;
    /** By first letter; what begins with another one than those of ASCII stands in the last place. */
    private final String[][] byFirst = new String[ASCII + 1][];

    /** {@code literals} are folded as {@link AhoCorasick} folds texts, and not empty; without any, nothing is known. */
    Beginnings(Collection<String> literals) {
        none = literals.isEmpty();
        for (int first = 0; first <= ASCII; first++) {
            int wanted = first;
            List<String> own = literals.stream()
                    .filter(literal -> Math.min(literal.charAt(0), ASCII) == wanted)
                    .toList();
            byFirst[first] = own.toArray(String[]::new);
        }
    }

    /** Whether it is unknown how findings begin. */
    boolean areUnknown() {
        return none;
    }

    /** Where the next of them stands in a text, from an offset on; -1 when none does. */
    int next(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            for (String literal : byFirst[Math.min(AhoCorasick.fold(text.charAt(at)), ASCII)]) {
                if (stands(literal, text, at)) {
                    return at;
                }
            }
        }
        return -1;
    }

    private static boolean stands(String literal, String text, int at) {
        if (at + literal.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < literal.length(); i++) {
            if (AhoCorasick.fold(text.charAt(at + i)) != literal.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
