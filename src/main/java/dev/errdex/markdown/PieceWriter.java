package dev.errdex.markdown;

import dev.errdex.model.Prose.Piece;
import dev.errdex.model.Reference;
import dev.errdex.source.HtmlText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.owasp.html.HtmlStreamEventReceiver;

/** Writes what the sanitizer lets through as HTML text, cut where references stand. */
final class PieceWriter implements HtmlStreamEventReceiver {
    /** The attribute that makes an element a hole; its value is the number of the reference. */
    static final String HOLE = "data-hole";

    /** The attribute of an element that stands for something drawn; its value is the number of that. */
    static final String DRAWING = "data-drawing";

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder html = new StringBuilder();
    private final List<Reference> references;
    private final List<List<Piece>> drawings = new ArrayList<>();
    /** What each open {@code a} element is: a reference, or a link of the tool's own. */
    private final Deque<Piece> anchors = new ArrayDeque<>();

    PieceWriter(List<Reference> references) {
        this.references = references;
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** Keeps what has been drawn for the place where it is told; returns its number. */
    int keep(List<Piece> drawing) {
        drawings.add(drawing);
        return drawings.size() - 1;
    }

    @Override
    public void openDocument() {
        html.setLength(0);
    }

    @Override
    public void closeDocument() {
        cut();
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        int hole = attributes.indexOf(HOLE);
        if (hole >= 0) {
            cut();
            Reference reference = references.get(Integer.parseInt(attributes.get(hole + 1)));
            pieces.add(new Piece.Start(reference));
            if (element.equals("a")) {
                anchors.push(new Piece.End(reference));
            }
            return;
        }
        int drawing = attributes.indexOf(DRAWING);
        if (drawing >= 0) {
            cut();
            pieces.addAll(drawings.get(Integer.parseInt(attributes.get(drawing + 1))));
            return;
        }
        html.append('<').append(element);
        for (int i = 0; i < attributes.size(); i += 2) {
            html.append(' ').append(attributes.get(i)).append("=\"");
            HtmlText.escape(attributes.get(i + 1), true, html);
            html.append('"');
        }
        html.append('>');
        if (element.equals("a")) {
            anchors.push(new Piece.Html("</a>"));
        }
    }

    @Override
    public void closeTag(String element) {
        if (element.equals("a") && anchors.pop() instanceof Piece.End end) {
            cut();
            pieces.add(end);
        } else {
            html.append("</").append(element).append('>');
        }
    }

    @Override
    public void text(String text) {
        HtmlText.escape(text, false, html);
    }

    private void cut() {
        if (!html.isEmpty()) {
            pieces.add(new Piece.Html(html.toString()));
            html.setLength(0);
        }
    }
}
