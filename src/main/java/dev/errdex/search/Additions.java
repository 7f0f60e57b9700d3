package dev.errdex.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words that the index has besides those of a text, where the text has other words of the same meaning: what a query
 * finds by them costs nothing more. They have the places of those, so that they are near to what these are near to.
 *
 * <p>A rule says which words, side by side, bring which others with them. Words are compared as terms, so that a rule
 * for a word holds for its other forms.
 */
final class Additions {
    /**
     * A rule.
     *
     * @param words terms, side by side; at least one
     * @param added lexicon numbers of the words that come with them
     * @param offsets how far the place of each is from that of the first term
     */
    record Rule(int[] words, int[] added, int[] offsets) {}

    /** Rules by their first term. */
    private final Map<Integer, List<Rule>> rules = new HashMap<>();

    private final BitSet first = new BitSet();
    private final Dictionary dictionary;

    Additions(List<Rule> all, Dictionary dictionary) {
        this.dictionary = dictionary;
        for (Rule rule : all) {
            rules.computeIfAbsent(rule.words()[0], x -> new ArrayList<>(1)).add(rule);
            first.set(rule.words()[0]);
        }
    }

    /** The tokens of a field and those that come with them, in the order of their places. */
    int[] to(int[] tokens) {
        if (rules.isEmpty()) {
            return tokens;
        }
        List<int[]> added = null;
        int place = -1;
        for (int i = 0; i < tokens.length; i++) {
            place += Lexicon.step(tokens[i]);
            int term = term(tokens[i]);
            if (first.get(term)) {
                for (Rule rule : rules.getOrDefault(term, List.of())) {
                    if (stands(rule.words(), tokens, i)) {
                        added = added == null ? new ArrayList<>() : added;
                        for (int j = 0; j < rule.added().length; j++) {
                            added.add(new int[] {place + rule.offsets()[j], rule.added()[j]});
                        }
                    }
                }
            }
        }
        return added == null ? tokens : merged(tokens, added);
    }

    private int term(int token) {
        return dictionary.term(dictionary.entry(Lexicon.form(token)));
    }

    /** Whether these terms stand side by side from a token on. */
    private boolean stands(int[] words, int[] tokens, int from) {
        int at = from;
        for (int i = 1; i < words.length; i++) {
            at++;
            // What shares the place of the word before, as the parts of a name share that of the whole, is passed over.
            while (at < tokens.length && Lexicon.step(tokens[at]) == 0) {
                at++;
            }
            if (at == tokens.length || Lexicon.step(tokens[at]) != 1) {
                return false;
            }
            int there = at;
            while (term(tokens[there]) != words[i]) {
                there++;
                if (there == tokens.length || Lexicon.step(tokens[there]) != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int[] merged(int[] tokens, List<int[]> added) {
        int[][] all = new int[tokens.length + added.size()][];
        int place = -1;
        for (int i = 0; i < tokens.length; i++) {
            place += Lexicon.step(tokens[i]);
            all[i] = new int[] {place, Lexicon.form(tokens[i])};
        }
        for (int i = 0; i < added.size(); i++) {
            all[tokens.length + i] = added.get(i);
        }
        Arrays.sort(all, Comparator.comparingInt(token -> token[0]));
        int[] merged = new int[all.length];
        int count = 0;
        int before = -1;
        for (int i = 0; i < all.length; i++) {
            // Two rules may bring the same word.
            boolean again = false;
            for (int j = i - 1; j >= 0 && all[j][0] == all[i][0]; j--) {
                again |= all[j][1] == all[i][1];
            }
            if (!again) {
                merged[count++] = Lexicon.token(all[i][1], all[i][0] - before);
                before = all[i][0];
            }
        }
        return Arrays.copyOf(merged, count);
    }
}
