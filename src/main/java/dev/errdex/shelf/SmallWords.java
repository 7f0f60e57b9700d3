package dev.errdex.shelf;

import dev.errdex.rule.ShippedList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The small words of a language that tell where sentences begin, from {@code sentence-words.txt}. A language that the
 * list does not have has none, and nothing is told by them.
 *
 * @param adverb how words end that say how something is done: they begin sentences, and mostly end no names
 */
record SmallWords(
        Set<String> starts,
        Set<String> perhaps,
        Set<String> names,
        Set<String> articles,
        Set<String> verbs,
        Set<String> joins,
        String adverb) {
    private static final Map<String, String> ADVERBS = Map.of("en", "ly", "es", "mente");
    private static final int SHORTEST_ADVERB = 6;
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}'’]+");
    private static final Map<String, SmallWords> ALL = new HashMap<>();

    static {
        for (String line : ShippedList.lines("sentence-words.txt")) {
            List<String> words = List.of(line.split(" "));
            String language = words.get(0);
            SmallWords all = ALL.computeIfAbsent(language, SmallWords::empty);
            Set<String> kind = switch (words.get(1)) {
                case "starts" -> all.starts;
                case "perhaps" -> all.perhaps;
                case "names" -> all.names;
                case "articles" -> all.articles;
                case "verbs" -> all.verbs;
                case "joins" -> all.joins;
                default -> throw new IllegalStateException(line);
            };
            kind.addAll(words.subList(2, words.size()));
        }
    }

    private static SmallWords empty(String language) {
        return new SmallWords(
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                ADVERBS.getOrDefault(language, ""));
    }

    /** Those of a language such as {@code es-MX}. */
    static SmallWords of(String language) {
        SmallWords words = ALL.get(language.split("-", 2)[0]);
        return words == null ? empty(language) : words;
    }

    /** Whether a word with a capital letter begins sentences and ends no names. */
    boolean begin(String word) {
        return starts.contains(word);
    }

    /** Whether a word with a capital letter begins sentences, though it ends names, too. */
    boolean mayBegin(String word) {
        return perhaps.contains(word)
                || (word.length() >= SHORTEST_ADVERB
                        && !adverb.isEmpty()
                        && word.endsWith(adverb)
                        && !names.contains(word));
    }

    /** Whether a word in small letters stands before nouns. */
    boolean isArticle(String word) {
        return articles.contains(word);
    }

    /**
     * Whether a text could be the end of a sentence: it has a verb behind its first word, and then nothing that joins.
     */
    boolean endsSentence(String text) {
        boolean verb = false;
        List<String> words = words(text);
        for (int i = 0; i < words.size(); i++) {
            if (joins.contains(words.get(i))) {
                return false;
            }
            verb |= i > 0 && verbs.contains(words.get(i));
        }
        return verb;
    }

    /** Whether a text could begin a sentence: it has a verb behind its first word, and nothing before it that joins. */
    boolean beginsSentence(String text) {
        List<String> words = words(text);
        for (int i = 0; i < words.size() && !joins.contains(words.get(i)); i++) {
            if (i > 0 && verbs.contains(words.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> words(String text) {
        return List.of(WORDS.split(text.strip().replace('’', '\'').toLowerCase(Locale.ROOT)));
    }
}
