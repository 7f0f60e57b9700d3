package dev.errdex.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordsFileTest {
    private final Map<String, String> english = words("en");
    private final Map<String, String> spanish = words("es");

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertEquals(english.keySet(), spanish.keySet());
    }

    @Test
    void aPlaceForAValueIsKeptInTranslation() {
        Pattern place = Pattern.compile("\\{\\w+\\}");
        english.forEach((key, word) -> assertEquals(places(place, word), places(place, spanish.get(key)), key));
    }

    @Test
    void noWordIsEmpty() {
        english.forEach(
                (key, word) -> assertTrue(!word.isEmpty() && !spanish.get(key).isEmpty(), key));
    }

    @Test
    void everyWordThatATemplateNamesExistsAndEveryOtherOneIsOfAVocabulary() {
        Pattern named = Pattern.compile("s\\[\"([a-z0-9.-]+)\"\\]");
        TreeSet<String> used = new TreeSet<>();
        Theme theme = Theme.builtIn();
        for (String template : theme.templates()) {
            named.matcher(theme.template(template).text()).results().forEach(match -> used.add(match.group(1)));
        }
        used.remove("scripts");
        assertTrue(english.keySet().containsAll(used), used.toString());
        TreeSet<String> others = new TreeSet<>(english.keySet());
        others.removeAll(used);
        others.removeIf(key -> key.matches("articles|authors|navigation\\.all|"
                + "(js|shell|risk|likelihood|relation|status|spelling|counterpart|twin)\\..*|.*\\.(one|other)"));
        assertEquals(new TreeSet<>(), others);
    }

    private static Set<String> places(Pattern place, String word) {
        return place.matcher(word).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Map<String, String> words(String language) {
        return new TreeMap<>(
                WordsFile.read(Theme.builtIn().words(language).getFirst()).byKey());
    }
}
