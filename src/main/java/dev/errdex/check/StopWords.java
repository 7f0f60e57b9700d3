package dev.errdex.check;

import java.util.List;

/** The small words that show which language a sentence is in. A wiki in other languages than these is not looked at. */
final class StopWords {
    static final List<String> LANGUAGES = List.of("en", "es", "de", "fr", "pt", "it");
    private static final WordTable<int[]> TABLE = new WordTable<>(1024);

    static {
        for (int language = 0; language < LANGUAGES.size(); language++) {
            for (String line : ReadingRules.lines("stop-words/" + LANGUAGES.get(language) + ".txt")) {
                for (String word : line.split(" ")) {
                    int[] mask = TABLE.get(word, 0, word.length());
                    if (mask == null) {
                        mask = new int[1];
                        TABLE.add(word, mask);
                    }
                    mask[0] |= 1 << language;
                }
            }
        }
    }

    private StopWords() {
    }

    /** The bit of a language (a BCP 47 tag, of which the first part counts), or 0. */
    static int bit(String language) {
        int at = LANGUAGES.indexOf(language.split("-")[0]);
        return at < 0 ? 0 : 1 << at;
    }

    /** The bits of the languages that have the word. */
    static int languages(String text, int from, int to) {
        int[] mask = TABLE.get(text, from, to);
        return mask == null ? 0 : mask[0];
    }
}
