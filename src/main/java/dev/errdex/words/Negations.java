package dev.errdex.words;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words that turn a sentence round. They stand in every text, as those do that a search leaves out; but "the key
 * does not exist" is not "the key exists".
 */
public final class Negations {
    private static final Map<String, Set<String>> WORDS = Map.ofEntries(
            Map.entry("ar", Set.of("لا", "لم", "لن", "ليس", "ليست", "غير", "بدون", "دون")),
            Map.entry("bg", Set.of("не", "няма", "без", "никога")),
            Map.entry("ca", Set.of("no", "sense", "mai", "cap")),
            Map.entry("cs", Set.of("ne", "není", "nejsou", "bez", "žádný", "nikdy")),
            Map.entry("da", Set.of("ikke", "ingen", "intet", "uden", "aldrig")),
            Map.entry("de", Set.of("nicht", "kein", "keine", "keinem", "keinen", "keiner", "keines", "ohne", "nie")),
            Map.entry("el", Set.of("δεν", "δε", "μη", "μην", "χωρίς", "όχι")),
            Map.entry("en", Set.of("not", "no", "nor", "never", "without")),
            Map.entry("es", Set.of("no", "ni", "sin", "nunca", "ningún", "ninguno", "ninguna")),
            Map.entry("et", Set.of("ei", "pole", "mitte", "ilma")),
            Map.entry("eu", Set.of("ez", "gabe")),
            Map.entry("fa", Set.of("نه", "بدون", "نیست", "نیستند")),
            Map.entry("fi", Set.of("ei", "eivät", "en", "et", "emme", "ette", "älä", "ilman")),
            Map.entry("fr", Set.of("ne", "pas", "non", "ni", "sans", "jamais", "aucun", "aucune")),
            Map.entry("ga", Set.of("ní", "gan", "níl", "nach")),
            Map.entry("gl", Set.of("non", "sen", "nunca", "ningún", "ningunha")),
            Map.entry("hi", Set.of("नहीं", "न", "बिना", "मत")),
            Map.entry("hu", Set.of("nem", "ne", "nincs", "nincsenek", "sem", "nélkül")),
            Map.entry("hy", Set.of("չի", "չեն", "ոչ", "առանց")),
            Map.entry("id", Set.of("tidak", "bukan", "tanpa", "belum")),
            Map.entry("it", Set.of("non", "né", "senza", "mai", "nessun", "nessuno", "nessuna")),
            Map.entry("lt", Set.of("ne", "nėra", "be", "niekada")),
            Map.entry("lv", Set.of("ne", "nav", "bez", "nekad")),
            Map.entry("nb", Set.of("ikke", "ingen", "intet", "uten", "aldri")),
            Map.entry("nl", Set.of("niet", "geen", "zonder", "nooit")),
            Map.entry("nn", Set.of("ikkje", "ingen", "inkje", "utan", "aldri")),
            Map.entry("no", Set.of("ikke", "ikkje", "ingen", "uten", "utan", "aldri")),
            Map.entry("pl", Set.of("nie", "bez", "nigdy", "żaden")),
            Map.entry("pt", Set.of("não", "nem", "sem", "nunca", "nenhum", "nenhuma")),
            Map.entry("ro", Set.of("nu", "fără", "nici", "niciodată", "niciun", "nicio")),
            Map.entry("ru", Set.of("не", "ни", "нет", "без", "нельзя", "никогда")),
            Map.entry("sr", Set.of("не", "није", "нису", "без", "ne", "nije", "nisu", "bez")),
            Map.entry("sv", Set.of("inte", "ej", "ingen", "inget", "inga", "utan", "aldrig")),
            Map.entry("tr", Set.of("değil", "yok", "hayır", "hiç")),
            Map.entry("uk", Set.of("не", "ні", "немає", "без")));

    private Negations() {}

    /** Those of a language, in small letters, as they are written; of {@code es-MX} those of {@code es}. */
    public static Set<String> of(String language) {
        return WORDS.getOrDefault(language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0], Set.of());
    }
}
