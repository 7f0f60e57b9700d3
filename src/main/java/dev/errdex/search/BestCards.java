package dev.errdex.search;

import dev.errdex.json.Json;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Which pages' cards travel with a term, because a query with its word most likely shows them: the best for the word
 * alone, which are mostly among the best for it and other words, too. A list of results then needs few further
 * requests, although its pages come from all over the site. Each card is a copy and takes room, so only the words that
 * most pages have, which are those most asked for, carry them.
 */
final class BestCards {
    /** In fewer pages than this, the few cards are loaded one by one. */
    private static final int FEWEST_PAGES = 4;
    /** As many as a list of results has. */
    private static final int CARDS_A_TERM = 10;
    /**
     * For so many pages one word carries cards: more of them would make the shards dearer than the requests that they
     * save.
     */
    private static final int PAGES_A_TERM = 4;

    private final List<SearchDocument> documents;
    private final Map<Integer, List<Integer>> best = new ConcurrentHashMap<>();

    /** @param search gives the best documents for a term, at most so many */
    BestCards(
            List<SearchDocument> documents, Dictionary dictionary, BiFunction<Integer, Integer, List<Integer>> search) {
        this.documents = documents;
        IntStream.range(0, dictionary.size())
                .filter(entry -> !dictionary.stop(entry))
                .map(dictionary::term)
                .distinct()
                .sorted()
                .filter(term -> dictionary.pagesOf(term) >= FEWEST_PAGES)
                .boxed()
                .sorted(Comparator.comparingInt((Integer term) -> -dictionary.pagesOf(term)))
                .limit(documents.size() / PAGES_A_TERM)
                .parallel()
                .forEach(term -> best.put(term, search.apply(term, CARDS_A_TERM)));
    }

    /** The documents whose cards travel with a term. */
    Collection<Integer> of(int term) {
        return best.getOrDefault(term, List.of());
    }

    /** How many documents; the steps from number to number; and their cards. */
    Bytes coded(SortedSet<Integer> numbers) {
        Bytes bytes = new Bytes().number(numbers.size());
        int before = 0;
        for (int number : numbers) {
            bytes.number(number - before);
            before = number;
        }
        return bytes.text(
                Json.line(PageShards.cards(numbers.stream().map(documents::get).toList())));
    }
}
