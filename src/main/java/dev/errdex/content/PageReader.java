package dev.errdex.content;

import dev.errdex.code.Code;
import dev.errdex.code.CodeSpaces;
import dev.errdex.content.ContentFiles.Parts;
import dev.errdex.content.ContentPaths.Pages;
import dev.errdex.content.Values.Reading;
import dev.errdex.markdown.Markdown;
import dev.errdex.model.Entry.Answer;
import dev.errdex.model.Entry.Article;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Entry.Question;
import dev.errdex.model.Localized;
import dev.errdex.model.Prose;
import dev.errdex.model.SiteField;
import dev.errdex.model.SiteField.Kind;
import dev.errdex.model.Wiki.Section;
import dev.errdex.problem.FileTrouble;
import dev.errdex.problem.Problem;
import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceText;
import dev.errdex.source.SourceTree;
import dev.errdex.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one page at a time; knows nothing of the others, so that many can be read at once. */
final class PageReader {
    private final SourceTree tree;
    private final CodeSpaces codes;
    private final Markdown markdown;
    private final String defaultLanguage;
    private final List<String> languages;
    private final List<SiteField> fields;

    /** What a file says, if it could be read, and what is wrong with it. */
    record Read<T>(Optional<T> value, List<Problem> problems) {}

    PageReader(SourceTree tree, SiteContext context) {
        this.tree = tree;
        this.codes = context.codes();
        this.markdown = context.markdown();
        this.defaultLanguage = context.defaultLanguage();
        this.languages = context.known();
        this.fields = context.site().fields();
    }

    Read<ErrorDefinition> error(String path) {
        List<Problem> problems = new ArrayList<>();
        Optional<ErrorDefinition> error = yaml(
                        path, SiteFields.added(ErrorFile.SHAPE, Kind.ERROR, fields), "the error", problems)
                .flatMap(root -> {
                    Values values = new Values(root.node(), reading(problems));
                    Optional<Code> code = code(root.file(), path, values, problems);
                    // Without a code there is no page, but the mistakes in its texts are told all the same.
                    String id = code.map(known -> "errors/" + known.space() + "/" + known.spelling())
                            .orElse("");
                    ErrorDefinition read = ErrorFile.read(
                            root.file(), id, code.orElse(null), values, SiteFields.stated(values, Kind.ERROR, fields));
                    return code.map(known -> read);
                });
        return new Read<>(error, problems);
    }

    private Optional<Code> code(SourceFile file, String path, Values values, List<Problem> problems) {
        SourceText written = values.word("code");
        if (written == null) {
            return Optional.empty();
        }
        String space = path.split("/")[2];
        if (codes.space(space).isEmpty()) {
            if (!tree.paths().contains(ContentPaths.space(space))) {
                problems.add(Problem.ofFile(
                        "space-unknown",
                        file,
                        "there is no code space \"" + space + "\"",
                        "Describe it in " + ContentPaths.space(space)
                                + ", or move the file to the folder of its space."));
            }
            return Optional.empty();
        }
        Optional<Code> code = codes.parse(space, written.text());
        String spelling = code.map(Code::spelling).orElse("");
        if (!spelling.equals(written.text())) {
            problems.add(Problem.error(
                    "code-spelling",
                    written.span(),
                    "\"" + written.text() + "\" is not how " + space + " spells a code",
                    code.isPresent()
                            ? "Write " + spelling + "."
                            : "See the spelling in " + ContentPaths.space(space) + "."));
        }
        String name = path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
        if (code.isPresent() && !name.equals(spelling)) {
            problems.add(Problem.error(
                    "file-name",
                    written.span(),
                    "the file is named " + name + " and holds the code " + spelling,
                    "Rename the file to " + spelling + ".yaml, or correct the code."));
        }
        return code;
    }

    Read<Section> section(String path) {
        List<Problem> problems = new ArrayList<>();
        Optional<Section> section = yaml(path, ArticleFile.SECTION, "the section", problems)
                .map(root -> {
                    Values values = new Values(root.node(), reading(problems));
                    String id = path.substring("content/".length(), path.lastIndexOf('/'));
                    return new Section(
                            root.file(),
                            id,
                            values.name("title"),
                            values.prose("summary"),
                            values.number("order", 1000),
                            values.string("audience", "").equals("authors"));
                });
        return new Read<>(section, problems);
    }

    Read<Article> article(Pages pages) {
        List<Problem> problems = new ArrayList<>();
        Translated page = translated(
                pages.parts().get(0),
                SiteFields.added(ArticleFile.SHAPE, Kind.ARTICLE, fields),
                ArticleFile.TRANSLATION,
                "the article",
                problems);
        if (page == null) {
            return new Read<>(Optional.empty(), problems);
        }
        Values values = page.main();
        return new Read<>(
                Optional.of(new Article(
                        page.file(),
                        pages.id(),
                        pages.id().substring(0, pages.id().lastIndexOf('/')),
                        values.number("order", 1000),
                        page.name("title"),
                        page.prose("summary"),
                        page.body(),
                        values.words("tags"),
                        values.words("aliases"),
                        page.words("search-words"),
                        values.words("applies-to"),
                        PageShapes.status(values),
                        values.word("reviewed-on"),
                        values.word("verified-on"),
                        values.word("updated"),
                        PageShapes.references(values),
                        SiteFields.stated(values, Kind.ARTICLE, fields),
                        page.files())),
                problems);
    }

