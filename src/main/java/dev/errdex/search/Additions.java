package dev.errdex.search;

import java.util.ArrayList;
import java.util.Arrays;
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
    private final Rule[][] rules;

    private final Dictionary dictionary;

    Additions(List<Rule> all, Dictionary dictionary) {
        this.dictionary = dictionary;
        rules = new Rule[all.isEmpty() ? 0 : dictionary.termCount()][];
        Map<Integer, List<Rule>> byTerm = new HashMap<>();
        all.forEach(rule ->
                byTerm.computeIfAbsent(rule.words()[0], x -> new ArrayList<>(1)).add(rule));
        byTerm.forEach((term, some) -> rules[term] = some.toArray(Rule[]::new));
    }

    /** The tokens of a field and those that come with them, in the order of their places. */
    int[] to(int[] tokens) {
        if (rules.length == 0) {
            return tokens;
        }
        long[] added = {};
        int count = 0;
        int place = -1;
        for (int i = 0; i < tokens.length; i++) {
            place += Lexicon.step(tokens[i]);
            Rule[] some = rules[term(tokens[i])];
            for (int r = 0; some != null && r < some.length; r++) {
                Rule rule = some[r];
                if (stands(rule.words(), tokens, i)) {
                    if (count + rule.added().length > added.length) {
                        added = Arrays.copyOf(added, 2 * (count + rule.added().length));
                    }
                    for (int j = 0; j < rule.added().length; j++) {
                        added[count++] = placed(place + rule.offsets()[j], rule.added()[j]);
                    }
                }
            }
        }
        return count == 0 ? tokens : merged(tokens, Arrays.copyOf(added, count));
    }

    private int term(int token) {
        int indexed = dictionary.indexed(Lexicon.form(token));
        return indexed < 0 ? ~indexed : indexed;
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

    private static long placed(int place, int form) {
        return (long) place << Integer.SIZE | form;
    }

    /** In the order of their places, and at one place first what the text itself has there. */
    private static int[] merged(int[] tokens, long[] added) {
        // Rules come in the order of their words, what they bring nearly so.
        for (int i = 1; i < added.length; i++) {
            long one = added[i];
            int at = i;
            while (at > 0 && place(added[at - 1]) > place(one)) {
                added[at] = added[at - 1];
                at--;
            }
            added[at] = one;
        }
        int[] merged = new int[tokens.length + added.length];
        int count = 0;
        int next = 0;
        int before = -1;
        int place = -1;
        for (int i = 0; i <= tokens.length; i++) {
            place = i < tokens.length ? place + Lexicon.step(tokens[i]) : Integer.MAX_VALUE;
            while (next < added.length && place(added[next]) < place) {
                long one = added[next++];
                // Two rules may bring the same word, and a text may have it there.
                if (!isThere((int) one, merged, count, place(one) == before)) {
                    merged[count++] = Lexicon.token((int) one, place(one) - before);
                    before = place(one);
                }
            }
            if (i < tokens.length) {
                merged[count++] = Lexicon.token(Lexicon.form(tokens[i]), place - before);
                before = place;
            }
        }
        return Arrays.copyOf(merged, count);
    }

    private static int place(long placed) {
        return (int) (placed >>> Integer.SIZE);
    }

    /** Whether one of the tokens that share the last place is a form. */
    private static boolean isThere(int form, int[] merged, int count, boolean samePlace) {
        for (int i = count - 1; samePlace && i >= 0; i--) {
            if (Lexicon.form(merged[i]) == form) {
                return true;
            }
            samePlace = Lexicon.step(merged[i]) == 0;
        }
        return false;
    }
}
