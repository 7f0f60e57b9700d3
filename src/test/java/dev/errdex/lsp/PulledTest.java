package dev.errdex.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.site.TestSite;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.PreviousResultId;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDocumentDiagnosticReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An editor that asks for what is wrong (LSP 3.17, "Pull Diagnostics") learns the same as one that is told. */
class PulledTest {
    private static final String ERROR = "content/errors/hresult/0x8009000B.yaml";
    private static final String ARTICLE = "content/articles/keys/where.md";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aTextIsCheckedAsItStandsWhenItIsAskedFor(boolean canBeTold) throws InterruptedException {
        try (Editor editor = Editor.pulling(TestSite.small().write(folder.resolve("wiki")), canBeTold)) {
            assertTrue(
                    editor.initialized.getCapabilities().getDiagnosticProvider().isWorkspaceDiagnostics());
            editor.open(ERROR);
            editor.type(ERROR, "summary:", "sumary:");
            DocumentDiagnosticReport first = ask(editor, ERROR, null);
            assertTrue(has(first.getLeft().getItems(), "key-unknown"), first::toString);
            String id = first.getLeft().getResultId();
            assertTrue(ask(editor, ERROR, id).isRight(), "nothing was typed");
            editor.type(ERROR, "sumary:", "summary:");
            DocumentDiagnosticReport mended = ask(editor, ERROR, id);
            assertTrue(!has(mended.getLeft().getItems(), "key-unknown"), mended::toString);
            editor.refreshed.acquire();
            assertEquals(List.of(), editor.told, "nothing is said twice");
        }
    }

    @Test
    void theWholeSiteIsToldOnceAndThenOnlyWhatChanged() {
        try (Editor editor = Editor.pulling(
                TestSite.small()
                        .with("content/articles/keys/other.md", "---\ntitle: Other\nsummary: One.\n---\n[[Nowhere]]\n")
                        .write(folder.resolve("wiki")),
                true)) {
            editor.open(ARTICLE);
            Map<String, WorkspaceDocumentDiagnosticReport> all = askAll(editor, Map.of());
            String other = editor.uri("content/articles/keys/other.md");
            assertTrue(has(all.get(other).getLeft().getItems(), "link-broken"), all::toString);
            Map<String, String> ids = new TreeMap<>();
            all.forEach((uri, report) -> ids.put(uri, report.getLeft().getResultId()));
            assertTrue(
                    askAll(editor, ids).values().stream().allMatch(WorkspaceDocumentDiagnosticReport::isRight),
                    "nothing changed");
            editor.type(ARTICLE, "title: ", "title: Nowhere and ");
            editor.open("content/articles/keys/nowhere.md", "---\ntitle: Nowhere\nsummary: One.\n---\nHere.\n");
            Map<String, WorkspaceDocumentDiagnosticReport> then = askAll(editor, ids);
            assertTrue(
                    !has(then.get(other).getLeft().getItems(), "link-broken"), "what one file says holds for others");
        }
    }

    @Test
    void whoIsToldIsNotAskedToAsk() {
        try (Editor editor = Editor.in(TestSite.small().write(folder.resolve("wiki")))) {
            assertNull(editor.initialized.getCapabilities().getDiagnosticProvider());
        }
    }

    private static boolean has(List<Diagnostic> all, String rule) {
        return all.stream().anyMatch(each -> Editor.isOf(each, rule));
    }

    private static DocumentDiagnosticReport ask(Editor editor, String path, String known) {
        DocumentDiagnosticParams params = new DocumentDiagnosticParams(editor.id(path));
        params.setPreviousResultId(known);
        return Editor.get(editor.server.getTextDocumentService().diagnostic(params));
    }

    private static Map<String, WorkspaceDocumentDiagnosticReport> askAll(Editor editor, Map<String, String> known) {
        Map<String, WorkspaceDocumentDiagnosticReport> byUri = new TreeMap<>();
        Editor.get(editor.server
                        .getWorkspaceService()
                        .diagnostic(new WorkspaceDiagnosticParams(known.entrySet().stream()
                                .map(each -> new PreviousResultId(each.getKey(), each.getValue()))
                                .toList())))
                .getItems()
                .forEach(each -> byUri.put(
                        each.isLeft()
                                ? each.getLeft().getUri()
                                : each.getRight().getUri(),
                        each));
        return byUri;
    }
}
