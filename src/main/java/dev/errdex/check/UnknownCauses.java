package dev.errdex.check;

import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.problem.Problem;
import dev.errdex.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Causes of an error have distinct ids, and steps name only those. */
final class UnknownCauses implements Rule {

    @Override
    public List<Problem> find(Evidence evidence) {
        List<Problem> problems = new ArrayList<>();
        evidence.wiki().errors().forEach(error -> check(error, problems));
        return problems;
    }

    private static void check(ErrorDefinition error, List<Problem> problems) {
        Map<String, SourceText> causes = new HashMap<>();
        error.causes().stream().filter(cause -> cause.id() != null).forEach(cause -> {
            SourceText first = causes.putIfAbsent(cause.id().text(), cause.id());
            if (first != null) {
                problems.add(Problem.error("cause-taken", cause.id().span(), "two causes have the id \"" + cause.id().text() + "\"",
                        "Give one of them another id.").and(first.span()));
            }
        });
        error.steps().forEach(step -> step.fixes().stream().filter(id -> !causes.containsKey(id.text())).forEach(id ->
                problems.add(Problem.error("cause-unknown", id.span(), "there is no cause \"" + id.text() + "\" on this page",
                        causes.isEmpty() ? "Add the cause, or leave fixes out." : "Causes here: " + String.join(", ", causes.keySet().stream().sorted().toList()) + "."))));
    }
}
