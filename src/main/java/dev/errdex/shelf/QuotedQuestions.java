package dev.errdex.shelf;

import dev.errdex.model.Entry;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.rule.Rule;
import dev.errdex.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A question or answer that came from elsewhere names its author and its licence. */
final class QuotedQuestions implements Rule {
    private static final Explanation RULE = Explanation.of(
            "quotation-unattributed",
            Severity.ERROR,
            "A question or answer that came from elsewhere names its author and its licence.",
            "Most licences of questions and answers ask for both; without them the text may not be published.",
            """
            source: https://forum.example.org/q/17
            """,
            """
            source: https://forum.example.org/q/17
            asked-by: M. Fischer
            licence: CC-BY-SA-4.0
            """);

    @Override
    public List<Explanation> explanations() {
        return List.of(RULE);
    }

    @Override
    public void entry(Entry entry, Evidence evidence, Consumer<Problem> found) {
        if (entry instanceof Entry.Question question) {
            hold("asked-by", question.source(), question.by(), question.licence(), found);
            question.answers().forEach(answer -> hold("by", answer.source(), answer.by(), answer.licence(), found));
        }
    }

    private static void hold(
            String author, SourceText source, SourceText by, SourceText licence, Consumer<Problem> found) {
        List<String> missing = new ArrayList<>();
        if (by == null) {
            missing.add(author);
        }
        if (licence == null) {
            missing.add("licence");
        }
        if (source != null && !missing.isEmpty()) {
            found.accept(RULE.at(
                    source.span(),
                    "the text came from elsewhere and lacks " + String.join(" and ", missing),
                    "Add a line " + String.join(": … and a line ", missing) + ": …"));
        }
    }
}
