package dev.errdex.shelf;

import dev.errdex.model.Entry;
import dev.errdex.model.Entry.Status;
import dev.errdex.model.Reviews;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.rule.Rule;
import dev.errdex.source.SourceText;
import dev.errdex.source.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A verified page says when it was verified; dates of reviews are not too old, not yet to come, and fit the page. */
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

    private static final Explanation FUTURE = Explanation.of(
            "review-in-future",
            Severity.ERROR,
            "Nothing was reviewed or verified on a day that is yet to come.",
            "Readers go by the date when they ask whether the page still holds.",
            """
            status: reviewed
            reviewed-on: 2062-11-20
            """,
            """
            status: reviewed
            reviewed-on: 2026-11-20
            """);
    private static final Explanation MISFIT = Explanation.of(
            "review-date",
            Severity.WARNING,
            "The date of a review fits the page: its status, and the date of its last change.",
            "A date beside a text promises that somebody compared this text with its sources on that day.",
            """
            status: reviewed
            reviewed-on: 2026-03-01
            updated: 2026-11-20      # what readers see now was not there yet
            """,
            """
            status: reviewed
            reviewed-on: 2026-11-20
            updated: 2026-11-20
            """);

    @Override
    public List<Explanation> explanations() {
        return List.of(UNDATED, DUE, FUTURE, MISFIT);
    }

    /** What a page says of its state; dates are as written, or null. */
    private record Stand(
            Status status,
            @Nullable SourceText reviewedOn,
            @Nullable SourceText verifiedOn,
            @Nullable SourceText updated,
            Span place) {}

    @Override
    public void entry(Entry entry, Evidence evidence, Consumer<Problem> found) {
        Stand stand = switch (entry) {
            case Entry.ErrorDefinition error ->
                new Stand(
                        error.status(),
                        error.reviewedOn(),
                        error.verifiedOn(),
                        error.updated(),
                        error.written().span());
            case Entry.Article article ->
                new Stand(
                        article.status(),
                        article.reviewedOn(),
                        article.verifiedOn(),
                        article.updated(),
                        article.title()
                                .in(evidence.wiki().site().defaultLanguage(), "")
                                .map(title -> title.value().source().span())
                                .orElse(article.file().span(0, 0)));
            case Entry.Question question -> null;
            case Entry.Term term -> null;
        };
        if (stand != null) {
            if (stand.status == Status.VERIFIED && stand.verifiedOn == null) {
                found.accept(UNDATED.at(
                        stand.place,
                        "the page is verified and does not say when",
                        "Add verified-on: with a date such as 2026-11-20."));
            }
            Optional<SourceText> last = Reviews.last(entry);
            last.ifPresent(review -> due(stand, review, evidence, found));
            future(stand, evidence.today(), found);
            misfit(stand, last, found);
        }
    }

    private static void due(Stand stand, SourceText last, Evidence evidence, Consumer<Problem> found) {
        int months = evidence.wiki().site().checking().reviewAfter();
        boolean verified = stand.verifiedOn != null && last.text().equals(stand.verifiedOn.text());
        date(last)
                .filter(date -> months > 0 && date.plusMonths(months).isBefore(evidence.today()))
                .ifPresent(date -> found.accept(DUE.at(
                        last.span(),
                        "the page was " + (verified ? "verified" : "reviewed") + " more than " + months + " months ago",
                        (verified ? "Verify" : "Review") + " it again and write the new date.")));
    }

    /** Where the author lives it may be a day later than here. */
    private static void future(Stand stand, LocalDate today, Consumer<Problem> found) {
        Stream.of(stand.reviewedOn, stand.verifiedOn)
                .filter(Objects::nonNull)
                .filter(written -> date(written)
                        .filter(date -> date.isAfter(today.plusDays(1)))
                        .isPresent())
                .forEach(written -> found.accept(FUTURE.at(
                        written.span(),
                        written.text().strip() + " is yet to come",
                        "Write the day on which it was done; here today is " + today + ".")));
    }

    private static void misfit(Stand stand, Optional<SourceText> last, Consumer<Problem> found) {
        if (stand.reviewedOn != null && stand.status.shown() == Status.DRAFT) {
            found.accept(MISFIT.at(
                    stand.reviewedOn.span(),
                    "a draft says when it was reviewed",
                    "Write status: reviewed, or take the date away."));
        }
        if (stand.verifiedOn != null && stand.status != Status.VERIFIED) {
            found.accept(MISFIT.at(
                    stand.verifiedOn.span(),
                    "the page says when it was verified, and not that it is",
                    "Write status: verified, or reviewed-on: for the date."));
        }
        Optional.ofNullable(stand.updated)
                .flatMap(ReviewDates::date)
                .ifPresent(updated -> last.filter(review -> stand.status.shown() != Status.DRAFT)
                        .filter(review -> date(review)
                                .filter(day -> day.isBefore(updated))
                                .isPresent())
                        .ifPresent(review -> found.accept(MISFIT.at(
                                review.span(),
                                "the review is older than the page as it is now, which is of " + updated,
                                "Review the page again and write the new date, or correct updated:."))));
    }

    private static Optional<LocalDate> date(SourceText written) {
        try {
            return Optional.of(LocalDate.parse(written.text().strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
