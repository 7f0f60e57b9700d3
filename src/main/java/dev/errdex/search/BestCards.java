package dev.errdex.search;

import dev.errdex.json.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;

/**
 * Which pages' cards travel with a term, because a query with its word most likely shows them: those that have it in the
 * title or among their names, or when there are many of these, the best ten for the word alone. A list of results then needs
 * few further requests, although its pages come from all over the site.
 */
final class BestCards {
    /** The card of a single page is as soon had from its own shard. */
    private static final int FEWEST = 2;
    private static final int MOST = 16;

    private final List<SearchDocument> documents;
    private final Function<String, List<Integer>> search;
    private final List<SortedSet<Integer>> named = new ArrayList<>();

    /** @param search gives the best documents for what a reader types */
    BestCards(List<SearchDocument> documents, IndexReader reader, Dictionary dictionary, Function<String, List<Integer>> search) {
        this.documents = documents;
        this.search = search;
        for (int term = 0; term < dictionary.termCount(); term++) {
            named.add(new TreeSet<>());
        }
        var numbers = dictionary.numbers();
        Stream.of(Field.TITLE, Field.NAMES).forEach(field -> Postings.each(reader, field, (text, term) ->
                named.get(numbers.get(text)).addAll(Postings.documents(term))));
    }

    /** The documents whose cards travel with a term, one of whose forms is given. */
    Collection<Integer> of(int term, String form) {
        int pages = named.get(term).size();
        return pages < FEWEST ? List.of() : pages <= MOST ? named.get(term) : search.apply(form + " ");
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
