package dev.errdex.page;

import dev.errdex.link.Target;
import dev.errdex.model.Entry;
import dev.errdex.model.Localized;
import dev.errdex.model.Prose;
import dev.errdex.model.Reference;
import dev.errdex.source.SourceFile;
import java.util.Optional;

/** Prose as a reader of a language reads it, without markup: where {@code [[articles/keys/where]]} is written, a title is read. */
final class PlainTexts {
    private final Library library;
    private final String language;

    PlainTexts(Library library, String language) {
        this.library = library;
        this.language = language;
    }

    /** What the reader sees; empty when there is no text. */
    String of(Localized<Prose> text) {
        return text.in(language, library.defaultLanguage()).map(shown -> of(shown.value())).orElse("");
    }

    String of(Prose prose) {
        return of(prose, 0, prose.text().length());
    }

    /** The part of {@link Prose#text()} from one offset to another; titles stand for the links that have no text of their own. */
    String of(Prose prose, int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        int at = from;
        for (Reference reference : prose.references()) {
            if (reference instanceof Reference.WikiLink link && link.start() >= at && link.end() <= to) {
                Optional<String> title = title(link, prose.source().file());
                if (title.isPresent()) {
                    text.append(prose.text(), at, link.start()).append(title.get());
                    at = link.end();
                }
            }
        }
        return text.append(prose.text(), at, to).toString();
    }

    /** What stands for a link without a text: the title of the page it leads to; empty when it keeps what the author wrote. */
    Optional<String> title(Reference.WikiLink link, SourceFile from) {
        return link.bare() ? library.linker().resolve(link, from).flatMap(target -> title(target, link)) : Optional.empty();
    }

    private Optional<String> title(Target target, Reference.WikiLink link) {
        return switch (target) {
            case Target.Written written when written.entry() instanceof Entry.ErrorDefinition error
                    && library.wiki().codes().resolve(link.name()).contains(error.code()) -> Optional.empty();
            case Target.Written written -> Optional.of(library.title(written.entry(), language));
            case Target.SectionPage section -> library.section(section.section()).map(each -> library.phrase(each.title(), language).text());
            case Target.SpacePage space -> Optional.of(library.spaceTitle(space.space(), language));
            case Target.TagPage tag -> Optional.of(library.tag(tag.tag(), language));
            case Target.FixedPage fixed -> Optional.of(library.title(fixed.page(), language));
            case Target.Row row -> Optional.empty();
            case Target.SamePage same -> Optional.empty();
            case Target.Asset asset -> Optional.empty();
            case Target.External external -> Optional.empty();
        };
    }
}
