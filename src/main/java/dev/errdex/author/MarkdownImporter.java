package dev.errdex.author;

import dev.errdex.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Markdown and plain text: a page. Its first level-1 heading becomes the title; further ones go down a level with all below them. */
final class MarkdownImporter implements Importer {
    private static final Pattern FRONT = Pattern.compile("\\A---[ \\t]*\\r?\\n(.*?)^(?:---|\\.\\.\\.)[ \\t]*(?:\\r?\\n|\\z)", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern FIELD = Pattern.compile("^(\\w[\\w-]*):[ \\t]*(.*?)[ \\t]*\\r?$", Pattern.MULTILINE);
    private static final Pattern HEADING = Pattern.compile("#{1,6}[ \\t].*");
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
        String title = "";
        String summary = "";
        List<String> tags = new ArrayList<>();
        if (body > 0) {
            int end = front.start(1);
            Matcher field = FIELD.matcher(file.text()).region(front.start(1), front.end(1));
            while (field.find()) {
                leave(file, end, field.start(), found);
                end = field.end();
                String value = field.group(2).replaceFirst("^(['\"])(.*)\\1$", "$2");
                switch (field.group(1)) {
                    case "title" -> title = value;
                    case "summary", "description" -> summary = value;
                    case "tags", "categories" -> tags.addAll(List.of(value.replaceAll("[\\[\\]'\"]", "").split("\\s*,\\s*")));
                    default -> leave(file, field.start(), field.end(), found);
                }
            }
            leave(file, end, front.end(1), found);
        }
        List<String> lines = new ArrayList<>(List.of(file.text().substring(body).split("\\r?\\n", -1)));
        if (title.isEmpty()) {
            title = takeTitle(lines);
        }
        demote(lines);
        found.pages().add(new Page(file, title, summary, tags, String.join("\n", lines).strip(), ""));
        return found;
    }

    private static void leave(SourceFile file, int from, int to, Found found) {
        String text = file.text().substring(from, to);
        if (!text.isBlank()) {
            int start = from + text.length() - text.stripLeading().length();
            found.leave(file.span(start, from + text.stripTrailing().length()), "this part of the front matter has no place here", "Take over by hand what matters.");
        }
    }

    /** The first line that says something, when it is a heading: {@code # Title}, or underlined with {@code ===}. */
    private static String takeTitle(List<String> lines) {
        int first = 0;
        while (first < lines.size() && lines.get(first).isBlank()) {
            first++;
        }
        if (first < lines.size() && lines.get(first).matches("#[ \\t].*")) {
            return lines.remove(first).replaceFirst("#\\s+", "").replaceFirst("\\s+#+\\s*$", "").strip();
        }
        if (first + 1 < lines.size() && lines.get(first + 1).matches("=+\\s*")) {
            lines.remove(first + 1);
            return lines.remove(first).strip();
        }
        return "";
    }

    private static void demote(List<String> lines) {
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
        if (headings.stream().anyMatch(each -> lines.get(each).startsWith("# ") || lines.get(each).startsWith("#\t"))) {
            headings.stream().filter(each -> !lines.get(each).startsWith("######")).forEach(each -> lines.set(each, "#" + lines.get(each)));
        }
    }
}
