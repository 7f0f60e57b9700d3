package dev.errdex.model;

import dev.errdex.source.Sha256;
import java.util.Map;
import java.util.Set;

/**
 * Which texts were translated into which, known by their content: a text may move to another place of its file or to
 * another file, and only a change of its words tells that its translation is out of date.
 *
 * @param sources fingerprints of the texts that a translation was made from, by the translation's fingerprint
 */
public record Translations(Map<String, Set<String>> sources) {

    /** Whether the translation is known, and was made from another text than this one. */
    public boolean isOutdated(String source, String translation) {
        Set<String> known = sources.get(fingerprint(translation));
        return known != null && !known.contains(fingerprint(source));
    }

    /** 64 bits of the text's SHA-256, in hexadecimal; how its lines are broken does not count. */
    public static String fingerprint(String text) {
        return Sha256.hex(text.strip().replaceAll("\\s+", " "), 8);
    }
}
