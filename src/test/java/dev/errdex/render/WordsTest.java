package dev.errdex.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {
    private final Map<String, String> english = words("en");
    private final Map<String, String> spanish = words("es");

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertEquals(english.keySet(), spanish.keySet());
    }

    @Test
    void aPlaceForAValueIsKeptInTranslation() {
        english.forEach((key, word) -> assertEquals(word.contains("{0}"), spanish.get(key).contains("{0}"), key));
    }

    @Test
    void noWordIsEmpty() {
        english.forEach((key, word) -> assertTrue(!word.isEmpty() && !spanish.get(key).isEmpty(), key));
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
        others.removeIf(key -> key.matches("(js|risk|relation|status|spelling|counterpart)\\..*|.*\\.(one|other)"));
        assertEquals(new TreeSet<>(), others);
    }

    private static Map<String, String> words(String language) {
        return new TreeMap<>(Words.read(Theme.builtIn().words(language).getFirst()).byKey());
    }
}
