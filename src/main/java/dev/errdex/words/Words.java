package dev.errdex.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds the words of a text.
 *
 * <p>A word is a run of letters, their marks, digits and underscores; an apostrophe joins two letters ({@code don't}),
 * a point joins two digits ({@code 10.0.19041}). Where writing does not part words (Han, Kana, Hangul, Thai, Lao,
 * Khmer, Myanmar) each two neighbouring characters are a word, as in Lucene's analyzer for these scripts: 证书错误 is 证书,
 * 书错 and 错误. Any other run of more than {@value #LONGEST} characters is nothing that anyone looks up, and no word.
 *
 * <p>A name has parts besides: those between underscores and points, those that capitals begin, and the number after
 * letters ({@code KB5005565}). A number in hexadecimal stays in one piece. {@code doesn't} is the words does and not,
 * and nothing besides.
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

    /**
     * Where the second character of a word begins that is two characters of a script that does not part words; its end
     * when it is a single one, and -1 for all other words.
     */
    public static int second(String text, Word word) {
        return isUnparted(text, word.start()) ? Runs.endOfCharacter(text, word.start()) : -1;
    }

    /** Whether a letter of a script that does not part words stands there. */
    public static boolean isUnparted(String text, int at) {
        return Runs.partsNoWords(text.codePointAt(at));
    }

    /** Whether a form is a single character of such a script: many words may have it. */
    public static boolean isCharacter(String form) {
        return isUnparted(form, 0) && Runs.endOfCharacter(form, 0) == form.length();
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
            position += Runs.partsNoWords(text.codePointAt(at))
                    ? pairs(text, at, end, position, reader)
                    : words(text, at, end, position, reader);
            at = end;
        }
        return position;
    }

    /** Each two neighbouring characters, or the only one. */
    private static int pairs(String text, int from, int to, int position, Consumer<Word> reader) {
        int count = 0;
        int start = from;
        int middle = Runs.endOfCharacter(text, from);
        do {
            int end = middle < to ? Runs.endOfCharacter(text, middle) : middle;
            reader.accept(new Word(Folding.fold(text.substring(start, end)), start, end, position + count, 1));
            count++;
            start = middle;
            middle = end;
        } while (middle < to);
        return count;
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
        int not = Contractions.not(text, start, end);
        if (not > 0) {
            reader.accept(new Word(Contractions.verb(text.substring(start, not)), start, not, position, 1));
            reader.accept(new Word("not", not, end, position + 1, 1));
            return 2;
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
