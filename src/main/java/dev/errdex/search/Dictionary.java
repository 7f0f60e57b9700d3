package dev.errdex.search;

import dev.errdex.words.Folding;
import java.util.ArrayList;
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
    /** A stem that shares so many letters with its form begins as it does. */
    private static final int SHORT = 2;

    private final Lexicon lexicon;
    private final List<String> links;
    private final String[] forms;
    private final int[] terms;
    private final boolean[] stops;
    private final BytesRef[] termBytes;
    private final int not;
    private final int[] entryOfLexicon;
    private final int[] pages;
    private final long[] occurrences;
    /** By field, the terms that stand in it too often for their places to be looked at in passing. */
    private final BitSet[] crowded;

    private final int documents;

    private Dictionary(
            Lexicon lexicon,
            List<String> links,
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
        this.links = links;
        this.forms = forms;
        this.terms = terms;
        this.stops = stops;
        this.termBytes = termBytes;
        this.not = List.of(termBytes).indexOf(new BytesRef(Stemmer.NOT));
        this.entryOfLexicon = entryOfLexicon;
        this.pages = pages;
        this.occurrences = occurrences;
        this.crowded = crowded;
        this.documents = documents;
    }

    /** Where a stemmer takes away the beginning of a form, as it does an article, the rest is a form, too. */
    static Dictionary of(Lexicon lexicon, Stemmer stemmer) {
        List<Optional<String>> terms = new ArrayList<>();
        for (int number = 0; number < lexicon.forms().size(); number++) {
            String form = lexicon.forms().get(number);
            // A code has no stem: to a Spanish stemmer, 0x800900DA and 0x800900DE are forms of one word.
            terms.add(isName(form) ? Optional.of(form) : stemmer.term(lexicon.spelling(number)));
        }
        for (int number = 0, texts = terms.size(); number < texts; number++) {
            String form = lexicon.forms().get(number);
            Optional<String> term = terms.get(number);
            Optional<String> bare = term.flatMap(stem -> bare(form, Folding.fold(stem)));
            if (bare.isPresent() && lexicon.add(bare.get()) == terms.size()) {
                terms.add(term);
            }
        }
        return of(lexicon, CompoundHabit.of(stemmer.language()).links(), terms);
    }

    /** A form from where its stem begins, if that is not where the form begins. */
    private static Optional<String> bare(String form, String stem) {
        if (stem.length() <= SHORT || stem.regionMatches(0, form, 0, SHORT)) {
            return Optional.empty();
        }
        int at = form.indexOf(stem.substring(0, SHORT));
        return Optional.of(at < 0 ? stem : form.substring(at));
    }

    /** With the term of each form of the lexicon; none for a stop word. */
    private static Dictionary of(Lexicon lexicon, List<String> links, List<Optional<String>> terms) {
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
            stops[entry] = terms.get(number).isEmpty();
            stems[entry] = terms.get(number).orElse(forms[entry]);
        }
        Map<String, Integer> numbers = new LinkedHashMap<>();
        int[] termNumbers = new int[size];
        for (int entry = 0; entry < size; entry++) {
            numbers.putIfAbsent(stems[entry], numbers.size());
            termNumbers[entry] = numbers.get(stems[entry]);
        }
        BytesRef[] termBytes = numbers.keySet().stream().map(BytesRef::new).toArray(BytesRef[]::new);
        return new Dictionary(
                lexicon,
                links,
                forms,
                termNumbers,
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
                lexicon, links, forms, terms, stops, termBytes, entryOfLexicon, most, all, many, reader.maxDoc());
    }

    /** Whether it is the term of the words that turn a sentence round. */
    boolean isNot(int term) {
        return term == not();
    }

    /** The term of the words that turn a sentence round, or -1. */
    int not() {
        return not;
    }

    /** The words that turn a sentence round, as far as they occur. */
    List<String> nots() {
        return IntStream.range(0, size())
                .filter(entry -> isNot(term(entry)))
                .mapToObj(this::form)
                .toList();
    }

    /** What may stand between the parts of a word of this language. */
    List<String> links() {
        return links;
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
