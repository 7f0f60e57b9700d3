package dev.errdex.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.errdex.problem.Problem;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences in the wrong language are found in any language of which Lucene has stop words. */
class OtherLanguagesTest {
    private static List<String> found(String language, String text) {
        return new TestSite()
                        .with(
                                "content/site.yaml",
                                "title: A site\nlanguages: [en, " + language + "]\ndefault-space: hresult\n")
                        .with("content/articles/fixtures/section.yaml", "title: Fixtures\n")
                        .with(
                                "content/articles/fixtures/page.md",
                                "---\n"
                                        + "title: A page\n"
                                        + "summary: A page for a test.\n"
                                        + "---\n"
                                        + "The key is not there, and the service cannot be started without it.\n")
                        .with(
                                "content/articles/fixtures/page." + language + ".md",
                                "---\ntitle: Page\nsummary: Page.\n---\n" + text + "\n")
                        .problems()
                        .stream()
                        .filter(problem -> problem.rule().matches("language-(wrong|mixed)"))
                        .map(OtherLanguagesTest::told)
                        .toList();
    }

    private static String told(Problem problem) {
        return problem.rule() + " " + problem.span().line() + ":"
                + problem.span().column();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        nl | De sleutel is er niet, en zonder de sleutel kan de dienst niet worden gestart. | De sleutel is er niet en the service cannot be started with that key.
        sv | Nyckeln finns inte, och utan den kan tjänsten inte startas som den ska. | Nyckeln finns inte och den har the key that is not in this store.
        ru | Ключа нет, и без него служба не может быть запущена, как это было раньше. | Ключа нет и он не был the key that is not in this store.
        pl-PL | Klucza nie ma. | Klucza nie ma.
        """)
    void foreignSentencesAreFoundAndOwnOnesAreNot(String language, String own, String mixed) {
        boolean known = !language.equals("pl-PL");
        assertEquals(List.of(), found(language, own));
        assertEquals(
                known ? List.of("language-wrong 5:1") : List.of(),
                found(language, "The key is not there, and the service cannot be started without it."));
        assertEquals(
                known ? List.of("language-mixed") : List.of(),
                found(language, mixed).stream().map(each -> each.split(" ")[0]).toList());
    }

    @ParameterizedTest
    @CsvSource({"ja", "ko", "zh"})
    void languagesThatDoNotPartWordsAreLeftAlone(String language) {
        assertEquals(List.of(), found(language, "証明書は信頼されたルートで終わっていません。キーがありません。"));
    }
}
