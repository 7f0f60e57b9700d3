package dev.errdex.search;

import dev.errdex.words.Folding;
import dev.errdex.words.Word;
import dev.errdex.words.Words;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The forms of words that occur in the texts of one language, numbered as they come, and how each is written most
 * often: analyzers want the accents that folding takes away.
 *
 * <p>A token is one number: the form's in the upper bits, and below them the step from the place of the token before.
 */
final class Lexicon {
    /** Between two texts of a field lie so many empty places that no phrase reaches from one into the other. */
    private static final int GAP = 10;

    private static final int STEP_BITS = 6;
    private static final int[] NONE = {};

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> forms = new ArrayList<>();
    private int[] counts = new int[256];
    private final Map<Integer, Map<String, Integer>> accented = new HashMap<>();
    private int[] tokens = new int[256];
    private int length;
    private int place;

    /** The tokens of a field's texts. A part that shares its whole's place has step 0. */
    int[] read(List<String> texts) {
        length = 0;
        place = -1;
        int base = 0;
        for (String text : texts) {
            int start = base;
            List<Word> pair = new ArrayList<>(1);
            int places = Words.each(text, word -> {
                endOfRun(pair, word.start(), start, text);
                append(word, start, text);
                if (Words.second(text, word) >= 0) {
                    pair.add(word);
                }
            });
            endOfRun(pair, text.length(), start, text);
            base += places == 0 ? 0 : places + GAP;
        }
        return length == 0 ? NONE : Arrays.copyOf(tokens, length);
    }

    /**
     * Where words are pairs of characters, all but the last character of a run begin one, and so are found while only
     * they are typed. The last one becomes a word of its own.
     */
    private void endOfRun(List<Word> pair, int next, int start, String text) {
        if (!pair.isEmpty()) {
            Word last = pair.removeFirst();
            int second = Words.second(text, last);
            if (next >= last.end() && second < last.end()) {
                append(
                        new Word(
                                Folding.fold(text.substring(second, last.end())),
                                second,
                                last.end(),
                                last.position(),
                                1),
                        start,
                        text);
            }
        }
    }

    static int token(int form, int step) {
        return form << STEP_BITS | step;
    }

    static int form(int token) {
        return token >>> STEP_BITS;
    }

    static int step(int token) {
        return token & (1 << STEP_BITS) - 1;
    }

    /** All forms; a form's number is its index. */
    List<String> forms() {
        return forms;
    }

    /** The number of a form, or -1. */
    int number(String form) {
        return numbers.getOrDefault(form, -1);
    }

    /** How a form is written most often, in lower case. */
    String spelling(int form) {
        String best = forms.get(form);
        Map<String, Integer> others = accented.getOrDefault(form, Map.of());
        int most = counts[form]
                - others.values().stream().mapToInt(Integer::intValue).sum();
        for (var other : others.entrySet()) {
            int count = other.getValue();
            if (count > most || (count == most && other.getKey().compareTo(best) < 0)) {
                best = other.getKey();
                most = count;
            }
        }
        return best;
    }

    private void append(Word word, int start, String text) {
        if (length == tokens.length) {
            tokens = Arrays.copyOf(tokens, 2 * length);
        }
        int at = start + word.position();
        tokens[length++] = token(number(word, text), at - place);
        place = at;
    }

    private int number(Word word, String text) {
        int number = add(word.form());
        counts[number]++;
        if (hasAccents(text, word.start(), word.end())) {
            String spelling = Normalizer.normalize(
                    text.substring(word.start(), word.end()).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
            accented.computeIfAbsent(number, n -> new HashMap<>()).merge(spelling, 1, Integer::sum);
        }
        return number;
    }

    /** The number of a form, which need not stand in a text. */
    int add(String form) {
        Integer known = numbers.putIfAbsent(form, forms.size());
        if (known != null) {
            return known;
        }
        int number = forms.size();
        forms.add(form);
        if (number == counts.length) {
            counts = Arrays.copyOf(counts, 2 * number);
        }
        return number;
    }

    /** How often a form stands in the texts. */
    int count(int form) {
        return counts[form];
    }

    private static boolean hasAccents(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) >= 0x80) {
                return true;
            }
        }
        return false;
    }
}
