package dev.errdex.author;

import dev.errdex.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markdown and plain text: a page. Its first level-1 heading becomes the title; further ones go down a level with all
 * below them.
 */
final class MarkdownImporter implements Importer {
    private static final Pattern FRONT = Pattern.compile(
            "\\A---[ \\t]*\\r?\\n(.*?)^(?:---|\\.\\.\\.)[ \\t]*(?:\\r?\\n|\\z)", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern HEADING = Pattern.compile("#{1,6}[ \\t].*");
    /**
     * Text that a line of {@code ===} or {@code ---} makes a heading: no list, quotation, table, nor an indented block.
     */
    private static final Pattern UNDERLINED = Pattern.compile(" {0,3}(?![-*+>|#=]|\\d+[.)])\\S.*");

    private static final Pattern FENCE = Pattern.compile(" {0,3}(```+|~~~+).*");

    @Override
    public List<String> names() {
        return List.of("md", "markdown", "mdown", "txt");
    }

    @Override
    public Found read(SourceFile file, Columns columns) {
        Found found = new Found();
        Matcher front = FRONT.matcher(file.text());
        int body = front.find() ? front.end() : 0;
        ForeignFrontMatter fields = new ForeignFrontMatter();
        if (body > 0) {
            fields.read(file, front.start(1), front.end(1), found);
        }
        String title = fields.title();
        List<String> lines = new ArrayList<>(List.of(file.text().substring(body).split("\\r?\\n", -1)));
        if (title.isEmpty()) {
            title = takeTitle(lines);
        }
        demote(lines);
        found.pages()
                .add(new Page(
                        file,
                        title,
                        fields.summary(),
                        fields.tags(),
                        String.join("\n", lines).strip(),
                        ""));
        return found;
    }

    /** The first line that says something, when it is a heading: {@code # Title}, or underlined with {@code ===}. */
    private static String takeTitle(List<String> lines) {
        int first = 0;
        while (first < lines.size() && lines.get(first).isBlank()) {
            first++;
        }
        if (first < lines.size() && lines.get(first).matches("#[ \\t].*")) {
            return lines.remove(first)
                    .replaceFirst("#\\s+", "")
                    .replaceFirst("\\s+#+\\s*$", "")
                    .strip();
        }
        if (first + 1 < lines.size() && lines.get(first + 1).matches("=+\\s*")) {
            lines.remove(first + 1);
            return lines.remove(first).strip();
        }
        return "";
    }

    private static void demote(List<String> lines) {
        hashed(lines);
        List<Integer> headings = new ArrayList<>();
        String fence = "";
        for (int i = 0; i < lines.size(); i++) {
            Matcher mark = FENCE.matcher(lines.get(i));
            if (mark.matches()) {
                fence = fence.isEmpty() ? mark.group(1) : mark.group(1).startsWith(fence) ? "" : fence;
            } else if (fence.isEmpty() && HEADING.matcher(lines.get(i)).matches()) {
                headings.add(i);
            }
        }
        if (headings.stream()
                .anyMatch(each ->
                        lines.get(each).startsWith("# ") || lines.get(each).startsWith("#\t"))) {
            headings.stream()
                    .filter(each -> !lines.get(each).startsWith("######"))
                    .forEach(each -> lines.set(each, "#" + lines.get(each)));
        }
    }

    /** Headings of one line that are underlined, as headings with hashes. */
    private static void hashed(List<String> lines) {
        String fence = "";
        for (int i = 0; i + 1 < lines.size(); i++) {
            Matcher mark = FENCE.matcher(lines.get(i));
            if (mark.matches()) {
                fence = fence.isEmpty() ? mark.group(1) : mark.group(1).startsWith(fence) ? "" : fence;
            } else if (fence.isEmpty()
                    && (i == 0 || lines.get(i - 1).isBlank())
                    && UNDERLINED.matcher(lines.get(i)).matches()
                    && lines.get(i + 1).matches(" {0,3}(=+|--+)[ \\t]*")) {
                lines.set(
                        i,
                        (lines.remove(i + 1).contains("=") ? "# " : "## ")
                                + lines.get(i).strip());
            }
        }
    }
}
