package dev.errdex.shelf;

import dev.errdex.rule.LanguageWords;

/** Tells sentences that deny something from those that claim it: "the 4 has nothing to do with Win32 error 4". */
final class Denial {
    private static final LanguageWords WORDS = LanguageWords.of("denying-words.tsv");

    private Denial() {}

    static boolean in(String sentence, String language) {
        return WORDS.in(sentence, language);
    }
}
