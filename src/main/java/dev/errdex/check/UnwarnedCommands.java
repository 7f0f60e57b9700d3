package dev.errdex.check;

import dev.errdex.check.DangerousCommands.Found;
import dev.errdex.model.Entry;
import dev.errdex.model.Prose;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Outside of steps, a block of commands that destroys something stands beside a word of warning. */
final class UnwarnedCommands implements Rule {
    private static final Explanation RULE = Explanation.of(
            "command-unwarned",
            Severity.ERROR,
            "A text that shows a destructive command to run also warns of it.",
            "Whoever searches the web for a command pastes it before reading on.",
            """
            ```cmd
            certutil -delstore My 4a1f
            ```
            """,
            """
            > [!CAUTION]
            > This deletes the certificate and may delete its key.

            ```cmd
            certutil -delstore My 4a1f
            ```
            """);
    private static final Set<String> WARNINGS = Set.of("warning", "caution", "important");

    @Override
    public List<Explanation> explanations() {
        return List.of(RULE);
    }

    @Override
    public void entry(Entry entry, Evidence evidence, Consumer<Problem> found) {
        // By identity: to compare whole texts would cost more than to look at them.
        Set<Prose> steps = Collections.newSetFromMap(new IdentityHashMap<>());
        if (entry instanceof Entry.ErrorDefinition error) {
            error.steps().forEach(step -> steps.addAll(step.body().byLanguage().values()));
        }
        entry.prose()
                .forEach(text -> text.byLanguage().values().stream()
                        .filter(prose -> !steps.contains(prose))
                        .forEach(prose -> look(prose, found)));
    }

    private static void look(Prose prose, Consumer<Problem> found) {
        boolean warned = prose.marks().stream()
                .anyMatch(mark -> mark.kind() == Prose.Kind.CALLOUT && WARNINGS.contains(mark.word()));
        if (warned) {
            return;
        }
        List<Found> commands = new ArrayList<>();
        DangerousCommands.blocks(prose, commands);
        Set<Integer> told = new HashSet<>();
        commands.stream()
                .filter(command -> command.risk() == Entry.Risk.DESTRUCTIVE
                        && told.add(command.span().start()))
                .forEach(command -> found.accept(RULE.at(
                        command.span(),
                        "this " + command.does() + ", and the text does not warn of it",
                        "Put a callout > [!CAUTION] before it that says what is lost.")));
    }
}
