package dev.errdex.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The shards with the places of words that stand too often in a field to be looked at in passing; quoted phrases load
 * them.
 */
final class PlacesShards {
    /** In bytes, about. */
    private static final int SIZE = 80_000;

    private final Dictionary dictionary;
    private final Postings.Packed[][] postings;
    /** By term, the number of its shard. */
    private final Map<Integer, Integer> numbers = new TreeMap<>();

    private final List<List<Integer>> terms = new ArrayList<>();

    /** @param postings by term and field */
    PlacesShards(Dictionary dictionary, Postings.Packed[][] postings) {
        this.dictionary = dictionary;
        this.postings = postings;
        long size = 0;
        for (int term = 0; term < dictionary.termCount(); term++) {
            if (dictionary.crowded(term)) {
                if (terms.isEmpty() || size > SIZE) {
                    terms.add(new ArrayList<>());
                    size = 0;
                }
                numbers.put(term, terms.size() - 1);
                terms.getLast().add(term);
                for (Field field : fields(term)) {
                    size += postings[term][field.ordinal()].placesKept().length;
                }
            }
        }
    }

    /** The number of the shard that has a crowded term's places. */
    int of(int term) {
        return Objects.requireNonNull(numbers.get(term));
    }

    Stream<Shard> shards(String language) {
        return terms.parallelStream()
                .map(some -> Shard.of(language + "/places-" + numbers.get(some.getFirst()), places(some)));
    }

    private List<Field> fields(int term) {
        return Field.PLACED.stream()
                .filter(field -> dictionary.crowded(term, field))
                .toList();
    }

    /**
     * Of some terms, for each field where one is crowded: the number of the term, that of the field, the length and the
     * places.
     */
    private byte[] places(List<Integer> terms) {
        Bytes bytes = new Bytes();
        for (int term : terms) {
            for (Field field : fields(term)) {
                byte[] places = postings[term][field.ordinal()].placesKept();
                bytes.number(term).number(field.ordinal()).number(places.length).raw(places);
            }
        }
        return bytes.toArray();
    }
}
