package dev.errdex.search;

import dev.errdex.words.Folding;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Words that say how something is asked, and not what: why, does, which. Beside other words they find nothing by
 * themselves, and a page is no better for having them all; where they stand in a title or a message, they count. So do
 * the words that turn a sentence round. Lucene's stop words of most languages have them; the English ones do not.
 *
 * @param terms their terms, in order
 */
record Asides(List<Integer> terms, Set<Integer> known) {
    static Asides of(String language, Dictionary dictionary) {
        Set<Integer> terms = new TreeSet<>();
        for (String word : Languages.asides(language)) {
            int entry = dictionary.find(Folding.fold(word));
            if (entry >= 0 && !dictionary.stop(entry)) {
                terms.add(dictionary.term(entry));
            }
        }
        if (dictionary.not() >= 0) {
            terms.add(dictionary.not());
        }
        return new Asides(List.copyOf(terms), Set.copyOf(terms));
    }

    boolean has(int term) {
        return known.contains(term);
    }
}
