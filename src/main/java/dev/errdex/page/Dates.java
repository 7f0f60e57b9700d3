package dev.errdex.page;

import dev.errdex.model.Entry;
import dev.errdex.source.SourceText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a page last changed, by the dates that its authors wrote. Files know times of their own, but those tell when
 * somebody fetched them; and the same sources must be the same site whenever they are built.
 */
public final class Dates {
    private Dates() {}

    /** The last of an entry's dates, as ISO 8601 writes it; empty when it states none. */
    public static String last(Entry entry) {
        List<SourceText> dates = new ArrayList<>();
        switch (entry) {
            case Entry.ErrorDefinition error -> {
                dates.add(error.updated());
                dates.add(error.verifiedOn());
            }
            case Entry.Article article -> {
                dates.add(article.updated());
                dates.add(article.verifiedOn());
            }
            case Entry.Question question -> {
                dates.add(question.updated());
                dates.add(question.on());
                question.comments().forEach(comment -> dates.add(comment.on()));
                question.answers().forEach(answer -> {
                    dates.add(answer.on());
                    answer.comments().forEach(comment -> dates.add(comment.on()));
                });
            }
            case Entry.Term term -> {}
        }
        String last = "";
        for (SourceText date : dates) {
            String written = date == null ? "" : date.text().strip();
            last = written.compareTo(last) > 0 && isDay(written) ? written : last;
        }
        return last;
    }

    /** A date as it stands in its file, or nothing. */
    static String written(@Nullable SourceText date) {
        return date == null ? "" : date.text().strip();
    }

    /** A date may look like one and name no day: 2026-02-30. */
    static boolean isDay(String written) {
        try {
            LocalDate.parse(written);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
