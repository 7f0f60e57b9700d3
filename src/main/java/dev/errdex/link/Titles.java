package dev.errdex.link;

import dev.errdex.model.Entry;
import dev.errdex.model.Localized;
import dev.errdex.model.Prose;
import dev.errdex.model.Reference;
import dev.errdex.model.Wiki;
import dev.errdex.source.SourceFile;
import java.util.Optional;
import java.util.function.BiFunction;

/** What things are called, where a text names them by their path. */
public final class Titles {
    private final Wiki wiki;
    private final Linker linker;
    private final BiFunction<Target.Fixed, String, String> fixed;

    /** {@code fixed} gives the title, in a language, of a page that every wiki has. */
    public Titles(Wiki wiki, Linker linker, BiFunction<Target.Fixed, String, String> fixed) {
        this.wiki = wiki;
        this.linker = linker;
        this.fixed = fixed;
    }

    /**
     * What a link without a text of its own shows: its target's title; empty when it keeps what the author wrote, as a
     * code does.
     */
    public Optional<String> of(Reference.WikiLink link, SourceFile from, String language) {
        return link.bare()
                ? linker.resolve(link, from).flatMap(target -> of(target, link, language))
                : Optional.empty();
    }

    private Optional<String> of(Target target, Reference.WikiLink link, String language) {
        return switch (target) {
            case Target.Written written
            when written.entry() instanceof Entry.ErrorDefinition error
                    && wiki.codes().resolve(link.name()).contains(error.code()) -> Optional.empty();
            case Target.Written written -> text(written.entry().title(), language);
            case Target.SectionPage section ->
                wiki.sections().stream()
                        .filter(each -> each.id().equals(section.section()))
                        .findFirst()
                        .flatMap(each -> text(each.title(), language));
            case Target.SpacePage space ->
                wiki.spaces().stream()
                        .filter(each -> each.name().equals(space.space()))
                        .findFirst()
                        .flatMap(each -> text(each.title(), language));
            case Target.TagPage tag ->
                Optional.ofNullable(wiki.tags().get(tag.tag())).flatMap(title -> text(title, language));
            case Target.FixedPage page -> Optional.of(fixed.apply(page.page(), language));
            case Target.Row row -> Optional.empty();
            case Target.SamePage same -> Optional.empty();
            case Target.Asset asset -> Optional.empty();
            case Target.External external -> Optional.empty();
        };
    }

    private Optional<String> text(Localized<Prose> title, String language) {
        return title.in(language, wiki.site().defaultLanguage())
                .map(shown -> shown.value().text().strip());
    }

    /** The plain text of prose from {@code from} to {@code to} as a reader sees it: links have their titles. */
    public String readable(Prose prose, int from, int to, String language) {
        if (prose.references().stream().noneMatch(Reference.WikiLink.class::isInstance)) {
            return prose.text().substring(from, to);
        }
        StringBuilder text = new StringBuilder(to - from);
        int at = from;
        for (Reference reference : prose.references()) {
            if (reference instanceof Reference.WikiLink link && link.start() >= at && link.end() <= to) {
                Optional<String> title = of(link, prose.source().file(), language);
                if (title.isPresent()) {
                    text.append(prose.text(), at, link.start()).append(title.get());
                    at = link.end();
                }
            }
        }
        return text.append(prose.text(), at, to).toString();
    }

    /** The whole plain text as a reader sees it. */
    public String readable(Prose prose, String language) {
        return readable(prose, 0, prose.text().length(), language);
    }
}
