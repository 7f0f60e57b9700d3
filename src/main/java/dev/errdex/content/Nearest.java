package dev.errdex.content;

import dev.errdex.code.NearNames;
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
                .map(word ->
                        new NearNames.Found(word, NearNames.distance(folded, word.toLowerCase(Locale.ROOT), limit)))
                .filter(found -> found.distance() <= limit)
                .min(Comparator.comparingInt(NearNames.Found::distance))
                .map(NearNames.Found::key);
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
}
