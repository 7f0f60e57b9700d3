package dev.errdex.lsp;

import static dev.errdex.lsp.BookSite.ARTICLE;
import static dev.errdex.lsp.BookSite.ERROR;
import static dev.errdex.lsp.BookSite.GLOSSARY;
import static dev.errdex.lsp.BookSite.OTHER;
import static dev.errdex.lsp.BookSite.SPANISH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author is told and shown who asks: hover, completion, definition, references, symbols, links. */
class LookingUpTest {
    private static Editor editor;

    @BeforeAll
    static void start(@TempDir Path folder) {
        editor = Editor.in(BookSite.site().write(folder));
        List.of(ERROR, ARTICLE, SPANISH, OTHER, GLOSSARY).forEach(editor::open);
    }

    @AfterAll
    static void close() {
        editor.close();
    }

    private static List<String> labels(String path, String words) {
        return editor.complete(path, words).stream()
                .map(CompletionItem::getLabel)
                .toList();
    }

    private static void holds(List<String> all, String... wanted) {
        assertTrue(all.containsAll(List.of(wanted)), all::toString);
    }

    @Test
    void aCodeIsDecodedWhereverItStands() {
        String known = editor.hover(OTHER, "0x8009000B", 4);
        for (String part : List.of(
                "**0x8009000B** `NTE_BAD_KEY_STATE` (HRESULT)",
                "The key cannot be exported",
                "Nobody may take the key away.",
                "-2146893813",
                "- facility (bits 30–16): 9 FACILITY_SECURITY")) {
            assertTrue(known.contains(part), known);
        }
        assertEquals(known, editor.hover(ERROR, "0x8009000B'}", 3), "in a command");
        assertTrue(editor.hover(ARTICLE, "NTE_BAD_KEYSET", 1).startsWith("**0x80090016**"));
        assertTrue(editor.hover(SPANISH, "0x8009000B", 3).contains("La clave no se puede exportar"), "in Spanish");
    }

    @Test
    void aTermAPageAKeyAndARuleAreExplained() {
        assertEquals("**vault**\n\nA place for keys.", editor.hover(ARTICLE, "vault", 2));
        assertEquals("**Where keys live**\n\nIn a folder.", editor.hover(OTHER, "[[where]]", 4));
        assertTrue(editor.hover(ERROR, "risk:", 2).contains("One of: safe, changes-state, destructive"));
        assertTrue(editor.hover(ERROR, "fixes:", 2).startsWith("**fixes**"));
        editor.open("content/exemptions.yaml", "- rule: page-orphan\n  path: x\n  reason: y\n");
        assertTrue(editor.hover("content/exemptions.yaml", "page-orphan", 3).startsWith("**page-orphan** ("));
        editor.close("content/exemptions.yaml");
        assertEquals("", editor.hover(ARTICLE, "live in", 2));
    }

    @Test
    void namesLeadToWhatTheyName() {
        assertEquals(List.of(ARTICLE + " 5:3"), editor.definitions(OTHER, "[[articles/keys/where#", 5));
        assertEquals(List.of(ARTICLE + " 0:0"), editor.definitions(OTHER, "[[Where keys live]]", 5));
        assertEquals(List.of(GLOSSARY + " 0:6"), editor.definitions(ARTICLE, "vault", 1));
        assertEquals(List.of(ERROR + " 5:8"), editor.definitions(ERROR, "[not-exportable]", 3));
        assertEquals(List.of(ERROR + " 5:8"), editor.definitions(SPANISH, "0x8009000B#", 4));
        assertEquals(List.of("content/spaces/hresult.tsv 2:0"), editor.definitions(ERROR, "code: 0x80090016", 9));
        assertEquals(List.of("content/tags.yaml 0:0"), editor.definitions(ERROR, "[export]", 3));
        assertEquals(List.of(ERROR + " 0:6"), editor.definitions(OTHER, "0x8009000B", 3));
        assertEquals(List.of(), editor.definitions(ARTICLE, "live in", 2));
    }

