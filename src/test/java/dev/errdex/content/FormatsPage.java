package dev.errdex.content;

import static dev.errdex.manual.GeneratedPage.code;

import dev.errdex.content.Shape.Field;
import dev.errdex.content.Shape.Fields;
import dev.errdex.content.Shape.Flag;
import dev.errdex.content.Shape.ListOf;
import dev.errdex.content.Shape.MapOf;
import dev.errdex.content.Shape.Text;
import dev.errdex.content.Shape.Word;
import dev.errdex.content.Shape.WordOr;
import dev.errdex.manual.GeneratedPage;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The manual's page of file formats, made from the shapes that the reader refuses and the editors' schemas come from.
 */
public final class FormatsPage {

    /**
     * A kind of file.
     *
     * @param schema the name of its schema; empty when it has none
     */
    private record Kind(String title, String path, String schema, Shape shape) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("The wiki", "content/site.yaml", "site", SiteFile.SHAPE),
            new Kind("A code space", "content/spaces/<space>.yaml", "space", SpaceFile.SHAPE),
            new Kind("An error", "content/errors/<space>/<CODE>.yaml", "error", ErrorFile.SHAPE),
            new Kind("An article", "content/articles/<section>/<slug>.md", "article", ArticleFile.SHAPE),
            new Kind(
                    "A translated article",
                    "content/articles/<section>/<slug>.<language>.md",
                    "",
                    ArticleFile.TRANSLATION),
            new Kind("A section", "content/articles/<section>/section.yaml", "section", ArticleFile.SECTION),
            new Kind("A question", "content/questions/<slug>/question.md", "question", QuestionFile.SHAPE),
            new Kind("An answer", "content/questions/<slug>/answer-<number>.md", "answer", QuestionFile.ANSWER),
            new Kind(
                    "A translated question",
                    "content/questions/<slug>/question.<language>.md",
                    "",
                    QuestionFile.TRANSLATION),
            new Kind(
                    "A translated answer",
                    "content/questions/<slug>/answer-<number>.<language>.md",
                    "",
                    QuestionFile.ANSWER_TRANSLATION),
            new Kind("The glossary", "content/glossary.yaml", "glossary", GlossaryFile.SHAPE),
            new Kind("Titles of tags", "content/tags.yaml", "tags", new MapOf(Shape.text(), "tags and their titles")),
            new Kind("Exemptions", "content/exemptions.yaml", "exemptions", ExemptionsFile.SHAPE),
            new Kind("Queries that must be answered", "content/queries.yaml", "queries", QueriesFile.SHAPE),
            new Kind("Synonyms", "content/synonyms.yaml", "synonyms", SynonymsFile.SHAPE));

    private static final String WORDS = """
        Any other key is refused, with the nearest known one as a hint. Files are UTF-8.

        - A **text** is a string in the wiki's default language, or a map of languages: `{en: Access denied, es: Acceso denegado}`.
          A text stands on one line and may have inline Markdown: `` `code` ``, *emphasis*, links. Codes in it become links where
          it stands alone; lists of pages, search results and programs get its words. Only `messages` are shown as they are.
        - **Prose** is a text in Markdown, see [[articles/manual/markdown]].
        - A **link** is a code (`0x80090016`), a code with its space (`win32:5`), a symbol, the path of a page
          (`articles/manual/formats`, `articles/manual`, `questions/<slug>`, `glossary/<id>`), or one of the pages `home`,
          `errors`, `questions`, `glossary`, `tags`, `a-z`, `search`.
        - Every scalar is kept **as it is written**: `010`, `1e3`, `no` and `0x8009000B` are the characters that they are.
        - Anchors, aliases, YAML tags, duplicate keys and a second document in a file are refused.

        A Markdown file begins with front matter: YAML between two lines `---`. The text follows behind it. Files with other
        endings, such as images, may lie beside the pages that show or link them.

        """;

    private static final String TABLES = """
        ## Tables

        `content/spaces/*.tsv`

        The first line names the columns; the values stand between tabs. Empty lines and lines that begin with `#` are skipped.

        | Table | Column | Needed | Meaning |
        |---|---|---|---|
        | catalogue | `code` | **yes** | the code, spelt as its space spells it; a code with several symbols has several rows |
        | catalogue | `symbol` | | its symbol; no other row may have the same |
        | catalogue | `text`, `text-en`, `text-es` … | | a short text, in the default language or in the one named |
        | values of a field | `number` | **yes** | the value, in decimal |
        | values of a field | `name` | **yes** | what it is called |
        """;

    private final StringBuilder body = new StringBuilder(WORDS);
    private final Map<Fields, String> parts = new LinkedHashMap<>();
    private final Set<Fields> told = new HashSet<>();

    private FormatsPage() {}

    /** The whole page. Refuses to leave out a kind of file that has a schema. */
    public static String text() {
        Set<String> missing = new TreeSet<>(WikiReader.shapes(List.of()).keySet());
        KINDS.forEach(kind -> missing.remove(kind.schema()));
        if (!missing.isEmpty()) {
            throw new IllegalStateException("The page of formats lacks: " + String.join(", ", missing));
        }
        FormatsPage page = new FormatsPage();
        page.overview();
        KINDS.forEach(page::kind);
        page.body.append(TABLES);
        return GeneratedPage.of(
                "File formats",
                "Every file of a wiki with its keys, what each of them may hold, and what it means.",
                100,
                page.body.toString());
    }

    private void overview() {
        body.append(GeneratedPage.table(
                List.of("File", "What it is", "Schema for editors"),
                KINDS.stream()
                        .map(kind -> List.of(
                                code(kind.path()),
                                "[" + kind.title() + "](#" + GeneratedPage.anchor(kind.title()) + ")",
                                schema(kind)))
                        .toList()));
        body.append("The schemas come from `errdex schema`, see [[articles/manual/editors]].\n\n");
    }

    private static String schema(Kind kind) {
        return kind.schema().isEmpty() ? "" : code(kind.schema() + ".schema.json");
    }

    private void kind(Kind kind) {
        body.append("## ")
                .append(kind.title())
                .append("\n\n")
                .append(code(kind.path()))
                .append("\n\n");
        Map<Fields, Set<String>> nested = new LinkedHashMap<>();
        switch (kind.shape()) {
            case Fields fields -> fields(fields, nested);
            case ListOf(Fields item) -> {
                body.append("A list. Each item:\n\n");
                fields(item, nested);
            }
            case MapOf map ->
                body.append("A map of ")
                        .append(map.keys())
                        .append("; each title is a ")
                        .append(value(map.value()))
                        .append(".\n\n");
            default -> throw new IllegalStateException(kind.title());
        }
        nested.keySet().removeIf(fields -> !told.add(fields));
        nested.forEach((fields, keys) -> {
            body.append("### ")
                    .append(keys.stream().map(GeneratedPage::code).collect(Collectors.joining(", ")))
                    .append("\n\n");
            fields(fields, new LinkedHashMap<>());
        });
    }

    /** A map's keys; the maps inside are added to {@code nested}, with the keys that hold them. */
    private void fields(Fields shape, Map<Fields, Set<String>> nested) {
        collect(shape, nested);
        nested.forEach((fields, keys) -> parts.putIfAbsent(fields, heading(keys)));
        body.append(GeneratedPage.plain(shape.doc())).append("\n\n");
        if (!shape.fields().isEmpty()) {
            body.append(GeneratedPage.table(
                    List.of("Key", "Needed", "Value", "Meaning"),
                    shape.fields().stream()
                            .map(field -> List.of(
                                    code(field.key()),
                                    field.required() ? "**yes**" : "",
                                    value(field.shape()),
                                    GeneratedPage.plain(field.doc())))
                            .toList()));
        }
    }

    private static void collect(Fields shape, Map<Fields, Set<String>> nested) {
        for (Field field : shape.fields()) {
            Shape value = field.shape() instanceof ListOf list ? list.item() : field.shape();
            if (value instanceof Fields fields) {
                nested.computeIfAbsent(fields, x -> new LinkedHashSet<>()).add(field.key());
                collect(fields, nested);
            }
        }
    }

    private static String heading(Set<String> keys) {
        return String.join(", ", keys);
    }

    private String value(Shape shape) {
        return switch (shape) {
            case Text text -> text.prose() ? "prose" : "text";
            case Word word when word.equals(PageShapes.LINK) -> "link";
            case Word word
            when !word.allowed().isEmpty() ->
                word.allowed().stream().map(GeneratedPage::code).collect(Collectors.joining(", "));
            case Word word -> GeneratedPage.plain(word.what());
            case Flag flag -> "`true` or `false`";
            case ListOf list -> "list of: " + value(list.item());
            case MapOf map -> "map of " + map.keys() + "; each: " + value(map.value());
            case Shape.ByLanguage map -> "map of languages; each: " + value(map.value());
            case WordOr either -> value(either.word()) + "; or " + value(either.other());
            case Fields fields ->
                "map, see [" + parts.get(fields) + "](#" + GeneratedPage.anchor(parts.get(fields)) + ")";
        };
    }
}
