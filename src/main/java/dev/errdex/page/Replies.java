package dev.errdex.page;

import dev.errdex.page.Parts.Passage;
import java.util.List;

/** What people write below a question, and how it is shown. */
public final class Replies {
    private Replies() {}

    /** A remark below a question or an answer; {@code by} is who wrote it, {@code on} an ISO date, or empty. */
    public record Comment(String by, String on, Passage text) {}

    /**
     * An answer to a question.
     *
     * @param id its anchor; {@code accepted} whether it is the accepted one
     * @param by who answered, or empty; {@code on} an ISO date, or empty
     * @param licence of the text, or empty; {@code source} where it was given, or empty
     */
    public record Answer(
            String id,
            boolean accepted,
            String by,
            String on,
            Passage body,
            String licence,
            String source,
            List<Comment> comments) {}
}
