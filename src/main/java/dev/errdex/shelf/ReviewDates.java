package dev.errdex.shelf;

import dev.errdex.model.Entry;
import dev.errdex.model.Entry.Status;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.rule.Rule;
import dev.errdex.source.SourceText;
import dev.errdex.source.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A verified page says when it was verified, and that is not too long ago. */
final class ReviewDates implements Rule {
    private static final Explanation UNDATED = Explanation.of(
            "verified-undated",
            Severity.ERROR,
            "A verified page says when it was verified.",
            "Without the date nobody knows for which version of the system it holds.",
            """
            status: verified
            """,
            """
            status: verified
            verified-on: 2026-11-20
            """);
    private static final Explanation DUE = Explanation.of(
            "review-due",
            Severity.WARNING,
            "A verified page is looked at again when the time that site.yaml sets has passed.",
            "Systems change; a page that was right three years ago may do harm today.",
            """
            # site.yaml: review-after: 24     (months)
            verified-on: 2021-03-01
            """,
            """
            verified-on: 2026-03-01
            """);

    @Override
    public List<Explanation> explanations() {
        return List.of(UNDATED, DUE);
    }

    @Override
    public void entry(Entry entry, Evidence evidence, Consumer<Problem> found) {
        switch (entry) {
            case Entry.ErrorDefinition error ->
                look(error.status(), error.verifiedOn(), error.written().span(), evidence, found);
            case Entry.Article article ->
                look(
                        article.status(),
                        article.verifiedOn(),
                        article.title()
                                .in(evidence.wiki().site().defaultLanguage(), "")
                                .map(title -> title.value().source().span())
                                .orElse(article.file().span(0, 0)),
                        evidence,
                        found);
            case Entry.Question question -> {}
            case Entry.Term term -> {}
        }
    }

    private static void look(
            Status status, SourceText verifiedOn, Span place, Evidence evidence, Consumer<Problem> found) {
        if (verifiedOn == null) {
            if (status == Status.VERIFIED) {
                found.accept(UNDATED.at(
                        place,
                        "the page is verified and does not say when",
                        "Add verified-on: with a date such as 2026-11-20."));
            }
            return;
        }
        int months = evidence.wiki().site().checking().reviewAfter();
        date(verifiedOn)
                .filter(date -> months > 0 && date.plusMonths(months).isBefore(evidence.today()))
                .ifPresent(date -> found.accept(DUE.at(
                        verifiedOn.span(),
                        "the page was verified more than " + months + " months ago",
                        "Verify it again and write the new date.")));
    }

    private static Optional<LocalDate> date(SourceText written) {
        try {
            return Optional.of(LocalDate.parse(written.text().strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
