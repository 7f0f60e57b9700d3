package dev.errdex.link;

import dev.errdex.model.Entry;
import dev.errdex.model.Localized;
import dev.errdex.model.Prose;
import dev.errdex.model.Reference;
import dev.errdex.model.Wiki;
import dev.errdex.source.SourceText;

/** What things are called, where a text names them by their path. */
public final class Titles {
    private final Wiki wiki;
    private final Linker linker;

    public Titles(Wiki wiki, Linker linker) {
        this.wiki = wiki;
        this.linker = linker;
    }

    /**
     * What a link without a text of its own shows: its target's title, or the code or symbol itself. The name that the
     * author wrote when the target has no title.
     */
    public String of(Reference.WikiLink link, Target target, String language) {
        return switch (target) {
            case Target.Written written when written.entry() instanceof Entry.ErrorDefinition error
                    && wiki.codes().resolve(link.name()).contains(error.code()) -> link.name();
            case Target.Written written -> text(written.entry().title(), language, link.name());
            case Target.SectionPage section -> wiki.sections().stream().filter(each -> each.id().equals(section.section())).findFirst()
                    .map(each -> text(each.title(), language, link.name())).orElse(link.name());
            case Target.SpacePage space -> wiki.spaces().stream().filter(each -> each.name().equals(space.space())).findFirst()
                    .map(each -> text(each.title(), language, link.name())).orElse(link.name());
            case Target.TagPage tag -> wiki.tags().containsKey(tag.tag()) ? text(wiki.tags().get(tag.tag()), language, link.name()) : tag.tag();
            case Target.SamePage same -> same.anchor();
            default -> link.name();
        };
    }

    private String text(Localized<SourceText> title, String language, String otherwise) {
        return title.in(language, wiki.site().defaultLanguage()).map(shown -> shown.value().text().strip()).orElse(otherwise);
    }

    /** The plain text of prose from {@code from} to {@code to} as a reader sees it: links have their titles. */
    public String readable(Prose prose, int from, int to, String language) {
        StringBuilder text = new StringBuilder();
        int at = from;
        for (Reference reference : prose.references()) {
            if (reference instanceof Reference.WikiLink link && link.bare() && link.start() >= at && link.end() <= to) {
                String title = linker.resolve(link, prose.source().file()).map(target -> of(link, target, language)).orElse(link.name());
                text.append(prose.text(), at, link.start()).append(title);
                at = link.end();
            }
        }
        return text.append(prose.text(), at, Math.max(at, to)).toString();
    }

    /** The whole plain text as a reader sees it. */
    public String readable(Prose prose, String language) {
        return readable(prose, 0, prose.text().length(), language);
    }
}
