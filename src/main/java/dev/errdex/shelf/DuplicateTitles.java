package dev.errdex.shelf;

import dev.errdex.model.Entry;
import dev.errdex.model.Prose;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.rule.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Two pages do not have one title. */
final class DuplicateTitles implements Rule {
    private static final Explanation RULE = Explanation.of(
            "title-duplicate",
            Severity.WARNING,
            "Two pages of a kind have different titles.",
            "In a list of results nobody can tell them apart.",
            """
            title: Access denied          # on 0x80070005 and on 0x8009030D
            """,
            """
            title: Access denied: the private key may not be read
            """);

    @Override
    public List<Explanation> explanations() {
        return List.of(RULE);
    }

    @Override
    public void wiki(Evidence evidence, Consumer<Problem> found) {
        Map<List<Object>, Map<String, Prose>> kinds = new HashMap<>();
        for (Entry entry : evidence.wiki().entries()) {
            entry.title().byLanguage().forEach((language, title) -> {
                if (EmptySections.isUnwritten(title.source())) {
                    return;
                }
                Prose other = kinds.computeIfAbsent(List.of(entry.getClass(), language), kind -> new HashMap<>())
                        .putIfAbsent(title.text().strip().toLowerCase(Locale.ROOT), title);
                if (other != null) {
                    found.accept(RULE.at(
                                    title.source().span(),
                                    "another page has the title \""
                                            + title.text().strip() + "\"",
                                    "Say in the title what is different about this one.")
                            .and(other.source().span()));
                }
            });
        }
    }
}
