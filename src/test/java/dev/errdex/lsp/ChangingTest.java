package dev.errdex.lsp;

import static dev.errdex.lsp.BookSite.ARTICLE;
import static dev.errdex.lsp.BookSite.ERROR;
import static dev.errdex.lsp.BookSite.GLOSSARY;
import static dev.errdex.lsp.BookSite.OTHER;
import static dev.errdex.lsp.BookSite.SPANISH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server changes: names, in all files at once, and mistakes that it mends. */
class ChangingTest {
    @TempDir
    private Path folder;

    private Editor editor;

    @BeforeEach
    void start() {
        editor = Editor.in(BookSite.site().write(folder));
        List.of(ERROR, ARTICLE, SPANISH, OTHER, GLOSSARY).forEach(editor::open);
    }

    @AfterEach
    void close() {
        editor.close();
    }

    /** Makes the changes on the disk, as an editor does that saves everything, and waits until nothing is wrong. */
    private void make(Map<String, String> files) {
        List.of(ERROR, ARTICLE, SPANISH, OTHER, GLOSSARY).forEach(editor::close);
        files.forEach((path, text) -> {
            try {
                Path file = folder.resolve(path);
                if (text.isEmpty()) {
                    Files.delete(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.writeString(file, text);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        editor.settle();
    }

    private List<String> errors() {
        dev.errdex.build.SiteDraft draft =
                dev.errdex.build.SiteBuilder.again().draft(dev.errdex.build.SiteBuilder.tree(folder));
        return draft.problems().stream()
                .filter(problem -> problem.severity() == dev.errdex.problem.Severity.ERROR)
                .map(problem -> problem.span() + " " + problem.message())
                .toList();
    }

    @Test
    void anArticleIsRenamedInAllLanguagesAndItsOldAddressStays() {
        Map<String, String> after = editor.rename(OTHER, "[[articles/keys/where#", 18, "home");
        assertEquals(
                "See [[articles/keys/home#the-folder|here]], [there](home.md#the-folder), [[Where keys live]],\n"
                        + "[[home]], [[glossary/vault]] and [[tags/export]]. It ends with 0x8009000B.\n",
                after.get(OTHER).substring(after.get(OTHER).indexOf("See")));
        assertTrue(
                after.get("content/articles/keys/home.md").startsWith("---\naliases: [where]\ntitle: "),
                after::toString);
        assertTrue(after.get("content/articles/keys/home.es.md").startsWith("---\ntitle: Dónde"));
        assertTrue(after.get("content/site.yaml").contains("[articles/keys/home, glossary/vault]"));
        assertTrue(after.get(GLOSSARY).contains("[articles/keys/home]"));
        make(after);
        assertEquals(List.of(), errors());
        assertTrue(Files.exists(folder.resolve("content/articles/keys/home.es.md")));
    }

    @Test
    void aCodeIsRenamedWithItsFileAndWhereverItStands() {
        Map<String, String> after = editor.rename(ERROR, "code: 0x8009000B", 10, "0x8009000C");
        String page = after.get("content/errors/hresult/0x8009000C.yaml");
        assertTrue(page.startsWith("aliases: [0x8009000B]\ncode: 0x8009000C\n"), page);
        assertTrue(page.contains("Get-Item 0x8009000C"), page);
        assertTrue(after.get(SPANISH).contains("[[0x8009000C#cause-not-exportable]]"));
        assertTrue(after.get(OTHER).contains("It ends with 0x8009000C."));
        assertTrue(after.get("content/spaces/hresult.tsv").contains("0x8009000C\tNTE_BAD_KEY_STATE"));
        make(after);
        assertEquals(List.of(), errors());
    }

    /** What was published leads on to the page; the name of the address is not touched. */
    @Test
    void aShortAddressStaysWhenItsPageIsRenamed() throws IOException {
        String list = "content/addresses.tsv";
        editor.open(list, "0x8009000B\nkeys\tarticles/keys/where\n");
        assertEquals(
                "0x8009000B\t0x8009000C\nkeys\tarticles/keys/where\n",
                editor.rename(ERROR, "code: 0x8009000B", 10, "0x8009000C").get(list));
        assertEquals(
                "0x8009000B\nkeys\tarticles/keys/home\n",
                editor.rename(OTHER, "[[where]]", 4, "home").get(list));
    }

    @Test
    void aTagATermACauseAndAHeadingAreRenamed() {
        Map<String, String> tag = editor.rename(ERROR, "[export]", 3, "take-away");
        assertEquals(Set.of(ERROR, ARTICLE, OTHER, "content/tags.yaml"), tag.keySet());
        assertTrue(tag.get(OTHER).contains("[[tags/take-away]]"));
        Map<String, String> term = editor.rename(GLOSSARY, "id: vault", 5, "safe-place");
        assertTrue(term.get(OTHER).contains("[[glossary/safe-place]]"));
        assertTrue(term.get("content/site.yaml").contains("glossary/safe-place]"));
        assertTrue(term.get(GLOSSARY).startsWith("- id: safe-place\n  term: {en: vault"), "only the id");
        Map<String, String> cause = editor.rename(ERROR, "[not-exportable]", 3, "locked");
        assertTrue(cause.get(ERROR).contains("- id: locked") && cause.get(ERROR).contains("fixes: [locked]"));
        assertTrue(cause.get(SPANISH).contains("[[0x8009000B#cause-locked]]"));
        Map<String, String> heading = editor.rename(ARTICLE, "The folder", 2, "The “big” place");
        assertTrue(heading.get(ARTICLE).contains("## The “big” place\n"));
        assertTrue(heading.get(OTHER)
                .contains("[[articles/keys/where#the-big-place|here]], [there](where.md#the-big-place)"));
        assertTrue(heading.get(ERROR).contains("where#the-big-place]]"));
    }

    @Test
    void aNameThatCannotBeIsRefusedInPlainWords() {
        AssertionError taken = assertThrows(AssertionError.class, () -> editor.rename(OTHER, "[[where]]", 3, "other"));
        assertEquals("there is articles/keys/other already. Choose another name.", taken.getMessage());
        assertTrue(assertThrows(AssertionError.class, () -> editor.rename(OTHER, "[[where]]", 3, "a/b"))
                .getMessage()
                .startsWith("\"a/b\" cannot be a name here."));
        assertTrue(assertThrows(AssertionError.class, () -> editor.rename(ARTICLE, "live in", 2, "x"))
                .getMessage()
                .startsWith("nothing here can get another name"));
    }

    @Test
    void whatIsCertainIsMendedAndWhatIsLikelyIsProposed() {
        editor.type(OTHER, "It ends with 0x8009000B", "It ends with 0x8009O00B");
        Map<String, CodeAction> actions = editor.actions(OTHER, "0x8009O00B", 5);
        assertTrue(actions.get("Write \"0x8009000B\"").getIsPreferred(), actions::toString);
        String mended = editor.after(
                        actions.get("Mend all that is certain in this file").getEdit())
                .get(OTHER);
        assertTrue(mended.contains("It ends with 0x8009000B"), mended);
        editor.type(ERROR, "risk: safe", "risk: saf");
        Map<String, CodeAction> risk = editor.actions(ERROR, "risk: saf", 8);
        assertTrue(editor.after(risk.get("Write \"safe\"").getEdit()).get(ERROR).contains("risk: safe\n"));
        assertTrue(risk.containsKey("Write \"destructive\""));
        editor.type(ERROR, "risk: saf", "risk: safe");
        editor.type(OTHER, "[[where]]", "[[articles/keys/wher]]");
        Map<String, CodeAction> near = editor.actions(OTHER, "[[articles/keys/wher]]", 5);
        assertTrue(editor.after(near.get("Write \"articles/keys/where\"").getEdit())
                .get(OTHER)
                .contains("[[articles/keys/where]], [[gl"));
    }

    @Test
    void aMissingFieldIsAdded() {
        editor.type(ERROR, "    risk: safe\n", "");
        Map<String, CodeAction> actions = editor.actions(ERROR, "- title: {en: Make", 6);
        String after = editor.after(actions.get("Add \"risk: changes-state\"").getEdit())
                .get(ERROR);
        assertTrue(after.contains("  - risk: changes-state\n    title: {en: Make"), after);
        editor.type(ERROR, ", relation: confused-with", "");
        Map<String, CodeAction> flow = editor.actions(ERROR, "- {code: 0x80090016", 4);
        assertTrue(editor.after(flow.get("Add \"relation: see-also\"").getEdit())
                .get(ERROR)
                .contains("- {relation: see-also, code: 0x80090016}"));
        editor.type(ERROR, "summary: {en: Nobody may take the key away., es: Nadie puede llevarse la clave.}\n", "");
        assertTrue(editor.after(editor.actions(ERROR, "code:", 1)
                        .get("Add \"summary: {en: TODO, es: TODO}\"")
                        .getEdit())
                .get(ERROR)
                .startsWith("summary: {en: TODO, es: TODO}\ncode: 0x8009000B\n"));
    }

    @Test
    void aPageThatIsNotThereIsCreated() {
        Map<String, CodeAction> row = editor.actions(ARTICLE, "NTE_BAD_KEYSET", 3);
        Map<String, String> page =
                editor.after(row.get("Create the page of hresult:0x80090016").getEdit());
        assertTrue(page.get("content/errors/hresult/0x80090016.yaml").contains("code: 0x80090016"));
        editor.type(OTHER, "[[where]]", "[[articles/new/fresh]]");
        Map<String, CodeAction> link = editor.actions(OTHER, "[[articles/new", 5);
        make(editor.after(link.get("Create the article new/fresh").getEdit()));
        assertTrue(Files.exists(folder.resolve("content/articles/new/fresh.es.md")));
        assertTrue(Files.exists(folder.resolve("content/articles/new/section.yaml")));
    }

    @Test
    void aTermIsCreatedAtTheEndOfTheGlossary() {
        editor.type(OTHER, "[[where]]", "[[Key ring]]");
        Map<String, CodeAction> link = editor.actions(OTHER, "[[Key ring", 5);
        assertTrue(link.containsKey("Create the article keys/key-ring"), link::toString);
        String glossary =
                editor.after(link.get("Create the term \"key-ring\"").getEdit()).get(GLOSSARY);
        assertTrue(glossary.contains("- id: vault") && glossary.contains("- id: key-ring"), glossary);
    }

    @Test
    void aFindingThatIsRightIsExemptedOrMarked() {
        editor.type(OTHER, "It ends with", "The code 0x8009000 and the the");
        Diagnostic malformed = editor.await(OTHER, "code-malformed");
        assertEquals(DiagnosticSeverity.Error, malformed.getSeverity());
        Map<String, CodeAction> actions = editor.actions(OTHER, "0x8009000 and", 3);
        String struck =
                editor.after(actions.get("Mark as wrong on purpose").getEdit()).get(OTHER);
        assertTrue(struck.contains("~~0x8009000~~"), struck);
        assertEquals(
                "- rule: code-malformed\n  path: content/articles/keys/other.md\n  text: '0x8009000'\n  reason: TODO\n",
                editor.after(actions.get("Exempt in exemptions.yaml, with a reason")
                                .getEdit())
                        .get("content/exemptions.yaml"));
        assertEquals(
                "errdex.show",
                actions.get("Exempt in exemptions.yaml, with a reason")
                        .getCommand()
                        .getCommand());
        String here = editor.after(actions.get("Exempt on this line").getEdit()).get(OTHER);
        assertTrue(here.contains("0x8009000B. <!-- errdex: ignore code-malformed -->\n"), here);
        editor.write(OTHER, struck);
        editor.await(OTHER, all -> all.stream().noneMatch(each -> Editor.isOf(each, "code-malformed")));
    }

    @Test
    void aTranslationThatStillFitsIsNoted() throws IOException {
        Map<String, CodeAction> first = editor.actions(ERROR, "title:", 1);
        make(editor.after(first.get("Note what each translation was made from").getEdit()));
        editor.open(ERROR);
        editor.type(ERROR, "The key cannot be exported", "The key cannot be taken away");
        Diagnostic outdated = editor.await(ERROR, "translation-outdated");
        assertEquals(editor.place(ERROR, "La clave no", 0), outdated.getRange().getStart());
        Map<String, CodeAction> actions = editor.actions(ERROR, "La clave no", 3);
        Map<String, String> accepted =
                editor.after(actions.get("This translation still fits").getEdit());
        accepted.put(ERROR, editor.text(ERROR));
        make(accepted);
        editor.open(ERROR);
        editor.await(ERROR, all -> all.stream().noneMatch(each -> Editor.isOf(each, "translation-outdated")));
    }
}
