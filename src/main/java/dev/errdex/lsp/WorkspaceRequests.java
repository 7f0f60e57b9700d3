package dev.errdex.lsp;

import dev.errdex.json.Json;
import dev.errdex.link.Addresses;
import dev.errdex.link.Target;
import dev.errdex.lsp.Sites.Found;
import dev.errdex.model.Entry;
import dev.errdex.model.Wiki;
import dev.errdex.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.ShowDocumentParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What an editor says and asks about all of its sites. */
final class WorkspaceRequests implements WorkspaceService {
    private final Session session;
    private final Preview preview;

    WorkspaceRequests(Session session, Preview preview) {
        this.session = session;
        this.preview = preview;
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams params) {
        // What a wiki wants stands in its site.yaml, so that it is the same for everybody.
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
        // The site's files are watched: whoever changes one, it is seen.
    }

    @Override
    public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
        if (session.isOpen()) {
            params.getEvent().getAdded().forEach(folder -> session.sites().folder(folder.getUri()));
        }
    }

    @Override
    public CompletableFuture<Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>> symbol(
            WorkspaceSymbolParams params) {
        return session.run(() -> {
            List<WorkspaceSymbol> found = new ArrayList<>();
            session.sites()
                    .all()
                    .forEach(site -> found.addAll(Symbols.of(site, site.now().join(), params.getQuery())));
            return Either.forRight(found);
        });
    }

    /** Of all files with which something is wrong, or was when the editor asked before. */
    @Override
    public CompletableFuture<WorkspaceDiagnosticReport> diagnostic(WorkspaceDiagnosticParams params) {
        return session.run(() -> {
            session.sites().all().forEach(site -> site.now().join());
            return Pulled.of(session.sites().all(), params.getPreviousResultIds());
        });
    }

    @Override
    public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
        List<String> arguments = params.getArguments() == null
                ? List.of()
                : params.getArguments().stream()
                        .map(each -> String.valueOf(Json.parse(String.valueOf(each))))
                        .toList();
        if (params.getCommand().equals(Actions.PREVIEW) && arguments.size() == 1) {
            return session.run(() -> preview(arguments.getFirst()));
        }
        if (params.getCommand().equals(Actions.SHOW) && arguments.size() == 2) {
            return session.ask(arguments.get(0), null, "", at -> show(at, arguments.get(1)));
        }
        throw Session.error(
                ResponseErrorCode.InvalidParams,
                "There is no command " + params.getCommand() + " with these arguments.");
    }

    /** Opens the page of a file, and gives its address. */
    private String preview(String uri) {
        Found found = session.found(uri)
                .orElseThrow(() -> Session.error(ResponseErrorCode.InvalidParams, "This file belongs to no wiki."));
        try {
            URI front = preview.start(found.site().live());
            URI page = front.resolve(page(
                    found.path(),
                    found.site().now().join().draft().wiki(),
                    found.site().now().join().draft().addresses()));
            if (session.can().show()) {
                ShowDocumentParams params = new ShowDocumentParams(page.toString());
                params.setExternal(true);
                session.show(params);
            } else if (!preview.open(page)) {
                session.client().showMessage(new MessageParams(MessageType.Info, "The page is at " + page));
            }
            return page.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of the page that a file is shown on; the front page for one that has none of its own. */
    private static String page(String path, Wiki wiki, Addresses addresses) {
        String language = At.language(path, wiki);
        for (Entry entry : wiki.entries()) {
            boolean own = entry.file().path().equals(path)
                    || entry.prose().stream()
                            .anyMatch(text -> text.byLanguage().values().stream()
                                    .anyMatch(prose ->
                                            prose.source().file().path().equals(path)));
            if (own) {
                return Addresses.encode(addresses.of(new Target.Written(entry, ""), language));
            }
        }
        return "";
    }

    /** Shows the last place of a text that says something. */
    private Object show(At at, String words) {
        SourceFile file = at.text();
        int found = file.text().lastIndexOf(words);
        if (found >= 0) {
            ShowDocumentParams params = new ShowDocumentParams(at.site().uri(at.path()));
            params.setTakeFocus(true);
            params.setSelection(Positions.range(file, found + words.indexOf(' ') + 1, found + words.length()));
            session.show(params);
        }
        return "";
    }
}
