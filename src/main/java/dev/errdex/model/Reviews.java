package dev.errdex.model;

import dev.errdex.source.SourceText;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** When somebody last compared an entry with what is true. */
public final class Reviews {
    private Reviews() {}

    /** The date on which it was reviewed or verified, whichever came later, as written; empty when it does not say. */
    public static Optional<SourceText> last(Entry entry) {
        Stream<SourceText> dates = switch (entry) {
            case Entry.ErrorDefinition error -> Stream.of(error.reviewedOn(), error.verifiedOn());
            case Entry.Article article -> Stream.of(article.reviewedOn(), article.verifiedOn());
            case Entry.Question question -> Stream.of();
            case Entry.Term term -> Stream.of();
        };
        return dates.filter(Objects::nonNull).max(Comparator.comparing(SourceText::text));
    }
}
