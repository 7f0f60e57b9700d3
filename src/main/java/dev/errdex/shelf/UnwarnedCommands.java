package dev.errdex.shelf;

import dev.errdex.model.Entry;
import dev.errdex.model.Prose;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.rule.DangerousCommands;
import dev.errdex.rule.Rule;
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
                .forEach(text -> text.byLanguage().forEach((language, prose) -> {
                    if (!steps.contains(prose)) {
                        look(language, entry, prose, evidence.styles().commands(), found);
                    }
                }));
    }

    private static void look(
            String language, Entry entry, Prose prose, DangerousCommands dangerous, Consumer<Problem> found) {
        Set<Integer> told = new HashSet<>();
        dangerous.in(prose, language).stream()
                .filter(command -> command.risk() == Entry.Risk.DESTRUCTIVE
                        && told.add(command.span().start())
                        && !new Forewarning(language, entry, prose, command).isGiven())
                .forEach(command -> found.accept(RULE.at(
                        command.span(),
                        "this " + command.does() + ", and the text does not warn of it",
                        "Say before it what is lost, or put a callout > [!CAUTION] there.")));
    }
}
