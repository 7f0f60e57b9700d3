package dev.errdex.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.site.TestSite;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An author is told while typing, before anything is saved. */
class DiagnosticsTest {
    private static final String ERROR = "content/errors/hresult/0x8009000B.yaml";
    private static final String ARTICLE = "content/articles/keys/where.md";

    @TempDir
    private Path folder;

    private Editor editor;

    @BeforeEach
    void start() {
        editor = Editor.in(TestSite.small().write(folder.resolve("a wiki with ñ")));
    }

    @AfterEach
    void close() {
        editor.close();
    }

    @Test
    void whatIsTypedIsCheckedAndWhatIsTakenBackIsNot() {
        editor.open(ERROR);
        editor.type(ERROR, "summary:", "sumary:");
        Diagnostic told = editor.await(ERROR, "key-unknown");
        assertEquals(DiagnosticSeverity.Error, told.getSeverity());
        assertEquals("errdex", told.getSource());
        assertTrue(told.getMessage().getLeft().contains("Did you mean summary?"), told.toString());
        assertEquals(editor.place(ERROR, "sumary", 0), told.getRange().getStart());
        assertEquals(editor.place(ERROR, "sumary", 6), told.getRange().getEnd());
        editor.type(ERROR, "sumary:", "summary:");
        editor.await(ERROR, all -> all.stream().noneMatch(each -> Editor.isOf(each, "key-unknown")));
    }

    @Test
    void aRuleHasAPageThatOpensWithoutANetwork() throws IOException {
        editor.open(ERROR);
        editor.type(ERROR, "summary:", "sumary:");
        Diagnostic told = editor.await(ERROR, "key-unknown");
        Path page = Path.of(URI.create(told.getCodeDescription().getHref()));
        assertTrue(Files.readString(page).startsWith("# key-unknown\n"), "the rule's page");
    }

    @Test
    void whatIsNotSavedHoldsForOtherFilesAndIsForgottenWhenItIsClosed() {
        editor.open(ARTICLE, "---\ntitle: Elsewhere\nsummary: One sentence.\n---\nNothing.\n");
        String other = "content/articles/keys/other.md";
        editor.open(other, "---\ntitle: Another\nsummary: One sentence.\n---\nSee [[Elsewhere]] and [[Nowhere]].\n");
        Diagnostic broken = editor.await(other, "link-broken");
        assertEquals("4:22-4:33", Editor.place(broken.getRange()), "only the link to nothing");
        editor.close(ARTICLE);
        List<Diagnostic> both = editor.await(
                other,
                all -> all.stream()
                                .filter(each -> Editor.isOf(each, "link-broken"))
                                .count()
                        == 2);
        assertTrue(
                both.stream().anyMatch(each -> Editor.place(each.getRange()).equals("4:4-4:17")),
                "on the disk it has another title");
    }

    /** The protocol counts UTF-16 units: a face is two, a tab one. */
    @Test
    void placesAreInUtf16UnitsAndLinesEndAsTheyDo() {
        String path = "content/articles/keys/emoji.md";
        editor.open(path, "---\r\ntitle: Emoji\r\nsummary: One sentence.\r\n---\r\n\t\r\n😀 é\tis [[Nowhere]].\r\n");
        assertEquals("5:8-5:19", Editor.place(editor.await(path, "link-broken").getRange()));
        editor.type(path, "😀", "😀😀");
        editor.await(
                path,
                all -> all.stream()
                        .anyMatch(each -> Editor.place(each.getRange()).equals("5:10-5:21")));
    }

    @Test
    void relatedPlacesAndWhatIsSuperfluousAreMarked() {
        editor.open(
                "content/exemptions.yaml",
                "- {rule: symbol-unknown, path: content/articles/keys/where.md, reason: None.}\n");
        Diagnostic stale = editor.await("content/exemptions.yaml", "exemption-stale");
        assertEquals(List.of(DiagnosticTag.Unnecessary), stale.getTags());
        String copy = "content/errors/hresult/deep/0x8009000B.yaml";
        editor.open(ERROR);
        editor.open(copy, editor.text(ERROR));
        Diagnostic taken = editor.await(copy, "code-taken");
        assertEquals(
                editor.uri(ERROR),
                taken.getRelatedInformation().getFirst().getLocation().getUri());
    }

    @Test
    void onlyWhatChangedIsToldAgain() {
        editor.open(ERROR);
        editor.open(ARTICLE);
        editor.type(ARTICLE, "Keys live in", "Keys [[Nowhere]] live in");
        editor.await(ARTICLE, "link-broken");
        editor.settle();
        editor.takeTold();
        editor.type(ARTICLE, "Keys [[Nowhere]]", "Keys [[Never]]");
        editor.await(
                ARTICLE,
                all -> all.stream().anyMatch(each -> each.getMessage().getLeft().contains("Never")));
        editor.settle();
        assertEquals(Set.of(ARTICLE), Set.copyOf(editor.takeTold()));
    }

    @Test
    void aFileThatSomebodyElseChangesIsSeen() throws IOException {
        String path = "content/articles/keys/other.md";
        Files.writeString(
                editor.folder.resolve(path), "---\ntitle: Another\nsummary: One sentence.\n---\nSee [[Nowhere]].\n");
        editor.await(path, "link-broken");
        Files.delete(editor.folder.resolve(path));
        editor.awaitNothing(path);
    }

    /** A query that nothing answers is found when everything has been looked at, and stays told while one types. */
    @Test
    void whatTakesLongerIsToldToo() {
        String path = "content/queries.yaml";
        try {
            Files.writeString(editor.folder.resolve(path), "- {query: zebrafish, expect: articles/keys/where}\n");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        editor.await(path, "query-unanswered");
        editor.open(ERROR);
        editor.type(ERROR, "summary:", "sumary:");
        editor.await(ERROR, "key-unknown");
        assertFalse(
                editor.await(path, "query-unanswered").getMessage().getLeft().isEmpty());
    }

    /** The Spanish text was made from the English one; who changes that is told at the other. */
    @Test
    void aChangedTextMarksItsTranslation() throws IOException {
        String site = editor.folder.toString();
        assertEquals(
                0,
                dev.errdex.cli.Main.run(
                        new String[] {"check", site, "--fix", "--fail-on", "error"},
                        new java.io.PrintWriter(java.io.Writer.nullWriter()),
                        new java.io.PrintWriter(java.io.Writer.nullWriter())));
        assertTrue(Files.exists(editor.folder.resolve("content/translations.tsv")));
        editor.open(ERROR);
        String title = editor.text(ERROR)
                .lines()
                .filter(line -> line.startsWith("title:"))
                .findFirst()
                .orElseThrow();
        String english = title.replaceFirst(".*en: ?'?([^,']*).*", "$1");
        editor.type(ERROR, english, english + " at last");
        Diagnostic outdated = editor.await(ERROR, "translation-outdated");
        assertEquals(1, outdated.getRelatedInformation().size(), "the text that changed");
    }
}
