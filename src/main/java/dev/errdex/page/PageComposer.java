package dev.errdex.page;

import dev.errdex.code.CodeGroup;
import dev.errdex.link.Addresses;
import dev.errdex.link.LinkGraph;
import dev.errdex.link.Linker;
import dev.errdex.link.Sheets;
import dev.errdex.link.Target;
import dev.errdex.link.Target.Fixed;
import dev.errdex.link.Titles;
import dev.errdex.model.Entry.Article;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Wiki;
import dev.errdex.source.Once;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

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

    public PageComposer(Wiki wiki, Linker linker, Addresses addresses, LinkGraph graph, PageWords words) {
        this.library = new Library(
                wiki,
                linker,
                addresses,
                graph,
                new Titles(wiki, linker, (page, language) -> Library.title(words, page, language)),
                words,
                ForReaders.of(wiki, linker));
    }

    /** Every page of the site. */
    public List<Plan> plans() {
        List<Plan> plans = new ArrayList<>();
        for (String language : library.languages()) {
            addLanguage(plans, language);
        }
        if (library.languages().size() > 1) {
            String first = library.defaultLanguage();
            Frames frames = new Frames(library, first);
            PlainPages plain = new PlainPages(library, first, frames, new FixedFrames(library, first, frames));
            plans.add(plan("index.html", plain::languages));
            plans.add(unlisted(PlainPages.ROOT_NOT_FOUND, plain::notFoundAtRoot));
        }
        return plans;
    }

    private void addLanguage(List<Plan> plans, String language) {
        Frames frames = new Frames(library, language);
        FixedFrames fixed = new FixedFrames(library, language, frames);
        CatalogPages catalogs = new CatalogPages(library, language, frames);
        ArticlePages articles = new ArticlePages(library, language, frames);
        PlainPages plain = new PlainPages(library, language, frames, fixed);
        for (Fixed page : Fixed.values()) {
            addFixed(plans, page, fixed, catalogs, articles, plain);
        }
        addErrors(plans, language, new ErrorPages(library, language, frames));
        addArticles(plans, language, articles);
        library.wiki().spaces().forEach(space -> addSpace(plans, language, space, catalogs));
        TaggedPages tagged = new TaggedPages(library, language, frames, fixed);
        library.forReaders()
                .tagged()
                .forEach((tag, entries) -> addList(
                        plans,
                        library.addresses().of(new Target.TagPage(tag), language),
                        new Sheets(entries.size(), Sheets.CARDS),
                        () -> tagged.tagged(tag),
                        (list, page) -> tagged.tag(tag, list, page)));
        library.wiki()
                .entries()
                .forEach(entry -> entry.aliases()
                        .forEach(alias -> plans.add(unlisted(
                                library.addresses().alias(alias.text(), entry, language),
                                () -> plain.redirect(alias, entry)))));
    }

    private void addFixed(
            List<Plan> plans,
            Fixed page,
            FixedFrames fixed,
            CatalogPages catalogs,
            ArticlePages articles,
            PlainPages plain) {
        String address = fixed.address(page);
        String language = fixed.language();
        LetterPages letters = new LetterPages(library, language, fixed);
        TaggedPages tagged = new TaggedPages(library, language, fixed.frames(), fixed);
        Wiki wiki = library.wiki();
        switch (page) {
            case HOME ->
                plans.add(plan(address, new HomePage(library, language, fixed, catalogs)::page, Format.MARKDOWN));
            case ERRORS ->
                plans.add(plan(address, new ErrorList(library, language, fixed, catalogs)::page, Format.MARKDOWN));
            case QUESTIONS ->
                addList(
                        plans,
                        address,
                        new Sheets(wiki.questions().size(), Sheets.CARDS),
                        articles::questions,
                        (list, number) -> articles.questions(list, number, fixed));
            case GLOSSARY ->
                addList(
                        plans,
                        address,
                        new Sheets(wiki.terms().size(), Sheets.TERMS),
                        letters::glossary,
                        letters::glossary);
            case TAGS ->
                addList(
                        plans,
                        address,
                        new Sheets(library.forReaders().tags().size(), Sheets.LINES),
                        tagged::all,
                        tagged::tags);
            case INDEX ->
                addList(
                        plans,
                        address,
                        new Sheets(library.forReaders().entries().size(), Sheets.LINES),
                        letters::index,
                        letters::index);
            case SEARCH -> plans.add(plan(address, plain::search));
            case NOT_FOUND -> plans.add(unlisted(address, plain::notFound));
        }
    }

    private void addErrors(List<Plan> plans, String language, ErrorPages pages) {
        List<ErrorDefinition> errors = library.wiki().errors();
        for (int i = 0; i < errors.size(); i++) {
            ErrorDefinition error = errors.get(i);
            ErrorDefinition previous =
                    neighbour(errors, i, i - 1, each -> each.code().space());
            ErrorDefinition next =
                    neighbour(errors, i, i + 1, each -> each.code().space());
            plans.add(plan(
                    library.addresses().entry(error, language),
                    () -> pages.page(error, previous, next),
                    Format.MARKDOWN,
                    Format.JSON));
        }
    }

    private void addArticles(List<Plan> plans, String language, ArticlePages pages) {
        Addresses addresses = library.addresses();
        List<Article> articles = library.wiki().articles();
        Map<String, List<Article>> sections = new LinkedHashMap<>();
        library.wiki().sections().forEach(section -> sections.put(section.id(), new ArrayList<>()));
        for (int i = 0; i < articles.size(); i++) {
            Article article = articles.get(i);
            Article previous = neighbour(articles, i, i - 1, Article::section);
            Article next = neighbour(articles, i, i + 1, Article::section);
            sections.computeIfAbsent(article.section(), x -> new ArrayList<>()).add(article);
            plans.add(plan(
                    addresses.entry(article, language), () -> pages.article(article, previous, next), Format.MARKDOWN));
        }
        library.wiki()
                .questions()
                .forEach(question -> plans.add(
                        plan(addresses.entry(question, language), () -> pages.question(question), Format.MARKDOWN)));
        sections.forEach((section, members) -> addList(
                plans,
                addresses.of(new Target.SectionPage(section), language),
                new Sheets(members.size(), Sheets.CARDS),
                () -> pages.articles(section, members),
                (list, page) -> pages.section(section, list, page)));
    }

    /** The element at {@code there}, unless it lies outside the list or belongs elsewhere; else null. */
    private static <T> T neighbour(List<T> list, int here, int there, Function<T, String> home) {
        boolean isThere = there >= 0 && there < list.size();
        return isThere && home.apply(list.get(there)).equals(home.apply(list.get(here))) ? list.get(there) : null;
    }

    private void addSpace(List<Plan> plans, String language, Wiki.Space space, CatalogPages catalogs) {
        List<CodeGroup> groups =
                List.copyOf(library.addresses().listings().groups(space.name()).keySet());
        addList(
                plans,
                library.addresses().of(new Target.SpacePage(space.name()), language),
                new Sheets(groups.size(), Sheets.LINES),
                () -> catalogs.groups(space),
                (list, page) -> catalogs.space(space, list, page));
        for (int i = 0; i < groups.size(); i++) {
            CodeGroup group = groups.get(i);
            CodeGroup previous = i > 0 ? groups.get(i - 1) : null;
            CodeGroup next = i + 1 < groups.size() ? groups.get(i + 1) : null;
            addList(
                    plans,
                    library.addresses().group(group, language),
                    library.addresses().listings().sheets(group),
                    () -> catalogs.rows(group),
                    (list, page) -> catalogs.catalog(group, list, page, previous, next));
        }
    }

    /** Makes a page of a list. */
    @FunctionalInterface
    private interface Composing<L> {
        Page page(L list, int page);
    }

    /** The pages of a list, which is put together once, when the first of them is asked for. */
    private <L> void addList(List<Plan> plans, String first, Sheets sheets, Supplier<L> list, Composing<L> composing) {
        Once<L> once = new Once<>(list);
        for (int i = 0; i < sheets.count(); i++) {
            int page = i;
            plans.add(plan(Addresses.sheet(first, page), () -> composing.page(once.get(), page), Format.MARKDOWN));
        }
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