    @Test
    void allThatNamesAThingIsFound() {
        assertEquals(
                List.of(
                        OTHER + " 4:4",
                        OTHER + " 4:45",
                        OTHER + " 4:75",
                        OTHER + " 5:0",
                        SPANISH + " 4:3",
                        ARTICLE + " 5:3",
                        ERROR + " 7:20",
                        ERROR + " 7:67",
                        GLOSSARY + " 3:8",
                        "content/site.yaml 5:12"),
                editor.references(OTHER, "[[where]]", 4));
        assertEquals(
                List.of(ERROR + " 3:7", ARTICLE + " 3:7", OTHER + " 5:34", "content/tags.yaml 0:0").stream()
                        .sorted()
                        .toList(),
                editor.references(ERROR, "[export]", 3));
        assertEquals(
                List.of(SPANISH + " 6:37", ERROR + " 10:12", ERROR + " 5:8"),
                editor.references(ERROR, "not-exportable", 3));
    }

    @Test
    void keysAndValuesAreCompleted() {
        String path = "content/errors/hresult/0x80090016.yaml";
        editor.open(
                path,
                "code: 0x80090016\nsteps:\n  - title: x\n    ri\n    risk: \n    fixes: [\n    run:\n      - {she\n");
        holds(labels(path, "    ri"), "body", "verify", "elevated", "no-undo");
        assertTrue(
                labels(path, "    ri").stream().noneMatch(List.of("title", "risk", "code")::contains),
                "they are there");
        assertEquals(List.of("safe", "changes-state", "destructive"), labels(path, "risk: "));
        holds(labels(path, "{she"), "shell", "command", "output");
        editor.write(path, "code: 0x80090016\ncau");
        holds(labels(path, "\ncau"), "causes", "title", "summary");
        editor.write(path, "code: 0x8\ntags: [\nrelated:\n  - {code: NTE_, relation: , page: art");
        holds(labels(path, "code: 0x8"), "0x8009000B NTE_BAD_KEY_STATE", "0x80090016 NTE_BAD_KEYSET");
        assertEquals(List.of("export"), labels(path, "tags: ["));
        List<CompletionItem> bySymbol = editor.complete(path, "NTE_");
        assertEquals("0x8009000B", bySymbol.getFirst().getTextEdit().getLeft().getNewText(), "the code is written");
        assertTrue(bySymbol.getFirst().getFilterText().startsWith("NTE_BAD_KEY_STATE"));
        holds(labels(path, "relation: "), "confused-with", "see-also");
        holds(labels(path, "page: art"), "Where keys live", "Another page");
        editor.write(path, "code: 0x80090016\ncauses:\n- id: one\n- id: two\nsteps:\n- fixes: [one, ");
        assertEquals(List.of("one", "two"), labels(path, "[one, "));
        editor.write(path, "code: 0x80090016\nsteps:\n  - run:\n    - shell: ");
        holds(labels(path, "shell: "), "powershell", "cmd", "bash");
        editor.close(path);
    }

