package dev.errdex.page;

import dev.errdex.code.Catalog;
import dev.errdex.code.CodeGroup;
import dev.errdex.link.Addresses;
import dev.errdex.link.LinkGraph;
import dev.errdex.link.Linker;
import dev.errdex.link.Target;
import dev.errdex.link.Titles;
import dev.errdex.model.Entry.Article;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Wiki;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Decides which pages a wiki has and what each shows.
 *
 * <p>A page is composed when it is asked for, so that no more of them are in memory than are being rendered.
 */
public final class PageComposer {
    private final Library library;

    /**
     * A page to be.
     *
     * @param address where it will live
     * @param listed whether readers should be led to it: not to the redirect at an alias, nor to the page for addresses
     *     that do not exist
     * @param endings those of its twins for machines, which lie beside it
     * @param page makes it
     */
    public record Plan(String address, boolean listed, List<String> endings, Supplier<Page> page) {
        /** The paths of these twins. */
        public List<String> twins() {
            return endings.stream().map(ending -> Format.path(address, ending)).toList();
        }
    }

    public PageComposer(Wiki wiki, Linker linker, Addresses addresses, LinkGraph graph, Words words) {
        this.library = new Library(
                wiki,
                linker,
                addresses,
                graph,
                new Titles(wiki, linker, (page, language) -> Library.title(words, page, language)),
                words);
    }

    /** Every page of the site. */
    public List<Plan> plans() {
        List<Plan> plans = new ArrayList<>();
        Map<String, SortedMap<CodeGroup, List<Catalog.Row>>> groups = CatalogPages.groups(library);
        for (String language : library.languages()) {
            addLanguage(plans, language, groups);
        }
        if (library.languages().size() > 1) {
            String first = library.defaultLanguage();
            Frames frames = new Frames(library, first);
            OverviewPages overviews =
                    new OverviewPages(library, first, frames, new CatalogPages(library, first, frames, groups));
            plans.add(plan("index.html", overviews::languages));
            plans.add(unlisted(OverviewPages.ROOT_NOT_FOUND, overviews::notFoundAtRoot));
        }
        return plans;
    }

    private void addLanguage(
            List<Plan> plans, String language, Map<String, SortedMap<CodeGroup, List<Catalog.Row>>> groups) {
        Frames frames = new Frames(library, language);
        CatalogPages catalogs = new CatalogPages(library, language, frames, groups);
        OverviewPages overviews = new OverviewPages(library, language, frames, catalogs);
        ErrorPages errorPages = new ErrorPages(library, language, frames);
        ArticlePages articlePages = new ArticlePages(library, language, frames);
        Addresses addresses = library.addresses();
        Wiki wiki = library.wiki();

        for (Target.Fixed page : Target.Fixed.values()) {
            String address = addresses.of(new Target.FixedPage(page), language);
            plans.add(
                    page == Target.Fixed.NOT_FOUND
                            ? unlisted(address, () -> overviews.page(page))
                            : plan(address, () -> overviews.page(page), OverviewPages.formats(page)));
        }
        List<ErrorDefinition> errors = wiki.errors();
        for (int i = 0; i < errors.size(); i++) {
            ErrorDefinition error = errors.get(i);
            ErrorDefinition previous = i > 0
                            && errors.get(i - 1)
                                    .code()
                                    .space()
                                    .equals(error.code().space())
                    ? errors.get(i - 1)
                    : null;
            ErrorDefinition next = i + 1 < errors.size()
                            && errors.get(i + 1)
                                    .code()
                                    .space()
                                    .equals(error.code().space())
                    ? errors.get(i + 1)
                    : null;
            plans.add(plan(
                    addresses.entry(error, language),
                    () -> errorPages.page(error, previous, next),
                    Format.MARKDOWN,
                    Format.JSON));
        }
        List<Article> articles = wiki.articles();
        for (int i = 0; i < articles.size(); i++) {
            Article article = articles.get(i);
            Article previous =
                    i > 0 && articles.get(i - 1).section().equals(article.section()) ? articles.get(i - 1) : null;
            Article next =
                    i + 1 < articles.size() && articles.get(i + 1).section().equals(article.section())
                            ? articles.get(i + 1)
                            : null;
            plans.add(plan(
                    addresses.entry(article, language),
                    () -> articlePages.article(article, previous, next),
                    Format.MARKDOWN));
        }
        wiki.questions()
                .forEach(question -> plans.add(plan(
                        addresses.entry(question, language), () -> articlePages.question(question), Format.MARKDOWN)));
        Stream.concat(
                        wiki.sections().stream().map(Wiki.Section::id),
                        articles.stream().map(Article::section))
                .distinct()
                .forEach(section -> plans.add(plan(
                        addresses.of(new Target.SectionPage(section), language),
                        () -> articlePages.section(section),
                        Format.MARKDOWN)));
        wiki.spaces().forEach(space -> {
            plans.add(plan(
                    addresses.of(new Target.SpacePage(space.name()), language),
                    () -> catalogs.space(space),
                    Format.MARKDOWN));
            List<CodeGroup> ordered = List.copyOf(groups.get(space.name()).keySet());
            for (int i = 0; i < ordered.size(); i++) {
                CodeGroup group = ordered.get(i);
                CodeGroup previous = i > 0 ? ordered.get(i - 1) : null;
                CodeGroup next = i + 1 < ordered.size() ? ordered.get(i + 1) : null;
                plans.add(plan(
                        addresses.group(group, language),
                        () -> catalogs.catalog(group, previous, next),
                        Format.MARKDOWN));
            }
        });
        library.linker()
                .tags()
                .forEach(tag -> plans.add(plan(
                        addresses.of(new Target.TagPage(tag), language), () -> overviews.tag(tag), Format.MARKDOWN)));
        wiki.entries()
                .forEach(entry -> entry.aliases()
                        .forEach(alias -> plans.add(unlisted(
                                addresses.alias(alias.text(), entry, language),
                                () -> overviews.redirect(alias, entry)))));
    }

    private Plan plan(String address, Supplier<Page> page, Format... formats) {
        List<String> endings = new ArrayList<>(formats.length);
        for (Format format : formats) {
            if (format.isMade(library.wiki().site().outputs())) {
                endings.add(format.ending());
            }
        }
        return new Plan(address, true, endings, page);
    }

    private static Plan unlisted(String address, Supplier<Page> page) {
        return new Plan(address, false, List.of(), page);
    }
}
