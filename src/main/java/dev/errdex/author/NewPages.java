package dev.errdex.author;

import dev.errdex.code.Code;
import dev.errdex.code.Spelling;
import dev.errdex.content.Shape;
import dev.errdex.content.WikiReader;
import dev.errdex.source.SourceTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * New files for a site, with what is known filled in, in all its languages. Each passes the reader, and none replaces a
 * file that is there; {@link Refused} says what is in the way.
 */
public final class NewPages {
    private static final String GLOSSARY = "content/glossary.yaml";

    private final Desk desk;

    /** New files for the site that {@code tree} holds. */
    public NewPages(SourceTree tree) {
        this.desk = Desk.of(tree).withItsLanguages();
    }

    /** A page about a code, a symbol or any other spelling; {@code space} is null when the text alone says which. */
    public List<Draft> error(String text, String space) {
        NewError errors = new NewError(desk);
        Code code = errors.codes(text, space).get(0);
        desk.page(code).ifPresent(page -> {
            String others = others(text, space).stream()
                    .map(other -> " It may also be " + other + ".")
                    .collect(Collectors.joining());
            throw new Refused(code.spelling() + " has a page already: " + page, "Edit that file." + others);
        });
        return desk.proofread(List.of(errors.draft(code)));
    }

    /** What else a text may be, the likeliest first: {@code ntstatus:0x00000103 STATUS_PENDING (--space ntstatus)}. */
    public List<String> others(String text, String space) {
        NewError errors = new NewError(desk);
        List<Code> codes = errors.codes(text, space);
        boolean certain = desk.wiki().codes().known(codes.get(0));
        return codes.stream()
                .skip(1)
                .filter(code -> !certain || desk.wiki().codes().known(code))
                .map(code -> errors.named(code) + " (--space " + code.space() + ")")
                .toList();
    }

    /** An article {@code section/slug}, one file for each language, and its section when that is new. */
    public List<Draft> article(String path) {
        String[] parts = path.replaceFirst("^(content/)?articles/", "")
                .replaceFirst("\\.md$", "")
                .split("/");
        if (parts.length < 2) {
            throw new Refused(
                    "an article lies in a section",
                    "Write SECTION/SLUG, such as operation/" + (parts[0].isEmpty() ? "read-the-log" : parts[0]) + ".");
        }
        for (String part : parts) {
            FileNames.check(part);
        }
        String section = "content/articles/" + String.join("/", List.of(parts).subList(0, parts.length - 1));
        List<Draft> drafts = new ArrayList<>();
        if (!desk.has(section + "/section.yaml")) {
            drafts.add(file(section + "/section.yaml", "section.yaml", "section", Map.of(), Set.of("summary")));
        }
        String file = section + "/" + parts[parts.length - 1];
        drafts.add(file(file + ".md", "article.md", "article", Map.of("status", "draft"), Set.of("status")));
        for (String language : translations()) {
            String fields = "title: TODO\nsummary: TODO\n".replace("TODO", Skeleton.PLACEHOLDER);
            drafts.add(new Draft.NewFile(
                    file + "." + language + ".md", TextResource.fill("translation.md", Map.of("fields", fields))));
        }
        return desk.proofread(drafts);
    }

    /** A question with a first answer, each with a file for each language. */
    public List<Draft> question(String slug) {
        FileNames.check(slug);
        String folder = "content/questions/" + slug + "/";
        List<Draft> drafts = new ArrayList<>();
        drafts.add(file(folder + "question.md", "question.md", "question", Map.of(), Set.of()));
        drafts.add(file(folder + "answer-1.md", "answer.md", "answer", Map.of(), Set.of("accepted")));
        for (String language : translations()) {
            drafts.add(new Draft.NewFile(
                    folder + "question." + language + ".md",
                    TextResource.fill("translation.md", Map.of("fields", "title: " + Skeleton.PLACEHOLDER))));
            // Nothing about an answer is stated again in another language, so there are no fields.
            drafts.add(new Draft.NewFile(folder + "answer-1." + language + ".md", Skeleton.PLACEHOLDER + "\n"));
        }
        return desk.proofread(drafts);
    }