    @Test
    void aNewItemBeginsWithAllThatItNeeds() {
        String path = "content/errors/hresult/0x80090016.yaml";
        editor.open(path, "code: 0x80090016\nsteps:\n  - ");
        CompletionItem step = editor.complete(path, "  - ").stream()
                .filter(item -> item.getLabel().startsWith("new: "))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "title:\n"
                        + "      en: ${1}\n"
                        + "      es: ${2}\n"
                        + "    risk: ${3|safe,changes-state,destructive|}\n"
                        + "    body:\n"
                        + "      en: ${4}\n"
                        + "      es: ${5}\n"
                        + "    run:\n"
                        + "      - shell: ${6}\n"
                        + "        command: ${7}",
                step.getTextEdit().getLeft().getNewText());
        editor.close(path);
    }

    @Test
    void linksAreCompleted() {
        String path = "content/articles/keys/fresh.md";
        editor.open(path, "---\ntitle: Fresh\nta\n---\nSee [[whe\nSee [[articles/keys/where#\nSee [x](wh\nand NTE_\n");
        holds(labels(path, "[[whe"), "Where keys live");
        holds(labels(path, "where#"), "the-folder");
        holds(labels(path, "](wh"), "where.md", "where.es.md");
        holds(labels(path, "\nta"), "tags", "summary", "status");
        holds(labels(path, "and NTE_"), "0x8009000B NTE_BAD_KEY_STATE");
        editor.close(path);
    }

    @Test
    void aFileHasAnOutlineAndFolds() {
        List<String> names = Editor.get(editor.server
                        .getTextDocumentService()
                        .documentSymbol(new DocumentSymbolParams(editor.id(ERROR))))
                .stream()
                .map(each -> each.getRight().getName())
                .toList();
        assertEquals(List.of("code", "title", "summary", "tags", "causes", "steps", "related"), names);
        DocumentSymbol heading = Editor.get(editor.server
                        .getTextDocumentService()
                        .documentSymbol(new DocumentSymbolParams(editor.id(ARTICLE))))
                .getFirst()
                .getRight();
        assertEquals("The folder", heading.getName());
        assertEquals("5:3-5:13", Editor.place(heading.getSelectionRange()));
        assertEquals(
                List.of("0-4", "5-7"),
                Editor.get(editor.server
                                .getTextDocumentService()
                                .foldingRange(new FoldingRangeRequestParams(editor.id(ARTICLE))))
                        .stream()
                        .map(each -> each.getStartLine() + "-" + each.getEndLine())
                        .toList());
    }

    @Test
    void pagesAreFoundByNameAndLinksLead() {
        assertEquals(
                List.of("0x8009000B NTE_BAD_KEY_STATE The key cannot be exported"),
                Editor.get(editor.server.getWorkspaceService().symbol(new WorkspaceSymbolParams("exported KEY")))
                        .getRight()
                        .stream()
                        .map(each -> each.getName())
                        .toList());
        List<String> links = Editor.get(
                        editor.server.getTextDocumentService().documentLink(new DocumentLinkParams(editor.id(OTHER))))
                .stream()
                .map(DocumentLink::getTarget)
                .toList();
        assertTrue(links.contains(editor.uri(ARTICLE) + "#L6"), links::toString);
    }

    @Test
    void aPageIsPreviewed() {
        assertEquals(
                "http://127.0.0.1:4410/es/articles/keys/where.html",
                Editor.get(editor.server
                                .getWorkspaceService()
                                .executeCommand(
                                        new ExecuteCommandParams("errdex.preview", List.of(editor.uri(SPANISH)))))
                        .toString()
                        .replace("\"", ""));
        assertEquals(
                "http://127.0.0.1:4410/es/articles/keys/where.html",
                editor.shown.getFirst().getUri());
    }

    @Test
    void fieldsOfTheSitesOwnAreLikeAllOthers(@TempDir Path folder) {
        try (Editor other = Editor.in(BookSite.site().and("""
            -- content/site.yaml --
            title: {en: Error book, es: Libro de errores}
            languages: [en, es]
            fields:
              - name: worth
                title: {en: Worth, es: Valor}
                values: {low: {en: Low, es: Bajo}, high: {en: High, es: Alto}}
                description: what it costs us
            """).write(folder))) {
            other.open(ERROR);
            other.open(ARTICLE);
            other.write(ERROR, "code: 0x8009000B\nworth: low\n");
            assertEquals(
                    "**worth**\n\nwhat it costs us; a field of this wiki's own\n\nOne of: low, high",
                    other.hover(ERROR, "worth:", 2));
            assertEquals(
                    List.of("low", "high"),
                    other.complete(ERROR, "worth: ").stream()
                            .map(CompletionItem::getLabel)
                            .toList());
            other.write(ERROR, "code: 0x8009000B\nwor");
            assertTrue(other.complete(ERROR, "\nwor").stream()
                    .anyMatch(item ->
                            item.getLabel().equals("worth") && item.getDetail().startsWith("what it costs us")));
        }
    }
}
