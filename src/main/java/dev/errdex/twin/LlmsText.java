package dev.errdex.twin;

import dev.errdex.link.Addresses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The way in for language models (llmstxt.org): a title, a quotation that says what the site is, and lists of links
 * below headings of the second level. What stands below {@code Optional} may be left out where room is short.
 */
record LlmsText(WholeSite site, String language) {

    /** A model that reads of more pages than these at once finds none; it is led to the lists of them instead. */
    private static final int MOST = 300;

    String of(List<Listed> pages) {
        Map<String, List<Listed>> shelves = new LinkedHashMap<>();
        Map<String, List<Listed>> lists = new HashMap<>();
        pages.stream()
                .filter(page -> !page.shelf().isEmpty())
                .forEach(page -> (page.isList() ? lists : shelves)
                        .computeIfAbsent(page.shelf(), x -> new ArrayList<>())
                        .add(page));
        if (shelves.values().stream().mapToInt(List::size).sum() > MOST) {
            shelves.replaceAll(lists::getOrDefault);
        }
        StringBuilder out =
                new StringBuilder(MarkdownText.heading(1, MarkdownText.of(site.title(language)))).append('\n');
        if (!site.description(language).isEmpty()) {
            out.append("\n> ")
                    .append(MarkdownText.of(site.description(language)))
                    .append('\n');
        }
        shelves.forEach((shelf, items) -> {
            out.append('\n')
                    .append(MarkdownText.heading(2, MarkdownText.of(shelf)))
                    .append("\n\n");
            items.forEach(page -> out.append(line(page.title(), page.twin(), page.summary())));
        });
        List<String> others = new ArrayList<>();
        pages.stream()
                .filter(page -> page.shelf().isEmpty())
                .forEach(page -> others.add(line(page.title(), page.twin(), page.summary())));
        if (site.site().outputs().json()) {
            others.add(line(WholeSite.ERRORS, site.path(WholeSite.ERRORS, language), ""));
        }
        site.otherLanguages(language)
                .forEach(other -> others.add(line(
                        WholeSite.LLMS + " (" + other + ")", site.path(WholeSite.LLMS, other), site.title(other))));
        return out.append(others.isEmpty() ? "" : "\n## Optional\n\n" + String.join("", others))
                .toString();
    }

    private String line(String title, String address, String summary) {
        String link = site.baseUrl().isEmpty()
                ? Addresses.relative(site.path(WholeSite.LLMS, language), address)
                : site.baseUrl() + Addresses.encode(address);
        return "- " + MarkdownText.link(MarkdownText.of(title), link)
                + (summary.isEmpty() ? "" : ": " + MarkdownText.of(summary)) + "\n";
    }
}
