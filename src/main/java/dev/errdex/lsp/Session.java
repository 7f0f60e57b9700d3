package dev.errdex.lsp;

import dev.errdex.live.Look;
import dev.errdex.lsp.Sites.Found;
import dev.errdex.problem.FailureText;
import dev.errdex.source.SourceFile;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ShowDocumentParams;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageClient;
import org.jspecify.annotations.Nullable;

/** What holds from {@code initialize} to {@code shutdown}: who asks, and about which sites. */
final class Session {
    private final ExecutorService answering = Executors.newVirtualThreadPerTaskExecutor();
    private volatile @Nullable LanguageClient client;
    private volatile @Nullable Sites sites;
    private volatile Can can = Can.of(new ClientCapabilities(), null);
    private volatile State state = State.NEW;

    private enum State {
        NEW,
        OPEN,
        SHUT
    }

    void connect(LanguageClient other) {
        client = other;
    }

    LanguageClient client() {
        LanguageClient known = client;
        if (known == null) {
            throw new IllegalStateException("not connected");
        }
        return known;
    }

    /** {@code options} is what a user set in the editor, or null. */
    void open(@Nullable ClientCapabilities told, @Nullable Object options) {
        if (state != State.NEW) {
            throw error(ResponseErrorCode.InvalidRequest, "The server was initialized before.");
        }
        can = Can.of(told == null ? new ClientCapabilities() : told, options);
        sites = new Sites(client(), can);
        state = State.OPEN;
    }

    void shut() {
        require();
        state = State.SHUT;
        sites().close();
        answering.shutdown();
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    boolean isShut() {
        return state == State.SHUT;
    }

    /** When the client is gone without a word. */
    void abandon() {
        Sites known = sites;
        if (known != null) {
            known.close();
        }
    }

    Can can() {
        return can;
    }

    Sites sites() {
        Sites known = sites;
        if (known == null) {
            throw error(ResponseErrorCode.ServerNotInitialized, "The first request is initialize.");
        }
        return known;
    }

    private void require() {
        if (state == State.NEW) {
            throw error(ResponseErrorCode.ServerNotInitialized, "The first request is initialize.");
        }
        if (state == State.SHUT) {
            throw error(ResponseErrorCode.InvalidRequest, "The server was shut down.");
        }
    }

    static ResponseErrorException error(ResponseErrorCode code, String message) {
        return new ResponseErrorException(new ResponseError(code, message, null));
    }

    /** The site and path of a file; empty for one outside of any, or before there is a session. */
    Optional<Found> found(String uri) {
        return isOpen() ? sites().of(uri) : Optional.empty();
    }

    /** Answers a question about a text with all that was typed until now; {@code none} for one outside of any site. */
    <T> CompletableFuture<T> ask(String uri, @Nullable Position place, T none, Function<At, T> answer) {
        return ask(uri, none, site -> site.now(), answer, place);
    }

    /** Answers from the last look, and the text as it stands: who completes a word waits for nothing. */
    <T> CompletableFuture<T> askAtOnce(String uri, @Nullable Position place, T none, Function<At, T> answer) {
        return ask(uri, none, EditedSite::lately, answer, place);
    }

    private <T> CompletableFuture<T> ask(
            String uri,
            T none,
            Function<EditedSite, CompletableFuture<Look>> look,
            Function<At, T> answer,
            @Nullable Position place) {
        require();
        Optional<Found> found = sites().of(uri);
        if (found.isEmpty()) {
            return CompletableFuture.completedFuture(none);
        }
        EditedSite site = found.get().site();
        String path = found.get().path();
        Optional<SourceFile> open = site.document(path).map(Document::text);
        return plainly(look.apply(site)
                .thenApplyAsync(
                        seen -> {
                            Optional<SourceFile> text =
                                    open.or(() -> seen.tree().paths().contains(path)
                                            ? Optional.of(seen.tree().file(path))
                                            : Optional.empty());
                            return text.map(file -> answer.apply(new At(
                                            site, seen, path, file, place == null ? 0 : Positions.offset(file, place))))
                                    .orElse(none);
                        },
                        answering));
    }

    /** Asks the editor to show something; whether it does is for it to say. */
    @SuppressWarnings("FutureReturnValueIgnored")
    void show(ShowDocumentParams params) {
        client().showDocument(params);
    }

    /** Does something that takes a while, beside the reading of messages. */
    <T> CompletableFuture<T> run(Supplier<T> work) {
        require();
        return plainly(CompletableFuture.supplyAsync(work, answering));
    }

    /** Failures in plain words, without the names of classes. */
    private static <T> CompletableFuture<T> plainly(CompletableFuture<T> future) {
        return future.exceptionally(failure -> {
            Throwable cause =
                    failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
            if (cause instanceof ResponseErrorException told) {
                throw told;
            }
            if (cause instanceof CancellationException cancelled) {
                throw cancelled;
            }
            FailureText text = FailureText.of(cause);
            throw error(ResponseErrorCode.InternalError, text.message() + " " + text.hint());
        });
    }
}
