package dev.errdex.page;

import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Entry.Relation;
import dev.errdex.model.Localized;
import dev.errdex.model.Prose;
import dev.errdex.page.Parts.Card;
import dev.errdex.page.Relatives.Related;
import dev.errdex.page.Relatives.RelatedItem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an error states about others, and what others state about it, seen from its page. */
final class Relations {
    /** Of what others state; a page that thousands point at is no list of them. */
    private static final int MOST = 20;

    private final Library library;
    private final Cards cards;
    private final ProseFiller filler;

    /** Related pages by relation; {@code untold} is how many others point at the error and are left out. */
    record Found(List<Related> items, int untold) {}

    /** Fills notes with {@code filler}, the page's own. */
    Relations(Library library, Cards cards, ProseFiller filler) {
        this.library = library;
        this.cards = cards;
        this.filler = filler;
    }

    Found of(ErrorDefinition error) {
        Map<Relation, List<RelatedItem>> items = new EnumMap<>(Relation.class);
        Set<String> seen = new HashSet<>();
        error.related()
                .forEach(related -> library.linker()
                        .related(related, error)
                        .ifPresent(target -> add(items, seen, related.relation(), cards.of(target), related.note())));
        int told = 0;
        int untold = 0;
        for (var stated : library.graph().statedTo(error)) {
            Relation relation = stated.related().relation().inverse();
            if (told >= MOST) {
                untold++;
            } else if (add(
                    items,
                    seen,
                    relation,
                    cards.of(stated.from()),
                    stated.related().note())) {
                told++;
            }
        }
        return new Found(
                items.entrySet().stream()
                        .map(each -> new Related(Constants.word(each.getKey()), each.getValue()))
                        .toList(),
                untold);
    }

    private boolean add(
            Map<Relation, List<RelatedItem>> items,
            Set<String> seen,
            Relation relation,
            Card card,
            Localized<Prose> note) {
        boolean added = seen.add(relation + card.href());
        if (added) {
            items.computeIfAbsent(relation, x -> new ArrayList<>()).add(new RelatedItem(card, filler.line(note)));
        }
        return added;
    }
}
