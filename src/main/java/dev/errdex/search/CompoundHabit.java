package dev.errdex.search;

import java.util.List;
import java.util.Map;

/**
 * How a language makes words of others.
 *
 * @param links what may stand between parts, "" among it
 * @param frequent how many times as frequent as the whole parts are that stand nowhere side by side; 0 where the
 *     language does not make such words freely
 * @param particles whether a word that stands everywhere may be the last part: log in, login
 */
record CompoundHabit(List<String> links, int frequent, boolean particles) {
    private static final Map<String, CompoundHabit> KNOWN = Map.ofEntries(
            // Its endings are words, too: reason able, member ship.
            Map.entry("en", new CompoundHabit(List.of(""), 4, true)),
            Map.entry("de", new CompoundHabit(List.of("", "s", "es", "n", "en", "er"), 1, false)),
            Map.entry("nl", new CompoundHabit(List.of("", "s", "en", "e"), 1, false)),
            Map.entry("da", new CompoundHabit(List.of("", "s", "e"), 1, false)),
            Map.entry("sv", new CompoundHabit(List.of("", "s"), 1, false)),
            Map.entry("nb", new CompoundHabit(List.of("", "s", "e"), 1, false)),
            Map.entry("nn", new CompoundHabit(List.of("", "s", "e"), 1, false)),
            Map.entry("no", new CompoundHabit(List.of("", "s", "e"), 1, false)),
            Map.entry("fi", new CompoundHabit(List.of("", "n"), 1, false)),
            Map.entry("et", new CompoundHabit(List.of(""), 1, false)),
            Map.entry("hu", new CompoundHabit(List.of(""), 1, false)));

    private static final CompoundHabit OTHERS = new CompoundHabit(List.of(""), 0, false);

    /** That of a language such as {@code de-AT}. */
    static CompoundHabit of(String language) {
        return KNOWN.getOrDefault(Languages.primary(language), OTHERS);
    }
}
