package dev.errdex.search;

import dev.errdex.words.Word;
import dev.errdex.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a reader typed, taken apart: plain words, "quoted phrases", and what -must -"not occur". A minus before a digit
 * is the sign of a number, and one before a switch of a command that the wiki has belongs to the command; a quotation
 * mark that nothing closes is none. A text of more than {@value #MOST_TYPED} words was pasted: its quotation marks and
 * hyphens demand and exclude nothing.
 *
 * @param words plain words in order; each form once, but once more where it is part of a symbol, as the symbol may be
 *     known, and then its parts count for nothing
 * @param phrases quoted texts
 * @param excluded texts that must not occur, each a word or a phrase
 */
record QueryText(List<Wanted> words, List<List<Word>> phrases, List<List<Word>> excluded) {
    static final int MOST_TYPED = 20;
    static final int MOST_CHARACTERS = 20_000;
    private static final int MOST_PHRASES = 5;
    private static final Pattern NUMBER = Pattern.compile("-([0-9]{3,})(?![\\p{L}\\p{M}\\p{Nd}_])");

    /**
     * A plain word; one that is still being typed may be the beginning of a longer one.
     *
     * @param number the digits that a hyphen joins to these letters, as in {@code ORA-00600}, or ""
     * @param count how often it stands in the text
     * @param inSymbol whether it is part of a symbol
     * @param inName whether it is part of any name
     */
    record Wanted(Word word, boolean unfinished, String number, int count, boolean inSymbol, boolean inName) {
        /** Another word in its place. */
        Wanted as(String form) {
            return new Wanted(
                    new Word(form, word.start(), word.end(), word.position(), 1), false, "", count, inSymbol, inName);
        }

        private Wanted again() {
            return new Wanted(word, unfinished, number, count + 1, inSymbol, inName);
        }
    }

    static QueryText of(String typed, Switches switches) {
        String text = typed.substring(0, Math.min(typed.length(), MOST_CHARACTERS))
                .replace('\u201c', '"')
                .replace('\u201d', '"')
                .replace('\u201e', '"');
        if (Words.of(text).size() > MOST_TYPED) {
            return new QueryText(wanted(text), List.of(), List.of());
        }
        StringBuilder plain = new StringBuilder();
        List<List<Word>> phrases = new ArrayList<>();
        List<List<Word>> excluded = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean starts = at == 0 || isSpace(text.charAt(at - 1));
            boolean not = c == '-' && starts && at + 1 < text.length();
            int quote = not ? at + 1 : at;
            int close = text.charAt(quote) == '"' ? text.indexOf('"', quote + 1) : -1;
            if (close >= 0) {
                (not ? excluded : phrases).add(Words.of(text.substring(quote + 1, close)));
                plain.append(' ');
                at = close + 1;
            } else if (not && Character.isLetter(text.charAt(at + 1))) {
                int end = at + 1;
                while (end < text.length() && !isSpace(text.charAt(end))) {
                    end++;
                }
                List<Word> words = Words.of(text.substring(at + 1, end));
                boolean isSwitch = switches.begin(words);
                plain.append(isSwitch ? text.substring(at, end) : " ");
                if (!isSwitch) {
                    excluded.add(words);
                }
                at = end;
            } else {
                plain.append(c);
                at++;
            }
        }
        return new QueryText(wanted(plain.toString()), some(phrases), some(excluded));
    }

    private static List<Wanted> wanted(String plain) {
        Map<String, Wanted> words = new LinkedHashMap<>();
        int symbolEnd = 0;
        int nameEnd = 0;
        List<Word> all = Words.of(plain);
        for (int i = 0; i < all.size(); i++) {
            Word word = all.get(i);
            if (i + 1 < all.size() && isVerbOf(word, all.get(i + 1))) {
                continue;
            }
            boolean part = word.end() <= symbolEnd;
            boolean inName = word.end() <= nameEnd;
            nameEnd = word.compound() ? word.end() : nameEnd;
            symbolEnd = word.form().indexOf('_') > 0 ? word.end() : symbolEnd;
            words.merge(
                    word.form() + (part ? " in a symbol" : ""),
                    new Wanted(word, word.end() == plain.length(), numberBehind(plain, word), 1, part, inName),
                    (first, again) -> first.again());
        }
        return List.copyOf(words.values());
    }

    /** Of {@code can't} and {@code doesn't}, what is said is not. */
    private static boolean isVerbOf(Word verb, Word not) {
        return not.form().equals("not") && verb.end() == not.start();
    }

    private static String numberBehind(String plain, Word word) {
        Matcher number =
                NUMBER.matcher(plain).region(word.end(), plain.length()).useTransparentBounds(true);
        return word.form().codePoints().allMatch(Character::isLetter) && number.lookingAt() ? number.group(1) : "";
    }

    private static List<List<Word>> some(List<List<Word>> texts) {
        return texts.stream()
                .filter(words -> !words.isEmpty())
                .limit(MOST_PHRASES)
                .toList();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || c == '\u00a0' || c == '\u3000';
    }
}
