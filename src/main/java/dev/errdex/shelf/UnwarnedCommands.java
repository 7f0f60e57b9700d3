package dev.errdex.shelf;

import dev.errdex.model.Entry;
import dev.errdex.model.Prose;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.rule.DangerousCommands;
import dev.errdex.rule.DangerousCommands.Found;
import dev.errdex.rule.LanguageWords;
import dev.errdex.rule.Rule;
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
    /** Words that warn outside of a callout. */
    private static final LanguageWords WARNING = LanguageWords.of("warning-words.tsv");

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
                .forEach(text -> text.byLanguage().forEach((language, prose) -> {
                    if (!steps.contains(prose)) {
                        look(language, prose, evidence.styles().commands(), found);
                    }
                }));
    }

    private static void look(String language, Prose prose, DangerousCommands dangerous, Consumer<Problem> found) {
        List<Found> commands = new ArrayList<>();
        dangerous.code(prose, commands);
        Set<Integer> told = new HashSet<>();
        commands.stream()
                .filter(command -> command.risk() == Entry.Risk.DESTRUCTIVE
                        && !isWarned(language, prose, command)
                        && told.add(command.span().start()))
                .forEach(command -> found.accept(RULE.at(
                        command.span(),
                        "this " + command.does() + ", and the text does not warn of it",
                        "Put a callout > [!CAUTION] before it that says what is lost.")));
    }

    /** Whether a warning stands in the section of the command, before it or right behind it. */
    private static boolean isWarned(String language, Prose prose, Found command) {
        int section = 0;
        int next = prose.text().length();
        int at = command.at();
        for (Prose.Heading heading : prose.headings()) {
            if (heading.start() <= at) {
                section = heading.start();
            } else {
                next = Math.min(next, heading.start());
            }
        }
        int from = section;
        int to = next;
        boolean called = prose.marks().stream()
                .anyMatch(mark -> mark.kind() == Prose.Kind.CALLOUT
                        && WARNINGS.contains(mark.word())
                        && mark.start() >= from
                        && mark.start() < to);
        return called || WARNING.in(prose.text().substring(from, Math.max(from, Math.min(at, to))), language);
    }
}
