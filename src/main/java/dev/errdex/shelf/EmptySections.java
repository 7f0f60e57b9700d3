package dev.errdex.shelf;

import dev.errdex.model.Entry;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Entry.Status;
import dev.errdex.model.Localized;
import dev.errdex.model.Prose;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.rule.Rule;
import dev.errdex.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page that is no draft has the sections that its readers look for, and sections have a text. */
final class EmptySections implements Rule {
    /** What {@code errdex new} leaves to the author. */
    private static final Pattern UNWRITTEN = Pattern.compile("TODO( .*)?");

    private static final Explanation INCOMPLETE = Explanation.of(
            "page-incomplete",
            Severity.WARNING,
            "The page of an error that is no draft has causes and steps, a verified one references too; an article and"
                    + " a question have a text; nothing is left as TODO.",
            "A page that only repeats the message helps nobody, and without a source nobody can tell whether it is"
                    + " true.",
            """
            status: reviewed
            causes: []
            """,
            """
            status: draft
            causes: []
            """);
    private static final Explanation EMPTY = Explanation.of(
            "section-empty",
            Severity.WARNING,
            "A heading has a text below it, or a heading of a lower level.",
            "A heading without a text looks as if something had been lost.",
            """
            ## Causes

            ## Steps
            Restart the service.
            """,
            """
            ## Steps
            Restart the service.
            """);

    @Override
    public List<Explanation> explanations() {
        return List.of(INCOMPLETE, EMPTY);
    }

    @Override
    public void entry(Entry entry, Evidence evidence, Consumer<Problem> found) {
        switch (entry) {
            case ErrorDefinition error -> incomplete(error, found);
            case Entry.Article article ->
                article.body().byLanguage().values().stream()
                        .filter(body -> isBlank(body))
                        .forEach(body -> found.accept(INCOMPLETE.at(
                                body.source().span(0, 0), "the article has no text", "Write it, or delete the file.")));
            case Entry.Question question ->
                question.body().byLanguage().values().stream()
                        .filter(body -> isBlank(body))
                        .forEach(body -> found.accept(INCOMPLETE.at(
                                body.source().span(0, 0),
                                "the question has no text",
                                "Write it, or delete the file.")));
            case Entry.Term term -> {}
        }
        entry.prose().forEach(text -> text.byLanguage().values().forEach(prose -> empty(prose, found)));
        if (!isDraft(entry)) {
            Stream.concat(
                            lines(entry).flatMap(text -> text.byLanguage().values().stream()),
                            entry.prose().stream()
                                    .flatMap(text -> text.byLanguage().values().stream())
                                    .map(Prose::source))
                    .filter(EmptySections::isUnwritten)
                    .forEach(text -> found.accept(INCOMPLETE.at(
                            text.span(), "this is still to be written", "Write it, or leave the page a draft.")));
        }
    }

    /** Whether a text is still what {@code errdex new} left there. */
    static boolean isUnwritten(SourceText text) {
        return UNWRITTEN.matcher(text.text().strip()).matches();
    }

    /** The texts of one line. */
    static Stream<Localized<SourceText>> lines(Entry entry) {
        return !(entry instanceof ErrorDefinition error)
                ? entry.lines().stream().map(line -> line.map(Prose::source))
                : Stream.concat(error.lines().stream().map(line -> line.map(Prose::source)), error.messages().stream());
    }

    /** Whether nobody has read it over yet. */
    static boolean isDraft(Entry entry) {
        return (entry instanceof ErrorDefinition error && error.status().shown() == Status.DRAFT)
                || (entry instanceof Entry.Article article && article.status().shown() == Status.DRAFT);
    }

    /** Whether its author says that it is unfinished. */
    static boolean isDeclaredDraft(Entry entry) {
        return (entry instanceof ErrorDefinition error && error.status() == Status.DRAFT)
                || (entry instanceof Entry.Article article && article.status() == Status.DRAFT);
    }

    private static boolean isBlank(Prose prose) {
        return prose.source().isBlank();
    }

    private static void incomplete(ErrorDefinition error, Consumer<Problem> found) {
        List<String> missing = new ArrayList<>();
        if (error.causes().isEmpty()) {
            missing.add("causes");
        }
        if (error.steps().isEmpty()) {
            missing.add("steps");
        }
        if (error.references().isEmpty() && error.status() == Status.VERIFIED) {
            missing.add("references");
        }
        if (error.status().shown() != Status.DRAFT && !missing.isEmpty()) {
            found.accept(INCOMPLETE.at(
                    error.written().span(),
                    "the page is no draft and lacks " + String.join(", ", missing),
                    "Add them, or write status: draft."));
        }
    }

    private static void empty(Prose prose, Consumer<Problem> found) {
        List<Prose.Heading> headings = prose.headings();
        for (int i = 0; i < headings.size(); i++) {
            boolean last = i + 1 == headings.size();
            int end = last ? prose.text().length() : headings.get(i + 1).start();
            boolean holdsImage =
                    prose.references().stream().anyMatch(dev.errdex.model.Reference.Image.class::isInstance);
            boolean blank = prose.text()
                    .substring(Math.min(headings.get(i).start(), end), end)
                    .isBlank();
            if (blank
                    && !holdsImage
                    && (last || headings.get(i + 1).level() <= headings.get(i).level())) {
                found.accept(EMPTY.at(
                        headings.get(i).plain().span(),
                        "nothing stands below this heading",
                        "Write the section, or delete the heading."));
            }
        }
    }
}
