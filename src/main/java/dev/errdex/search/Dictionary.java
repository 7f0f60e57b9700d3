package dev.errdex.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.BytesRef;

/**
 * Every form of the texts, in the order of UTF-16 code units, with the term that it is a form of. Terms are numbered in
 * the order of their first forms, so that forms and terms of the same beginning are neighbours.
 */
final class Dictionary {
    private final Lexicon lexicon;
    private final String[] forms;
    private final int[] terms;
    private final boolean[] stops;
    private final BytesRef[] termBytes;
    private final int[] entryOfLexicon;
    private final int[] pages;
    private final long[] occurrences;
    /** By field, the terms that stand in it too often for their places to be looked at in passing. */
    private final BitSet[] crowded;

    private final int documents;

    private Dictionary(
            Lexicon lexicon,
            String[] forms,
            int[] terms,
            boolean[] stops,
            BytesRef[] termBytes,
            int[] entryOfLexicon,
            int[] pages,
            long[] occurrences,
            BitSet[] crowded,
            int documents) {
        this.lexicon = lexicon;
        this.forms = forms;
        this.terms = terms;
        this.stops = stops;
        this.termBytes = termBytes;
        this.entryOfLexicon = entryOfLexicon;
        this.pages = pages;
        this.occurrences = occurrences;
        this.crowded = crowded;
        this.documents = documents;
    }

    static Dictionary of(Lexicon lexicon, Stemmer stemmer) {
        List<String> known = lexicon.forms();
        int size = known.size();
        int[] sorted = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparing(known::get))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] entryOfLexicon = new int[size];
        String[] forms = new String[size];
        String[] stems = new String[size];
        boolean[] stops = new boolean[size];
        for (int entry = 0; entry < size; entry++) {
            int number = sorted[entry];
            entryOfLexicon[number] = entry;
            forms[entry] = known.get(number);
            // A code has no stem: to a Spanish stemmer, 0x800900DA and 0x800900DE are forms of one word.
            var term = isName(forms[entry]) ? Optional.of(forms[entry]) : stemmer.term(lexicon.spelling(number));
            stops[entry] = term.isEmpty();
            stems[entry] = term.orElse(forms[entry]);
        }
        Map<String, Integer> numbers = new LinkedHashMap<>();
        int[] terms = new int[size];
        for (int entry = 0; entry < size; entry++) {
            numbers.putIfAbsent(stems[entry], numbers.size());
            terms[entry] = numbers.get(stems[entry]);
        }
        BytesRef[] termBytes = numbers.keySet().stream().map(BytesRef::new).toArray(BytesRef[]::new);
        return new Dictionary(
                lexicon,
                forms,
                terms,
                stops,
                termBytes,
                entryOfLexicon,
                new int[termBytes.length],
                new long[termBytes.length],
                new BitSet[0],
                0);
    }

    private static boolean isName(String form) {
        return form.chars().anyMatch(c -> c == '_' || Character.isDigit(c));
    }

    /**
     * The same, knowing in how many documents each term occurs (in that field of the index where it occurs most), and
     * where it is crowded.
     */
    Dictionary counted(IndexReader reader, int mostPlaces) {
        Map<BytesRef, Integer> numbers = numbers();
        int[] most = new int[termBytes.length];
        long[] all = new long[termBytes.length];
        BitSet[] many = Stream.of(Field.values()).map(field -> new BitSet()).toArray(BitSet[]::new);
        for (Field field : Field.values()) {
            Postings.each(reader, field, (text, term) -> {
                int number = Objects.requireNonNull(numbers.get(text));
                most[number] = Math.max(most[number], term.docFreq());
                all[number] += term.totalTermFreq();
                many[field.ordinal()].set(number, Field.PLACED.contains(field) && term.totalTermFreq() > mostPlaces);
            });
        }
        return new Dictionary(
                lexicon, forms, terms, stops, termBytes, entryOfLexicon, most, all, many, reader.maxDoc());
    }

    /** The number of each term. */
    Map<BytesRef, Integer> numbers() {
        Map<BytesRef, Integer> numbers = HashMap.newHashMap(termBytes.length);
        for (int term = 0; term < termBytes.length; term++) {
            numbers.put(termBytes[term], term);
        }
        return numbers;
    }

    /** How many documents the index has. */
    int documents() {
        return documents;
    }

    int size() {
        return forms.length;
    }

    int termCount() {
        return termBytes.length;
    }

    /** A term as Lucene has it. */
    BytesRef termBytes(int term) {
        return termBytes[term];
    }

    /** The entry of a form that the lexicon numbered. */
    int entry(int lexiconNumber) {
        return entryOfLexicon[lexiconNumber];
    }

    /** The entry of a form; when there is none, {@code -(place where it would stand) - 1}. */
    int find(String form) {
        int number = lexicon.number(form);
        return number < 0 ? Arrays.binarySearch(forms, form) : entryOfLexicon[number];
    }

    String form(int entry) {
        return forms[entry];
    }

    int term(int entry) {
        return terms[entry];
    }

    boolean stop(int entry) {
        return stops[entry];
    }

    /** Whether a term stands in a field more often than {@link Weights#MOST_PLACES} says. */
    boolean crowded(int term, Field field) {
        return crowded[field.ordinal()].get(term);
    }

    boolean crowded(int term) {
        return Stream.of(crowded).anyMatch(field -> field.get(term));
    }

    /** In how many documents an entry's term occurs, in that field where it occurs most. */
    int pages(int entry) {
        return pagesOf(terms[entry]);
    }

    /** The same of a term. */
    int pagesOf(int term) {
        return pages[term];
    }

    /** How often a term stands in all documents and fields. */
    long occurrencesOf(int term) {
        return occurrences[term];
    }
}
