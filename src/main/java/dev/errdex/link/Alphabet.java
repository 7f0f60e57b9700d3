package dev.errdex.link;

import dev.errdex.source.InterfaceWords;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where titles stand in lists by the alphabet of a language.
 *
 * @param ownLetters letters with marks that stand by themselves, each behind the one without: {@code Ñ} in Spanish
 */
public record Alphabet(List<String> ownLetters) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern NO_LETTERS = Pattern.compile("^[^\\p{L}\\p{N}]+");
    /** Sorts behind all letters, so that Ñ is behind NZ. */
    private static final char BEHIND = '~';

    /** The one of a language, a BCP 47 tag; letters with marks stand among those without unless its words say more. */
    public static Alphabet of(String language) {
        String letters = InterfaceWords.of(language).getOrDefault("own-letters", "");
        return new Alphabet(letters.codePoints().mapToObj(Character::toString).toList());
    }

    /** What titles are sorted by. Accents do not count, and ligatures count as two letters. */
    public String key(String title) {
        int first = 0;
        while (first < title.length()
                && title.charAt(first) < 0x80
                && !Character.isLetterOrDigit(title.charAt(first))) {
            first++;
        }
        if (title.chars().allMatch(c -> c < 0x80)) {
            return title.substring(first).toUpperCase(Locale.ROOT);
        }
        String upper = Normalizer.normalize(title.toUpperCase(Locale.ROOT), Normalizer.Form.NFC)
                .replace("Œ", "OE")
                .replace("Æ", "AE");
        for (String letter : ownLetters) {
            upper = upper.replace(letter, base(letter) + BEHIND);
        }
        String plain =
                MARKS.matcher(Normalizer.normalize(upper, Normalizer.Form.NFD)).replaceAll("");
        return NO_LETTERS.matcher(plain).replaceAll("");
    }

    /** The letter under which a title stands; numbers and signs stand together before all letters. */
    public String letter(String title) {
        String key = key(title);
        if (key.isEmpty() || !Character.isLetter(key.codePointAt(0))) {
            return "0–9";
        }
        return ownLetters.stream()
                .filter(letter -> key.startsWith(base(letter) + BEHIND))
                .findFirst()
                .orElseGet(() -> Character.toString(key.codePointAt(0)));
    }

    private static String base(String letter) {
        return MARKS.matcher(Normalizer.normalize(letter, Normalizer.Form.NFD)).replaceAll("");
    }
}
