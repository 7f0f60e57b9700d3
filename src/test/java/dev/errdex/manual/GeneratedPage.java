package dev.errdex.manual;

import java.util.List;
import java.util.stream.Collectors;

/** What the generated pages of the manual have in common: their front matter and their tables. */
public final class GeneratedPage {
    private GeneratedPage() {}

    /** A whole file that stands at a place of its section. */
    public static String of(String title, String summary, int order, String body) {
        return page(title, summary, "order: " + order + "\n", body);
    }

    /** A whole file that stands among the others of its section by its title. */
    public static String of(String title, String summary, String body) {
        return page(title, summary, "", body);
    }

    private static String page(String title, String summary, String order, String body) {
        return """
            ---
            # Written by GeneratedPagesTest. Change the code, then: mvn test -Dtest=GeneratedPagesTest -Dgolden=overwrite
            title: %s
            summary: %s
            status: reviewed
            %s---
            > [!NOTE]
            > This page is generated from Errdex itself. It says what this version does.

            """.formatted(title, summary, order) + body.strip() + "\n";
    }

    /** A table, with a blank line behind it. */
    public static String table(List<String> titles, List<List<String>> rows) {
        return line(titles) + "|" + "---|".repeat(titles.size()) + "\n"
                + rows.stream().map(GeneratedPage::line).collect(Collectors.joining()) + "\n";
    }

    private static String line(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** A text that is no Markdown, as Markdown. */
    public static String plain(String text) {
        return text.replaceAll("[<\\[\\]*]", "\\\\$0");
    }

    /** A text as inline code. */
    public static String code(String text) {
        return "`" + text + "`";
    }

    /** The anchor of a heading whose words are ASCII. */
    public static String anchor(String heading) {
        return heading.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9_]+", "-")
                .replaceAll("^-|-$", "");
    }
}
