package dev.errdex.lsp;

import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.DiagnosticWorkspaceCapabilities;
import org.eclipse.lsp4j.ShowDocumentCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.jspecify.annotations.Nullable;

/**
 * What an editor can do.
 *
 * @param snippets fill in holes in what it completes
 * @param files make files, and give them other names
 * @param versions change a text only if it is the one that was meant
 * @param later ask what an action does when it has been chosen
 * @param show open a file or an address when asked to
 * @param pull ask for what is wrong, and want to be told of nothing
 * @param refresh ask for it again when told that it is another
 */
record Can(
        boolean snippets, boolean files, boolean versions, boolean later, boolean show, boolean pull, boolean refresh) {
    /** By what an editor that could be told asks for what is wrong by itself, in its {@code initializationOptions}. */
    private static final String PULL = "pull";

    /** {@code options} is what a user set in the editor, or null. */
    static Can of(ClientCapabilities told, @Nullable Object options) {
        Optional<TextDocumentClientCapabilities> text = Optional.ofNullable(told.getTextDocument());
        Optional<WorkspaceEditCapabilities> edit =
                Optional.ofNullable(told.getWorkspace()).map(WorkspaceClientCapabilities::getWorkspaceEdit);
        return new Can(
                text.map(TextDocumentClientCapabilities::getCompletion)
                        .map(CompletionCapabilities::getCompletionItem)
                        .map(CompletionItemCapabilities::getSnippetSupport)
                        .orElse(false),
                edit.map(WorkspaceEditCapabilities::getResourceOperations)
                        .map(kinds -> kinds.contains("create") && kinds.contains("rename"))
                        .orElse(false),
                // Files only come and go among such changes, so that whoever can do the one can do the other.
                edit.map(can -> Boolean.TRUE.equals(can.getDocumentChanges()) || can.getResourceOperations() != null)
                        .orElse(false),
                text.map(TextDocumentClientCapabilities::getCodeAction)
                        .map(CodeActionCapabilities::getResolveSupport)
                        .map(support -> support.getProperties().contains("edit"))
                        .orElse(false),
                Optional.ofNullable(told.getWindow())
                        .map(WindowClientCapabilities::getShowDocument)
                        .map(ShowDocumentCapabilities::isSupport)
                        .orElse(false),
                pulls(text, options),
                Optional.ofNullable(told.getWorkspace())
                        .map(WorkspaceClientCapabilities::getDiagnostics)
                        .map(DiagnosticWorkspaceCapabilities::getRefreshSupport)
                        .orElse(false));
    }

    /**
     * Who says both is told, as always: an editor that shows what it is told and what it asks for would show it twice.
     */
    private static boolean pulls(Optional<TextDocumentClientCapabilities> text, @Nullable Object options) {
        boolean asks = text.map(TextDocumentClientCapabilities::getDiagnostic).isPresent();
        boolean listens =
                text.map(TextDocumentClientCapabilities::getPublishDiagnostics).isPresent();
        return asks && (!listens || (options instanceof Map<?, ?> map && PULL.equals(map.get("diagnostics"))));
    }
}
