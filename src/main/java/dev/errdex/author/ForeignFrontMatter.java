package dev.errdex.author;

import dev.errdex.author.Importer.Found;
import dev.errdex.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The front matter of another program's page, as far as a page of the wiki has a place for it. */
final class ForeignFrontMatter {
    private static final Pattern KEY = Pattern.compile("(\\w[\\w-]*):[ \\t]*(.*?)[ \\t]*\\r?");
    /** A line that belongs to the key above it: indented, an item of a list, or empty. */
    private static final Pattern BELOW = Pattern.compile("(?:[ \\t]|-[ \\t]).*|[ \\t]*\\r?");

    private String title = "";
    private String summary = "";
    private final List<String> tags = new ArrayList<>();

    String title() {
        return title;
    }

    String summary() {
        return summary;
    }

    List<String> tags() {
        return tags;
    }

    /**
     * Reads what stands from {@code start} to {@code end}; what has no place goes to the leftovers of {@code found}.
     */
    void read(SourceFile file, int start, int end, Found found) {
        String text = file.text().substring(0, end);
        for (int at = start; at < end; ) {
            int first = lineEnd(text, at);
            Matcher key = KEY.matcher(unended(text, at, first));
            int next = first;
            while (key.matches()
                    && next < end
                    && BELOW.matcher(unended(text, next, lineEnd(text, next))).matches()) {
                next = lineEnd(text, next);
            }
            if (!key.matches() || !isTaken(key.group(1), key.group(2), text.substring(first, next))) {
                leave(file, at, next, found);
            }
            at = next;
        }
    }

    private static int lineEnd(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }

    private static String unended(String text, int from, int to) {
        return to > from && text.charAt(to - 1) == '\n' ? text.substring(from, to - 1) : text.substring(from, to);
    }

    private boolean isTaken(String key, String behind, String below) {
        // "# note" behind a value is a comment.
        String value = behind.matches("['\"].*")
                ? behind.replaceFirst("^('(?:[^']|'')*'|\"(?:[^\"\\\\]|\\\\.)*\")[ \\t]+#.*$", "$1")
                : behind.replaceFirst("(^|[ \\t]+)#.*$", "");
        List<String> lines =
                below.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        boolean isList =
                value.isEmpty() && !lines.isEmpty() && lines.stream().allMatch(line -> line.matches("-\\s+.*"));
        boolean isText = (!value.isEmpty() && lines.isEmpty())
                || value.matches("[>|][-+0-9]*")
                || (!value.isEmpty() && lines.stream().noneMatch(line -> line.contains(": ")));
        switch (key) {
            case "title" -> title = isText ? text(value, lines) : title;
            case "summary", "description" -> summary = isText ? text(value, lines) : summary;
            case "tags", "categories" ->
                tags.addAll(
                        isList
                                ? lines.stream()
                                        .map(line -> unquoted(line.replaceFirst("-\\s+", "")))
                                        .toList()
                                : Stream.of(text(value, lines)
                                                .replaceAll("[\\[\\]]", "")
                                                .split("\\s*,\\s*"))
                                        .map(ForeignFrontMatter::unquoted)
                                        .toList());
            default -> {
                return false;
            }
        }
        return isText || (isList && key.matches("tags|categories")) || (value.isEmpty() && lines.isEmpty());
    }

    private static String text(String value, List<String> lines) {
        String first = value.matches("[>|][-+0-9]*") ? "" : value;
        return unquoted((first + " " + String.join(" ", lines)).strip());
    }

    private static String unquoted(String text) {
        if (text.length() > 1 && text.startsWith("'") && text.endsWith("'")) {
            return text.substring(1, text.length() - 1).replace("''", "'");
        }
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1).replaceAll("\\\\([\"\\\\])", "$1")
                : text;
    }

    private static void leave(SourceFile file, int from, int to, Found found) {
        String text = file.text().substring(from, to);
        if (!text.isBlank() && !text.strip().matches("#.*")) {
            int start = from + text.length() - text.stripLeading().length();
            found.leave(
                    file.span(start, from + text.stripTrailing().length()),
                    "this part of the front matter has no place here",
                    "Take over by hand what matters.");
        }
    }
}
