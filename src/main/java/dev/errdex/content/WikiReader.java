package dev.errdex.content;

import dev.errdex.code.CodeSpace;
import dev.errdex.code.CodeSpaces;
import dev.errdex.content.Values.Reading;
import dev.errdex.markdown.Markdown;
import dev.errdex.markdown.Vocabulary;
import dev.errdex.model.Entry.Article;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Entry.Question;
import dev.errdex.model.Entry.Term;
import dev.errdex.model.Localized;
import dev.errdex.model.Translations;
import dev.errdex.model.Wiki;
import dev.errdex.model.Wiki.Exemption;
import dev.errdex.model.Wiki.Query;
import dev.errdex.model.Wiki.Section;
import dev.errdex.model.Wiki.Site;
import dev.errdex.model.Wiki.Space;
import dev.errdex.problem.Problem;
import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceText;
import dev.errdex.source.SourceTree;
import dev.errdex.yaml.YamlNode;
import dev.errdex.yaml.YamlNode.Mapping;
import dev.errdex.yaml.YamlNode.Pair;
import dev.errdex.yaml.YamlNode.Scalar;
import dev.errdex.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads a site folder. First what everything else depends on (languages, code spaces, the words of the glossary), then
 * each page by itself, on all processors.
 */
public final class WikiReader {
    /** Without {@code languages} in site.yaml. */
    private static final List<String> DEFAULT = List.of("en");

    private final SourceTree tree;
    private final ContentPaths paths;
    private final List<Problem> problems = new ArrayList<>();

    /** What was read, and what is wrong with it. The wiki holds all that could be read. */
    public record Result(Wiki wiki, List<Problem> problems) {
    }

    private WikiReader(SourceTree tree) {
        this.tree = tree;
        this.paths = ContentPaths.of(tree.paths());
    }

    public static Result read(SourceTree tree) {
        return new WikiReader(tree).read();
    }

    private Result read() {
        Optional<Document> siteDocument = open("content/site.yaml");
        if (!tree.paths().contains("content/site.yaml")) {
            problems.add(Problem.ofFile("file-missing", SourceFile.of("content/site.yaml", ""), "there is no content/site.yaml",
                    "Write one; all that it needs is a line title: …"));
        }
        List<String> known = languages(siteDocument);
        List<String> languages = known.isEmpty() ? DEFAULT : known;
        List<Document> spaceDocuments = paths.spaces().stream().map(this::open).flatMap(Optional::stream).toList();
        List<Document> glossary = Stream.of("content/glossary.yaml").filter(tree.paths()::contains).map(this::open).flatMap(Optional::stream).toList();

        String defaultSpace = siteDocument.map(document -> document.values(null).string("default-space", "")).orElse("");
        CodeSpaces codes = codes(spaceDocuments, defaultSpace, known);
        Vocabulary terms = glossary.isEmpty() ? Vocabulary.of(Map.of()) : GlossaryFile.vocabulary(glossary.get(0).list(null));
        Markdown markdown = new Markdown(codes, terms);
        Reading reading = new Reading(markdown, languages.get(0), problems);

        siteDocument.ifPresent(document -> document.check(SiteFile.SHAPE, "site.yaml", known, problems));
        List<Exemption> exemptions = exemptions(known);
        Optional<Translations> translations = Optional.of("content/translations.tsv").filter(tree.paths()::contains).map(tree::file)
                .flatMap(file -> ContentFiles.readable(file, problems)).map(file -> TranslationsFile.read(file, problems));
        Site site = SiteFile.read(siteDocument.map(Document::file).orElseGet(() -> SourceFile.of("content/site.yaml", "")), languages,
                siteDocument.map(document -> document.values(reading)).orElseGet(() -> new Values(null, reading)), exemptions, translations, queries(known, languages));
        checkDefaultSpace(siteDocument, codes);
        List<Space> spaces = spaceDocuments.stream().map(document -> SpaceFile.read(document.file(), document.values(reading)))
                .filter(space -> codes.space(space.name()).isPresent()).toList();
        glossary.forEach(document -> document.check(GlossaryFile.SHAPE, "the glossary", known, problems));
        List<Term> entries = glossary.isEmpty() ? List.of() : GlossaryFile.read(glossary.get(0).file(), glossary.get(0).list(reading));
        Map<String, Localized<SourceText>> tags = tags(known, reading);

        PageReader pages = new PageReader(tree, codes, markdown, languages.get(0), known);
        List<Section> sections = collect(paths.sections().stream(), pages::section);
        List<ErrorDefinition> errors = collect(paths.errors().parallelStream(), pages::error);
        List<Article> articles = collect(paths.articles().parallelStream(), pages::article);
        List<Question> questions = collect(paths.questions().parallelStream(), pages::question);
        problems.addAll(paths.problems(known));

        Wiki wiki = new Wiki(site, codes, spaces, sections.stream().sorted(Comparator.comparingInt(Section::order).thenComparing(Section::id)).toList(),
                errors.stream().sorted(Comparator.comparing(ErrorDefinition::code)).toList(),
                articles.stream().sorted(Comparator.comparing(Article::section).thenComparingInt(Article::order).thenComparing(Article::id)).toList(),
                questions, entries, tags, paths.assets());
        return new Result(wiki, problems.stream().distinct().sorted().toList());
    }

