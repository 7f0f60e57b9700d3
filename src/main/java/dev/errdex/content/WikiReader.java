package dev.errdex.content;

import dev.errdex.content.PageReader.Read;
import dev.errdex.model.Entry.Article;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Entry.Question;
import dev.errdex.model.SiteField;
import dev.errdex.model.SiteField.Kind;
import dev.errdex.model.Wiki;
import dev.errdex.model.Wiki.Section;
import dev.errdex.problem.FileTrouble;
import dev.errdex.problem.Problem;
import dev.errdex.source.ListMemory;
import dev.errdex.source.Memory;
import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceTree;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reads a site folder. First what everything else depends on (languages, code spaces, the words of the glossary), then
 * each page by itself, on all processors.
 */
public final class WikiReader {
    private final Memory<ContentPaths> paths;
    private final ListMemory<SourceFile, WrittenSymbol> symbols;
    private final Memory<SiteContext> contexts;
    private final ListMemory<SourceFile, Read<ErrorDefinition>> errors;
    private final Memory<Read<?>> pages;

    /** What was read, and what is wrong with it. The wiki holds all that could be read. */
    public record Result(Wiki wiki, List<Problem> problems) {}

    /**
     * A reader that reads again and again; of what is as it was when it read last, it gives the same values. For one
     * thread at a time.
     */
    public WikiReader() {
        this(
                new Memory<>(),
                new ListMemory<>(SourceFile::path),
                new Memory<>(),
                new ListMemory<>(SourceFile::path),
                new Memory<>());
    }

    private WikiReader(
            Memory<ContentPaths> paths,
            ListMemory<SourceFile, WrittenSymbol> symbols,
            Memory<SiteContext> contexts,
            ListMemory<SourceFile, Read<ErrorDefinition>> errors,
            Memory<Read<?>> pages) {
        this.paths = paths;
        this.symbols = symbols;
        this.contexts = contexts;
        this.errors = errors;
        this.pages = pages;
    }

    /** A reader that keeps nothing of what it has read. */
    public static WikiReader once() {
        return new WikiReader(Memory.none(), ListMemory.none(), Memory.none(), ListMemory.none(), Memory.none());
    }

    /** Reads a wiki once. */
    public static Result read(SourceTree tree) {
        return once().readAgain(tree);
    }

    /** Reads a wiki. */
    public Result readAgain(SourceTree tree) {
        OpenedFiles opened = new OpenedFiles(tree);
        ContentPaths paths =
                this.paths.get("", List.of(List.copyOf(opened.paths())), () -> ContentPaths.of(opened.paths()));
        List<SourceFile> errorFiles =
                paths.errors().parallelStream().map(opened::file).toList();
        List<WrittenSymbol> written = symbols.each(
                errorFiles, List.of(), file -> FileTrouble.with(file.path(), () -> WrittenSymbol.in(file)));
        List<Object> around =
                new ArrayList<>(paths.around().stream().map(opened::file).toList());
        SiteContext context =
                contexts.get("", List.of(List.copyOf(around), written), () -> SiteContext.read(opened, paths, written));

        PageReader reader = new PageReader(opened, context);
        List<Problem> problems = new ArrayList<>(context.problems());
        List<Section> sections = collect(
                paths.sections(),
                path -> read(
                        path,
                        path,
                        List.of(context, opened.file(path)),
                        () -> guarded(opened.file(path), () -> reader.section(path))),
                problems);
        List<ErrorDefinition> errors = values(
                this.errors.each(errorFiles, List.of(context), file -> guarded(file, () -> reader.error(file.path()))),
                problems);
        List<Article> articles = collect(
                paths.articles(),
                page -> read(
                        page.id(),
                        page.first(),
                        List.of(context, page, files(page, opened)),
                        () -> guarded(files(page, opened).getFirst(), () -> reader.article(page))),
                problems);
        List<Question> questions = collect(
                paths.questions(),
                page -> read(
                        page.id(),
                        page.first(),
                        List.of(context, page, files(page, opened)),
                        () -> guarded(files(page, opened).getFirst(), () -> reader.question(page))),
                problems);
        problems.addAll(paths.problems(context.known()));
        problems.addAll(SiteFolder.problems(tree));
        Stream.of(this.paths, contexts, pages).forEach(Memory::turn);

        Wiki wiki = new Wiki(
                context.site(),
                context.codes(),
                context.spaces(),
                sections.stream()
                        .sorted(Comparator.comparingInt(Section::order).thenComparing(Section::id))
                        .toList(),
                errors.stream()
                        .sorted(Comparator.comparing(ErrorDefinition::code))
                        .toList(),
                articles.stream()
                        .sorted(Comparator.comparing(Article::section)
                                .thenComparingInt(Article::order)
                                .thenComparing(Article::id))
                        .toList(),
                questions,
                context.terms(),
                context.tags(),
                paths.assets(),
                unread(paths, errors, articles, questions));
        return new Result(wiki, problems.stream().distinct().sorted().toList());
    }

