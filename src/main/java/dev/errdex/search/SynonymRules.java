package dev.errdex.search;

import dev.errdex.model.Wiki.Synonyms;
import dev.errdex.words.Word;
import dev.errdex.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules that the rows of {@code content/synonyms.yaml} make: where a page says one thing, the other comes with it.
 */
final class SynonymRules {
    private SynonymRules() {}

    /** Makes their words known, so that the dictionary has those that stand in no text. */
    static void add(List<Synonyms> rows, Lexicon lexicon) {
        for (Synonyms row : rows) {
            row.typed().forEach(text -> Words.each(text.text(), word -> lexicon.add(word.form())));
            row.found().forEach(text -> Words.each(text.text(), word -> lexicon.add(word.form())));
        }
    }

    static List<Additions.Rule> of(List<Synonyms> rows, Lexicon lexicon, Dictionary dictionary) {
        List<Additions.Rule> rules = new ArrayList<>();
        for (Synonyms row : rows) {
            row.found()
                    .forEach(found -> row.typed().forEach(typed -> {
                        int[] words = words(found.text(), dictionary);
                        List<Word> added = Words.of(typed.text());
                        if (words.length > 0 && !found.text().equals(typed.text())) {
                            rules.add(new Additions.Rule(
                                    words,
                                    added.stream()
                                            .mapToInt(word -> lexicon.number(word.form()))
                                            .toArray(),
                                    added.stream().mapToInt(Word::position).toArray()));
                        }
                    }));
        }
        return rules;
    }

    /** The terms of a text; a name that stands alone is meant as a whole. */
    private static int[] words(String text, Dictionary dictionary) {
        List<Word> words = Words.of(text);
        boolean isName = !words.isEmpty()
                && words.getFirst().compound()
                && words.getFirst().end() == words.getLast().end();
        return (isName ? words.subList(0, 1) : words)
                .stream()
                        .filter(word -> isName || !word.compound())
                        .mapToInt(word -> dictionary.term(dictionary.find(word.form())))
                        .toArray();
    }
}
