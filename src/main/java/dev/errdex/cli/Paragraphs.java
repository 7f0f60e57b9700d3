package dev.errdex.cli;

/** Texts for a terminal: lines of at most 80 columns, indented, broken between words. */
final class Paragraphs {
    private static final int WIDTH = 80;

    private Paragraphs() {}

    /** A text of one or more paragraphs; a word longer than a line stays whole, because it is often a path to copy. */
    static String wrapped(String text, int indent) {
        StringBuilder out = new StringBuilder();
        for (String paragraph : text.split("\n")) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.strip().split("\\s+")) {
                if (!line.isEmpty() && indent + line.length() + 1 + word.length() > WIDTH) {
                    out.append(" ".repeat(indent)).append(line).append('\n');
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            if (!line.isEmpty()) {
                out.append(" ".repeat(indent)).append(line).append('\n');
            }
        }
        return out.toString();
    }
}
