package dev.errdex.rule;

import dev.errdex.model.Entry;
import dev.errdex.model.Localized;
import dev.errdex.model.Prose;
import dev.errdex.source.SourceText;
import java.util.List;
import java.util.stream.Stream;

/** The texts of a page that are written anew in each language. */
public final class Texts {
    private Texts() {}

    /** All of them, those of one line first. */
    public static List<Localized<SourceText>> of(Entry entry) {
        return Stream.concat(entry.lines().stream(), entry.prose().stream())
                .filter(text -> !text.isEmpty())
                .map(text -> text.map(Prose::source))
                .toList();
    }
}
