package dev.errdex.lsp;

import java.util.List;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.DiagnosticCapabilities;
import org.eclipse.lsp4j.DiagnosticWorkspaceCapabilities;
import org.eclipse.lsp4j.PublishDiagnosticsCapabilities;
import org.eclipse.lsp4j.ResourceOperationKind;
import org.eclipse.lsp4j.ShowDocumentCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;

/** What the editors of the tests say that they can. */
final class TestCapabilities {
    private TestCapabilities() {}

    static ClientCapabilities all() {
        ClientCapabilities all = new ClientCapabilities();
        WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
        WorkspaceEditCapabilities edit = new WorkspaceEditCapabilities();
        edit.setDocumentChanges(true);
        edit.setResourceOperations(List.of(ResourceOperationKind.Create, ResourceOperationKind.Rename));
        workspace.setWorkspaceEdit(edit);
        all.setWorkspace(workspace);
        CompletionItemCapabilities item = new CompletionItemCapabilities(true);
        TextDocumentClientCapabilities text = new TextDocumentClientCapabilities();
        text.setCompletion(new CompletionCapabilities(item));
        all.setTextDocument(text);
        WindowClientCapabilities window = new WindowClientCapabilities();
        window.setShowDocument(new ShowDocumentCapabilities(true));
        all.setWindow(window);
        return all;
    }

    /** An editor that asks for what is wrong. */
    static ClientCapabilities pulling(boolean canBeTold) {
        ClientCapabilities all = all();
        all.getTextDocument().setDiagnostic(new DiagnosticCapabilities());
        if (canBeTold) {
            all.getTextDocument().setPublishDiagnostics(new PublishDiagnosticsCapabilities());
        }
        all.getWorkspace().setDiagnostics(new DiagnosticWorkspaceCapabilities(true));
        return all;
    }
}
