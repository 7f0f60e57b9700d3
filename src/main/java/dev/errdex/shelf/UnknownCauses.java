package dev.errdex.shelf;

import dev.errdex.model.Entry;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.rule.Rule;
import dev.errdex.source.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Causes of an error have distinct ids, and steps name only those. */
final class UnknownCauses implements Rule {
    private static final Explanation TAKEN = Explanation.firm(
            "cause-taken",
            Severity.ERROR,
            "Ids of causes are distinct.",
            "A step says which cause it mends by the cause's id.",
            "- id: gone\n- id: gone",
            "- id: gone\n- id: locked");
    private static final Explanation UNKNOWN = Explanation.firm(
            "cause-unknown",
            Severity.ERROR,
            "A step mends causes that the page has.",
            "The page would say that the step mends something, and not what.",
            "fixes: [key-gon]",
            "fixes: [key-gone]");

    @Override
    public List<Explanation> explanations() {
        return List.of(TAKEN, UNKNOWN);
    }

    @Override
    public void entry(Entry entry, Evidence evidence, Consumer<Problem> found) {
        if (entry instanceof ErrorDefinition error) {
            check(error, found);
        }
    }

    private static void check(ErrorDefinition error, Consumer<Problem> problems) {
        Map<String, SourceText> causes = new HashMap<>();
        error.causes().stream().filter(cause -> cause.id() != null).forEach(cause -> {
            SourceText first = causes.putIfAbsent(cause.id().text(), cause.id());
            if (first != null) {
                problems.accept(TAKEN.at(
                                cause.id().span(),
                                "two causes have the id \"" + cause.id().text() + "\"",
                                "Give one of them another id.")
                        .and(first.span()));
            }
        });
        error.steps()
                .forEach(step -> step.fixes().stream()
                        .filter(id -> !causes.containsKey(id.text()))
                        .forEach(id -> problems.accept(UNKNOWN.at(
                                id.span(),
                                "there is no cause \"" + id.text() + "\" on this page",
                                causes.isEmpty()
                                        ? "Add the cause, or leave fixes out."
                                        : "Causes here: "
                                                + String.join(
                                                        ", ",
                                                        causes.keySet().stream()
                                                                .sorted()
                                                                .toList()) + "."))));
    }
}
