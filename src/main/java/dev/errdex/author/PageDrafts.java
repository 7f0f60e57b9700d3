package dev.errdex.author;

import dev.errdex.author.Importer.Found;
import dev.errdex.author.Importer.Page;
import dev.errdex.code.Code;
import dev.errdex.content.WikiReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Pages as draft articles of a section, or as the notes of an error that their title names. */
final class PageDrafts {
    private static final int SUMMARY = 300;

    private final Desk desk;
    private final String section;
    private final String source;
    private final String address;
    private final List<Draft> drafts = new ArrayList<>();

    /** {@code source} says where the pages came from; {@code address} is that of all of them, or empty. */
    PageDrafts(Desk desk, String section, String source, String address) {
        this.desk = desk;
        this.section = section;
        this.source = source;
        this.address = address;
    }

    void article(Page page, Found found) {
        String folder = "content/articles/" + section;
        String path = folder + "/" + name(page, folder) + ".md";
        if (isTaken(path)) {
            found.leave(
                    page.file().span(0, 0),
                    path + " is already there",
                    "Move it away, give this page another title, or choose another --section.");
            return;
        }
        if (drafts.isEmpty() && !desk.has(folder + "/section.yaml")) {
            String fields = Skeleton.of(WikiReader.shapes().get("section"), Map.of(), Set.of(), desk.languages());
            String up = "../".repeat((int) folder.chars().filter(c -> c == '/').count() + 1);
            drafts.add(new Draft.NewFile(
                    folder + "/section.yaml", TextResource.fill("section.yaml", Map.of("up", up, "fields", fields))));
        }
        Map<String, Object> known = known(page);
        known.put("summary", page.summary().isEmpty() ? firstSentence(page.body()) : page.summary());
        String fields = Skeleton.of(WikiReader.shapes().get("article"), known, Set.of(), desk.languages());
        drafts.add(new Draft.NewFile(
                path,
                TextResource.fill("imported.md", Map.of("source", source, "fields", fields, "body", page.body()))));
    }

    private boolean isTaken(String path) {
        return desk.has(path) || drafts.stream().anyMatch(draft -> draft.path().equals(path));
    }

    /** From the title, or the file, or, where both have only letters that no address has, a number. */
    private String name(Page page, String folder) {
        return Stream.of(title(page), fileName(page))
                .map(FileNames::of)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseGet(() -> IntStream.iterate(1, number -> number + 1)
                        .mapToObj(number -> "page-" + number)
                        .filter(name -> !isTaken(folder + "/" + name + ".md"))
                        .findFirst()
                        .orElseThrow());
    }

    /** A page about one code; {@code page}'s text becomes its notes, to be sorted into causes and steps. */
    void error(Page page, Code code) {
        Map<String, Object> known = known(page);
        if (!page.summary().isEmpty()) {
            known.put("summary", page.summary());
        }
        known.put("notes", page.body());
        Draft.NewFile draft = new NewError(desk).draft(code, known);
        drafts.add(new Draft.NewFile(
                draft.path(),
                draft.text()
                        .replaceFirst(
                                "\n#\n",
                                "\n#\n# From " + Matcher.quoteReplacement(source)
                                        + ". Its text stands under notes, to be sorted into causes and steps.\n#\n")));
    }

    private Map<String, Object> known(Page page) {
        String reference = address.isEmpty() ? page.address() : address;
        Map<String, Object> known = new LinkedHashMap<>(Map.of("title", title(page), "status", "draft"));
        List<String> tags = page.tags().stream()
                .map(FileNames::of)
                .filter(tag -> !tag.isEmpty())
                .toList();
        if (!tags.isEmpty()) {
            known.put("tags", tags);
        }
        if (!reference.isEmpty()) {
            known.put("references", List.of(Map.of("title", title(page), "url", reference)));
        }
        return known;
    }

    List<Draft> drafts() {
        return drafts;
    }

    static String title(Page page) {
        return page.title().isBlank()
                ? fileName(page).replaceAll("[-_]+", " ")
                : page.title().replaceAll("\\s+", " ").strip();
    }

    private static String fileName(Page page) {
        return page.file()
                .path()
                .substring(page.file().path().lastIndexOf('/') + 1)
                .replaceFirst("\\.[^.]+$", "");
    }

    private static String firstSentence(String body) {
        String first = body.lines()
                .filter(line -> line.matches("\\p{L}.*"))
                .findFirst()
                .orElse("")
                .replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
                .replaceFirst("([.!?])\\s.*", "$1")
                .replaceFirst("\\\\$", "")
                .replaceAll("\\\\([\\\\`*_\\[\\]<])", "$1")
                .replaceAll("[*`]", "");
        return first.isEmpty() || first.length() > SUMMARY ? Skeleton.PLACEHOLDER : first;
    }
}
