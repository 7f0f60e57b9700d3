package dev.errdex.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds the words of a text.
 *
 * <p>A word is a run of letters, their marks, digits and underscores; an apostrophe joins two letters ({@code don't}),
 * a point joins two digits ({@code 10.0.19041}). Where writing has no spaces (Han, Kana, Thai, Lao, Khmer, Myanmar)
 * each character is a word. A run of more than {@value #LONGEST} characters is nothing that anyone looks up, and no
 * word.
 *
 * <p>A name has parts besides: those between underscores and points, those that capitals begin, and the number after
 * letters ({@code KB5005565}). A number in hexadecimal stays in one piece.
 */
public final class Words {
    static final int LONGEST = 100;

    private Words() {}

    /** The words of a text in order, a compound before its parts. */
    public static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        each(text, words::add);
        return words;
    }

    /** Gives the words of a text one by one, and returns the number of places that they cover. */
    public static int each(String text, Consumer<Word> reader) {
        int position = 0;
        int at = 0;
        while (at < text.length()) {
            int end = Runs.end(text, at);
            if (end == at) {
                at += Character.charCount(text.codePointAt(at));
                continue;
            }
            position += words(text, at, end, position, reader);
            at = end;
        }
        return position;
    }

    private static int words(String text, int from, int to, int position, Consumer<Word> reader) {
        int start = from;
        int end = to;
        while (start < end && text.charAt(start) == '_') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == '_') {
            end--;
        }
        if (start == end || end - start > LONGEST) {
            return 0;
        }
        List<Integer> cuts = NameParts.of(text, start, end);
        int count = cuts.size() / 2;
        String run = text.substring(start, end);
        reader.accept(new Word(Folding.fold(run), start, end, position, Math.max(count, 1)));
        if (count > 1) {
            for (int i = 0; i < count; i++) {
                int first = cuts.get(2 * i);
                int last = cuts.get(2 * i + 1);
                reader.accept(new Word(Folding.fold(text.substring(first, last)), first, last, position + i, 1));
            }
        }
        return Math.max(count, 1);
    }
}
