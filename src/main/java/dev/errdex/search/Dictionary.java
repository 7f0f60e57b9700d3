package dev.errdex.search;

import dev.errdex.words.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;

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
    private final String[] termTexts;
    private final int not;
    private final int[] entryOfLexicon;
    /** By the lexicon's number the term; of a stop word its complement. */
    private final int[] indexed;

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
            String[] termTexts,
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
        this.termTexts = termTexts;
        this.not = numbered(Stemmer.NOT);
        this.entryOfLexicon = entryOfLexicon;
        indexed = Arrays.stream(entryOfLexicon)
                .map(entry -> stops[entry] ? ~terms[entry] : terms[entry])
                .toArray();
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
            Optional<String> bare =
                    term.filter(stem -> !stem.equals(form)).flatMap(stem -> bare(form, Folding.fold(stem)));
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
        String[] forms = lexicon.forms().toArray(String[]::new);
        int size = forms.length;
        Arrays.sort(forms);
        int[] entryOfLexicon = new int[size];
        int[] termNumbers = new int[size];
        boolean[] stops = new boolean[size];
        Map<String, Integer> numbers = HashMap.newHashMap(size);
        List<String> texts = new ArrayList<>();
        for (int entry = 0; entry < size; entry++) {
            int number = lexicon.number(forms[entry]);
            entryOfLexicon[number] = entry;
            stops[entry] = terms.get(number).isEmpty();
            String text = terms.get(number).orElse(forms[entry]);
            Integer known = numbers.putIfAbsent(text, texts.size());
            termNumbers[entry] = known == null ? texts.size() : known;
            if (known == null) {
                texts.add(text);
            }
        }
        return new Dictionary(
                lexicon,
                links,
                forms,
                termNumbers,
                stops,
                texts.toArray(String[]::new),
                entryOfLexicon,
                new int[texts.size()],
                new long[texts.size()],
                new BitSet[0],
                0);
    }

    private static boolean isName(String form) {
        for (int i = 0; i < form.length(); i++) {
            if (form.charAt(i) == '_' || Character.isDigit(form.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The same, knowing in how many documents each term occurs (in that field of the index where it occurs most), and
     * where it is crowded.
     */
    Dictionary counted(IndexReader reader, int mostPlaces) {
        int[] most = new int[termCount()];
        long[] all = new long[termCount()];
        BitSet[] many = Stream.of(Field.values()).map(field -> new BitSet()).toArray(BitSet[]::new);
        for (Field field : Field.values()) {
            Postings.each(reader, field, (number, term) -> {
                most[number] = Math.max(most[number], term.docFreq());
                all[number] += term.totalTermFreq();
                many[field.ordinal()].set(number, Field.PLACED.contains(field) && term.totalTermFreq() > mostPlaces);
            });
        }
        return new Dictionary(
                lexicon, links, forms, terms, stops, termTexts, entryOfLexicon, most, all, many, reader.maxDoc());
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

    /** How many documents the index has. */
    int documents() {
        return documents;
    }

    int size() {
        return forms.length;
    }

    int termCount() {
        return termTexts.length;
    }

    /** The number of the term with this text, or -1; it looks at all of them. */
    final int numbered(String text) {
        return Arrays.asList(termTexts).indexOf(text);
    }

    /** The term of a form that the lexicon numbered; of a stop word its complement, which is below zero. */
    int indexed(int lexiconNumber) {
        return indexed[lexiconNumber];
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