    /** The wiki's languages; none when site.yaml does not tell them, so that nobody complains about each text of the wiki. */
    private List<String> languages(Optional<Document> site) {
        List<SourceText> written = site.map(document -> document.values(null).words("languages")).orElse(List.of());
        Map<String, SourceText> seen = new HashMap<>();
        for (SourceText language : written) {
            SourceText first = seen.putIfAbsent(language.text().toLowerCase(Locale.ROOT), language);
            if (first != null) {
                problems.add(Problem.error("language-taken", language.span(), "the language \"" + language.text() + "\" stands here a second time",
                        "Keep one of the two; on many disks the folders of en and EN are one.").and(first.span()));
            }
        }
        List<String> stated = site.map(document -> SiteFile.languages(document.values(null))).orElse(List.of());
        return stated.isEmpty() && site.isPresent() && site.get().fits(SiteFile.SHAPE, DEFAULT) ? DEFAULT : stated;
    }

    private List<Exemption> exemptions(List<String> languages) {
        Optional<Document> document = open("content/exemptions.yaml");
        document.ifPresent(each -> each.check(ExemptionsFile.SHAPE, "the list of exemptions", languages, problems));
        return document.map(each -> ExemptionsFile.read(each.list(null))).orElse(List.of());
    }

    private List<Query> queries(List<String> known, List<String> languages) {
        Optional<Document> document = open("content/queries.yaml");
        document.ifPresent(each -> each.check(QueriesFile.SHAPE, "the list of queries", known, problems));
        return document.map(each -> QueriesFile.read(each.list(null), languages, problems)).orElse(List.of());
    }

    private <P, T> List<T> collect(Stream<P> files, Function<P, PageReader.Read<T>> read) {
        List<PageReader.Read<T>> results = files.map(read).toList();
        results.forEach(result -> problems.addAll(result.problems()));
        return results.stream().map(PageReader.Read::value).flatMap(Optional::stream).toList();
    }

    private CodeSpaces codes(List<Document> documents, String defaultSpace, List<String> languages) {
        SpaceReader reader = new SpaceReader(tree, languages, problems);
        List<String> names = documents.stream().map(document -> document.values(null).string("name", "")).toList();
        Map<String, CodeSpace> spaces = new LinkedHashMap<>();
        for (Document document : documents) {
            int before = problems.size();
            document.check(SpaceFile.SHAPE, "the code space", languages, problems);
            Values values = document.values(null);
            SourceText name = values.word("name");
            if (name == null || problems.size() > before && values.word("spelling") == null) {
                continue;
            }
            if (!document.file().path().endsWith("/" + name.text() + ".yaml")) {
                problems.add(Problem.error("file-name", name.span(), "the file is not named after its space \"" + name.text() + "\"",
                        "Rename the file to " + name.text() + ".yaml, or correct the name."));
            }
            spaces.put(name.text(), reader.read(document.file(), values, names));
        }
        List<CodeSpace> ordered = new ArrayList<>(spaces.values());
        ordered.sort(Comparator.comparing(space -> !space.name().equals(defaultSpace)));
        CodeSpaces catalogued = new CodeSpaces(ordered);
        return catalogued.and(WrittenCodes.of(paths.errors(), tree, catalogued));
    }

