package dev.errdex.lsp;

import java.util.List;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DiagnosticRegistrationOptions;
import org.eclipse.lsp4j.DocumentLinkOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.PositionEncodingKind;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;

/** What the server offers. */
final class Capabilities {
    private Capabilities() {}

    /** What an editor is told that can do so much. */
    static ServerCapabilities all(Can can) {
        ServerCapabilities all = new ServerCapabilities();
        all.setPositionEncoding(PositionEncodingKind.UTF16);
        TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
        sync.setOpenClose(true);
        sync.setChange(TextDocumentSyncKind.Incremental);
        sync.setSave(new SaveOptions(false));
        all.setTextDocumentSync(sync);
        WorkspaceFoldersOptions folders = new WorkspaceFoldersOptions();
        folders.setSupported(true);
        folders.setChangeNotifications(true);
        all.setWorkspace(new WorkspaceServerCapabilities(folders));
        all.setHoverProvider(true);
        all.setCompletionProvider(new CompletionOptions(false, List.of("[", "#", ":", "/", "(", " ")));
        all.setDefinitionProvider(true);
        all.setReferencesProvider(true);
        all.setRenameProvider(new RenameOptions(true));
        all.setDocumentSymbolProvider(true);
        all.setWorkspaceSymbolProvider(true);
        all.setFoldingRangeProvider(true);
        all.setDocumentLinkProvider(new DocumentLinkOptions(false));
        CodeActionOptions actions = new CodeActionOptions(
                List.of(CodeActionKind.QuickFix, CodeActionKind.Source, CodeActionKind.SourceFixAll));
        actions.setResolveProvider(true);
        all.setCodeActionProvider(actions);
        all.setExecuteCommandProvider(new ExecuteCommandOptions(List.of(Actions.PREVIEW, Actions.SHOW)));
        if (can.pull()) {
            // What one file says holds for others, and so do their mistakes.
            all.setDiagnosticProvider(new DiagnosticRegistrationOptions(true, true));
        }
        return all;
    }
}
