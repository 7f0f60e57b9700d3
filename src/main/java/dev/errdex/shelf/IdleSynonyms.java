package dev.errdex.shelf;

import dev.errdex.model.Wiki.Synonyms;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.rule.Rule;
import dev.errdex.source.SourceText;
import dev.errdex.words.Word;
import dev.errdex.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Each word of {@code content/synonyms.yaml} finds pages that the search would not find without it. */
final class IdleSynonyms implements Rule {
    private static final Explanation IDLE = Explanation.of(
            "synonym-idle",
            Severity.WARNING,
            "Each word in content/synonyms.yaml finds pages that it did not find before.",
            "A word that the search leaves out, or that stands there twice, finds nothing more; its author thinks that"
                    + " it does.",
            """
            # content/synonyms.yaml; capitals make no other word
            - same: [smart card, Smart Card]
            """,
            """
            - same: [smart card, chip card]
            """);

    @Override
    public List<Explanation> explanations() {
        return List.of(IDLE);
    }

    @Override
    public void wiki(Evidence evidence, Consumer<Problem> found) {
        Map<String, SourceText> pairs = new HashMap<>();
        for (Synonyms row : evidence.wiki().site().synonyms()) {
            List<SourceText> both = new ArrayList<>(row.typed());
            if (!row.twoWay()) {
                both.addAll(row.found());
            }
            if (both.stream().allMatch(word -> says(word, row, evidence, found)) && areDifferent(both, found)) {
                few(row, found);
                again(row, pairs, found);
            }
        }
    }

    /** Whether it has a word that the search looks up. */
    private static boolean says(SourceText text, Synonyms row, Evidence evidence, Consumer<Problem> found) {
        List<Word> words = Words.of(text.text());
        if (words.isEmpty()) {
            found.accept(IDLE.at(
                    text.span(),
                    "\"" + text.text() + "\" has no letter or digit, and the search looks for nothing else",
                    "Write the word that readers type."));
            return false;
        }
        if (words.stream()
                .allMatch(word -> evidence.stopWords()
                        .leavesOut(
                                row.language(),
                                text.text().substring(word.start(), word.end()).toLowerCase(Locale.ROOT)))) {
            found.accept(IDLE.at(
                    text.span(),
                    "the search leaves \"" + text.text() + "\" out, as it stands in every text",
                    "Give it together with a word that tells something, or remove it."));
            return false;
        }
        return true;
    }

    private static boolean areDifferent(List<SourceText> texts, Consumer<Problem> found) {
        Map<String, SourceText> seen = new HashMap<>();
        boolean different = true;
        for (SourceText text : texts) {
            SourceText first = seen.putIfAbsent(folded(text), text);
            if (first != null) {
                found.accept(IDLE.at(
                                text.span(),
                                "\"" + text.text() + "\" is the same as \"" + first.text() + "\" to the search",
                                "Remove one of the two; capitals, accents and hyphens make no difference.")
                        .and(first.span()));
                different = false;
            }
        }
        return different;
    }

    private static void few(Synonyms row, Consumer<Problem> found) {
        if (row.twoWay() && row.typed().size() == 1) {
            SourceText only = row.typed().getFirst();
            found.accept(IDLE.at(
                    only.span(),
                    "\"" + only.text() + "\" stands here alone",
                    "Add the word whose pages it shall find."));
        }
    }

    /** A pair that another row has already. */
    private static void again(Synonyms row, Map<String, SourceText> pairs, Consumer<Problem> found) {
        for (SourceText typed : row.typed()) {
            for (SourceText other : row.found()) {
                String pair = row.language() + " " + folded(typed) + " > " + folded(other);
                SourceText first = typed.equals(other) ? null : pairs.putIfAbsent(pair, typed);
                if (first != null) {
                    found.accept(IDLE.at(
                                    typed.span(),
                                    "another row has \"" + typed.text() + "\" for \"" + other.text() + "\" already",
                                    "Remove it from one of the two rows.")
                            .and(first.span()));
                    return;
                }
            }
        }
    }

    private static String folded(SourceText text) {
        return Words.of(text.text()).stream()
                .filter(word -> !word.compound())
                .map(Word::form)
                .collect(Collectors.joining(" "));
    }
}
