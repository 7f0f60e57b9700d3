package dev.errdex.page;

import dev.errdex.page.Parts.Link;
import dev.errdex.page.Parts.Passage;
import dev.errdex.page.Parts.Phrase;
import java.util.List;

/** What the glossary is made of. */
public final class GlossaryParts {
    private GlossaryParts() {}

    /**
     * A term of the glossary with the pages that use it.
     *
     * @param id its anchor; {@code forms} further forms that occur in texts
     * @param see pages about it; {@code usedIn} pages that use it, of many the first; {@code uses} how many they are
     */
    public record GlossaryTerm(
            String id,
            Phrase term,
            List<String> forms,
            Passage definition,
            Passage more,
            List<Link> see,
            List<Link> usedIn,
            int uses) {}
}
