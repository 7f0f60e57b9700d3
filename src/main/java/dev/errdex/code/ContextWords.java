package dev.errdex.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words that make a bare number a code: those of the space files, and the spaces' names. A word that begins with
 * {@code !} does the opposite: behind {@code !HTTP error} a number is no code, though {@code error} would make it one.
 *
 * <p>Between word and number there may be up to six blanks and marks such as {@code : = # ( [ "}, all on one line.
 */
final class ContextWords {
    private static final int GAP = 6;
    /** What may stand between the words and a number that is hardly a count. */
    private static final Set<String> VERBS =
            Set.of("is", "was", "code", "number", "value", "es", "fue", "era", "código", "codigo", "ist", "war", "est");

    private static final int MOST_VERBS = 2;
    private static final String MARKS = ":=#([{<\"'`*|%";

    /** A word or phrase in lower case, and the spaces it speaks of. */
    private record Phrase(String text, Set<String> spaces) {}

    /** By last word; long ones first. */
    private final Map<String, List<Phrase>> byLastWord = new HashMap<>();

    private final List<Phrase> all = new ArrayList<>();
    private final boolean[] lastLetters = new boolean[0x530];
    private int longest;

    ContextWords(Collection<CodeSpace> spaces) {
        Map<String, Set<String>> phrases = new HashMap<>();
        for (CodeSpace space : spaces) {
            // "net 1004" may be anything, where NET-1004 is a code.
            if (!(space.spelling() instanceof Spelling.Prefixed)) {
                phrases.computeIfAbsent(space.name().toLowerCase(Locale.ROOT), key -> new LinkedHashSet<>())
                        .add(space.name());
            }
            for (String word : space.words()) {
                boolean not = word.startsWith("!");
                Set<String> names = phrases.computeIfAbsent(
                        word.substring(not ? 1 : 0).strip().toLowerCase(Locale.ROOT), key -> new LinkedHashSet<>());
                if (!not) {
                    names.add(space.name());
                }
            }
        }
        phrases.forEach((text, names) -> all.add(new Phrase(text, names)));
        all.removeIf(phrase -> phrase.text().isEmpty());
        all.sort(Comparator.comparingInt((Phrase phrase) -> phrase.text().length())
                .reversed()
                .thenComparing(Phrase::text));
        for (Phrase phrase : all) {
            String text = phrase.text();
            longest = Math.max(longest, text.length());
            lastLetters[text.charAt(text.length() - 1) % lastLetters.length] = true;
            byLastWord.computeIfAbsent(lastWord(text), key -> new ArrayList<>()).add(phrase);
        }
    }

    private static String lastWord(String text) {
        int start = text.length();
        while (start > 0 && Digits.isWord(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start);
    }

    /** The same, where {@code is}, {@code was} or {@code code} may stand between the words and the number. */
    Set<String> beforeVerb(char[] text, int number) {
        Set<String> named = before(text, number);
        int at = number;
        for (int i = 0; named.isEmpty() && i < MOST_VERBS; i++) {
            while (at > 0 && isGap(text[at - 1])) {
                at--;
            }
            int end = at;
            while (at > 0 && Digits.isWord(text[at - 1])) {
                at--;
            }
            if (!VERBS.contains(new String(text, at, end - at).toLowerCase(Locale.ROOT))) {
                return named;
            }
            named = before(text, at);
        }
        return named;
    }

    /** The spaces that the words before a number speak of; none when there are no such words. */
    Set<String> before(char[] text, int number) {
        int end = number;
        while (end > 0 && number - end < GAP && isGap(text[end - 1])) {
            end--;
        }
        if (end == 0 || !lastLetters[Character.toLowerCase(text[end - 1]) % lastLetters.length]) {
            return Set.of();
        }
        int start = Math.max(0, end - longest - 2);
        String left = new String(text, start, end - start).toLowerCase(Locale.ROOT);
        for (Phrase phrase : byLastWord.getOrDefault(lastWord(left), List.of())) {
            int at = left.length() - phrase.text().length();
            if (left.endsWith(phrase.text()) && isWhole(left, at, phrase)) {
                return phrase.spaces();
            }
        }
        return Set.of();
    }

    /**
     * Whether the words begin there. Of {@code Domain=com.example.error Code=1035} the first is the end of a name, and
     * no word of a phrase; a single one may be a member, as in {@code e.errno = 13}.
     */
    private static boolean isWhole(String text, int at, Phrase phrase) {
        return at == 0
                || !(Digits.isWord(text.charAt(at - 1))
                        || (at > 1
                                && text.charAt(at - 1) == '.'
                                && Digits.isWord(text.charAt(at - 2))
                                && phrase.text().indexOf(' ') > 0));
    }

    private static boolean isGap(char c) {
        return Digits.isBlank(c) || MARKS.indexOf(c) >= 0;
    }

    /** A text without the words it begins with. */
    record Rest(Set<String> spaces, String text) {}

    /** Cuts the words off the text's beginning; null when it begins with none. */
    Rest cut(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (Phrase phrase : all) {
            if (!phrase.spaces().isEmpty() && lower.startsWith(phrase.text())) {
                int start = phrase.text().length();
                while (start < text.length() && isGap(text.charAt(start))) {
                    start++;
                }
                if (start > phrase.text().length() && start < text.length()) {
                    return new Rest(phrase.spaces(), text.substring(start));
                }
            }
        }
        return null;
    }
}
