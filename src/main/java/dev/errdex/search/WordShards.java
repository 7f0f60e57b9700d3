package dev.errdex.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The shards of the words. One of terms has all that a query with one of its words needs: the dictionary from the first form
 * of its first term to that of the next shard's, the postings, and the cards of pages that have the words in their titles.
 * Those of forms have the dictionary alone, for unfinished and misspelt words, which look at much of it.
 */
final class WordShards {
    static final int FORMS_A_SHARD = 4096;
    /** In bytes of postings; in a large index it is more, so that shards stay few. */
    private static final int LEAST_TERMS_SHARD_SIZE = 5_000;
    private static final int MOST_TERMS_SHARDS = 750;
    /** In bytes, about; only quoted phrases load one. */
    private static final int PLACES_SHARD_SIZE = 40_000;

    private final Dictionary dictionary;
    private final BestCards cards;
    private final Postings.Packed[][] postings;
    private final List<List<Integer>> entriesOfTerms;
    /** The entry of each term's first form, and one behind the last. */
    private final int[] firstEntries;
    /** The first term of each terms shard, and one behind the last. */
    private final List<Integer> firstTerms = new ArrayList<>();
    private final Map<Integer, Integer> placesShards;
    private final List<Shard> shards;

    /** @param languages how many languages share the site's files */
    WordShards(String language, int languages, Dictionary dictionary, IndexReader reader, BestCards cards) {
        this.dictionary = dictionary;
        this.cards = cards;
        postings = postings(reader);
        entriesOfTerms = entriesOfTerms();
        firstEntries = IntStream.concat(entriesOfTerms.stream().mapToInt(List::getFirst), IntStream.of(dictionary.size())).toArray();
        divide(languages);
        placesShards = placesShards();
        Map<Integer, List<Integer>> crowded = placesShards.keySet().stream()
                .collect(Collectors.groupingBy(placesShards::get, TreeMap::new, Collectors.toList()));
        shards = Stream.of(crowded.entrySet().parallelStream()
                        .map(places -> Shard.of(language + "/places-" + places.getKey(), places(places.getValue()))),
                IntStream.range(0, (dictionary.size() + FORMS_A_SHARD - 1) / FORMS_A_SHARD).parallel()
                        .mapToObj(i -> Shard.of(language + "/forms-" + i, forms(i * FORMS_A_SHARD,
                                Math.min(dictionary.size(), (i + 1) * FORMS_A_SHARD)).toArray())),
                IntStream.range(0, firstTerms.size() - 1).parallel().mapToObj(i -> Shard.of(language + "/terms-" + i,
                        terms(firstTerms.get(i), firstTerms.get(i + 1))))).flatMap(each -> each).toList();
    }

    List<Shard> shards() {
        return shards;
    }

    /** A beginning for each forms shard: what is not before it, but before the next one's, is there or nowhere. */
    List<String> firstForms() {
        return IntStream.range(0, dictionary.size()).filter(entry -> entry % FORMS_A_SHARD == 0)
                .mapToObj(this::beginning).toList();
    }

    /** The same for each terms shard. */
    List<String> firstWords() {
        return firstTerms.stream().limit(firstTerms.size() - 1).map(term -> beginning(firstEntries[term])).toList();
    }

    /** How many terms each terms shard has. */
    List<Integer> termCounts() {
        return IntStream.range(1, firstTerms.size()).mapToObj(i -> firstTerms.get(i) - firstTerms.get(i - 1)).toList();
    }

    /** The stop words, each with the number of its term. */
    Map<String, Integer> stops() {
        Map<String, Integer> stops = new LinkedHashMap<>();
        IntStream.range(0, dictionary.size()).filter(dictionary::stop)
                .forEach(entry -> stops.put(dictionary.form(entry), dictionary.term(entry)));
        return stops;
    }

    /** The shortest text that is after all forms before this one. */
    private String beginning(int entry) {
        String form = dictionary.form(entry);
        return entry == 0 ? "" : form.substring(0, Math.min(form.length(), shared(dictionary.form(entry - 1), form)
                + (Character.isHighSurrogate(form.charAt(shared(dictionary.form(entry - 1), form))) ? 2 : 1)));
    }

    /** By term and field. */
    private Postings.Packed[][] postings(IndexReader reader) {
        Postings.Packed[][] read = new Postings.Packed[dictionary.termCount()][Field.values().length];
        Map<BytesRef, Integer> numbers = dictionary.numbers();
        Stream.of(Field.values()).parallel().forEach(field -> {
            byte[] norms = field == Field.MEASURED_IN_POSTINGS ? Postings.norms(reader, field) : null;
            // To open postings anew for each term takes longer than to read them.
            PostingsEnum[] reused = new PostingsEnum[1];
            Postings.each(reader, field, (text, term) -> {
                reused[0] = term.postings(reused[0], field == Field.COMMON ? PostingsEnum.FREQS : PostingsEnum.POSITIONS);
                read[numbers.get(text)][field.ordinal()] = Postings.of(term, reused[0], field != Field.COMMON, norms);
            });
        });
        return read;
    }

