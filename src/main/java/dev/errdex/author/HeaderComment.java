package dev.errdex.author;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The comment above a constant. */
final class HeaderComment {
    private static final String MESSAGE_ID = "MessageId:";
    private static final String MESSAGE_TEXT = "MessageText:";

    private static final Pattern BEGIN = Pattern.compile("^(//+[!<]*|/\\*+[!<]*|\\*+(?!/))");
    private static final Pattern END = Pattern.compile("\\*+/$");
    private static final Pattern FRAME = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern CALLED = Pattern.compile("^[@\\\\](?:brief|short|details)\\s+");

    private final List<String> lines = new ArrayList<>();

    void add(String comment) {
        comment.lines()
                .map(line -> END.matcher(BEGIN.matcher(line.strip()).replaceFirst(""))
                        .replaceFirst("")
                        .strip())
                .map(HeaderComment::said)
                // Lines that only draw a frame say nothing.
                .map(line -> FRAME.matcher(line).matches() ? "" : line)
                .forEach(lines::add);
    }

    void clear() {
        lines.clear();
    }

    /** What is said about a constant: in the block of a message compiler, else behind it, else above it. */
    String text(String name, String trailing) {
        int start = lines.indexOf(MESSAGE_TEXT);
        if (start >= 0) {
            boolean ofAnother = lines.stream()
                    .anyMatch(line -> line.startsWith(MESSAGE_ID)
                            && !line.substring(MESSAGE_ID.length()).strip().equals(name));
            return ofAnother ? "" : paragraphs(lines.subList(start + 1, lines.size()));
        }
        String behind = said(trailing.strip().replaceFirst("^[/!*<]+", "").strip());
        // "// dderror", "// winnt": a single small word is a mark for a tool, unless it is marked as documentation.
        boolean isMark = behind.matches("[a-z_0-9]*") && !trailing.strip().matches("(?s)[/!*]*<.*");
        return isMark ? paragraphs(lines) : behind.replaceAll("\\s*\\n[\\s*]*", " ");
    }

    private static String paragraphs(List<String> lines) {
        return lines.stream()
                .map(line -> line.isEmpty() ? "\n\n" : line + " ")
                .collect(Collectors.joining())
                .replaceAll(" ?\\n{2,}", "\n\n")
                .strip();
    }

    /** A line without what a documentation tool calls it. */
    private static String said(String line) {
        return line.startsWith("@") || line.startsWith("\\")
                ? CALLED.matcher(line).replaceFirst("")
                : line;
    }
}
