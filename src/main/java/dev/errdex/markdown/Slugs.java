package dev.errdex.markdown;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Ids of headings, unique within a passage: {@code ¿Qué es?} becomes {@code que-es}. Letters of other scripts stay, as
 * they do in addresses.
 */
public final class Slugs {
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> next = new HashMap<>();
    private final String prefix;

    Slugs(String prefix) {
        this.prefix = prefix;
    }

    String id(String title) {
        String slug = slug(title);
        return unique(slug.isEmpty() ? "section" : slug);
    }

    /** The name itself when it is free, else with a number behind it. */
    String unique(String name) {
        String id = prefix + name;
        while (!taken.add(id)) {
            id = prefix + name + "-" + next.merge(name, 2, (last, two) -> last + 1);
        }
        return id;
    }

    /** A title as an anchor, before it is made unique; empty when it has no letter and no digit. */
    public static String slug(String title) {
        // Accents (U+0300 to U+036F) are dropped; the vowel signs of other scripts are letters in their own right.
        String letters = isAscii(title) ? title : Normalizer.normalize(title, Normalizer.Form.NFD);
        StringBuilder slug = new StringBuilder(letters.length());
        boolean gap = false;
        for (int i = 0; i < letters.length(); ) {
            int c = letters.codePointAt(i);
            i += Character.charCount(c);
            if (c >= 0x300 && c <= 0x36F) {
                continue;
            }
            if (Character.isLetterOrDigit(c) || c == '_' || isVowelSign(c)) {
                if (gap && !slug.isEmpty()) {
                    slug.append('-');
                }
                gap = false;
                slug.appendCodePoint(Character.toLowerCase(c));
            } else {
                gap = true;
            }
        }
        return isAscii(title) ? slug.toString() : Normalizer.normalize(slug, Normalizer.Form.NFC);
    }

    private static boolean isVowelSign(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