    /** A term that fills much of a shard has one of its own, so that nobody loads it for the sake of a neighbour. */
    private void divide(int languages) {
        int[] sizes = IntStream.range(0, postings.length).map(this::size).toArray();
        long total = IntStream.of(sizes).asLongStream().sum();
        long full = Math.max(LEAST_TERMS_SHARD_SIZE, total * languages / MOST_TERMS_SHARDS);
        long size = 0;
        firstTerms.add(0);
        for (int term = 0; term < sizes.length; term++) {
            if (size > 0 && size + sizes[term] > full) {
                firstTerms.add(term);
                size = 0;
            }
            size += sizes[term];
        }
        if (sizes.length > 0) {
            firstTerms.add(sizes.length);
        }
    }

    /** What a term takes in a shard of terms. */
    private int size(int term) {
        int size = 0;
        for (Field field : Field.values()) {
            Postings.Packed packed = postings[term][field.ordinal()];
            size += packed == null ? 0 : dictionary.crowded(term, field) ? packed.documents().length : packed.size();
        }
        return size;
    }

    /** Which shard of places each crowded term has its places in. */
    private Map<Integer, Integer> placesShards() {
        Map<Integer, Integer> shards = new LinkedHashMap<>();
        long size = 0;
        for (int term = 0; term < dictionary.termCount(); term++) {
            if (dictionary.crowded(term)) {
                shards.put(term, (int) (size / PLACES_SHARD_SIZE));
                for (Field field : crowdedFields(term)) {
                    size += postings[term][field.ordinal()].places().length;
                }
            }
        }
        return shards;
    }

    private List<Field> crowdedFields(int term) {
        return Field.PLACED.stream().filter(field -> dictionary.crowded(term, field)).toList();
    }

    /** Of some terms, for each field where one is crowded: the number of the term, that of the field, the length and the places. */
    private byte[] places(List<Integer> terms) {
        Bytes bytes = new Bytes();
        for (int term : terms) {
            for (Field field : crowdedFields(term)) {
                byte[] places = postings[term][field.ordinal()].places();
                bytes.number(term).number(field.ordinal()).number(places.length).raw(places);
            }
        }
        return bytes.toArray();
    }

    /**
     * How many forms; the number of the first; for each how many characters it shares with the one before, the step to its
     * term's number, and its term's number of documents, doubled, plus 1 for a stop word; then the rests of the forms, a
     * line each.
     */
    private Bytes forms(int from, int to) {
        Bytes bytes = new Bytes().number(to - from).number(from);
        StringBuilder rests = new StringBuilder();
        String before = "";
        int term = 0;
        for (int entry = from; entry < to; entry++) {
            String form = dictionary.form(entry);
            int shared = shared(before, form);
            bytes.number(shared).signed(dictionary.term(entry) - term)
                    .number(dictionary.pages(entry) << 1 | (dictionary.stop(entry) ? 1 : 0));
            rests.append(form, shared, form.length()).append('\n');
            before = form;
            term = dictionary.term(entry);
        }
        return bytes.text(rests.toString());
    }

    /** Never ends between the halves of a surrogate pair, which UTF-8 could not write. */
    private static int shared(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length > 0 && Character.isHighSurrogate(one.charAt(length - 1)) ? length - 1 : length;
    }

    /**
     * The dictionary from the first form of the first term on; the forms of these terms that stand further on in it (a line
     * for each term, between spaces); how many terms; the length of each term's postings; the postings: a bit for each field
     * that has the term, then those fields' postings in the order of the bits, each the documents, the length of the places
     * and the places, or 0 and the shard of places that has them; and cards.
     */
    private byte[] terms(int from, int to) {
        Bytes lengths = new Bytes();
        Bytes records = new Bytes();
        TreeSet<Integer> shown = new TreeSet<>();
        for (int term = from; term < to; term++) {
            int fields = 0;
            Bytes data = new Bytes();
            for (int field = 0; field < postings[term].length; field++) {
                Postings.Packed packed = postings[term][field];
                if (packed != null) {
                    fields |= 1 << field;
                    data.raw(packed.documents());
                    if (packed.places() != null) {
                        if (dictionary.crowded(term, Field.values()[field])) {
                            data.number(0).number(placesShards.get(term));
                        } else {
                            data.number(packed.places().length).raw(packed.places());
                        }
                    }
                }
            }
            lengths.number(data.size() + 1);
            records.number(fields).raw(data);
            shown.addAll(cards.of(term));
        }
        return forms(firstEntries[from], firstEntries[to]).text(furtherForms(from, to)).number(to - from).raw(lengths)
                .raw(records).raw(cards.coded(shown)).toArray();
    }

    private String furtherForms(int from, int to) {
        List<List<String>> forms = new ArrayList<>();
        for (int term = from; term < to; term++) {
            int end = firstEntries[to];
            forms.add(entriesOfTerms.get(term).stream().filter(entry -> entry >= end).map(dictionary::form).toList());
        }
        return forms.stream().map(some -> String.join(" ", some) + '\n').collect(Collectors.joining());
    }

    private List<List<Integer>> entriesOfTerms() {
        List<List<Integer>> entries = new ArrayList<>();
        for (int term = 0; term < dictionary.termCount(); term++) {
            entries.add(new ArrayList<>(1));
        }
        for (int entry = 0; entry < dictionary.size(); entry++) {
            entries.get(dictionary.term(entry)).add(entry);
        }
        return entries;
    }
}
