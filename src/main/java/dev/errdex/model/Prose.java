package dev.errdex.model;

import dev.errdex.source.SourceText;
import java.util.List;

/**
 * Markdown that has been read: safe HTML with holes where references stand, and what the rest of the house asks of it.
 * It is filled in for each page that shows it, because a relative link depends on where it stands.
 *
 * @param source the Markdown
 * @param pieces the HTML, in order
 * @param references every reference, in order
 * @param headings every heading, in order
 * @param plain what a reader reads, without markup; each character knows its place, blocks are separated by line feeds
 * @param marks what stretches of the plain text are; those of cells, quotations and callouts may hold others
 */
public record Prose(
        SourceText source,
        List<Piece> pieces,
        List<Reference> references,
        List<Heading> headings,
        SourceText plain,
        List<Mark> marks) {

    /** A stretch of the HTML. */
    public sealed interface Piece {
        /** Finished HTML. */
        record Html(String html) implements Piece {}

        /** Where a reference's element begins; an image has no end. */
        record Start(Reference reference) implements Piece {}

        /** Where it ends. */
        record End(Reference reference) implements Piece {}
    }

    /**
     * A heading.
     *
     * @param level 1 to 6
     * @param id its anchor, unique within the prose
     * @param plain what a reader reads, without markup
     * @param start where its section's text begins in {@link #text()}, behind the heading itself
     */
    public record Heading(int level, String id, SourceText plain, int start) {
        public String title() {
            return plain.text();
        }
    }

    /**
     * A stretch of the plain text.
     *
     * @param word of a block of code what its fence says, of a callout its kind, of a cell in a table's head
     *     {@code head}; else empty
     */
    public record Mark(Kind kind, int start, int end, String word) {}

    /** What a stretch is. */
    public enum Kind {
        CODE,
        BLOCK,
        STRUCK,
        QUOTED,
        CALLOUT,
        CELL
    }

    public Prose {
        pieces = List.copyOf(pieces);
        references = List.copyOf(references);
        headings = List.copyOf(headings);
        marks = List.copyOf(marks);
    }

    /** What a reader reads, without markup; blocks are separated by line feeds. */
    public String text() {
        return plain.text();
    }

    /** The sentence of {@link #text()} around a reference: where it starts and ends there. */
    public int[] sentence(Reference reference) {
        String text = text();
        int start = reference.start();
        while (start > 0 && !endsSentence(text, start - 1)) {
            start--;
        }
        int end = reference.end();
        while (end < text.length() && text.charAt(end) != '\n' && !endsSentence(text, end)) {
            end++;
        }
        if (end < text.length() && text.charAt(end) != '\n') {
            end++;
        }
        while (start < reference.start() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return new int[] {start, end};
    }

    /** A line feed, or a full stop, question or exclamation mark before a space. */
    private static boolean endsSentence(String text, int at) {
        char c = text.charAt(at);
        return c == '\n'
                || ((c == '.' || c == '?' || c == '!')
                        && at + 1 < text.length()
                        && Character.isWhitespace(text.charAt(at + 1)));
    }
}
