package dev.errdex.rule;

import dev.errdex.model.Entry;
import dev.errdex.model.Localized;
import dev.errdex.model.Prose;
import dev.errdex.model.SiteField;
import dev.errdex.source.SourceText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts of a page that are written anew in each language. */
public final class Texts {
    private Texts() {}

    /**
     * All of them, those of one line first. In a field of the site's own, what is written without a language, such as
     * the name of a team, is the same in all.
     */
    public static List<Localized<SourceText>> of(Entry entry) {
        Set<Localized<Prose>> inAll = entry.stated().stream()
                .flatMap(SiteField.Stated::texts)
                .filter(text -> text.byLanguage().size() == 1)
                .collect(Collectors.toSet());
        return Stream.concat(entry.lines().stream(), entry.prose().stream())
                .filter(text -> !text.isEmpty() && !inAll.contains(text))
                .map(text -> text.map(Prose::source))
                .toList();
    }
}
