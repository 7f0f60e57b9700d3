package dev.errdex.lsp;

import dev.errdex.source.SourceFile;
import java.util.List;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/**
 * A text that is open in the editor.
 *
 * @param uri as the editor writes it
 * @param version the editor's
 */
record Document(String uri, int version, SourceFile text) {

    /** The text after some changes, each of which is made in what the one before left. */
    Document changed(int now, List<TextDocumentContentChangeEvent> changes) {
        SourceFile file = text;
        for (TextDocumentContentChangeEvent change : changes) {
            String all = change.getText() == null ? "" : change.getText();
            if (change.getRange() != null) {
                int from = Positions.offset(file, change.getRange().getStart());
                int to = Math.max(from, Positions.offset(file, change.getRange().getEnd()));
                all = file.text().substring(0, from) + all + file.text().substring(to);
            }
            file = SourceFile.of(file.path(), all);
        }
        return new Document(uri, now, file);
    }
}
