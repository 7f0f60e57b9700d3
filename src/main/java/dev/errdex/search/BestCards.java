package dev.errdex.search;

import dev.errdex.json.Json;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Which pages' cards travel with a term, because a query with its word most likely shows them: those that have the word
 * in their title, up to a number, as they are on top of whatever else is asked; and, of the words that most pages have,
 * the best for the word alone. A list of results then needs few further requests, although its pages come from all over
 * the site. Each card is a copy and takes room; a page has at most as many as its title has words.
 */
final class BestCards {
    private static final int CARDS_A_TERM = 10;
    private static final int MOST_TITLES_A_TERM = 40;
    /** For so many pages one word carries the cards of its best pages, whatever their titles are. */
    private static final int PAGES_A_TERM = 8;

    private final List<SearchDocument> documents;
    private final Map<Integer, Collection<Integer>> best = new ConcurrentHashMap<>();

    /**
     * @param titled in how many titles a term stands
     * @param search gives the best documents for a term, at most so many
     */
    BestCards(
            List<SearchDocument> documents,
            Dictionary dictionary,
            IntUnaryOperator titled,
            BiFunction<Integer, Integer, Collection<Integer>> search) {
        this.documents = documents;
        List<Integer> terms = IntStream.range(0, dictionary.size())
                .filter(entry -> !dictionary.stop(entry))
                .map(dictionary::term)
                .distinct()
                .boxed()
                .sorted(Comparator.comparingInt((Integer term) -> -dictionary.pagesOf(term))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        int common = documents.size() / PAGES_A_TERM;
        IntStream.range(0, terms.size()).parallel().forEach(i -> {
            int term = terms.get(i);
            int count = Math.max(i < common ? CARDS_A_TERM : 0, Math.min(MOST_TITLES_A_TERM, titled.applyAsInt(term)));
            if (count > 0) {
                best.put(term, search.apply(term, count));
            }
        });
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
