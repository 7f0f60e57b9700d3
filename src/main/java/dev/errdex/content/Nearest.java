package dev.errdex.content;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The word that somebody probably meant. */
final class Nearest {
    private Nearest() {
    }

    /** The word with the smallest edit distance, at most a third of the length (and at least one letter) away. */
    static Optional<String> of(String written, Collection<String> words) {
        String folded = written.toLowerCase(Locale.ROOT).replace('_', '-');
        int limit = Math.max(1, written.length() / 3);
        return words.stream().filter(word -> distance(folded, word.toLowerCase(Locale.ROOT)) <= limit)
                .min(Comparator.comparingInt(word -> distance(folded, word.toLowerCase(Locale.ROOT))));
    }

    /** Levenshtein's distance (1966): insertions, deletions and replacements. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