    private void checkDefaultSpace(Optional<Document> site, CodeSpaces codes) {
        SourceText name = site.map(document -> document.values(null).word("default-space")).orElse(null);
        if (name != null && codes.space(name.text()).isEmpty() && !tree.paths().contains(ContentPaths.space(name.text()))) {
            List<String> known = codes.all().stream().map(CodeSpace::name).toList();
            problems.add(Problem.error("space-unknown", name.span(), "there is no code space \"" + name.text() + "\"",
                    Nearest.of(name.text(), known).map(best -> "Did you mean " + best + "?").orElse("Spaces: " + String.join(", ", known) + ".")));
        }
    }

    private Map<String, Localized<SourceText>> tags(List<String> languages, Reading reading) {
        Map<String, Localized<SourceText>> tags = new LinkedHashMap<>();
        if (tree.paths().contains("content/tags.yaml")) {
            open("content/tags.yaml").ifPresent(document -> {
                document.check(new Shape.MapOf(Shape.text(), "tags and their titles"), "tags.yaml", languages, problems);
                Values values = document.values(reading);
                values.pairs().forEach(pair -> tags.put(pair.key().text().text(), values.text(pair.key().text().text())));
            });
        }
        return tags;
    }

    /** A YAML file that could be read. */
    private record Document(SourceFile file, YamlNode root) {
        boolean fits(Shape shape, List<String> languages) {
            List<Problem> found = new ArrayList<>();
            check(shape, file.path(), languages, found);
            return found.isEmpty();
        }

        void check(Shape shape, String name, List<String> languages, List<Problem> problems) {
            new ShapeCheck(languages, problems).check(root, shape, name);
        }

        Values values(Reading reading) {
            return new Values(root, reading == null ? new Reading(null, "en", new ArrayList<>()) : reading);
        }

        /** The values of a document that is a list. */
        Values list(Reading reading) {
            Scalar key = new Scalar(SourceText.of(file.path(), Values.LIST), root.span());
            return new Document(file, new Mapping(List.of(new Pair(key, root)), root.span())).values(reading);
        }
    }

    private Optional<Document> open(String path) {
        if (!tree.paths().contains(path)) {
            return Optional.empty();
        }
        SourceFile file = tree.file(path);
        return ContentFiles.readable(file, problems)
                .flatMap(readable -> YamlReader.read(readable.whole(), problems))
                .map(root -> new Document(file, root));
    }

    /** The schemas of all files, by name, for editors. */
    public static Map<String, Map<String, Object>> schemas() {
        Map<String, String> titles = Map.ofEntries(
                Map.entry("site", "site.yaml"), Map.entry("space", "A code space"),
                Map.entry("error", "An error"), Map.entry("exemptions", "Findings that are right as they are"),
                Map.entry("glossary", "The glossary"), Map.entry("tags", "Titles of tags"),
                Map.entry("queries", "What the search must find"), Map.entry("section", "A section of articles"),
                Map.entry("article", "Front matter of an article"), Map.entry("question", "Front matter of a question"),
                Map.entry("answer", "Front matter of an answer"));
        Map<String, Map<String, Object>> schemas = new LinkedHashMap<>();
        shapes().forEach((name, shape) -> schemas.put(name, JsonSchema.of(titles.get(name), shape)));
        return schemas;
    }

    /** The shapes of all files, by name, for those who write them. */
    public static Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        shapes.put("site", SiteFile.SHAPE);
        shapes.put("space", SpaceFile.SHAPE);
        shapes.put("error", ErrorFile.SHAPE);
        shapes.put("exemptions", ExemptionsFile.SHAPE);
        shapes.put("glossary", GlossaryFile.SHAPE);
        shapes.put("tags", new Shape.MapOf(Shape.text(), "tags and their titles"));
        shapes.put("queries", QueriesFile.SHAPE);
        shapes.put("section", ArticleFile.SECTION);
        shapes.put("article", ArticleFile.SHAPE);
        shapes.put("question", QuestionFile.SHAPE);
        shapes.put("answer", QuestionFile.ANSWER);
        return shapes;
    }
}
