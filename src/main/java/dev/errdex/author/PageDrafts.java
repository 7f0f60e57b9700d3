package dev.errdex.author;

import dev.errdex.author.Importer.Found;
import dev.errdex.author.Importer.Page;
import dev.errdex.code.Code;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Pages as draft articles of a section, or as drafts of the errors that they are about. */
final class PageDrafts {
    private static final int TITLE = 100;

    private final Desk desk;
    private final Wishes wishes;
    private final Found found;
    private final List<Planned> planned = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final PageLinks links = new PageLinks();
    private int known;

    /** A page, where it will lie, and the code that it is about; null for an article. */
    private record Planned(Page page, String path, Code code) {}

    PageDrafts(Desk desk, Wishes wishes, Found found) {
        this.desk = desk;
        this.wishes = wishes;
        this.found = found;
    }

    /** Finds the place of a page, so that others can link to it. */
    void plan(Page page, Optional<Code> about) {
        Optional<Code> code = about.filter(each -> planned.stream().noneMatch(other -> each.equals(other.code())));
        Optional<String> there = code.flatMap(desk::page);
        String path = there.orElseGet(() -> code.map(PageDrafts::path).orElseGet(() -> path(page)));
        links.add(page, path);
        if (there.isPresent() || desk.has(path)) {
            known++;
            found.leave(
                    page.file().span(0, 0),
                    "the page is already there",
                    code.map(each -> each.spelling() + " has a page already: " + path)
                            .orElse(path + " is already there"),
                    "Move it away, give this page another title, or choose another --section.");
        } else if (!taken.add(path)) {
            found.leave(
                    page.file().span(0, 0),
                    "{} is the place of another page of this import",
                    path,
                    "Give one of them another title.");
        } else {
            planned.add(new Planned(page, path, code.orElse(null)));
        }
    }

    /** How many of the drafts are about a code. */
    int errors() {
        return (int) planned.stream().filter(each -> each.code() != null).count();
    }

    /** How many pages were there already. */
    int known() {
        return known;
    }

    /** The files of all pages; a page about a code that {@code before} has one for is left. */
    List<Draft> drafts(List<Draft> before) {
        before.forEach(draft -> taken.add(draft.path()));
        List<Draft> drafts = new ArrayList<>();
        for (Planned each : planned) {
            if (before.stream().anyMatch(draft -> draft.path().equals(each.path()))) {
                found.leave(
                        each.page().file().span(0, 0),
                        "{} is the place of another page of this import",
                        each.path(),
                        "Import one of them later, and take over by hand what is new in it.");
                continue;
            }
            String body = links.connect(each.page(), each.path(), found);
            drafts.add(each.code() == null ? article(each, body) : error(each, body));
        }
        String folder = "content/articles/" + wishes.section();
        if (planned.stream().anyMatch(each -> each.code() == null) && !desk.has(folder + "/section.yaml")) {
            drafts.add(0, section(folder));
        }
        return drafts;
    }

    private Draft section(String folder) {
        String name = FileNames.last(folder).replace('-', ' ');
        Map<String, String> title = new LinkedHashMap<>(
                Map.of(desk.languages().get(0), Character.toUpperCase(name.charAt(0)) + name.substring(1)));
        String fields = Skeleton.of(
                desk.shapes().get("section"),
                wishes.section().equals("imported") ? Map.of() : Map.of("title", title),
                Set.of(),
                desk.languages());
        String up = "../".repeat((int) folder.chars().filter(c -> c == '/').count() + 1);
        return new Draft.NewFile(
                folder + "/section.yaml", TextResource.fill("section.yaml", Map.of("up", up, "fields", fields)));
    }

    private Draft article(Planned each, String body) {
        Map<String, Object> known = known(each.page(), title(each.page()));
        String sentence = FirstSentence.of(body);
        known.put(
                "summary",
                !each.page().summary().isEmpty()
                        ? each.page().summary()
                        : sentence.isEmpty() ? Skeleton.PLACEHOLDER : sentence);
        String fields = Skeleton.of(desk.shapes().get("article"), known, Set.of(), desk.languages());
        return new Draft.NewFile(
                each.path(),
                TextResource.fill(
                        "imported.md", Map.of("source", source(each.page()), "fields", fields, "body", body)));
    }

    /** Where a page's headings say so, its parts become causes and steps, and all else notes. */
    private Draft error(Planned each, String body) {
        Map<String, Object> known = known(each.page(), title(each.page()));
        String sentence = FirstSentence.of(body);
        if (!sentence.isEmpty()) {
            known.put("summary", sentence);
        }
        known.putAll(PageSections.of(body));
        if (!each.page().summary().isEmpty()) {
            known.put("summary", each.page().summary());
        }
        Draft.NewFile draft = new NewError(desk).draft(each.code(), known);
        return new Draft.NewFile(
                draft.path(),
                draft.text()
                        .replaceFirst(
                                "\n#\n",
                                "\n#\n# From " + Matcher.quoteReplacement(source(each.page()))
                                        + ". What no heading calls a cause or a step stands under notes.\n#\n"));
    }

    private Map<String, Object> known(Page page, String title) {
        String reference = wishes.source().isEmpty() ? page.address() : wishes.source();
        Map<String, Object> known = new LinkedHashMap<>(Map.of("title", title, "status", "draft"));
        List<String> tags = page.tags().stream()
                .map(FileNames::of)
                .filter(tag -> !tag.isEmpty())
                .toList();
        if (!tags.isEmpty()) {
            known.put("tags", tags);
        }
        if (!reference.isEmpty()) {
            known.put("references", List.of(Map.of("title", title, "url", reference)));
        }
        return known;
    }

    private String source(Page page) {
        return Sources.of(Stream.of(FileNames.last(page.file().path())), wishes);
    }

    private static String path(Code code) {
        return "content/errors/" + code.space() + "/" + code.spelling() + ".yaml";
    }

    /** From the title, or the file, or, where both have only letters that no address has, a number. */
    private String path(Page page) {
        String folder = "content/articles/" + wishes.section() + "/";
        return folder
                + Stream.of(page.title(), FileNames.bare(page.file().path()))
                        .map(FileNames::of)
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .orElseGet(() -> IntStream.iterate(1, number -> number + 1)
                                .mapToObj(number -> "page-" + number)
                                .filter(name ->
                                        !desk.has(folder + name + ".md") && !taken.contains(folder + name + ".md"))
                                .findFirst()
                                .orElseThrow())
                + ".md";
    }

    /** The first heading, else the first sentence of the text, shortened where it is long, else the file's name. */
    static String title(Page page) {
        if (!page.title().isBlank()) {
            return page.title().replaceAll("\\s+", " ").strip();
        }
        String paragraph = FirstSentence.of(page.body());
        String sentence = (paragraph.isEmpty()
                        ? page.body().lines().findFirst().orElse("").replaceFirst("^#+\\s+", "")
                        : paragraph)
                .replaceFirst("[.:]$", "");
        if (sentence.length() <= TITLE) {
            return sentence.isEmpty() ? FileNames.bare(page.file().path()).replaceAll("[-_]+", " ") : sentence;
        }
        return sentence.substring(0, Math.max(TITLE / 2, sentence.lastIndexOf(' ', TITLE))) + " …";
    }
}
