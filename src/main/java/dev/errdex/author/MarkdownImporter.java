package dev.errdex.author;

import dev.errdex.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Markdown and plain text: a page. Its first heading becomes the title; the others are moved so that the highest are of
 * level 2.
 */
final class MarkdownImporter implements Importer {
    private static final Pattern FRONT = Pattern.compile(
            "\\A---[ \\t]*\\r?\\n(.*?)^(?:---|\\.\\.\\.)[ \\t]*(?:\\r?\\n|\\z)", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern HEADING = Pattern.compile("#{1,6}[ \\t].*");
    /**
     * Text that a line of {@code ===} or {@code ---} makes a heading: no list, quotation, table, nor an indented block.
     */
    private static final Pattern UNDERLINED = Pattern.compile(" {0,3}(?![-*+>|#=]|\\d+[.)])\\S.*");

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
        hashed(lines);
        if (title.isEmpty()) {
            title = takeTitle(lines);
        }
        shift(lines);
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

    /** The first line that says something, when it is a heading; else the only heading of level 1. */
    private static String takeTitle(List<String> lines) {
        int first = 0;
        while (first < lines.size() && lines.get(first).isBlank()) {
            first++;
        }
        if (first < lines.size() && lines.get(first).matches("##?[ \\t].*")) {
            return heading(lines.remove(first));
        }
        List<Integer> top = headings(lines).stream()
                .filter(each -> level(lines.get(each)) == 1)
                .toList();
        return top.size() == 1 ? heading(lines.remove((int) top.get(0))) : "";
    }

    private static String heading(String line) {
        return line.replaceFirst("#+\\s+", "").replaceFirst("\\s+#+\\s*$", "").strip();
    }

    private static List<Integer> headings(List<String> lines) {
        Fences fences = new Fences();
        return IntStream.range(0, lines.size())
                .filter(i -> !fences.isCode(lines.get(i))
                        && HEADING.matcher(lines.get(i)).matches())
                .boxed()
                .toList();
    }

    private static int level(String heading) {
        return heading.length() - heading.replaceFirst("^#+", "").length();
    }

    /** The page's title is level 1, so the text's highest headings are level 2. */
    private static void shift(List<String> lines) {
        List<Integer> headings = headings(lines);
        int highest =
                headings.stream().mapToInt(each -> level(lines.get(each))).min().orElse(2);
        for (int each : headings) {
            String line = lines.get(each);
            int level = Math.min(6, level(line) - highest + 2);
            lines.set(each, "#".repeat(level) + line.substring(level(line)));
        }
    }

    /** Headings of one line that are underlined, as headings with hashes. */
    private static void hashed(List<String> lines) {
        Fences fences = new Fences();
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (!fences.isCode(lines.get(i))
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
