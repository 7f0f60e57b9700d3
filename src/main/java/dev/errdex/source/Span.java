package dev.errdex.source;

/** A stretch of a file: offsets {@code start} (inclusive) to {@code end} (exclusive) of its text. */
public record Span(SourceFile file, int start, int end) implements Comparable<Span> {

    /** The line of the first character, from 1. */
    public int line() {
        return file.line(start);
    }

    /** The column of the first character, from 1, in UTF-16 units. */
    public int column() {
        return file.column(start);
    }

    /** The line of the last character, from 1. */
    public int endLine() {
        return file.line(Math.max(start, end - 1));
    }

    /** The column behind the last character, from 1, in UTF-16 units. */
    public int endColumn() {
        return end == start ? column() : file.column(end - 1) + 1;
    }

    /** The characters of the span. */
    public String text() {
        return file.text().substring(start, end);
    }

    /** {@code path:line:column}, as editors and terminals link it. */
    @Override
    public String toString() {
        return file.path() + ":" + line() + ":" + column();
    }

    @Override
    public int compareTo(Span other) {
        int byPath = file.path().compareTo(other.file.path());
        if (byPath != 0) {
            return byPath;
        }
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
