package dev.errdex.author;

/** A change of a site folder that has not been made yet. */
public sealed interface Draft {

    /** The file's path from the site folder, with {@code /}. */
    String path();

    /** The whole text that the file will have. */
    String text();

    /** A file that is not there yet. */
    record NewFile(String path, String text) implements Draft {}

    /**
     * A file that gets another text; {@code before} is what it must still say when it is written. Neither has the byte
     * order mark that the file may begin with, and keeps.
     */
    record Change(String path, String before, String text) implements Draft {

        /** A file that keeps all that it has and gets {@code added} at its end, with line ends as it has them. */
        static Change addition(String path, String before, String added) {
            boolean dos = before.contains("\r\n");
            String all = before + (before.isEmpty() || before.endsWith("\n") ? "" : "\n") + added;
            return new Change(path, before, dos ? all.replaceAll("(?<!\r)\n", "\r\n") : all);
        }
    }
}