    /** A term at the end of the glossary. */
    public List<Draft> term(String id) {
        FileNames.check(id);
        desk.wiki().terms().stream()
                .filter(term -> term.name().text().equals(id))
                .findFirst()
                .ifPresent(term -> {
                    throw new Refused(
                            "the glossary has a term \"" + id + "\" already: "
                                    + term.name().span(),
                            "Edit it there.");
                });
        // In every language something of its own: a term "TODO" would be found in every draft.
        String name = id.replace('-', ' ');
        Map<String, String> names = new LinkedHashMap<>();
        desk.languages()
                .forEach(language -> names.put(language, names.isEmpty() ? name : Skeleton.PLACEHOLDER + " " + name));
        String item = Skeleton.of(itemShape(), Map.of("id", id, "term", names), Set.of(), desk.languages());
        if (!desk.has(GLOSSARY)) {
            return desk.proofread(List.of(
                    new Draft.NewFile(GLOSSARY, TextResource.fill("glossary.yaml", Map.of()) + item(item, ""))));
        }
        String before = desk.text(GLOSSARY);
        Matcher hyphen = Pattern.compile("^( *)- ", Pattern.MULTILINE).matcher(before);
        String margin = hyphen.find() ? hyphen.group(1) : "";
        return desk.proofread(
                List.of(Draft.Change.addition(GLOSSARY, before, (before.isBlank() ? "" : "\n") + item(item, margin))));
    }

    private static Shape itemShape() {
        return ((Shape.ListOf) WikiReader.shapes(List.of()).get("glossary")).item();
    }

    private static String item(String fields, String margin) {
        return margin + "- " + fields.stripTrailing().replace("\n", "\n" + margin + "  ") + "\n";
    }

    /**
     * A code space with an empty catalogue. {@code spelling} is one of {@link Spelling#KINDS}; {@code prefix} is null
     * when the space's name says it.
     */
    public List<Draft> space(String name, String spelling, String prefix) {
        FileNames.check(name);
        if (!Spelling.KINDS.contains(spelling)) {
            throw new Refused(
                    "\"" + spelling + "\" is not how codes can be spelled",
                    "Choose one of " + String.join(", ", Spelling.KINDS) + ".");
        }
        Map<String, Object> known =
                new LinkedHashMap<>(Map.of("name", name, "spelling", spelling, "catalog", name + ".tsv"));
        if (spelling.equals("pattern")) {
            // Something that can be read; the line says what it is, and the manual what else it can be.
            known.put("pattern", "[0-9A-Z]{5}");
        }
        if (spelling.equals("prefixed")) {
            String before = prefix == null ? name.replace("-", "").toUpperCase(Locale.ROOT) : prefix;
            desk.wiki().codes().all().stream()
                    .filter(each -> each.spelling() instanceof Spelling.Prefixed other
                            && other.prefix().equalsIgnoreCase(before))
                    .findFirst()
                    .ifPresent(each -> {
                        throw new Refused(
                                "the codes of " + each.name() + " begin with " + before + " already",
                                "Nobody could tell them apart; say another one with --prefix.");
                    });
            known.putAll(Map.of("prefix", before, "separator", "-", "digits", "4"));
        } else if (prefix != null) {
            throw new Refused("only prefixed codes have a prefix", "Leave out --prefix, or --spelling.");
        }
        String columns = "code\tsymbol\t"
                + (desk.languages().size() == 1
                        ? "text"
                        : desk.languages().stream()
                                .map(language -> "text-" + language)
                                .collect(Collectors.joining("\t")));
        return desk.proofread(List.of(
                file("content/spaces/" + name + ".yaml", "space.yaml", "space", known, Set.of("summary")),
                new Draft.NewFile(
                        "content/spaces/" + name + ".tsv",
                        TextResource.fill("catalog.tsv", Map.of("columns", columns)))));
    }

    private Draft file(String path, String form, String shape, Map<String, ?> known, Set<String> wanted) {
        String up = "../".repeat((int) path.chars().filter(c -> c == '/').count());
        return new Draft.NewFile(
                path,
                TextResource.fill(
                        form,
                        Map.of(
                                "up",
                                up,
                                "fields",
                                Skeleton.of(desk.shapes().get(shape), known, wanted, desk.languages()))));
    }

    private List<String> translations() {
        return desk.languages().subList(1, desk.languages().size());
    }
}
