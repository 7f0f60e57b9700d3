package dev.errdex.check;

import dev.errdex.model.Entry;
import dev.errdex.model.Localized;
import dev.errdex.model.Prose;
import dev.errdex.source.SourceText;
import java.util.ArrayList;
import java.util.List;

/** The texts of a page that are written anew in each language. */
final class Texts {
    private Texts() {}

    static List<Localized<SourceText>> of(Entry entry) {
        List<Localized<SourceText>> texts = new ArrayList<>();
        texts.add(entry.title());
        entry.prose().forEach(prose -> texts.add(prose.map(Prose::source)));
        if (entry instanceof Entry.ErrorDefinition error) {
            error.causes().forEach(cause -> texts.add(cause.title()));
            error.steps().forEach(step -> texts.add(step.title()));
            error.related().forEach(related -> texts.add(related.note()));
            error.history().forEach(event -> texts.add(event.text()));
        }
        texts.removeIf(Localized::isEmpty);
        return texts;
    }
}
