package dev.errdex.words;

/**
 * A word of a text.
 *
 * <p>A name such as {@code NTE_BAD_KEY_STATE} is a word of its own that covers four places, and is followed by its four
 * parts, one for each place, so that both the whole name and a phrase such as "bad key" find it.
 *
 * @param form the word folded, as {@link Folding#fold} gives it
 * @param start index of its first character in the text
 * @param end index after its last character
 * @param position its place in the text, counted in words from 0; a whole name has the place of its first part
 * @param span how many places it covers: 1, or for a whole name the number of its parts
 */
public record Word(String form, int start, int end, int position, int span) {
    /** Is it a name whose parts follow it as words of their own? */
    public boolean compound() {
        return span > 1;
    }
}
