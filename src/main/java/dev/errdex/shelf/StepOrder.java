package dev.errdex.shelf;

import dev.errdex.model.Entry;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Entry.Step;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.rule.Rule;
import dev.errdex.source.SourceText;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Steps stand in the order of their risk. Two that say that they mend different causes are not compared. */
final class StepOrder implements Rule {
    private static final Explanation ORDER = Explanation.of(
            "step-order",
            Severity.WARNING,
            "A step stands before those about the same cause that risk more.",
            "Readers follow steps from the top: what only looks may show that nothing need be changed.",
            """
            steps:
              - {title: Delete the key, risk: destructive, no-undo: It is gone.}
              - {title: See whether it works, risk: safe}
            """,
            """
            steps:
              - {title: See whether it works, risk: safe}
              - {title: Delete the key, risk: destructive, no-undo: It is gone.}
            """);

    @Override
    public List<Explanation> explanations() {
        return List.of(ORDER);
    }

    @Override
    public void entry(Entry entry, Evidence evidence, Consumer<Problem> found) {
        if (entry instanceof ErrorDefinition error) {
            List<Step> steps = error.steps();
            for (int later = 1; later < steps.size(); later++) {
                look(steps, later, found);
            }
        }
    }

    /** Told once for each step that stands too late, with the first one that it should stand before. */
    private static void look(List<Step> steps, int later, Consumer<Problem> found) {
        Step late = steps.get(later);
        for (int i = 0; i < later && saysItsRisk(late); i++) {
            Step early = steps.get(i);
            if (saysItsRisk(early) && early.risk().compareTo(late.risk()) > 0 && isAboutTheSame(early, late)) {
                found.accept(ORDER.at(
                                late.at().span(),
                                "step " + (later + 1) + " is marked as " + word(late) + " and comes after step "
                                        + (i + 1) + ", which is marked as " + word(early),
                                "Put it before that one; if it shows whether that one worked, write it there as"
                                        + " verify.")
                        .and(early.at().span()));
                return;
            }
        }
    }

    private static boolean isAboutTheSame(Step one, Step other) {
        Set<String> causes = new HashSet<>(texts(one));
        return causes.isEmpty() || other.fixes().isEmpty() || causes.removeAll(texts(other));
    }

    /** A word that is none of the risks is told elsewhere, and says nothing here. */
    private static boolean saysItsRisk(Step step) {
        return step.at() != null && step.at().text().strip().equals(word(step));
    }

    private static Set<String> texts(Step step) {
        return step.fixes().stream().map(SourceText::text).collect(Collectors.toSet());
    }

    private static String word(Step step) {
        return step.risk().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
