package dev.errdex.source;

import java.util.Arrays;

/**
 * A piece of text of which each character knows its place in a file: the file itself, the front matter cut from it, or
 * the Markdown inside an indented YAML block, whose characters do not stand side by side in the file.
 *
 * <p>The text is made of runs. Within a run, text and file advance together.
 */
public final class SourceText {
    /** Where the run of a text begins that has one run, as most have; they are so many that all share it. */
    private static final int[] ONE_RUN = {0};

    private final SourceFile file;
    private final String text;
    /** Where the first run begins in the file. */
    private final int start;

    private final int[] textStarts;
    /** Counted from {@code start}. */
    private final int[] fileStarts;

    private SourceText(SourceFile file, String text, int start, int[] textStarts, int[] fileStarts) {
        this.file = file;
        this.text = text;
        this.start = start;
        this.textStarts = textStarts;
        this.fileStarts = fileStarts;
    }

    private SourceText(SourceFile file, String text, int start) {
        this(file, text, start, ONE_RUN, ONE_RUN);
    }

    /** The characters of a file from {@code from} to {@code to}. */
    public static SourceText of(SourceFile file, int from, int to) {
        return new SourceText(file, file.text().substring(from, to), from);
    }

    /** A text that no file holds, for tests and for texts that the tool itself makes. */
    public static SourceText of(String path, String text) {
        return SourceFile.of(path, text).whole();
    }

    public SourceFile file() {
        return file;
    }

    public String text() {
        return text;
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    /** The offset in the file of the character at {@code offset}; for the text's end, the place behind the last one. */
    public int fileOffset(int offset) {
        if (offset >= text.length() && offset > 0) {
            return fileOffset(text.length() - 1) + 1;
        }
        int found = Arrays.binarySearch(textStarts, offset);
        int run = found >= 0 ? found : -found - 2;
        return start + fileStarts[run] + offset - textStarts[run];
    }

    /** The span in the file of the characters from {@code from} to {@code to}. */
    public Span span(int from, int to) {
        return file.span(fileOffset(from), to > from ? fileOffset(to - 1) + 1 : fileOffset(from));
    }

    /** The span in the file of the whole text. */
    public Span span() {
        return span(0, text.length());
    }

    /** The part from {@code from} to {@code to}, which still knows its place. */
    public SourceText slice(int from, int to) {
        Builder part = new Builder(file);
        int at = from;
        while (at < to) {
            int found = Arrays.binarySearch(textStarts, at);
            int run = found >= 0 ? found : -found - 2;
            int end = run + 1 < textStarts.length ? Math.min(to, textStarts[run + 1]) : to;
            part.append(text.substring(at, end), fileOffset(at));
            at = end;
        }
        return at == from ? new SourceText(file, "", fileOffset(from)) : part.build();
    }

    /** The text without white space at both ends. */
    public SourceText strip() {
        int end = text.stripTrailing().length();
        int start = Math.min(end, text.length() - text.stripLeading().length());
        return start == 0 && end == text.length() ? this : slice(start, end);
    }

    /**
     * Other characters that stand where characters of this text do: {@code read} has its character {@code i} where this
     * text has its character {@code origins[i]}.
     */
    public SourceText readAs(String read, int[] origins) {
        if (read.equals(text) && isInPlace(origins, text.length())) {
            return this;
        }
        Alignment alignment = new Alignment();
        for (int from = 0, to; from < read.length(); from = to) {
            int end = endOfRun(origins[from]);
            to = from + 1;
            while (to < read.length() && origins[to] == origins[to - 1] + 1 && origins[to] < end) {
                to++;
            }
            alignment.place(from, fileOffset(origins[from]));
        }
        return read.isEmpty() ? slice(0, 0) : alignment.of(file, read);
    }

    private static boolean isInPlace(int[] origins, int length) {
        for (int i = 0; i < length; i++) {
            if (origins[i] != i) {
                return false;
            }
        }
        return true;
    }

    private int endOfRun(int offset) {
        int found = Arrays.binarySearch(textStarts, offset);
        int next = found >= 0 ? found + 1 : -found - 1;
        return next < textStarts.length ? textStarts[next] : text.length();
    }

    /** Two texts are equal when they read the same, wherever they stand. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SourceText that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    /** Finds for the characters of a text, one after the other, where they stand in a file. */
    public static final class Alignment {
        private int[] textStarts = new int[4];
        private int[] fileStarts = new int[4];
        private int runs;

        /** The characters of the text from {@code offset} on stand in the file from {@code fileOffset} on. */
        public void place(int offset, int fileOffset) {
            boolean continues = runs > 0 && fileStarts[runs - 1] + offset - textStarts[runs - 1] == fileOffset;
            if (!continues) {
                if (runs == textStarts.length) {
                    textStarts = Arrays.copyOf(textStarts, runs * 2);
                    fileStarts = Arrays.copyOf(fileStarts, runs * 2);
                }
                textStarts[runs] = offset;
                fileStarts[runs++] = fileOffset;
            }
        }

        /** The text, of which every character has been placed. */
        public SourceText of(SourceFile file, String text) {
            if (runs < 2) {
                return runs == 0 ? new SourceText(file, "", 0) : new SourceText(file, text, fileStarts[0]);
            }
            int start = fileStarts[0];
            int[] places = new int[runs];
            for (int run = 0; run < runs; run++) {
                places[run] = fileStarts[run] - start;
            }
            return new SourceText(file, text, start, Arrays.copyOf(textStarts, runs), places);
        }
    }

    /** Puts a text together from pieces of one file. */
    public static final class Builder {
        private final SourceFile file;
        private final StringBuilder text = new StringBuilder();
        private final Alignment alignment = new Alignment();

        public Builder(SourceFile file) {
            this.file = file;
        }

        /** Adds characters that stand in the file from {@code fileOffset} on. */
        public Builder append(CharSequence piece, int fileOffset) {
            if (!piece.isEmpty()) {
                alignment.place(text.length(), fileOffset);
                text.append(piece);
            }
            return this;
        }

        /** Adds a character that stands in the file at {@code fileOffset}. */
        public Builder append(char character, int fileOffset) {
            alignment.place(text.length(), fileOffset);
            text.append(character);
            return this;
        }

        public SourceText build() {
            return alignment.of(file, text.toString());
        }
    }
}
