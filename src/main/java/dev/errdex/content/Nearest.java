package dev.errdex.content;

import dev.errdex.problem.Problem;
import dev.errdex.source.SourceText;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The word that somebody probably meant. */
final class Nearest {
    private Nearest() {}

    /** The word with the smallest distance, at most a third of the length (and at least one letter) away. */
    static Optional<String> of(String written, Collection<String> words) {
        String folded = written.toLowerCase(Locale.ROOT).replace('_', '-');
        int limit = Math.max(1, written.length() / 3);
        return words.stream()
                .filter(word -> Math.abs(word.length() - folded.length()) <= limit)
                .filter(word -> distance(folded, word.toLowerCase(Locale.ROOT)) <= limit)
                .min(Comparator.comparingInt(word -> distance(folded, word.toLowerCase(Locale.ROOT))));
    }

    /** Says that a word is none of those that are known, and which one was probably meant; {@code all} names them. */
    static Problem unknown(String rule, SourceText written, String message, Collection<String> known, String all) {
        Optional<String> near = of(written.text(), known);
        return Problem.error(
                        rule,
                        written.span(),
                        message,
                        near.map(best -> "Did you mean " + best + "?")
                                .orElse(all + ": " + String.join(", ", known) + "."))
                .perhaps(near);
    }

    /**
     * Insertions, deletions, replacements and two neighbours swapped, each of them one (Damerau 1964, no letter touched
     * twice).
     */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
