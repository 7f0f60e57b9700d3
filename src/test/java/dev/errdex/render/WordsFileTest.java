package dev.errdex.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.source.InterfaceWords;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of the interface: a language is complete, or this test names what it lacks. */
class WordsFileTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\w+\\}");
    /** What may have no value: there are alphabets without such letters. */
    private static final Set<String> MAY_BE_EMPTY = Set.of("own-letters");

    private final Map<String, String> english = words("en");

    static SortedSet<String> languages() {
        return InterfaceWords.languages();
    }

    @Test
    void theInterfaceSpeaksThreeLanguages() {
        assertEquals("[en, es, fr]", languages().toString());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasAllWordsAndNoOthers(String language) {
        Map<String, String> words = words(language);
        TreeSet<String> missing = new TreeSet<>(english.keySet());
        missing.removeAll(words.keySet());
        TreeSet<String> others = new TreeSet<>(words.keySet());
        others.removeAll(english.keySet());
        assertEquals("missing [], unknown []", "missing " + missing + ", unknown " + others);
        words.forEach((key, word) -> assertTrue(!word.isEmpty() || MAY_BE_EMPTY.contains(key), key));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aPlaceForAValueIsKeptInTranslation(String language) {
        Map<String, String> words = words(language);
        english.forEach((key, word) -> assertEquals(places(word), places(words.get(key)), key));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noWordIsSaidTwice(String language) {
        Set<String> seen = new TreeSet<>();
        text(language)
                .lines()
                .filter(line -> !line.startsWith("#") && line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')))
                .forEach(key -> assertTrue(seen.add(key), () -> key + " stands there twice"));
    }

    /**
     * Imprimerie nationale, Lexique des règles typographiques: spaces that do not break, quotation marks, apostrophe.
     */
    @Test
    void frenchIsSetAsInFrance() {
        words("fr").forEach((key, word) -> {
            assertFalse(
                    word.matches(".*(?<![\u00A0\u202F])[:;?!»](?!//).*") && !key.equals("colon"), key + ": " + word);
            assertFalse(word.matches(".*«(?!\u00A0).*"), key + ": " + word);
            assertFalse(word.matches(".*['\"“”].*"), key + ": " + word);
            assertFalse(word.contains("..."), key + ": " + word);
        });
    }

    @Test
    void everyWordThatATemplateNamesExistsAndEveryOtherOneIsOfAVocabulary() {
        Pattern named = Pattern.compile("(?<![a-z])s\\[\"([a-z0-9.-]+)\"\\]");
        TreeSet<String> used = new TreeSet<>();
        Theme theme = Theme.builtIn();
        for (String template : theme.templates()) {
            named.matcher(theme.template(template).text()).results().forEach(match -> used.add(match.group(1)));
        }
        used.remove("scripts");
        assertTrue(english.keySet().containsAll(used), used.toString());
        TreeSet<String> others = new TreeSet<>(english.keySet());
        others.removeAll(used);
        others.removeIf(key -> key.matches("articles|authors|navigation\\.all|colon|own-letters|zero|"
                + "(js|prose|terminal"
                + "|shell|risk|likelihood|relation|status|spelling|counterpart|twin)\\..*|.*\\.(one|other)"));
        assertEquals(new TreeSet<>(), others);
    }

    private static Set<String> places(String word) {
        return PLACE.matcher(word).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Map<String, String> words(String language) {
        return new TreeMap<>(
                WordsFile.read(Theme.builtIn().words(language).getFirst()).byKey());
    }

    private static String text(String language) {
        return Theme.builtIn().words(language).getFirst().text();
    }
}
