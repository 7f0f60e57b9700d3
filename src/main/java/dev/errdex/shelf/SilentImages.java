package dev.errdex.shelf;

import dev.errdex.model.Prose;
import dev.errdex.model.Reference;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.rule.Passage;
import dev.errdex.rule.Rule;
import java.util.List;
import java.util.function.Consumer;

/** An image has a text for those who do not see it. */
final class SilentImages implements Rule {
    private static final Explanation RULE = Explanation.of(
            "image-silent",
            Severity.WARNING,
            "An image has a text that says what it shows.",
            "Readers who cannot see it, and searches, have only that text.",
            """
            ![](dialog.png)
            """,
            """
            ![The dialog with the list of certificates](dialog.png)
            """);

    @Override
    public List<Explanation> explanations() {
        return List.of(RULE);
    }

    @Override
    public void passage(Passage passage, Evidence evidence, Consumer<Problem> found) {
        Prose prose = passage.prose();
        if (passage.kind() == Passage.Kind.PROSE && prose != null) {
            for (Reference reference : prose.references()) {
                if (reference instanceof Reference.Image image && image.alt().isBlank()) {
                    found.accept(RULE.at(
                            image.span(), "the image has no text", "Write between the brackets what it shows."));
                }
            }
        }
    }
}
