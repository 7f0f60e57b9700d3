package dev.errdex.page;

import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Entry.Relation;
import dev.errdex.model.Localized;
import dev.errdex.page.Parts.Card;
import dev.errdex.page.Parts.Related;
import dev.errdex.page.Parts.RelatedItem;
import dev.errdex.source.SourceText;
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
    private final String language;
    private final Cards cards;

    /** Related pages by relation; {@code untold} is how many others point at the error and are left out. */
    record Found(List<Related> items, int untold) {}

    Relations(Library library, String language, Cards cards) {
        this.library = library;
        this.language = language;
        this.cards = cards;
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
            Localized<SourceText> note) {
        boolean added = seen.add(relation + card.href());
        if (added) {
            items.computeIfAbsent(relation, x -> new ArrayList<>())
                    .add(new RelatedItem(card, library.phrase(note, language)));
        }
        return added;
    }
}
