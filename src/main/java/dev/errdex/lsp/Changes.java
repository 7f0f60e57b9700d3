package dev.errdex.lsp;

import dev.errdex.author.Draft;
import dev.errdex.problem.Edit;
import dev.errdex.source.SourceFile;
import dev.errdex.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.CreateFile;
import org.eclipse.lsp4j.RenameFile;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Changes of a site that an editor makes, all of them at once: files come first, then texts, then names of files. */
final class Changes {
    private final At at;
    private final Set<Edit> edits = new LinkedHashSet<>();
    private final Map<String, String> created = new LinkedHashMap<>();
    private final Map<String, String> renamed = new LinkedHashMap<>();

    /** Changes of the site of a question. */
    Changes(At at) {
        this.at = at;
    }

    Changes put(Span span, String text) {
        if (!span.text().equals(text)) {
            edits.add(new Edit(span, text));
        }
        return this;
    }

    Changes put(List<Edit> all) {
        all.forEach(edit -> put(edit.span(), edit.text()));
        return this;
    }

    /** Lines at the end of a file, which is made when it is not there. */
    Changes append(String path, String lines) {
        if (!at.look().tree().paths().contains(path)) {
            created.merge(path, lines, String::concat);
            return this;
        }
        SourceFile file = at.look().tree().file(path);
        String text = file.text();
        String added = (text.isEmpty() || text.endsWith("\n") ? "" : "\n") + lines;
        return put(
                file.span(text.length(), text.length()), text.contains("\r\n") ? added.replace("\n", "\r\n") : added);
    }

    Changes rename(String from, String to) {
        renamed.put(from, to);
        return this;
    }

    Changes draft(List<Draft> drafts) {
        for (Draft draft : drafts) {
            switch (draft) {
                case Draft.NewFile file -> created.put(file.path(), file.text());
                case Draft.Change change -> {
                    SourceFile file = at.look().tree().file(change.path());
                    if (change.text().startsWith(file.text())) {
                        put(
                                file.span(file.text().length(), file.text().length()),
                                change.text().substring(file.text().length()));
                    } else {
                        put(file.span(0, file.text().length()), change.text());
                    }
                }
            }
        }
        return this;
    }

    boolean isEmpty() {
        return edits.isEmpty() && created.isEmpty() && renamed.isEmpty();
    }

    /** Whether files come or get other names, which not every editor can do. */
    boolean movesFiles() {
        return !created.isEmpty() || !renamed.isEmpty();
    }

    WorkspaceEdit edit() {
        Map<String, List<TextEdit>> texts = edits.stream()
                .sorted(java.util.Comparator.comparing(Edit::span))
                .collect(Collectors.groupingBy(
                        edit -> edit.span().file().path(),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                edit -> new TextEdit(Positions.range(edit.span()), edit.text()), Collectors.toList())));
        List<Either<TextDocumentEdit, ResourceOperation>> all = new ArrayList<>();
        created.forEach((path, text) -> {
            all.add(Either.forRight(new CreateFile(at.site().uri(path))));
            all.add(edit(
                    path,
                    null,
                    List.of(new TextEdit(
                            new org.eclipse.lsp4j.Range(
                                    new org.eclipse.lsp4j.Position(0, 0), new org.eclipse.lsp4j.Position(0, 0)),
                            text))));
        });
        texts.forEach((path, list) -> all.add(
                edit(path, at.site().document(path).map(Document::version).orElse(null), list)));
        renamed.forEach((from, to) -> all.add(
                Either.forRight(new RenameFile(at.site().uri(from), at.site().uri(to)))));
        return new WorkspaceEdit(all);
    }

    private Either<TextDocumentEdit, ResourceOperation> edit(
            String path, @org.jspecify.annotations.Nullable Integer version, List<TextEdit> edits) {
        return Either.forLeft(new TextDocumentEdit(
                new VersionedTextDocumentIdentifier(at.site().uri(path), version),
                edits.stream()
                        .map(Either::<TextEdit, org.eclipse.lsp4j.SnippetTextEdit>forLeft)
                        .toList()));
    }

    /** The same for an editor that knows no more than texts. */
    WorkspaceEdit plainEdit() {
        Map<String, List<TextEdit>> texts = new LinkedHashMap<>();
        edits.forEach(
                edit -> texts.computeIfAbsent(at.site().uri(edit.span().file().path()), x -> new ArrayList<>())
                        .add(new TextEdit(Positions.range(edit.span()), edit.text())));
        return new WorkspaceEdit(texts);
    }
}
