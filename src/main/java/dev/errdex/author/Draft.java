package dev.errdex.author;

/** A change of a site folder that has not been made yet. */
public sealed interface Draft {

    /** The file's path from the site folder, with {@code /}. */
    String path();

    /** The whole text that the file will have. */
    String text();

    /** A file that is not there yet. */
    record NewFile(String path, String text) implements Draft {
    }

    /** A file that gets further text and keeps all that it has; {@code before} is what it must still say when it is written. */
    record Addition(String path, String before, String text) implements Draft {
    }
}
