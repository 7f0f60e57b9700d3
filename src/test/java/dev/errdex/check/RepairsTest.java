package dev.errdex.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.content.WikiReader;
import dev.errdex.model.Wiki;
import dev.errdex.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepairsTest {
    private static final String PATH = "content/articles/fixtures/page.md";
    private static final String PAGE = """
        ---
        title: Page
        summary: Summary.
        ---
        It says `00x80090027` in `C:WindowsSystem32` and 0x8OO9000B.
        The cafÃ© under HKEY_LOCAL_MACHINESOFTWARE\\\\Microsoft is untouched, as markup stands in it.
        """;

    @Test
    void certainMistakesAreMendedAndNothingElseChanges() {
        List<Repairs.Repair> repairs =
                Repairs.of(new TestSite().with(PATH, PAGE).problems());
        assertEquals(1, repairs.size());
        String mended = PAGE.replace("00x80090027", "0x80090027")
                .replace("C:WindowsSystem32", "C:\\Windows\\System32")
                .replace("0x8OO9000B", "0x8009000B")
                .replace("cafÃ©", "café");
        assertEquals(mended, repairs.getFirst().after());
        List<Problem> left = new TestSite().with(PATH, mended).problems();
        assertEquals(
                List.of("backslash-lost"),
                left.stream()
                        .filter(problem -> problem.severity().word().equals("error"))
                        .map(Problem::rule)
                        .toList());
    }

    @Test
    void aDiffShowsTheChangedLines() {
        assertTrue(Repairs.of(new TestSite().with(PATH, PAGE).problems())
                .getFirst()
                .diff()
                .startsWith("""
                    --- content/articles/fixtures/page.md
                    +++ content/articles/fixtures/page.md
                    @@ 5 @@
                    -It says `00x80090027` in `C:WindowsSystem32` and 0x8OO9000B.
                    +It says `0x80090027` in `C:\\Windows\\System32` and 0x8009000B.
                    @@ 6 @@
                    """));
    }

    /** In YAML's double quotes a backslash begins an escape. */
    @Test
    void noBackslashIsWrittenIntoDoubleQuotes() {
        String error = "code: 0x80090016\ntitle: Gone\nsummary: %s\n";
        assertEquals(
                0,
                Repairs.of(new TestSite()
                                .with(
                                        "content/errors/hresult/0x80090016.yaml",
                                        error.formatted("\"In C:WindowsSystem32.\""))
                                .problems())
                        .size());
        assertEquals(
                1,
                Repairs.of(new TestSite()
                                .with(
                                        "content/errors/hresult/0x80090016.yaml",
                                        error.formatted("In C:WindowsSystem32."))
                                .problems())
                        .size());
    }

    @Test
    void aTranslationIsOutdatedOnceItsSourceChanges() {
        String before = "---\ntitle: Page\nsummary: Summary.\n---\nStop the service.\n";
        String after = before.replace("Stop", "Restart");
        String spanish = "---\ntitle: Página\nsummary: Resumen.\n---\nDetenga el servicio.\n";
        String pairs = Repairs.translations(wiki(before, spanish, null), text -> false);
        assertEquals(0, outdated(before, spanish, pairs));
        assertEquals(
                0,
                outdated("\n" + before.replace("the service", "the\nservice").strip(), spanish, pairs),
                "where lines break does not count");
        assertEquals(1, outdated(after, spanish, pairs));
        assertEquals(
                0,
                outdated(after, spanish.replace("Detenga", "Reinicie"), pairs),
                "a new translation is one of the new text");
        String kept = Repairs.translations(wiki(after, spanish, pairs), text -> false);
        assertEquals(1, outdated(after, spanish, kept), "writing the file again does not hide it");
        assertEquals(0, outdated(after, spanish, Repairs.translations(wiki(after, spanish, pairs), text -> true)));
    }

    private static TestSite site(String english, String spanish, String pairs) {
        TestSite site = new TestSite().with(PATH, english.strip() + "\n").with(PATH.replace(".md", ".es.md"), spanish);
        return pairs == null ? site : site.with("content/translations.tsv", pairs);
    }

    private static Wiki wiki(String english, String spanish, String pairs) {
        return WikiReader.read(site(english, spanish, pairs).tree()).wiki();
    }

    private static long outdated(String english, String spanish, String pairs) {
        return site(english, spanish, pairs).problems().stream()
                .filter(problem -> problem.rule().equals("translation-outdated"))
                .count();
    }
}
