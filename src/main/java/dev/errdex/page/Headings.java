package dev.errdex.page;

import dev.errdex.model.Localized;
import dev.errdex.model.Prose;
import dev.errdex.page.Parts.Heading;
import java.util.List;

/** The headings of prose, for "on this page". */
final class Headings {
    private Headings() {}

    static List<Heading> of(Localized<Prose> text, String language, String defaultLanguage) {
        return text.in(language, defaultLanguage)
                .map(shown -> shown.value().headings().stream()
                        .filter(heading -> heading.level() == 2 || heading.level() == 3)
                        .map(heading -> new Heading(heading.level(), heading.id(), heading.title()))
                        .toList())
                .orElse(List.of());
    }
}
