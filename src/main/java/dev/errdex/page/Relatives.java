package dev.errdex.page;

import dev.errdex.page.Parts.Card;
import dev.errdex.page.Parts.Passage;
import dev.errdex.page.Parts.Phrase;
import java.util.List;

/** Other errors and pages, and what they are to one. */
public final class Relatives {
    private Relatives() {}

    /** Related pages that share a relation; {@code relation} is a key of the strings behind {@code relation.} */
    public record Related(String relation, List<RelatedItem> items) {}

    /** A related page; {@code note} is the difference or connection in one sentence. */
    public record RelatedItem(Card card, Phrase note) {}

    /**
     * Two errors that are confused with each other.
     *
     * @param here the one of this page; {@code other} the other
     * @param note the difference in a sentence, or empty
     * @param turned whether the sentence is the other page's, so that "here" in it means the other error
     */
    public record LookAlike(Side here, Side other, Phrase note, boolean turned) {}

    /** An error beside another; {@code cause} is its likeliest, {@code signs} how that shows. */
    public record Side(Card card, Passage summary, Phrase cause, Passage signs) {}
}
