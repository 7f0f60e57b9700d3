package dev.errdex.shelf;

import dev.errdex.model.Entry;
import dev.errdex.model.Entry.Risk;
import dev.errdex.model.Entry.Step;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.rule.DangerousCommands;
import dev.errdex.rule.DangerousCommands.Found;
import dev.errdex.rule.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** A step says what it may do: its risk, whether it can be taken back, and whether it needs an administrator. */
final class SafeSteps implements Rule {
    private static final Explanation RISK = Explanation.of(
            "step-risk",
            Severity.ERROR,
            "The risk of a step is at least that of its commands.",
            "A reader under pressure follows what is marked as safe without a second thought.",
            """
            risk: safe
            run: [{shell: powershell, command: 'Clear-Tpm'}]
            """,
            """
            risk: destructive
            run: [{shell: powershell, command: 'Clear-Tpm'}]
            """);
    private static final Explanation UNDO = Explanation.of(
            "step-undo",
            Severity.WARNING,
            "A step that changes something says how to take it back, or why that is impossible.",
            "When the step was the wrong one, the reader stands there with a changed computer.",
            """
            risk: changes-state
            run: [{shell: cmd, command: 'net stop cryptsvc'}]
            """,
            """
            risk: changes-state
            run: [{shell: cmd, command: 'net stop cryptsvc'}]
            undo: [{run: [{shell: cmd, command: 'net start cryptsvc'}]}]
            """);
    private static final Explanation ELEVATED = Explanation.of(
            "step-elevated",
            Severity.ERROR,
            "A step with commands that work only for an administrator says so.",
            "Without administrator rights the command fails with a second error, and the reader hunts for that one.",
            """
            elevated: false
            run: [{shell: cmd, command: 'sfc /scannow'}]
            """,
            """
            elevated: true
            run: [{shell: cmd, command: 'sfc /scannow'}]
            """);

    @Override
    public List<Explanation> explanations() {
        return List.of(RISK, UNDO, ELEVATED);
    }

    @Override
    public void entry(Entry entry, Evidence evidence, Consumer<Problem> found) {
        if (entry instanceof Entry.ErrorDefinition error) {
            DangerousCommands dangerous = evidence.styles().commands();
            error.steps()
                    .forEach(
                            step -> look(step, dangerous, evidence.wiki().site().defaultLanguage(), found));
        }
    }

    private static void look(Step step, DangerousCommands dangerous, String language, Consumer<Problem> found) {
        Set<Integer> told = new HashSet<>();
        List<Found> commands = dangerous.in(step, language);
        commands.stream()
                .sorted((one, other) -> other.risk().compareTo(one.risk()))
                .forEach(command -> {
                    if (command.risk().compareTo(step.risk()) > 0
                            && told.add(command.span().start())) {
                        found.accept(RISK.at(
                                        command.span(),
                                        "the step is marked as " + word(step.risk()) + ", and this " + command.does(),
                                        "Write risk: " + word(command.risk()) + ", or take the command out.")
                                .and(step.at().span()));
                    }
                });
        step.verify()
                .forEach(action -> dangerous.in(action.run()).stream()
                        .filter(command -> told.add(command.span().start()))
                        .forEach(command -> found.accept(RISK.at(
                                command.span(),
                                "this is meant to see whether the step worked, and it " + command.does(),
                                "Verify with a command that only reads."))));
        told.clear();
        commands.stream()
                .filter(command -> command.elevated()
                        && !step.elevated()
                        && told.add(command.span().start()))
                .forEach(command -> found.accept(ELEVATED.at(
                        command.span(),
                        "this works only for an administrator: it " + command.does(),
                        "Write elevated: true.")));
        if (step.risk() != Risk.SAFE && step.undo().isEmpty() && step.noUndo().isEmpty() && step.at() != null) {
            found.accept(UNDO.at(
                    step.at().span(),
                    "the step does not say how to take it back",
                    "Add undo: with what to do, or no-undo: with why it is impossible."));
        }
    }

    private static String word(Risk risk) {
        return risk.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
