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
     * @param listed whether readers should be led to it: not to the redirect at an alias, nor to the page for addresses that do not exist
     * @param page makes it
     */
    public record Plan(String address, boolean listed, Supplier<Page> page) {
        Plan(String address, Supplier<Page> page) {
            this(address, true, page);
        }
    }

    public PageComposer(Wiki wiki, Linker linker, Addresses addresses, LinkGraph graph, Words words) {
        this.library = new Library(wiki, linker, addresses, graph,
                new Titles(wiki, linker, (page, language) -> Library.title(words, page, language)), words);
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
            OverviewPages overviews = new OverviewPages(library, first, frames, new CatalogPages(library, first, frames, groups));
            plans.add(new Plan("index.html", overviews::languages));
            plans.add(new Plan(OverviewPages.ROOT_NOT_FOUND, false, overviews::notFoundAtRoot));
        }
        return plans;
    }

    private void addLanguage(List<Plan> plans, String language, Map<String, SortedMap<CodeGroup, List<Catalog.Row>>> groups) {
        Frames frames = new Frames(library, language);
        CatalogPages catalogs = new CatalogPages(library, language, frames, groups);
        OverviewPages overviews = new OverviewPages(library, language, frames, catalogs);
        ErrorPages errorPages = new ErrorPages(library, language, frames);
        ArticlePages articlePages = new ArticlePages(library, language, frames);
        Addresses addresses = library.addresses();
        Wiki wiki = library.wiki();

        for (Target.Fixed page : Target.Fixed.values()) {
            plans.add(new Plan(addresses.of(new Target.FixedPage(page), language), page != Target.Fixed.NOT_FOUND, () -> overviews.page(page)));
        }
        List<ErrorDefinition> errors = wiki.errors();
        for (int i = 0; i < errors.size(); i++) {
            ErrorDefinition error = errors.get(i);
            ErrorDefinition previous = i > 0 && errors.get(i - 1).code().space().equals(error.code().space()) ? errors.get(i - 1) : null;
            ErrorDefinition next = i + 1 < errors.size() && errors.get(i + 1).code().space().equals(error.code().space()) ? errors.get(i + 1) : null;
            plans.add(new Plan(addresses.entry(error, language), () -> errorPages.page(error, previous, next)));
        }
        List<Article> articles = wiki.articles();
        for (int i = 0; i < articles.size(); i++) {
            Article article = articles.get(i);
            Article previous = i > 0 && articles.get(i - 1).section().equals(article.section()) ? articles.get(i - 1) : null;
            Article next = i + 1 < articles.size() && articles.get(i + 1).section().equals(article.section()) ? articles.get(i + 1) : null;
            plans.add(new Plan(addresses.entry(article, language), () -> articlePages.article(article, previous, next)));
        }
        wiki.questions().forEach(question -> plans.add(new Plan(addresses.entry(question, language), () -> articlePages.question(question))));
        Stream.concat(wiki.sections().stream().map(Wiki.Section::id), articles.stream().map(Article::section)).distinct()
                .forEach(section -> plans.add(new Plan(addresses.of(new Target.SectionPage(section), language), () -> articlePages.section(section))));
        wiki.spaces().forEach(space -> {
            plans.add(new Plan(addresses.of(new Target.SpacePage(space.name()), language), () -> catalogs.space(space)));
            List<CodeGroup> ordered = List.copyOf(groups.get(space.name()).keySet());
            for (int i = 0; i < ordered.size(); i++) {
                CodeGroup group = ordered.get(i);
                CodeGroup previous = i > 0 ? ordered.get(i - 1) : null;
                CodeGroup next = i + 1 < ordered.size() ? ordered.get(i + 1) : null;
                plans.add(new Plan(addresses.group(group, language), () -> catalogs.catalog(group, previous, next)));
            }
        });
        wiki.entries().stream().flatMap(entry -> entry.tags().stream()).map(Object::toString).distinct().sorted()
                .forEach(tag -> plans.add(new Plan(addresses.of(new Target.TagPage(tag), language), () -> overviews.tag(tag))));
        wiki.entries().forEach(entry -> entry.aliases().forEach(alias ->
                plans.add(new Plan(addresses.alias(alias.text(), entry, language), false, () -> overviews.redirect(alias, entry)))));
    }
}
