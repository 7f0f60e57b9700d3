package dev.errdex.search;

import dev.errdex.search.QueryText.Wanted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Which words of a long text are looked up: those that tell most. Each word costs the browser a request, so it has to
 * know them before it has loaded any; a shard tells the grades of the words that tell most in this wiki, and what it
 * does not name tells little, or is nowhere.
 *
 * <p>A word tells much when few pages have it, when these speak of it again and again, and when they are not just one
 * or two, as a single page may have any word: {@code idf * (r / (r + 3))^2 * p / (p + 1)}, where p pages have the word,
 * each r times. (Of CISI's 76 judged questions, eight words chosen so find nearly what all words find.) A message that
 * hangs on a word makes it count double. Grades are quarters of an octave.
 */
final class TellingWords {
    /** So many words are looked up of a long text. */
    static final int MOST = 8;

    /** A text with so many that say anything, names not taken apart, may have been typed: all are looked up. */
    static final int FEW = 12;

    /** So many forms are graded; with them the shard has about 9 kB. */
    private static final int MOST_FORMS = 6000;

    private static final int GRADES = 24;
    private static final int STEPS_AN_OCTAVE = 4;
    /** What a name is more than a word. */
    private static final int NAME = STEPS_AN_OCTAVE;

    private static final double REPEATED = 3;
    private static final double PAGES = 1;
    /** A form is known by so many bits. */
    private static final int HASH_BITS = 24;

    /** By grade from the lowest, which is 1, the hashes of its forms in order. */
    private final int[][] hashes = new int[GRADES][];

    private final Map<Integer, Integer> grades = new HashMap<>();
    private final Dictionary dictionary;

    /** @param hasMessages whether messages hang on a term */
    TellingWords(Dictionary dictionary, IntPredicate hasMessages, int documents) {
        this.dictionary = dictionary;
        double[] values = new double[dictionary.termCount()];
        for (int term = 0; term < values.length; term++) {
            values[term] = value(term, documents) * (hasMessages.test(term) ? 2 : 1);
        }
        double most = Arrays.stream(values).max().orElse(0);
        List<Integer> entries = IntStream.range(0, dictionary.size())
                .filter(entry -> !dictionary.stop(entry) && grade(values[dictionary.term(entry)], most) > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer entry) -> -values[dictionary.term(entry)]))
                .limit(MOST_FORMS)
                .toList();
        entries.forEach(
                entry -> grades.putIfAbsent(hash(dictionary.form(entry)), grade(values[dictionary.term(entry)], most)));
        for (int grade = 1; grade <= GRADES; grade++) {
            int wanted = grade;
            hashes[grade - 1] = grades.entrySet().stream()
                    .filter(one -> one.getValue() == wanted)
                    .mapToInt(Map.Entry::getKey)
                    .sorted()
                    .toArray();
        }
    }

    private double value(int term, int documents) {
        int pages = dictionary.pagesOf(term);
        double rarity = StrictMath.log(1 + (documents - pages + 0.5) / (pages + 0.5));
        double repeated = (double) dictionary.occurrencesOf(term) / Math.max(1, pages);
        double burst = repeated / (repeated + REPEATED);
        return rarity * burst * burst * pages / (pages + PAGES);
    }

    private static int grade(double value, double most) {
        return value <= 0
                ? 0
                : Math.max(0, GRADES - (int) (STEPS_AN_OCTAVE * StrictMath.log(most / value) / StrictMath.log(2)));
    }

    /** FNV-1a over UTF-16 code units, its upper bits. */
    static int hash(String form) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < form.length(); i++) {
            hash = (hash ^ form.charAt(i)) * 0x01000193;
        }
        return hash >>> (Integer.SIZE - HASH_BITS);
    }

    /**
     * What is looked up of a text.
     *
     * @param words in their order
     * @param isLong whether it has more than {@value #FEW} words that say anything; then each counts as often as it
     *     stands there, symbols are not taken apart, and nothing is completed or corrected
     */
    record Choice(List<Wanted> words, boolean isLong) {}

    /** All words, or of more than {@value #FEW} that say anything those that tell most. */
    Choice of(List<Wanted> words) {
        List<Wanted> candidates = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Wanted wanted : words) {
            if (!wanted.inSymbol()
                    && !isStop(wanted.word().form())
                    && known.add(wanted.word().form())) {
                candidates.add(wanted);
            }
        }
        long telling = candidates.stream().filter(wanted -> !wanted.inName()).count();
        if (telling <= FEW) {
            return new Choice(words, false);
        }
        return new Choice(
                candidates.stream()
                        .sorted(Comparator.comparingInt(wanted -> -worth(wanted)))
                        .limit(MOST)
                        .sorted(Comparator.comparingInt(
                                        (Wanted wanted) -> wanted.word().start())
                                .thenComparingInt(wanted -> -wanted.word().end()))
                        .toList(),
                true);
    }

    private boolean isStop(String form) {
        int entry = dictionary.find(form);
        return entry >= 0 && (dictionary.stop(entry) || dictionary.isNot(dictionary.term(entry)));
    }

    /**
     * How much a word tells here: its grade, more for a name and for each time that the number of its places doubles.
     */
    private int worth(Wanted wanted) {
        int grade = grades.getOrDefault(hash(wanted.word().form()), 0);
        boolean isName = wanted.word().compound() || wanted.word().form().indexOf('_') > 0;
        int often = STEPS_AN_OCTAVE / 2 * (Integer.SIZE - 1 - Integer.numberOfLeadingZeros(wanted.count()));
        return grade == 0 ? (isName ? 1 : 0) : grade + often + (isName ? NAME : 0);
    }

    /** Of each grade, from the lowest, how many forms it has, and the gaps between their hashes. */
    byte[] coded() {
        Bytes bytes = new Bytes();
        for (int[] all : hashes) {
            int[] gaps = new int[all.length];
            for (int i = 0; i < all.length; i++) {
                gaps[i] = all[i] - (i == 0 ? -1 : all[i - 1]) - 1;
            }
            bytes.number(all.length).raw(Bits.riceCoded(gaps));
        }
        return bytes.toArray();
    }
}
