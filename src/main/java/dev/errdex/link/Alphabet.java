package dev.errdex.link;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Where titles stand in lists by the alphabet. */
public final class Alphabet {
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern NO_LETTERS = Pattern.compile("^[^\\p{L}\\p{N}]+");

    private Alphabet() {}

    /** Accents do not count, except the one of ñ, which is a letter of its own in Spanish. */
    public static String key(String title) {
        int first = 0;
        while (first < title.length()
                && title.charAt(first) < 0x80
                && !Character.isLetterOrDigit(title.charAt(first))) {
            first++;
        }
        if (title.chars().allMatch(c -> c < 0x80)) {
            return title.substring(first).toUpperCase(java.util.Locale.ROOT);
        }
        String decomposed = Normalizer.normalize(title, Normalizer.Form.NFD)
                .toUpperCase(java.util.Locale.ROOT)
                .replace("N\u0303", "N~");
        return NO_LETTERS.matcher(MARKS.matcher(decomposed).replaceAll("")).replaceAll("");
    }

    /** The letter under which a title stands; numbers and signs stand together before all letters. */
    public static String letter(String title) {
        String key = key(title);
        if (key.isEmpty() || !Character.isLetter(key.codePointAt(0))) {
            return "0–9";
        }
        return key.startsWith("N~") ? "Ñ" : new String(Character.toChars(key.codePointAt(0)));
    }
}
