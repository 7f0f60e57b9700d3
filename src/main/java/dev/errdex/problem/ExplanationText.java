package dev.errdex.problem;

/** A rule, explained: for a terminal, and as the Markdown of a page. */
public final class ExplanationText {
    private static final int WIDTH = 100;

    private ExplanationText() {}

    /** All lines, each ended by a line feed. */
    public static String plain(Explanation rule) {
        StringBuilder out = new StringBuilder(rule.rule())
                .append(" (")
                .append(rule.severity().word())
                .append(rule.optional() ? "" : ", always")
                .append(")\n\n")
                .append(wrapped(rule.summary()))
                .append(wrapped(rule.why()));
        if (!rule.bad().isEmpty()) {
            out.append("\nWrong:\n")
                    .append(rule.bad().indent(4))
                    .append("\nRight:\n")
                    .append(rule.good().indent(4));
        }
        if (!rule.misses().isEmpty()) {
            out.append("\nNot found:\n").append(wrapped(rule.misses()));
        }
        return out.toString();
    }

    /** The text of a page. The wrong example is marked, so that it is not held against the page itself. */
    public static String markdown(Explanation rule) {
        StringBuilder out = new StringBuilder("Severity: ")
                .append(rule.severity().word())
                .append(rule.optional() ? "" : "; it cannot be turned off")
                .append(".\n\n## Why\n\n")
                .append(rule.why())
                .append('\n');
        if (!rule.bad().isEmpty()) {
            String fence = rule.bad().contains("```") ? "````" : "```";
            out.append("\n## Wrong\n\n")
                    .append(fence)
                    .append("text wrong\n")
                    .append(rule.bad())
                    .append('\n')
                    .append(fence)
                    .append('\n')
                    .append("\n## Right\n\n")
                    .append(fence)
                    .append("text\n")
                    .append(rule.good())
                    .append('\n')
                    .append(fence)
                    .append('\n');
        }
        if (!rule.misses().isEmpty()) {
            // Backquotes keep a path or a name that is told as an example from being held against the page.
            out.append("\n## What it does not find\n\n").append(rule.misses()).append('\n');
        }
        return out.toString();
    }

    private static String wrapped(String text) {
        StringBuilder out = new StringBuilder();
        int column = 0;
        for (String word : text.split(" ")) {
            if (column > 0 && column + word.length() >= WIDTH) {
                out.append('\n');
                column = 0;
            }
            out.append(column > 0 ? " " : "").append(word);
            column += word.length() + 1;
        }
        return out.append('\n').toString();
    }
}
