package dev.errdex.search;

import dev.errdex.words.Nearness;
import dev.errdex.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The terms that a word of a query may stand for: its own; those of the words that it begins, while it is being typed
 * and few pages have it as it stands; and only when there are none, those of the words that are a slip or two away, or
 * at last of the word that shares its stem.
 *
 * <p>A word that is nowhere may be two that are: {@code filename} where all pages say file name. That is less of a
 * guess than two slips.
 *
 * <p>A single character of a script that does not part words may begin a word in any case. A word with a digit in it is
 * never corrected: a code that is one digit off is another code.
 *
 * @param parts the two words that it stands for; they are looked up in its place
 */
record Alternatives(List<Alternative> all, List<String> corrections, List<String> parts) {
    private Alternatives(List<Alternative> all, List<String> corrections) {
        this(all, corrections, List.of());
    }

    /** How many forms are walked to complete a word, and how many terms are taken. */
    private static final int MOST_WALKED = 2000;

    private static final int MOST_COMPLETIONS = 4;
    /** A word that so many pages have fills a list of results: it is taken as it stands. */
    private static final int MANY_PAGES = 10;

    private static final int MOST_CORRECTIONS = 3;
    /** Of a word that is taken apart. */
    private static final int SHORTEST_PART = 3;

    /** In a dictionary above this size, the first letter of a word must be right. */
    private static final int SMALL_DICTIONARY = 40_000;

    /** A term and its weight. */
    record Alternative(int term, float weight) {}

    static final Alternatives NONE = new Alternatives(List.of(), List.of());

    /** A term alone. */
    static Alternatives exactly(int term) {
        return new Alternatives(List.of(new Alternative(term, Weights.EXACT)), List.of());
    }

    static Alternatives of(String form, boolean unfinished, Dictionary dictionary) {
        List<Alternative> all = new ArrayList<>();
        int entry = dictionary.find(form);
        if (entry >= 0) {
            all.add(new Alternative(dictionary.term(entry), Weights.EXACT));
        }
        boolean mayBegin = Words.isCharacter(form) || (unfinished && form.length() > 1);
        if (mayBegin && (entry < 0 || dictionary.pages(entry) < MANY_PAGES)) {
            all.addAll(completions(form, entry, dictionary));
        }
        String bare = all.isEmpty() ? withoutApostrophe(form) : form;
        if (!bare.equals(form)) {
            return of(bare, false, dictionary);
        }
        if (!all.isEmpty() || form.chars().anyMatch(Character::isDigit)) {
            return new Alternatives(all, List.of());
        }
        return corrected(form, -entry - 1, dictionary);
    }

    /** The longer side of an apostrophe, which is the word: {@code l'erreur}, {@code dell'errore}, {@code server's}. */
    private static String withoutApostrophe(String form) {
        int at = form.indexOf('\'');
        return at < 0 ? form : 2 * at >= form.length() ? form.substring(0, at) : form.substring(at + 1);
    }

    private static List<Alternative> completions(String form, int entry, Dictionary dictionary) {
        Map<Integer, Integer> terms = new LinkedHashMap<>();
        int from = entry < 0 ? -entry - 1 : entry + 1;
        for (int e = from; e < Math.min(dictionary.size(), from + MOST_WALKED); e++) {
            if (!dictionary.form(e).startsWith(form)) {
                break;
            }
            if (!dictionary.stop(e) && (entry < 0 || dictionary.term(e) != dictionary.term(entry))) {
                terms.put(dictionary.term(e), dictionary.pages(e));
            }
        }
        return terms.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_COMPLETIONS)
                .map(term -> new Alternative(term.getKey(), Weights.PREFIX))
                .toList();
    }

    private static Alternatives corrected(String form, int place, Dictionary dictionary) {
        int limit = Nearness.forgiven(form.length());
        List<Near> near = new ArrayList<>();
        if (limit > 0) {
            near.addAll(near(
                    form,
                    limit,
                    startOf(form.charAt(0), dictionary),
                    startOf((char) (form.charAt(0) + 1), dictionary),
                    dictionary));
            if (near.isEmpty() && dictionary.size() <= SMALL_DICTIONARY) {
                near.addAll(near(form, limit, 0, dictionary.size(), dictionary));
            }
        }
        int least = near.stream().mapToInt(Near::slips).min().orElse(limit + 1);
        List<String> parts = least == 1 ? List.of() : parts(form, dictionary);
        if (!parts.isEmpty()) {
            return new Alternatives(List.of(), List.of(String.join(" ", parts)), parts);
        }
        if (near.isEmpty()) {
            return kin(form, place, dictionary);
        }
        float weight = least == 1 ? Weights.ONE_SLIP : Weights.TWO_SLIPS;
        Map<Integer, String> terms = new LinkedHashMap<>();
        near.stream()
                .filter(n -> n.slips == least)
                .sorted(Comparator.comparingInt((Near n) -> -dictionary.pages(n.entry))
                        .thenComparingInt(Near::entry))
                .forEach(n -> {
                    if (terms.size() < MOST_CORRECTIONS) {
                        terms.putIfAbsent(dictionary.term(n.entry), dictionary.form(n.entry));
                    }
                });
        return new Alternatives(
                terms.keySet().stream()
                        .map(term -> new Alternative(term, weight))
                        .toList(),
                List.copyOf(terms.values()));
    }

    /** Two words of the texts, the first as long as can be, with what may stand between them in the language. */
    private static List<String> parts(String form, Dictionary dictionary) {
        for (int cut = form.length() - SHORTEST_PART; cut >= SHORTEST_PART; cut--) {
            for (String link : dictionary.links()) {
                int end = cut - link.length();
                if (end >= SHORTEST_PART
                        && form.startsWith(link, end)
                        && isWord(form.substring(0, end), dictionary)
                        && isWord(form.substring(cut), dictionary)) {
                    return List.of(form.substring(0, end), form.substring(cut));
                }
            }
        }
        return List.of();
    }

    private static boolean isWord(String form, Dictionary dictionary) {
        int entry = dictionary.find(form);
        return entry >= 0 && !dictionary.stop(entry) && dictionary.pages(entry) > 0;
    }

    private static int startOf(char first, Dictionary dictionary) {
        int entry = dictionary.find(String.valueOf(first));
        return entry < 0 ? -entry - 1 : entry;
    }

    private record Near(int entry, int slips) {}

    private static List<Near> near(String form, int limit, int from, int to, Dictionary dictionary) {
        List<Near> near = new ArrayList<>();
        for (int entry = from; entry < to; entry++) {
            String other = dictionary.form(entry);
            int slips = Nearness.distance(form, other, limit);
            if (slips <= limit && !dictionary.stop(entry)) {
                near.add(new Near(entry, slips));
            }
        }
        return near;
    }

    /** The neighbour in the dictionary that shares the longer beginning, when it is most of both words. */
    private static Alternatives kin(String form, int place, Dictionary dictionary) {
        int before = place == 0 ? 0 : shared(form, dictionary.form(place - 1));
        int after = place == dictionary.size() ? 0 : shared(form, dictionary.form(place));
        int best = Math.max(before, after);
        int entry = before >= after ? place - 1 : place;
        if (best < 4
                || 3 * best < 2 * form.length()
                || dictionary.form(entry).length() - best > 3
                || dictionary.stop(entry)) {
            return new Alternatives(List.of(), List.of());
        }
        return new Alternatives(
                List.of(new Alternative(dictionary.term(entry), Weights.KIN)), List.of(dictionary.form(entry)));
    }

    private static int shared(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }
}
