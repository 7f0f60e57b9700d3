package dev.errdex.lsp;

import dev.errdex.author.Refused;
import dev.errdex.json.Json;
import dev.errdex.link.Target;
import dev.errdex.lsp.Creations.Wish;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.TextDocumentService;

/** What an editor says and asks about one text. */
final class TextRequests implements TextDocumentService {
    private final Session session;

    TextRequests(Session session) {
        this.session = session;
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams params) {
        TextDocumentItem text = params.getTextDocument();
        session.found(text.getUri())
                .ifPresent(file -> file.site().open(file.path(), text.getUri(), text.getVersion(), text.getText()));
    }

    @Override
    public void didChange(DidChangeTextDocumentParams params) {
        session.found(params.getTextDocument().getUri())
                .ifPresent(file -> file.site()
                        .change(file.path(), params.getTextDocument().getVersion(), params.getContentChanges()));
    }

    @Override
    public void didClose(DidCloseTextDocumentParams params) {
        session.found(params.getTextDocument().getUri())
                .ifPresent(file -> file.site().close(file.path()));
    }

    @Override
    public void didSave(DidSaveTextDocumentParams params) {
        // The site's files are watched: whoever saves, it is seen.
    }

    @Override
    public CompletableFuture<Hover> hover(HoverParams params) {
        return session.<Optional<Hover>>ask(
                        params.getTextDocument().getUri(), params.getPosition(), Optional.empty(), Hovers::of)
                .thenApply(hover -> hover.orElse(null));
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams params) {
        return session.<CompletionList>askAtOnce(
                        params.getTextDocument().getUri(),
                        params.getPosition(),
                        new CompletionList(List.of()),
                        at -> Completions.of(at, session.can().snippets()))
                .thenApply(Either::forRight);
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(
            DefinitionParams params) {
        return session.<List<Location>>ask(
                        params.getTextDocument().getUri(),
                        params.getPosition(),
                        List.of(),
                        at -> new Definitions(at)
                                .span().map(at::location).stream().toList())
                .thenApply(Either::forLeft);
    }

    @Override
    public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
        return session.<List<Location>>ask(
                        params.getTextDocument().getUri(),
                        params.getPosition(),
                        List.of(),
                        at -> Uses.named(at)
                                .map(Uses.Use::target)
                                .or(new Definitions(at)::target)
                                .map(target -> Uses.of(at.look()).stream()
                                        .filter(use -> isMeant(use.target(), target))
                                        .filter(use -> params.getContext().isIncludeDeclaration() || !use.declares())
                                        .map(use -> at.location(use.span()))
                                        .distinct()
                                        .toList())
                                .orElse(List.of()))
                .thenApply(list -> list);
    }

    /** Whoever asks for a page means links to places on it, too. */
    private static boolean isMeant(Target use, Target asked) {
        if (!(asked instanceof Target.Written page) || !page.anchor().isEmpty()) {
            return Uses.isSame(use, asked);
        }
        boolean cause =
                use instanceof Target.Written written && written.anchor().startsWith("cause-");
        return !cause && Uses.isOn(use, page.entry());
    }

    @Override
    public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>> prepareRename(
            PrepareRenameParams params) {
        return session.<Optional<PrepareRenameResult>>ask(
                        params.getTextDocument().getUri(),
                        params.getPosition(),
                        Optional.empty(),
                        at -> Renames.named(at)
                                .map(named -> new PrepareRenameResult(Positions.range(named.span()), named.name())))
                .thenApply(
                        found -> found.map(Either3::<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forSecond)
                                .orElse(null));
    }

    @Override
    public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
        return session.<Optional<WorkspaceEdit>>ask(
                        params.getTextDocument().getUri(),
                        params.getPosition(),
                        Optional.empty(),
                        at -> refusing(() -> {
                            Changes changes = Renames.of(at, params.getNewName());
                            if (changes.movesFiles() && !session.can().files()) {
                                throw new Refused("a file would get another name, which this editor cannot do", "");
                            }
                            return Optional.of(session.can().versions() ? changes.edit() : changes.plainEdit());
                        }))
                .thenApply(edit -> edit.orElse(null));
    }

    /** What cannot be done is told as the author would be told at the terminal. */
    private static <T> T refusing(Supplier<T> work) {
        try {
            return work.get();
        } catch (Refused e) {
            throw Session.error(ResponseErrorCode.InvalidParams, (e.getMessage() + ". " + e.hint()).strip());
        }
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
        return session.<List<CodeAction>>ask(
                        params.getTextDocument().getUri(),
                        params.getRange().getStart(),
                        List.of(),
                        at -> Actions.of(at, params.getRange(), params.getContext(), session.can()))
                .thenApply(actions -> actions.stream()
                        .map(Either::<Command, CodeAction>forRight)
                        .toList());
    }

    @Override
    public CompletableFuture<CodeAction> resolveCodeAction(CodeAction action) {
        if (!(action.getData() != null && Json.parse(String.valueOf(action.getData())) instanceof Map<?, ?> data)) {
            return CompletableFuture.completedFuture(action);
        }
        return session.ask(
                String.valueOf(data.get("uri")),
                null,
                action,
                at -> refusing(() -> {
                    action.setEdit(Creations.edit(
                            at, new Wish(String.valueOf(data.get("what")), String.valueOf(data.get("name")))));
                    return action;
                }));
    }

    @Override
    public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
            DocumentSymbolParams params) {
        return session.<List<DocumentSymbol>>ask(params.getTextDocument().getUri(), null, List.of(), Symbols::of)
                .thenApply(symbols -> symbols.stream()
                        .map(Either::<SymbolInformation, DocumentSymbol>forRight)
                        .toList());
    }

    /** With what nobody has saved; an editor that knows it already is told only that it is the same. */
    @Override
    public CompletableFuture<DocumentDiagnosticReport> diagnostic(DocumentDiagnosticParams params) {
        return session.ask(
                params.getTextDocument().getUri(),
                null,
                Pulled.of(Reports.Report.NONE, null),
                at -> Pulled.of(at.site().report(at.path()), params.getPreviousResultId()));
    }

    @Override
    public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
        return session.askAtOnce(params.getTextDocument().getUri(), null, List.of(), at -> Foldings.of(at.text()));
    }

    @Override
    public CompletableFuture<List<DocumentLink>> documentLink(DocumentLinkParams params) {
        return session.ask(params.getTextDocument().getUri(), null, List.of(), at -> {
            Definitions definitions = new Definitions(at);
            return Uses.of(at.look()).stream()
                    .filter(use -> !use.declares() && use.span().file().path().equals(at.path()))
                    .flatMap(use -> use.target() instanceof Target.External address
                            ? Stream.of(new DocumentLink(Positions.range(use.span()), address.url()))
                            : definitions.of(use.target()).stream()
                                    .map(span -> new DocumentLink(
                                            Positions.range(use.span()),
                                            at.site().uri(span.file().path()) + "#L" + span.line())))
                    .toList();
        });
    }
}