    Read<Question> question(Pages pages) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> files = pages.parts().getOrDefault(0, Map.of());
        List<Answer> answers = new ArrayList<>();
        pages.parts().forEach((number, parts) -> {
            if (number > 0) {
                answer(number, parts, problems).ifPresent(answers::add);
            }
        });
        if (files.isEmpty()) {
            problems.add(Problem.ofFile(
                    "file-missing",
                    SourceFile.of(pages.first(), ""),
                    "this answer has no question",
                    "Write question.md beside it."));
            return new Read<>(Optional.empty(), problems);
        }
        Translated page = translated(
                files,
                SiteFields.added(QuestionFile.SHAPE, Kind.QUESTION, fields),
                QuestionFile.TRANSLATION,
                "the question",
                problems);
        if (page == null) {
            return new Read<>(Optional.empty(), problems);
        }
        List<Answer> accepted = answers.stream().filter(Answer::accepted).toList();
        accepted.stream()
                .skip(1)
                .forEach(second -> problems.add(Problem.ofFile(
                                "answer-accepted",
                                second.file(),
                                "a second answer is marked as accepted",
                                "Keep accepted: true on one answer.")
                        .and(accepted.get(0).file().span(0, 0))));
        Values values = page.main();
        return new Read<>(
                Optional.of(new Question(
                        page.file(),
                        pages.id(),
                        page.name("title"),
                        page.body(),
                        values.words("tags"),
                        values.words("aliases"),
                        page.words("search-words"),
                        values.word("asked-by"),
                        values.word("asked-on"),
                        values.word("updated"),
                        values.word("licence"),
                        values.word("source"),
                        QuestionFile.comments(values),
                        List.copyOf(answers),
                        SiteFields.stated(values, Kind.QUESTION, fields),
                        page.files())),
                problems);
    }

    private Optional<Answer> answer(int number, Map<String, String> parts, List<Problem> problems) {
        Translated answer =
                translated(parts, QuestionFile.ANSWER, QuestionFile.ANSWER_TRANSLATION, "the answer", problems);
        if (answer == null) {
            return Optional.empty();
        }
        Values values = answer.main();
        return Optional.of(new Answer(
                number,
                answer.file(),
                answer.body(),
                values.flag("accepted"),
                values.word("by"),
                values.word("on"),
                values.word("licence"),
                values.word("source"),
                QuestionFile.comments(values)));
    }

    /** A Markdown page in all its languages; null when the default language's file is missing or cannot be read. */
    private Translated translated(
            Map<String, String> files,
            Shape.Fields shape,
            Shape.Fields translation,
            String name,
            List<Problem> problems) {
        Map<String, Translated.Part> parts = new LinkedHashMap<>();
        files.forEach((language, path) -> ContentFiles.readable(tree.file(path), problems)
                .ifPresent(file -> {
                    boolean main = language.isEmpty();
                    Optional<Parts> cut = !main
                                    && translation.fields().isEmpty()
                                    && !file.text().startsWith("---")
                            ? Optional.of(new Parts(SourceText.of(file, 0, 0), file.whole()))
                            : ContentFiles.parts(file, problems);
                    cut.ifPresent(both -> {
                        Shape.Fields expected = main ? shape : translation;
                        boolean nothing = both.front().isBlank()
                                && expected.fields().stream().noneMatch(Shape.Field::required);
                        YamlNode root = nothing
                                ? null
                                : ContentFiles.yaml(both.front(), expected, name, languages, problems)
                                        .orElse(null);
                        String shown = main ? defaultLanguage : language;
                        parts.put(shown, new Translated.Part(file, new Values(root, reading(problems)), both.body()));
                    });
                }));
        if (!parts.containsKey(defaultLanguage)) {
            // There is no page, but the mistakes in its translations are told all the same.
            parts.forEach((language, part) -> reading(problems).prose(part.body(), language));
            return null;
        }
        return new Translated(defaultLanguage, parts, reading(problems));
    }

    private record Document(SourceFile file, YamlNode node) {}

    private Optional<Document> yaml(String path, Shape shape, String name, List<Problem> problems) {
        SourceFile file = tree.file(path);
        return ContentFiles.readable(file, problems)
                .flatMap(readable -> ContentFiles.yaml(readable.whole(), shape, name, languages, problems))
                .map(node -> new Document(file, node));
    }

    private Reading reading(List<Problem> problems) {
        return new Reading(markdown, defaultLanguage, problems);
    }

    /** A Markdown page in its languages. */
    private record Translated(String language, Map<String, Part> parts, Reading reading) {
        private record Part(SourceFile file, Values values, SourceText body) {}

        Values main() {
            return parts.get(language).values();
        }

        SourceFile file() {
            return parts.get(language).file();
        }

        Localized<SourceFile> files() {
            return each((language, part) -> part.file());
        }

        Localized<Prose> name(String key) {
            return each((language, part) -> part.values().word(key) == null
                    ? null
                    : reading.name(part.values().word(key), language));
        }

        Localized<List<SourceText>> words(String key) {
            return each((language, part) -> part.values().words(key));
        }

        Localized<Prose> prose(String key) {
            return each((language, part) -> part.values().word(key) == null
                    ? null
                    : reading.prose(part.values().word(key), language));
        }

        Localized<Prose> body() {
            return each((language, part) ->
                    FileTrouble.with(part.file().path(), () -> reading.prose(part.body(), language)));
        }

        private <T> Localized<T> each(java.util.function.BiFunction<String, Part, T> read) {
            Map<String, T> values = new LinkedHashMap<>();
            parts.forEach((language, part) -> {
                T value = read.apply(language, part);
                if (value != null) {
                    values.put(language, value);
                }
            });
            return new Localized<>(values);
        }
    }
}
