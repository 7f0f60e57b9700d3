package dev.errdex.lsp;

import dev.errdex.check.Checks;
import dev.errdex.content.Documents;
import dev.errdex.content.Shape;
import dev.errdex.model.Entry;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.problem.Explanation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;

/** What may be written at a place. */
final class Completions {
    private static final List<String> SHELLS =
            List.of("cmd", "powershell", "bash", "sh", "python", "csharp", "cpp", "java", "javascript", "sql");

    private final At at;
    private final Proposals proposals;

    private Completions(At at, boolean snippets) {
        this.at = at;
        this.proposals = new Proposals(at, snippets);
    }

    /** {@code snippets} says whether the editor fills in holes. */
    static CompletionList of(At at, boolean snippets) {
        Completions completions = new Completions(at, snippets);
        completions.complete();
        return completions.proposals.list();
    }

    private void complete() {
        if (new LinkCompletions(at, proposals).complete()) {
            return;
        }
        Optional<Shape> shape = Documents.shape(at.path(), at.wiki().site().fields());
        int first = firstLine();
        if (shape.isEmpty() || first == 0) {
            // In prose, what looks like a code or a symbol becomes a link by itself.
            proposals.codes(wordStart(), 3);
            return;
        }
        YamlPlace place = YamlPlace.of(at.text(), first, at.offset());
        if (place.kind() == YamlPlace.Kind.TEXT) {
            proposals.codes(wordStart(), 3);
        } else if (place.kind() == YamlPlace.Kind.VALUE) {
            Documents.at(shape.get(), place.path()).ifPresent(inner -> value(inner, place));
        } else {
            Documents.at(shape.get(), place.path()).ifPresent(inner -> key(inner, place));
        }
    }

    /** The line, from 1, where the YAML begins in which the cursor is; 0 when it is in a Markdown text. */
    private int firstLine() {
        if (!at.path().endsWith(".md")) {
            return 1;
        }
        if (!at.text().lineText(1).stripTrailing().equals("---")) {
            return 0;
        }
        int line = at.text().line(at.offset());
        for (int each = 2; each < line; each++) {
            if (at.text().lineText(each).stripTrailing().equals("---")) {
                return 0;
            }
        }
        return line == 1 ? 0 : 2;
    }

    private int wordStart() {
        String text = at.text().text();
        int start = at.offset();
        while (start > 0
                && (Character.isLetterOrDigit(text.charAt(start - 1)) || "_-".indexOf(text.charAt(start - 1)) >= 0)) {
            start--;
        }
        return start;
    }

    private void key(Shape shape, YamlPlace place) {
        switch (shape) {
            case Shape.Fields fields -> {
                fields.fields().stream()
                        .filter(field -> !place.siblings().contains(field.key()))
                        .forEach(field -> proposals.key(field, place));
                if (place.siblings().isEmpty()) {
                    proposals.snippet(
                            "new: " + fields.doc(), Snippets.of(fields, languages(), place.margin()), place.start());
                }
            }
            case Shape.Text text ->
                languages().stream()
                        .filter(language -> !place.siblings().contains(language))
                        .forEach(language -> proposals.word(language + ": ", "in this language", place.start()));
            case Shape.ByLanguage map ->
                languages().stream()
                        .filter(language -> !place.siblings().contains(language))
                        .forEach(language -> proposals.word(language + ": ", "in this language", place.start()));
            case Shape.MapOf map -> mapKeys(place);
            // An item of a list of words.
            case Shape.Word word -> value(word, place);
            case Shape.Flag flag -> value(flag, place);
            case Shape.WordOr either -> value(either.word(), place);
            case Shape.ListOf list -> {
                if (list.item() instanceof Shape.Fields fields && !place.flow()) {
                    proposals.snippet(
                            "new: " + fields.doc(),
                            "- " + Snippets.of(fields, languages(), place.margin() + 2),
                            place.start());
                }
            }
        }
    }

    /** Keys that the author chooses, where it is known which there can be. */
    private void mapKeys(YamlPlace place) {
        if (at.path().equals("content/tags.yaml")) {
            at.draft().linker().tags().stream()
                    .filter(tag -> !at.wiki().tags().containsKey(tag))
                    .forEach(tag -> proposals.word(tag + ": ", "a tag without a title", place.start()));
        } else if (place.path().getFirst().startsWith("rules")) {
            Checks.explanations().stream()
                    .filter(Explanation::optional)
                    .forEach(rule -> proposals.word(rule.rule() + ": ", rule.summary(), place.start()));
        }
    }

    private List<String> languages() {
        return at.wiki().site().languages();
    }

    private void value(Shape shape, YamlPlace place) {
        switch (shape) {
            case Shape.Word word -> {
                word.allowed().forEach(each -> proposals.word(each, word.what(), place.start()));
                names(word.names(), place);
            }
            case Shape.Flag flag -> Stream.of("true", "false").forEach(each -> proposals.word(each, "", place.start()));
            case Shape.WordOr either -> value(either.word(), place);
            case Shape.ListOf list when place.path().getLast().equals("-") -> value(list.item(), place);
            case Shape.Text text -> proposals.codes(wordStart(), 3);
            default -> {}
        }
    }

    private void names(Shape.Names names, YamlPlace place) {
        int start = place.start();
        switch (names) {
            case CODE, SYMBOL -> proposals.codes(start, 0);
            case LINK -> {
                proposals.codes(start, 2);
                proposals.pages(start);
            }
            case SPACE -> at.wiki().codes().all().forEach(space -> proposals.word(space.name(), "a code space", start));
            case TAG -> {
                TreeSet<String> tags = new TreeSet<>(at.draft().linker().tags());
                tags.addAll(at.wiki().tags().keySet());
                tags.forEach(tag -> proposals.word(tag, proposals.tagTitle(tag), start));
            }
            case CAUSE -> causes().forEach(id -> proposals.word(id, "a cause of this error", start));
            case SHELL -> shells().forEach(shell -> proposals.word(shell, "", start));
            case LANGUAGE -> languages().forEach(language -> proposals.word(language, "", start));
            case RULE ->
                Checks.explanations().stream()
                        .filter(Explanation::optional)
                        .forEach(rule -> proposals.word(rule.rule(), rule.summary(), start));
            case FILE ->
                at.look().tree().paths().stream()
                        .filter(path -> path.startsWith("content/"))
                        .forEach(path -> proposals.item(path, CompletionItemKind.File, "", path, start));
            case TABLE -> {
                String folder = at.path().substring(0, at.path().lastIndexOf('/') + 1);
                at.look().tree().paths().stream()
                        .filter(path -> path.startsWith(folder) && path.endsWith(".tsv"))
                        .forEach(path -> proposals.word(path.substring(folder.length()), "a table", start));
            }
            case NOTHING -> {}
        }
    }

    /** The causes of the error as the text has them now, whether or not it can be read as YAML. */
    private List<String> causes() {
        return at.text()
                .text()
                .lines()
                .map(String::strip)
                .filter(line -> line.matches("(- )?(\\{ *)?id: [a-z0-9-]+.*"))
                .map(line -> line.replaceFirst("^(- )?(\\{ *)?id: ([a-z0-9-]+).*", "$3"))
                .distinct()
                .toList();
    }

    private Set<String> shells() {
        TreeSet<String> shells = new TreeSet<>(SHELLS);
        for (Entry entry : at.wiki().errors()) {
            if (entry instanceof ErrorDefinition error) {
                error.steps()
                        .forEach(step ->
                                step.run().forEach(run -> shells.add(run.shell().text())));
            }
        }
        return shells;
    }
}
