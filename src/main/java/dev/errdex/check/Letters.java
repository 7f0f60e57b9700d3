package dev.errdex.check;

/**
 * Which characters of ASCII a text has, a bit for each. Nearly all phrases that rules look for are ruled out by it, so
 * that a text is read once and not again for every phrase.
 */
record Letters(long low, long high) {

    static Letters of(String text) {
        long low = 0;
        long high = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 64) {
                low |= 1L << c;
            } else if (c < 128) {
                high |= 1L << c;
            }
        }
        return new Letters(low, high);
    }

    /** Whether the phrase may stand in the text; when not, it lacks a letter. */
    boolean allow(String phrase) {
        for (int i = 0; i < phrase.length(); i++) {
            char c = phrase.charAt(i);
            if (c < 128 && ((c < 64 ? low : high) & 1L << c) == 0) {
                return false;
            }
        }
        return true;
    }
}
