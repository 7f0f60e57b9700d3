package dev.errdex.shelf;

import dev.errdex.model.Entry;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Entry.Step;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.rule.Rule;
import dev.errdex.source.SourceText;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Each cause has a step. A page on which no step names a cause does not say which belongs to which, and is let be. */
final class UnmendedCauses implements Rule {
    private static final Explanation UNMENDED = Explanation.of(
            "cause-unmended",
            Severity.WARNING,
            "Each cause of an error has a step that names it in fixes.",
            "A reader who has found out the cause wants to know what to do about it, if only whom to ask.",
            """
            causes:
              - {id: gone, title: The key is gone, body: It was deleted.}
              - {id: locked, title: The key is locked, body: Another program holds it.}
            steps:
              - {title: Close the other program, risk: safe, fixes: [locked]}
            """,
            """
            causes:
              - {id: gone, title: The key is gone, body: It was deleted.}
              - {id: locked, title: The key is locked, body: Another program holds it.}
            steps:
              - {title: Close the other program, risk: safe, fixes: [locked]}
              - {title: Request a new certificate, risk: safe, fixes: [gone]}
            """);

    @Override
    public List<Explanation> explanations() {
        return List.of(UNMENDED);
    }

    @Override
    public void entry(Entry entry, Evidence evidence, Consumer<Problem> found) {
        if (entry instanceof ErrorDefinition error && !EmptySections.isDraft(error)) {
            Set<String> mended = error.steps().stream()
                    .map(Step::fixes)
                    .flatMap(List::stream)
                    .map(SourceText::text)
                    .collect(Collectors.toSet());
            error.causes().stream()
                    .map(Entry.Cause::id)
                    .filter(id -> id != null && !mended.isEmpty() && !mended.contains(id.text()))
                    .forEach(id -> found.accept(UNMENDED.at(
                            id.span(),
                            "no step mends the cause \"" + id.text() + "\"",
                            "Name it in fixes of a step, or add a step that says whom to ask.")));
        }
    }
}
