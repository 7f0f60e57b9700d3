package dev.errdex.lsp;

import dev.errdex.json.Json;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/** The language server of Errdex, for one editor. */
public final class ErrdexServer implements LanguageServer, LanguageClientAware {
    /** The library tells failures of the wire with stack traces; whoever reads the log is an author. */
    private static final Logger WIRE = Logger.getLogger("org.eclipse.lsp4j");

    private final String version;
    private final Session session = new Session();
    private final TextRequests texts = new TextRequests(session);
    private final WorkspaceRequests workspace;
    private final CountDownLatch ended = new CountDownLatch(1);
    private List<String> folders = List.of();

    private ErrdexServer(String version, Preview preview) {
        this.version = version;
        this.workspace = new WorkspaceRequests(session, preview);
    }

    /**
     * Serves an editor until it says {@code exit} or goes away, and gives the exit code that the protocol wants: 0
     * after a {@code shutdown}, else 1. {@code out} is for the protocol alone.
     */
    public static int serve(String version, Preview preview, InputStream in, OutputStream out)
            throws InterruptedException {
        WIRE.setLevel(Level.OFF);
        ErrdexServer server = new ErrdexServer(version, preview);
        Launcher<LanguageClient> launcher = LSPLauncher.createServerLauncher(server, in, out);
        server.connect(launcher.getRemoteProxy());
        Future<Void> reading = launcher.startListening();
        Thread.ofVirtual().start(() -> {
            try {
                reading.get();
            } catch (InterruptedException | ExecutionException e) {
                // The wire is gone, which is how it ends when an editor is killed.
            }
            server.ended.countDown();
        });
        server.ended.await();
        server.session.abandon();
        return server.session.isShut() ? 0 : 1;
    }

    @Override
    public void connect(LanguageClient client) {
        session.connect(client);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // an editor that is gone is told nothing
    public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
        session.open(params.getCapabilities(), options(params));
        folders = folders(params);
        if (params.getProcessId() != null) {
            ProcessHandle.of(params.getProcessId())
                    .ifPresent(editor -> editor.onExit().thenRun(ended::countDown));
        }
        return CompletableFuture.completedFuture(
                new InitializeResult(Capabilities.all(session.can()), new ServerInfo("errdex", version)));
    }

    /** The wire gives them as JSON of its own kind. */
    private static @Nullable Object options(InitializeParams params) {
        return params.getInitializationOptions() == null
                ? null
                : Json.parse(String.valueOf(params.getInitializationOptions()));
    }

    @SuppressWarnings("deprecation") // what editors say that know one folder only
    private static List<String> folders(InitializeParams params) {
        if (params.getWorkspaceFolders() != null) {
            return params.getWorkspaceFolders().stream()
                    .map(WorkspaceFolder::getUri)
                    .toList();
        }
        return Stream.of(
                        Optional.ofNullable(params.getRootUri()),
                        Optional.ofNullable(params.getRootPath())
                                .filter(path -> params.getRootUri() == null)
                                .map(path -> Uris.of(java.nio.file.Path.of(path))))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public void initialized(InitializedParams params) {
        if (session.isOpen()) {
            folders.forEach(session.sites()::folder);
        }
    }

    @Override
    public CompletableFuture<Object> shutdown() {
        session.shut();
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void exit() {
        ended.countDown();
    }

    @Override
    public void setTrace(SetTraceParams params) {
        // There is no trace.
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return texts;
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return workspace;
    }
}
