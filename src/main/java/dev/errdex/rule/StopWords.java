package dev.errdex.rule;

import dev.errdex.words.Negations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The small words that show which language a sentence is in. */
public final class StopWords {
    /** Languages whose words were chosen for this purpose; for others, those that a search leaves out have to do. */
    private static final Set<String> CHOSEN = Set.of("en", "es", "de", "fr", "pt", "it");

    /** Those in which a sentence is recognised though the wiki has no text in them. */
    private static final List<String> FOREIGN = List.of(
            "en", "es", "de", "fr", "pt", "it", "nl", "sv", "da", "no", "fi", "pl", "cs", "hu", "ro", "tr", "ru", "bg",
            "el", "ca", "id", "lt", "lv", "et");

    private final Function<String, Set<String>> search;

    private static final int MOST_LANGUAGES = 31;

    private final List<String> languages = new ArrayList<>();
    /** By tag; asked for with each sentence. */
    private final Map<String, Integer> bits = new ConcurrentHashMap<>();

    private final WordTable<int[]> table = new WordTable<>(1024);

    /**
     * @param languages the wiki's, as BCP 47 tags, of which the first part counts
     * @param others gives the words that a search leaves out, in small letters; none for a language that has none
     */
    public StopWords(List<String> languages, Function<String, Set<String>> others) {
        search = others;
        List<String> all = new ArrayList<>(languages);
        all.addAll(FOREIGN);
        for (String tag : all) {
            String language = primary(tag);
            if (!this.languages.contains(language) && this.languages.size() < MOST_LANGUAGES) {
                Collection<String> words = CHOSEN.contains(language) ? chosen(language) : others.apply(language);
                if (!words.isEmpty()) {
                    add(words, 1 << this.languages.size());
                    this.languages.add(language);
                }
            }
        }
    }

    private static List<String> chosen(String language) {
        return ShippedList.lines("stop-words/" + language + ".txt").stream()
                .flatMap(line -> Stream.of(line.split(" ")))
                .toList();
    }

    private void add(Collection<String> words, int bit) {
        for (String word : words) {
            int[] mask = table.get(word, 0, word.length());
            if (mask == null) {
                mask = new int[1];
                table.add(word, mask);
            }
            mask[0] |= bit;
        }
    }

    private static String primary(String tag) {
        return tag.split("-")[0].toLowerCase(Locale.ROOT);
    }

    /** Whether the search of a language leaves a word out, which is given in small letters. */
    public boolean leavesOut(String language, String word) {
        return search.apply(language).contains(word) && !Negations.of(language).contains(word);
    }

    /** The bit of a language, or 0 when it has no words here. */
    public int bit(String language) {
        return bits.computeIfAbsent(language, tag -> {
            int at = languages.indexOf(primary(tag));
            return at < 0 ? 0 : 1 << at;
        });
    }

    /** All languages whose words are known, those of the wiki first. */
    public List<String> all() {
        return languages;
    }

    /** The bits of the languages that have the word. */
    public int languages(String text, int from, int to) {
        int[] mask = table.get(text, from, to);
        return mask == null ? 0 : mask[0];
    }
}
