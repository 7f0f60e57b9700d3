package dev.errdex.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes away what readers leave out when they type: capitals and accents.
 *
 * <p>Accents are taken from Latin letters only, where they can be left out; the vowel signs of Hindi or the й of
 * Russian make other letters. ñ stays: año is not ano.
 */
public final class Folding {
    private static final Pattern WIDTHS = Pattern.compile("[\uff01-\uff9f]+");
    private static final char TILDE = '\u0303';

    private Folding() {}

    /**
     * The folded form: lower case, plain Latin letters, straight apostrophes, usual widths, composed characters (NFC).
     */
    public static String fold(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || (c >= 'A' && c <= 'Z')) {
                return c < 0x80 ? foldRest(text, i) : unaccented(text.toLowerCase(Locale.ROOT));
            }
        }
        return text;
    }

    private static String foldRest(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return unaccented(text.toLowerCase(Locale.ROOT));
            }
        }
        return text.toLowerCase(Locale.ROOT);
    }

    private static String unaccented(String lower) {
        String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(apart.length());
        char base = 0;
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (c >= '\uff01' && c <= '\uff9f') {
                return unaccented(usualWidth(lower));
            }
            boolean mark = c >= '\u0300' && c <= '\u036f';
            if (!mark) {
                base = c;
                spell(c, plain);
            } else if (base < 'a' || base > 'z' || (base == 'n' && c == TILDE)) {
                plain.append(c);
            }
        }
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    /** Latin letters and digits as wide as Han, and Kana half as wide, in their usual width. */
    private static String usualWidth(String text) {
        return WIDTHS.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(Normalizer.normalize(found.group(), Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)));
    }

    /** Letters that are accented without being composed of a letter and an accent. */
    private static void spell(char c, StringBuilder plain) {
        switch (c) {
            case 'ß' -> plain.append("ss");
            case 'æ' -> plain.append("ae");
            case 'œ' -> plain.append("oe");
            case 'ø' -> plain.append('o');
            case 'ł' -> plain.append('l');
            case 'đ' -> plain.append('d');
            case 'ı' -> plain.append('i');
            case '\u2019' -> plain.append('\'');
            default -> plain.append(c);
        }
    }
}
