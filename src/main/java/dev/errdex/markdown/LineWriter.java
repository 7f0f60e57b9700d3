package dev.errdex.markdown;

import dev.errdex.model.Reference;
import java.util.List;

/** Tells a line that has been read, with the references that were found in it, as HTML. */
final class LineWriter {
    private final SafeHtml html;

    LineWriter(SafeHtml html) {
        this.html = html;
    }

    /** {@code mentions} stand in order, do not overlap, and no mark lies inside one. */
    void write(Line line, List<Reference> mentions) {
        int from = line.start();
        int mention = 0;
        for (int i = 0; i <= line.marks(); i++) {
            int to = i < line.marks() ? line.place(i) : line.end();
            while (mention < mentions.size() && mentions.get(mention).end() <= to) {
                Reference next = mentions.get(mention++);
                html.text(line.readable().text(from, next.start()));
                html.begin(next);
                html.text(line.readable().text(next.start(), next.end()));
                html.end(next);
                from = next.end();
            }
            html.text(line.readable().text(from, to));
            from = i < line.marks() ? write(line, i, to) : to;
        }
    }

    /** Tells a mark; returns from where on the text is still to be told. */
    private int write(Line line, int number, int place) {
        switch (line.mark(number)) {
            case Line.Mark.Open open -> html.open(open.element(), open.attributes(), open.tag());
            case Line.Mark.Close close when close.tag() != null -> html.close(close.tag());
            case Line.Mark.Close close -> html.close(close.element());
            case Line.Mark.Sign(String text) -> html.text(text);
            case Line.Mark.Begin(Line.Hole hole) -> {
                html.begin(hole.reference());
                // An image's alternative text is read, not shown; no mark but the image's end follows.
                return hole.reference() instanceof Reference.Image ? line.place(number + 1) : place;
            }
            case Line.Mark.End(Line.Hole hole) -> html.end(hole.reference());
        }
        return place;
    }
}
