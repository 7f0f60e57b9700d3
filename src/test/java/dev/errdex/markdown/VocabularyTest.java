package dev.errdex.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class VocabularyTest {
    private static final Vocabulary TERMS = Vocabulary.of(Map.of(
            "en",
                    Shown.forms(
                            "key",
                            "key",
                            "key container",
                            "container",
                            "CSP",
                            "csp",
                            ".NET",
                            "net",
                            "C++",
                            "cpp",
                            "CNG key",
                            "cng",
                            "naïve",
                            "naive",
                            "  spaced   form ",
                            "spaced",
                            "",
                            "empty"),
            "es", Shown.forms("clave", "key")));

    private static List<String> found(String text) {
        return TERMS.find(text, "en").stream()
                .map(use -> text.substring(use.start(), use.end()) + "=" + use.term())
                .toList();
    }

    @Test
    void longestFormFirst() {
        assertEquals(List.of("key container=container", "key=key"), found("key container key"));
        assertEquals(List.of("key=key"), found("a key containers"));
        assertEquals(List.of("CNG key=cng"), found("CNG key"));
    }

    @Test
    void wholeWordsOnly() {
        assertEquals(List.of(), found("keys monkey key_ _key 1key keyé"));
        assertEquals(List.of("key=key", "key=key", "key=key"), found("(key) key-pair «key»"));
        assertEquals(
                List.of(".NET=net", ".NET=net", "C++=cpp", "C++=cpp"),
                found(".NET and ASP.NET, C++ and c++".replace("c++", "C++")));
    }

    @Test
    void caseCountsOnlyForCapitals() {
        assertEquals(List.of("KEY=key", "Key=key", "CSP=csp", "NAÏVE=naive"), found("KEY Key CSP csp Csp NAÏVE"));
    }

    @Test
    void gapsMayBeWide() {
        assertEquals(
                List.of("key \u00A0 container=container", "spaced form=spaced"),
                found("key \u00A0 container, spaced form"));
    }

    @Test
    void eachLanguageHasItsOwn() {
        assertEquals(1, TERMS.find("la clave", "es-AR").size());
        assertEquals(0, TERMS.find("la clave", "en").size());
        assertEquals(0, TERMS.find("la clave key", "fr").size());
    }

    @Test
    void aTermThatIsNotFirstKeepsItsForm() {
        Vocabulary twice = Vocabulary.of(Map.of("en", Shown.forms("Key", "first", "key", "second")));
        assertEquals("first", twice.find("KEY", "en").getFirst().term());
    }
}
