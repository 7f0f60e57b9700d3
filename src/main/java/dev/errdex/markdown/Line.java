package dev.errdex.markdown;

import dev.errdex.model.Reference;
import java.util.ArrayList;
import java.util.List;

/** A paragraph, heading or table cell: a stretch of the plain text, and marks where its markup begins and ends. */
final class Line {

    /** Something between two characters of the text. */
    sealed interface Mark {
        /**
         * An element begins; {@code attributes} are names and values in turn, {@code tag} is where an author wrote it,
         * null for the tool's own.
         */
        record Open(String element, RawTag.Place tag, List<String> attributes) implements Mark {
            Open(String element, String... attributes) {
                this(element, null, List.of(attributes));
            }
        }

        /** An element ends; {@code tag} is where an author began it, null for the tool's own. */
        record Close(String element, RawTag.Place tag) implements Mark {
            Close(String element) {
                this(element, null);
            }
        }

        /** A hole begins; what stands in it is known when it ends. */
        record Begin(Hole hole) implements Mark {}

        record End(Hole hole) implements Mark {}

        /** Something that is shown but not read, such as the number of a footnote. */
        record Sign(String text) implements Mark {}
    }

    /** A place for a reference. */
    static final class Hole {
        private Reference reference;

        Hole fill(Reference with) {
            reference = with;
            return this;
        }

        Reference reference() {
            return reference;
        }
    }

    private final Readable text;
    private final int start;
    private final int place;
    private int end = -1;
    private final List<Mark> marks = new ArrayList<>();
    private final Stretches places = new Stretches();
    private final Stretches silent = new Stretches();
    private final Stretches code = new Stretches();

    /** A line that is part of the passage's text. */
    Line(Readable text) {
        this(text, -1);
    }

    /** A line with a text of its own, whose references all stand at one place of the passage's text. */
    Line(Readable text, int place) {
        this.text = text;
        this.start = text.length();
        this.place = place;
    }

    /** Where a character of the line stands in the passage's text. */
    int inProse(int offset) {
        return place < 0 ? offset : place;
    }

    Readable readable() {
        return text;
    }

    int start() {
        return start;
    }

    int end() {
        return end < 0 ? text.length() : end;
    }

    /** The line is complete; what the text takes up from here on is not part of it. */
    void finish() {
        end = text.length();
    }

    String text() {
        return text.text(start, end());
    }

    void mark(Mark mark) {
        marks.add(mark);
        places.add(text.length(), text.length());
    }

    int marks() {
        return marks.size();
    }

    Mark mark(int number) {
        return marks.get(number);
    }

    /** Where in the text a mark stands. */
    int place(int number) {
        return places.start(number);
    }

    /** Nothing from {@code from} on is a mention: it stands in a link or in an alternative text. */
    void silence(int from) {
        silent.cover(from, text.length());
    }

    /** The text from {@code from} on is inline code, where no terms are looked for. */
    void code(int from) {
        code.add(from, text.length());
    }

    /** Whether a code that stands there can be made a reference: no markup cuts it. */
    boolean takesCode(int from, int to) {
        return !silent.touch(from, to) && !places.within(from, to);
    }

    /** Whether a term that stands there can be made a reference. */
    boolean takesTerm(int from, int to) {
        return takesCode(from, to) && !code.touch(from, to);
    }
}
