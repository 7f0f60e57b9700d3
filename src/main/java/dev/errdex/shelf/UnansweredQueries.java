package dev.errdex.shelf;

import dev.errdex.link.Target;
import dev.errdex.model.Entry;
import dev.errdex.model.Wiki.Query;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What {@code content/queries.yaml} expects of the search is found by it. */
final class UnansweredQueries implements Rule {
    private static final Explanation UNANSWERED = Explanation.of(
            "query-unanswered",
            Severity.WARNING,
            "The search finds what content/queries.yaml says it must.",
            "Readers type these words, do not see the page that helps them, and think that there is none.",
            """
            # content/queries.yaml, and no text of that page says "mail"
            - query: certificate missing after new mail
              expect: articles/keys/smart-cards
            """,
            """
            - query: certificate missing after new card
              expect: articles/keys/smart-cards
            """);

    @Override
    public List<Explanation> explanations() {
        return List.of(UNANSWERED);
    }

    @Override
    public void wiki(Evidence evidence, Consumer<Problem> found) {
        evidence.wiki()
                .site()
                .checking()
                .queries()
                .forEach(query -> evidence.linker()
                        .named(query.expect().text())
                        .flatMap(target -> unanswered(query, target, evidence))
                        .ifPresent(found));
    }

    /** Then it is authors who ask. */
    private static boolean isForAuthors(Target target, Evidence evidence) {
        return target instanceof Target.Written written
                && written.entry() instanceof Entry.Article article
                && evidence.wiki().sectionsForAuthors().contains(article.section());
    }

    private static Optional<Problem> unanswered(Query query, Target target, Evidence evidence) {
        List<String> addresses = evidence.searcher()
                .addresses(query.language(), query.text().text(), query.within(), isForAuthors(target, evidence));
        if (addresses.contains(evidence.addresses().of(target, query.language()))) {
            return Optional.empty();
        }
        String among = query.within() == 1
                ? "is not the first result"
                : "is not among the first " + query.within() + " results";
        String instead = addresses.isEmpty() ? "Nothing is found. " : "First comes " + addresses.getFirst() + ". ";
        return Optional.of(UNANSWERED.at(
                query.text().span(),
                query.expect().text() + " " + among + " in \"" + query.language() + "\"",
                instead
                        + "Use the readers' words in the page's title, messages, tags or text; or expect"
                        + " something else."));
    }
}
