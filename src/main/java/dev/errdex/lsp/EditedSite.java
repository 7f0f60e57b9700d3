package dev.errdex.lsp;

import dev.errdex.live.LiveSite;
import dev.errdex.live.Look;
import dev.errdex.problem.FailureText;
import dev.errdex.problem.Problem;
import dev.errdex.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.services.LanguageClient;
import org.jspecify.annotations.Nullable;

/** A site of which texts are open in an editor. What is wrong with it is told file by file, as soon as it changes. */
final class EditedSite implements LiveSite.Told, AutoCloseable {
    private final LiveSite live;
    private final LanguageClient client;
    private final Diagnostics diagnostics;
    private final Map<String, Document> open = new ConcurrentHashMap<>();
    private final Can can;
    private final Reports reports;

    private volatile @Nullable Look last;

    EditedSite(Path folder, Can can, LanguageClient client, RulePages pages) throws IOException {
        this.client = client;
        this.can = can;
        this.diagnostics = new Diagnostics(this::uri, pages);
        this.reports = new Reports(diagnostics::of);
        this.live = LiveSite.of(folder, false);
        this.live.tell(this);
    }

    LiveSite live() {
        return live;
    }

    /** A problem as the editor is told of it. */
    Diagnostic diagnostic(Problem problem) {
        return diagnostics.of(problem);
    }

    /** The address of a file of the site, as the editor writes it. */
    String uri(String path) {
        Document document = open.get(path);
        return document != null ? document.uri() : Uris.of(live.folder().resolve(path));
    }

    /** The path of a file from the site folder; empty for one that does not lie in it. */
    Optional<String> path(Path file) {
        return file.startsWith(live.folder())
                ? Optional.of(live.folder().relativize(file).toString().replace('\\', '/'))
                : Optional.empty();
    }

    void open(String path, String uri, int version, String text) {
        open.put(path, new Document(uri, version, SourceFile.of(path, text)));
        live.put(path, text);
    }

    void change(String path, int version, List<TextDocumentContentChangeEvent> changes) {
        Document now = open.computeIfPresent(path, (key, document) -> document.changed(version, changes));
        if (now != null) {
            live.put(path, now.text().text());
        }
    }

    void close(String path) {
        if (open.remove(path) != null) {
            live.remove(path);
        }
    }

    /** An open text as it stands in the editor. */
    Optional<Document> document(String path) {
        return Optional.ofNullable(open.get(path));
    }

    /** A look at the site with all that was typed until now. */
    CompletableFuture<Look> now() {
        return live.now();
    }

    /** The last look, as soon as there is one: who completes a word cannot wait for the next. */
    CompletableFuture<Look> lately() {
        // Without a lock: whoever is being told of a look holds it, and may not read just now.
        Look known = last;
        return known != null ? CompletableFuture.completedFuture(known) : live.now();
    }

    /** What is wrong with a file at the last look, with what the last inspection found. */
    List<Problem> problems(String path) {
        return reports.problems(path);
    }

    /** The same as an editor is told of it. */
    Reports.Report report(String path) {
        return reports.of(path);
    }

    /** All files with which something is wrong. */
    Map<String, Reports.Report> reports() {
        return reports.all();
    }

    @Override
    public synchronized void changed(Look look) {
        last = look;
        tell(look, reports.look(look.problems(), look.changed()));
    }

    @Override
    public synchronized void inspected(Look look, List<Problem> problems) {
        Look newest = last;
        if (newest != null) {
            tell(
                    newest,
                    reports.inspection(problems.stream()
                            .filter(problem -> isThere(problem, newest))
                            .toList()));
        }
    }

    private static boolean isThere(Problem problem, Look look) {
        SourceFile file = problem.span().file();
        return look.tree().paths().contains(file.path())
                && look.tree().file(file.path()).equals(file);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // whether it asks again is the editor's affair
    private void tell(Look look, Set<String> paths) {
        if (!can.pull()) {
            paths.forEach(path -> publish(look, path, reports.of(path).told()));
        } else if (can.refresh() && !paths.isEmpty()) {
            client.refreshDiagnostics();
        }
    }

    private void publish(Look look, String path, List<Diagnostic> told) {
        PublishDiagnosticsParams params = new PublishDiagnosticsParams(uri(path), told);
        Document document = open.get(path);
        // What was typed meanwhile is looked at next, and has another version.
        if (document != null
                && look.tree().paths().contains(path)
                && document.text().equals(look.tree().file(path))) {
            params.setVersion(document.version());
        }
        client.publishDiagnostics(params);
    }

    @Override
    public void failed(Throwable failure) {
        FailureText text = FailureText.of(failure);
        client.logMessage(new MessageParams(MessageType.Error, "errdex: " + text.message() + "\n" + text.hint()));
    }

    @Override
    public void close() throws IOException {
        live.close();
    }
}
