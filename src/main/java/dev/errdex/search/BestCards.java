package dev.errdex.search;

import dev.errdex.json.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;
import org.apache.lucene.index.IndexReader;

/**
 * Which pages' cards travel with a term, because a query with its word most likely shows them: those that have it in the
 * title, or when there are many of these, the best for the word alone. A list of results then needs
 * few further requests, although its pages come from all over the site.
 */
final class BestCards {
    /** In more pages than these, fewer cards travel, so that the index stays small. */
    private static final int LARGE = 5_000;

    private final List<SearchDocument> documents;
    private final Function<String, List<Integer>> search;
    private final List<List<Integer>> titled = new ArrayList<>();
    /** In how many titles a word must stand to have cards, and how many it has at most. */
    private final int fewest;
    private final int most;

    /**
     * @param languages how many languages share the site's files
     * @param search    gives the best documents for what a reader types
     */
    BestCards(List<SearchDocument> documents, int languages, IndexReader reader, Dictionary dictionary,
            Function<String, List<Integer>> search) {
        fewest = documents.size() * languages > LARGE ? 9 : 2;
        most = documents.size() * languages > LARGE ? 7 : 10;
        this.documents = documents;
        this.search = search;
        for (int term = 0; term < dictionary.termCount(); term++) {
            titled.add(new ArrayList<>());
        }
        var numbers = dictionary.numbers();
        Postings.each(reader, Field.TITLE, (text, term) -> titled.get(numbers.get(text)).addAll(Postings.documents(term)));
    }

    /** The documents whose cards travel with a term, one of whose forms is given. */
    Collection<Integer> of(int term, String form) {
        int pages = titled.get(term).size();
        return pages < fewest ? List.of() : pages <= most ? titled.get(term)
                : search.apply(form + " ").stream().limit(most).toList();
    }

    /** How many documents; the steps from number to number; and their cards. */
    Bytes coded(SortedSet<Integer> numbers) {
        Bytes bytes = new Bytes().number(numbers.size());
        int before = 0;
        for (int number : numbers) {
            bytes.number(number - before);
            before = number;
        }
        return bytes.text(Json.line(numbers.stream().map(number -> PageShards.card(documents.get(number))).toList()));
    }
}
