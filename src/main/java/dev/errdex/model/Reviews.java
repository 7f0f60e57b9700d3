package dev.errdex.model;

import dev.errdex.source.SourceText;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** When somebody last looked at a page. */
public final class Reviews {
    private Reviews() {}

    /** When it was last reviewed or verified, whichever came later, as written; empty when it does not say. */
    public static Optional<SourceText> last(Entry entry) {
        Stream<SourceText> dates = switch (entry) {
            case Entry.ErrorDefinition error -> Stream.of(error.reviewedOn(), error.verifiedOn());
            case Entry.Article article -> Stream.of(article.reviewedOn(), article.verifiedOn());
            default -> Stream.of();
        };
        return dates.filter(Objects::nonNull).max((one, other) -> one.text().compareTo(other.text()));
    }
}
