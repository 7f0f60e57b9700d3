package dev.errdex.page;

import dev.errdex.link.Target;
import dev.errdex.model.Entry;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Entry.Related;
import dev.errdex.model.Entry.Relation;
import dev.errdex.page.Parts.Passage;
import dev.errdex.page.Parts.Phrase;
import dev.errdex.page.Relatives.LookAlike;
import dev.errdex.page.Relatives.Side;
import dev.errdex.source.Once;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The errors that one is confused with, beside it: what differs, and how to tell. */
final class LookAlikes {
    /** More of them help nobody to tell them apart. */
    private static final int MOST = 4;

    private final Library library;
    private final Cards cards;
    private final ProseFiller filler;

    LookAlikes(Library library, Cards cards, ProseFiller filler) {
        this.library = library;
        this.cards = cards;
        this.filler = filler;
    }

    /** Those that the error names, then those that name it; what has no page cannot be compared. */
    List<LookAlike> of(ErrorDefinition error) {
        Once<Side> here = new Once<>(() -> side(error));
        Map<String, LookAlike> found = new LinkedHashMap<>();
        for (Related related : error.related()) {
            if (related.relation() == Relation.CONFUSED_WITH && found.size() < MOST) {
                library.linker()
                        .related(related, error)
                        .flatMap(LookAlikes::written)
                        .filter(other -> !other.id().equals(error.id()))
                        .ifPresent(other -> found.putIfAbsent(
                                other.id(),
                                new LookAlike(here.get(), side(other), filler.line(related.note()), false)));
            }
        }
        for (var stated : library.graph().statedTo(error)) {
            if (stated.related().relation() == Relation.CONFUSED_WITH
                    && found.size() < MOST
                    && !found.containsKey(stated.from().id())) {
                found.put(
                        stated.from().id(),
                        new LookAlike(
                                here.get(),
                                side(stated.from()),
                                filler.line(stated.related().note()),
                                true));
            }
        }
        return List.copyOf(found.values());
    }

    private static Optional<ErrorDefinition> written(Target target) {
        return target instanceof Target.Written written && written.entry() instanceof ErrorDefinition other
                ? Optional.of(other)
                : Optional.empty();
    }

    private Side side(ErrorDefinition error) {
        Optional<Entry.Cause> cause = error.likeliestCause();
        return new Side(
                cards.brief(error),
                filler.section().fill(error.summary()),
                cause.map(each -> filler.line(each.title())).orElse(Phrase.NONE),
                cause.map(each -> filler.fill(each.signs())).orElse(Passage.NONE));
    }
}
