package dev.errdex.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words that some write as one and others as two: file name and filename, key set and keyset. Where a page says one,
 * the other comes with it, as far as the texts of the wiki themselves have all three words; no list says which.
 *
 * <p>Two words that stand side by side bring the one that is written together. A word brings its parts where the texts
 * have these side by side, too; in languages that make such words freely also where they do not, if the parts are more
 * frequent than the whole: the geometric mean of Koehn and Knight (Empirical Methods for Compound Splitting, EACL
 * 2003), with the letters that such a language puts between parts. So {@code message} is no mess of some age.
 */
final class Compounds {
    private static final int SHORTEST = 5;
    private static final int SHORTEST_FIRST = 3;
    private static final int SHORTEST_LAST = 2;
    /** So long are parts that nothing but their frequency speaks for, and those that a word is taken apart into. */
    private static final int LONG = 4;

    private static final int SHORTEST_PART = 3;
    /** Parts that stand side by side somewhere may be so much less frequent than the whole. */
    private static final int RARER = 4;

    /** A word and two parts of it, as numbers of the lexicon. */
    private record Candidate(int word, int first, int last) {
        long pair() {
            return pair(first, last);
        }

        static long pair(int first, int last) {
            return (long) first << 32 | last;
        }
    }

    private final Lexicon lexicon;
    private final Dictionary dictionary;
    private final CompoundHabit habit;
    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<Long, Integer> together = new HashMap<>();

    private Compounds(String language, Lexicon lexicon, Dictionary dictionary) {
        this.lexicon = lexicon;
        this.dictionary = dictionary;
        habit = CompoundHabit.of(language);
    }

    static List<Additions.Rule> of(String language, Lexicon lexicon, Dictionary dictionary, List<int[][]> documents) {
        Compounds compounds = new Compounds(language, lexicon, dictionary);
        for (int word = 0; word < lexicon.forms().size(); word++) {
            compounds.look(word);
        }
        compounds.count(documents);
        return compounds.rules();
    }

    private void look(int word) {
        String form = lexicon.forms().get(word);
        if (form.length() < SHORTEST
                || lexicon.count(word) == 0
                || !form.chars().allMatch(Character::isLetter)) {
            return;
        }
        for (int cut = SHORTEST_FIRST; cut <= form.length() - SHORTEST_LAST; cut++) {
            int last = lexicon.number(form.substring(cut));
            if (last < 0 || lexicon.count(last) == 0) {
                continue;
            }
            for (String link : habit.links()) {
                int end = cut - link.length();
                int first = end < SHORTEST_FIRST || !form.startsWith(link, end)
                        ? -1
                        : lexicon.number(form.substring(0, end));
                if (first >= 0 && lexicon.count(first) > 0) {
                    candidates.add(new Candidate(word, first, last));
                    together.put(Candidate.pair(first, last), 0);
                }
            }
        }
    }

    /** How often the parts stand side by side. */
    private void count(List<int[][]> documents) {
        BitSet firsts = new BitSet();
        candidates.forEach(candidate -> firsts.set(candidate.first()));
        for (int[][] document : documents) {
            for (int[] tokens : document) {
                for (int i = 0; i < tokens.length; i++) {
                    int next = i + 1;
                    while (firsts.get(Lexicon.form(tokens[i])) && next < tokens.length) {
                        if (Lexicon.step(tokens[next]) > 1) {
                            break;
                        }
                        if (Lexicon.step(tokens[next]) == 1) {
                            together.computeIfPresent(
                                    Candidate.pair(Lexicon.form(tokens[i]), Lexicon.form(tokens[next])),
                                    (pair, count) -> count + 1);
                            break;
                        }
                        next++;
                    }
                }
            }
        }
    }

    private List<Additions.Rule> rules() {
        List<Additions.Rule> rules = new ArrayList<>();
        Map<Integer, Candidate> best = new HashMap<>();
        for (Candidate candidate : candidates) {
            if (isSplit(candidate)) {
                best.merge(
                        candidate.word(), candidate, (one, other) -> speaksFor(other) > speaksFor(one) ? other : one);
            }
            boolean isParticle = isStop(candidate.first()) || isStop(candidate.last());
            if (together.getOrDefault(candidate.pair(), 0) > 0 && (habit.particles() || !isParticle)) {
                rules.add(new Additions.Rule(
                        new int[] {term(candidate.first()), term(candidate.last())},
                        new int[] {candidate.word()},
                        new int[] {0}));
            }
        }
        best.values()
                .forEach(candidate -> rules.add(new Additions.Rule(
                        new int[] {term(candidate.word())},
                        new int[] {candidate.first(), candidate.last()},
                        new int[] {0, 1})));
        return rules;
    }

    private boolean isSplit(Candidate candidate) {
        int first = lexicon.forms().get(candidate.first()).length();
        int last = lexicon.forms().get(candidate.last()).length();
        if (Math.min(first, last) < SHORTEST_PART
                || isStop(candidate.first())
                || isStop(candidate.last())
                || isStop(candidate.word())
                // It is an ending then: reasonable, stopping.
                || term(candidate.first()) == term(candidate.word())) {
            return false;
        }
        double parts = mean(candidate);
        int whole = lexicon.count(candidate.word());
        return together.getOrDefault(candidate.pair(), 0) > 0
                ? RARER * parts >= whole
                : habit.frequent() > 0 && Math.min(first, last) >= LONG && parts > habit.frequent() * whole;
    }

    /** What is written apart somewhere before what is only frequent. */
    private double speaksFor(Candidate candidate) {
        return together.getOrDefault(candidate.pair(), 0) * 1e6 + mean(candidate);
    }

    private double mean(Candidate candidate) {
        return Math.sqrt((double) lexicon.count(candidate.first()) * lexicon.count(candidate.last()));
    }

    private boolean isStop(int number) {
        return dictionary.stop(dictionary.entry(number));
    }

    private int term(int number) {
        return dictionary.term(dictionary.entry(number));
    }
}
