package dev.errdex.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.errdex.live.LiveSite;
import dev.errdex.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.CreateFile;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameFile;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.ShowDocumentParams;
import org.eclipse.lsp4j.ShowDocumentResult;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor that has no screen: it opens and changes texts, and is told what is wrong with them. */
final class Editor implements LanguageClient, AutoCloseable {
    private static final int PATIENCE_SECONDS = Integer.getInteger("patience", 30);

    final Path folder;
    final LanguageServer server;
    final InitializeResult initialized;
    final CompletableFuture<Integer> exit = new CompletableFuture<>();
    /** How often each file was told. */
    final List<PublishDiagnosticsParams> told = new CopyOnWriteArrayList<>();

    final List<ShowDocumentParams> shown = new CopyOnWriteArrayList<>();
    final List<String> messages = new CopyOnWriteArrayList<>();
    final List<URI> opened = new CopyOnWriteArrayList<>();
    /** How often it was told to ask again. */
    final Semaphore refreshed = new Semaphore(0);

    private final Map<String, PublishDiagnosticsParams> now = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private int version;

    @SuppressWarnings("FutureReturnValueIgnored") // reading ends with the pipes
    private Editor(Path folder, ClientCapabilities capabilities, Map<String, String> options) {
        this.folder = folder;
        try {
            // Pipes of the system: those of java.io break when a thread that wrote has ended.
            Pipe there = Pipe.open();
            Pipe back = Pipe.open();
            InputStream toServer = Channels.newInputStream(there.source());
            OutputStream fromClient = Channels.newOutputStream(there.sink());
            InputStream toClient = Channels.newInputStream(back.source());
            OutputStream fromServer = Channels.newOutputStream(back.sink());
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    exit.complete(ErrdexServer.serve("test", new Shown(), toServer, fromServer));
                    fromServer.close();
                } catch (InterruptedException | IOException e) {
                    exit.completeExceptionally(e);
                }
            });
            Launcher<LanguageServer> launcher = LSPLauncher.createClientLauncher(this, toClient, fromClient);
            launcher.startListening();
            this.server = launcher.getRemoteProxy();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        InitializeParams params = new InitializeParams();
        params.setCapabilities(capabilities);
        params.setInitializationOptions(options);
        params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "wiki")));
        this.initialized = get(server.initialize(params));
        server.initialized(new InitializedParams());
    }

    private final class Shown implements Preview {
        @Override
        public URI start(LiveSite site) {
            return URI.create("http://127.0.0.1:4410/");
        }

        @Override
        public boolean open(URI address) {
            return opened.add(address);
        }
    }

    /** An editor with a folder, that can do all that editors can. */
    static Editor in(Path folder) {
        return new Editor(folder, TestCapabilities.all(), Map.of());
    }

    /** The same, which asks for what is wrong; its user wants that, or it cannot be told. */
    static Editor pulling(Path folder, boolean canBeTold) {
        return new Editor(
                folder, TestCapabilities.pulling(canBeTold), canBeTold ? Map.of("diagnostics", "pull") : Map.of());
    }

    static <T> T get(CompletableFuture<T> answer) {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    String uri(String path) {
        return Uris.of(folder.resolve(path));
    }

    TextDocumentIdentifier id(String path) {
        return new TextDocumentIdentifier(uri(path));
    }

    /** Opens a file with what is on the disk. */
    void open(String path) {
        try {
            open(path, Files.readString(folder.resolve(path)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    void open(String path, String text) {
        texts.put(path, text);
        server.getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri(path), "yaml", ++version, text)));
    }

    String text(String path) {
        return texts.get(path);
    }

    /** Replaces the first occurrence of some words, as typing does: by a change of that place alone. */
    void type(String path, String old, String now) {
        String text = texts.get(path);
        Range range = new Range(place(path, old, 0), place(path, old, old.length()));
        int at = text.indexOf(old);
        texts.put(path, text.substring(0, at) + now + text.substring(at + old.length()));
        change(path, new TextDocumentContentChangeEvent(range, now));
    }

    void change(String path, TextDocumentContentChangeEvent change) {
        server.getTextDocumentService()
                .didChange(new DidChangeTextDocumentParams(
                        new VersionedTextDocumentIdentifier(uri(path), ++version), List.of(change)));
    }

    /** Makes the whole text another one. */
    void write(String path, String text) {
        texts.put(path, text);
        change(path, new TextDocumentContentChangeEvent(text));
    }

    void close(String path) {
        server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(id(path)));
    }

    /** So many UTF-16 units behind the beginning of the first occurrence of some words. */
    Position place(String path, String words, int behind) {
        String text = texts.get(path);
        int at = text.indexOf(words);
        if (at < 0) {
            fail("\"" + words + "\" does not stand in " + path);
        }
        String before = text.substring(0, at + behind);
        int line = (int) before.chars().filter(c -> c == '\n').count();
        return new Position(line, before.length() - before.lastIndexOf('\n') - 1);
    }

    TextDocumentPositionParams at(String path, String words, int behind) {
        return new TextDocumentPositionParams(id(path), place(path, words, behind));
    }

    /** What is shown when the pointer rests so far behind some words. */
    String hover(String path, String words, int behind) {
        Hover hover = get(server.getTextDocumentService().hover(new HoverParams(id(path), place(path, words, behind))));
        return hover == null ? "" : hover.getContents().getRight().getValue();
    }

    /** What is proposed behind some words, without any order. */
    List<CompletionItem> complete(String path, String words) {
        return get(server.getTextDocumentService()
                        .completion(new CompletionParams(id(path), place(path, words, words.length()))))
                .getRight()
                .getItems();
    }

    /** The places that a place leads to: {@code path 3:5}. */
    List<String> definitions(String path, String words, int behind) {
        return places(get(server.getTextDocumentService()
                        .definition(new DefinitionParams(id(path), place(path, words, behind))))
                .getLeft());
    }

    List<String> references(String path, String words, int behind) {
        return places(get(server.getTextDocumentService()
                .references(new ReferenceParams(id(path), place(path, words, behind), new ReferenceContext(true)))));
    }

    private List<String> places(List<? extends Location> locations) {
        return locations.stream()
                .map(each ->
                        path(each.getUri()) + " " + each.getRange().getStart().getLine() + ":"
                                + each.getRange().getStart().getCharacter())
                .sorted()
                .toList();
    }

    private String path(String uri) {
        return folder.relativize(Path.of(URI.create(uri))).toString();
    }

    /** What may be done so far behind some words, by title. */
    Map<String, CodeAction> actions(String path, String words, int behind) {
        Position place = place(path, words, behind);
        Map<String, CodeAction> actions = new LinkedHashMap<>();
        get(server.getTextDocumentService()
                        .codeAction(new CodeActionParams(
                                id(path), new Range(place, place), new CodeActionContext(List.of()))))
                .forEach(each -> actions.put(each.getRight().getTitle(), each.getRight()));
        return actions;
    }

    /** Renames what stands so far behind some words, and gives the files that are another way then. */
    Map<String, String> rename(String path, String words, int behind, String name) {
        return after(get(
                server.getTextDocumentService().rename(new RenameParams(id(path), place(path, words, behind), name))));
    }

    /** The files that an edit changes, as they are then; those that are gone are empty. */
    Map<String, String> after(WorkspaceEdit edit) {
        Map<String, String> files = new TreeMap<>();
        for (Either<TextDocumentEdit, ResourceOperation> change : edit.getDocumentChanges()) {
            if (change.isLeft()) {
                String path = path(change.getLeft().getTextDocument().getUri());
                String text = files.containsKey(path) ? files.get(path) : read(path);
                List<TextEdit> edits = new ArrayList<>();
                change.getLeft().getEdits().forEach(each -> edits.add(each.getLeft()));
                SourceFile file = SourceFile.of(path, text);
                edits.sort(Comparator.comparingInt(
                        each -> -Positions.offset(file, each.getRange().getStart())));
                for (TextEdit each : edits) {
                    text = text.substring(
                                    0, Positions.offset(file, each.getRange().getStart()))
                            + each.getNewText()
                            + text.substring(
                                    Positions.offset(file, each.getRange().getEnd()));
                }
                files.put(path, text);
            } else if (change.getRight() instanceof CreateFile created) {
                files.put(path(created.getUri()), "");
            } else if (change.getRight() instanceof RenameFile renamed) {
                String path = path(renamed.getOldUri());
                files.put(path(renamed.getNewUri()), files.containsKey(path) ? files.get(path) : read(path));
                files.put(path, "");
            }
        }
        return files;
    }

    private String read(String path) {
        try {
            return texts.containsKey(path) ? texts.get(path) : Files.readString(folder.resolve(path));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public CompletableFuture<Void> refreshDiagnostics() {
        refreshed.release();
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public synchronized void publishDiagnostics(PublishDiagnosticsParams params) {
        told.add(params);
        now.put(params.getUri(), params);
        notifyAll();
    }

    /** How much is told of all files. */
    synchronized int findings() {
        return now.values().stream()
                .mapToInt(each -> each.getDiagnostics().size())
                .sum();
    }

    /** Waits until what is told of a file is such. */
    synchronized List<Diagnostic> await(String path, Predicate<List<Diagnostic>> wanted) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            PublishDiagnosticsParams known = now.get(uri(path));
            if (known != null && wanted.test(known.getDiagnostics())) {
                return known.getDiagnostics();
            }
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError(
                        "of " + path + " is told: " + (known == null ? "nothing" : known) + "; messages: " + messages);
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** Waits until a rule is told of a file. */
    Diagnostic await(String path, String rule) {
        return await(path, all -> all.stream().anyMatch(each -> isOf(each, rule))).stream()
                .filter(each -> isOf(each, rule))
                .findFirst()
                .orElseThrow();
    }

    static boolean isOf(Diagnostic diagnostic, String rule) {
        return diagnostic.getCode() != null && rule.equals(diagnostic.getCode().getLeft());
    }

    /** Waits until nothing but what stood there before is told of a file. */
    void awaitNothing(String path) {
        await(path, List::isEmpty);
    }

    /** What is told now, a line for each finding: {@code 3:5-3:9 rule}. */
    static String lines(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .map(each -> place(each.getRange()) + " " + each.getCode().getLeft())
                .collect(Collectors.joining("\n"));
    }

    static String place(Range range) {
        return range.getStart().getLine() + ":" + range.getStart().getCharacter() + "-"
                + range.getEnd().getLine() + ":" + range.getEnd().getCharacter();
    }

    @Override
    public CompletableFuture<ShowDocumentResult> showDocument(ShowDocumentParams params) {
        shown.add(params);
        return CompletableFuture.completedFuture(new ShowDocumentResult(true));
    }

    @Override
    public void showMessage(MessageParams params) {
        messages.add(params.getMessage());
    }

    @Override
    public void logMessage(MessageParams params) {
        messages.add(params.getMessage());
    }

    @Override
    public void telemetryEvent(Object event) {
        messages.add(event.toString());
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
        return CompletableFuture.completedFuture(null);
    }

    /** Waits until all that was typed has been looked at and told. */
    void settle() {
        get(server.getWorkspaceService().symbol(new WorkspaceSymbolParams("")));
    }

    /** What was told of which files since the last time that it was asked. */
    List<String> takeTold() {
        List<String> paths = new ArrayList<>();
        for (PublishDiagnosticsParams each : List.copyOf(told)) {
            told.remove(each);
            paths.add(folder.relativize(Path.of(URI.create(each.getUri()))).toString());
        }
        return paths;
    }

    @Override
    public void close() {
        get(server.shutdown());
        server.exit();
        assertEquals(0, get(exit));
    }
}