    /** The files of pages that gave no page. */
    private static Set<String> unread(
            ContentPaths paths, List<ErrorDefinition> errors, List<Article> articles, List<Question> questions) {
        Set<String> unread = new HashSet<>(paths.errors());
        paths.articles().forEach(page -> unread.add(page.first()));
        paths.questions().forEach(page -> unread.add(page.first()));
        errors.forEach(error -> unread.remove(error.file().path()));
        articles.forEach(article -> unread.remove(article.file().path()));
        questions.forEach(question -> unread.remove(question.file().path()));
        return Set.copyOf(unread);
    }

    /**
     * Reads a file; when the tool itself fails at it, that is told at the file and the others are read all the same.
     */
    private static <T> Read<T> guarded(SourceFile file, Supplier<Read<T>> read) {
        try {
            return read.get();
        } catch (UncheckedIOException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            return new Read<>(
                    Optional.empty(),
                    List.of(Problem.ofFile(
                            "file-unreadable",
                            file,
                            "Errdex itself failed at this file",
                            "This is a mistake in Errdex: please report it with the file. Without the file, or the"
                                    + " part of it that is unusual, the wiki can be built.")));
        }
    }

    private static List<SourceFile> files(ContentPaths.Pages page, SourceTree tree) {
        return page.parts().values().stream()
                .flatMap(part -> part.values().stream())
                .map(tree::file)
                .toList();
    }

    @SuppressWarnings("unchecked") // A path or id is always read as the same kind of page.
    private <T> Read<T> read(String key, String path, List<?> inputs, Supplier<Read<T>> read) {
        return (Read<T>) pages.get(key, inputs, () -> FileTrouble.with(path, read));
    }

    private static <P, T> List<T> collect(List<P> files, Function<P, Read<T>> read, List<Problem> problems) {
        return values(files.parallelStream().map(read).toList(), problems);
    }

    private static <T> List<T> values(List<Read<T>> results, List<Problem> problems) {
        results.forEach(result -> problems.addAll(result.problems()));
        return results.stream().map(Read::value).flatMap(Optional::stream).toList();
    }

    /** The schemas of all files, by name, for editors; {@code fields} are the site's own. */
    public static Map<String, Map<String, Object>> schemas(List<SiteField> fields) {
        Map<String, String> titles = Map.ofEntries(
                Map.entry("site", "site.yaml"),
                Map.entry("space", "A code space"),
                Map.entry("error", "An error"),
                Map.entry("exemptions", "Findings that are right as they are"),
                Map.entry("glossary", "The glossary"),
                Map.entry("tags", "Titles of tags"),
                Map.entry("queries", "What the search must find"),
                Map.entry("synonyms", "Words that mean the same to the search"),
                Map.entry("section", "A section of articles"),
                Map.entry("article", "Front matter of an article"),
                Map.entry("question", "Front matter of a question"),
                Map.entry("answer", "Front matter of an answer"));
        Map<String, Map<String, Object>> schemas = new LinkedHashMap<>();
        shapes(fields).forEach((name, shape) -> schemas.put(name, JsonSchema.of(titles.get(name), shape)));
        return schemas;
    }

    /** The shapes of all files, by name, for those who write them; {@code fields} are the site's own. */
    public static Map<String, Shape> shapes(List<SiteField> fields) {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        shapes.put("site", SiteFile.SHAPE);
        shapes.put("space", SpaceFile.SHAPE);
        shapes.put("error", SiteFields.added(ErrorFile.SHAPE, Kind.ERROR, fields));
        shapes.put("exemptions", ExemptionsFile.SHAPE);
        shapes.put("glossary", GlossaryFile.SHAPE);
        shapes.put("tags", new Shape.MapOf(Shape.text(), "tags and their titles"));
        shapes.put("queries", QueriesFile.SHAPE);
        shapes.put("synonyms", SynonymsFile.SHAPE);
        shapes.put("section", ArticleFile.SECTION);
        shapes.put("article", SiteFields.added(ArticleFile.SHAPE, Kind.ARTICLE, fields));
        shapes.put("question", SiteFields.added(QuestionFile.SHAPE, Kind.QUESTION, fields));
        shapes.put("answer", QuestionFile.ANSWER);
        return shapes;
    }
}
