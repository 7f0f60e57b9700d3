package dev.errdex.build;

import dev.errdex.check.Checks;
import dev.errdex.link.Addresses;
import dev.errdex.link.LinkGraph;
import dev.errdex.link.Linker;
import dev.errdex.link.Linking;
import dev.errdex.link.Target;
import dev.errdex.link.Titles;
import dev.errdex.model.SiteField;
import dev.errdex.model.Wiki;
import dev.errdex.model.Wiki.ShortAddress;
import dev.errdex.page.PageComposer;
import dev.errdex.page.PageComposer.Plan;
import dev.errdex.problem.FileTrouble;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.render.Renderer;
import dev.errdex.search.SearchIndex;
import dev.errdex.source.Once;
import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceTree;
import dev.errdex.twin.Twins;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A site as its files say it is now, right or wrong. */
public final class SiteDraft {
    private final SourceTree tree;
    private final Wiki wiki;
    private final Linker linker;
    private final LinkGraph graph;
    private final Addresses addresses;
    private final Renderer renderer;
    private final boolean marked;
    private final Once<Checks.Findings> findings;
    private final Once<SearchIndex> index;
    private final Once<Site> site = new Once<>(this::made);

    /**
     * {@code reading} is what was found wrong while the wiki was read; {@code marked} says whether pages name what they
     * load by its state.
     */
    SiteDraft(
            SourceTree tree,
            Wiki wiki,
            List<Problem> reading,
            Renderer renderer,
            boolean marked,
            Linking linking,
            Checks checks) {
        this.tree = tree;
        this.marked = marked;
        this.wiki = wiki;
        Linking.Followed links = linking.follow(wiki);
        this.linker = links.linker();
        this.graph = links.graph();
        this.addresses = new Addresses(wiki);
        this.renderer = renderer;
        this.findings = new Once<>(() -> checks.run(wiki, linker, graph, addresses, reading));
        this.index = new Once<>(() ->
                SearchIndex.of(wiki, linker, addresses, new Titles(wiki, linker, (page, language) -> page.word())));
    }

    /** What its authors wrote, as far as it can be read. */
    public Wiki wiki() {
        return wiki;
    }

    /** What links lead to. */
    public Linker linker() {
        return linker;
    }

    /** Who points at whom. */
    public LinkGraph graph() {
        return graph;
    }

    /** Where everything lives. */
    public Addresses addresses() {
        return addresses;
    }

    /** Its search index, made when it is first asked for. */
    public SearchIndex index() {
        return index.get();
    }

    /** All that is wrong with it before a page is rendered, sorted, but for queries that the search does not answer. */
    public List<Problem> problems() {
        return problems(findings.get().withoutSearch());
    }

    /**
     * All that is wrong with it before a page is rendered, sorted. If the wiki has queries that must be answered, the
     * search is asked, which takes its time.
     */
    public List<Problem> allProblems() {
        return problems(findings.get()
                .asking((language, query, limit, forAuthors) -> (forAuthors
                                ? index.get().searchForAuthors(language, query, limit)
                                : index.get().search(language, query, limit))
                        .hits().stream().map(hit -> hit.document().address()).toList()));
    }

    private List<Problem> problems(List<Problem> found) {
        List<Problem> problems = new ArrayList<>(found);
        problems.addAll(renderer.problems());
        if (!hasErrors(problems)) {
            problems.addAll(clashes(site()));
        }
        return problems.stream().distinct().sorted().toList();
    }

    /** Whether a site with these problems must not be published. */
    public static boolean hasErrors(Collection<Problem> problems) {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** The site; only of a draft without errors. */
    public Site site() {
        return site.get();
    }

    /**
     * Writes all pages, on all processors, and gives the mistakes in templates that prevent it, sorted.
     *
     * @param step is told of each page, by many threads
     */
    List<Problem> render(SiteOutput out, Runnable step) {
        Collection<Problem> mistakes = new ConcurrentLinkedQueue<>();
        AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
        site().pages().parallelStream().forEach(address -> {
            try {
                if (failure.get() == null) {
                    FileTrouble.with(address, () -> {
                        site().writePage(address, out, mistakes::add);
                        return address;
                    });
                    step.run();
                }
            } catch (RuntimeException e) {
                // A parallel stream would throw it while other threads still write.
                failure.compareAndSet(null, e);
            }
        });
        if (failure.get() != null) {
            throw failure.get();
        }
        return firstOfEach(mistakes);
    }

    /**
     * All problems that there are: each page is rendered for it, and the search is asked; nothing when {@code givenUp}
     * says so meanwhile.
     */
    public Optional<List<Problem>> inspect(BooleanSupplier givenUp) {
        List<Problem> mistakes = new ArrayList<>();
        for (String page : site().pages()) {
            if (givenUp.getAsBoolean()) {
                return Optional.empty();
            }
            site().page(page, mistakes::add);
        }
        List<Problem> all = Stream.concat(allProblems().stream(), firstOfEach(mistakes).stream())
                .distinct()
                .sorted()
                .toList();
        return givenUp.getAsBoolean() ? Optional.empty() : Optional.of(all);
    }

    /** A mistake in a template shows on every page that it renders; one page is enough to tell it. */
    private static List<Problem> firstOfEach(Collection<Problem> mistakes) {
        Map<String, Problem> first = new TreeMap<>();
        mistakes.stream().sorted().forEach(problem -> first.putIfAbsent(problem.rule() + problem.span(), problem));
        return List.copyOf(first.values());
    }

    private Site made() {
        NavigableMap<String, Plan> pages = new TreeMap<>();
        List<Plan> plans = new PageComposer(wiki, linker, addresses, graph, renderer::word).plans();
        plans.forEach(plan -> {
            if (pages.put(plan.address(), plan) != null) {
                throw new IllegalStateException("two pages for " + plan.address());
            }
        });
        SiteTwins twins = new SiteTwins(new Twins(wiki, addresses, renderer::word), plans, pages);
        StaticFiles assets = new StaticFiles(
                tree, wiki.site().languages(), language -> renderer.scriptWords(language, facetTitles(language)));
        return new Site(
                renderer.naming(marked ? assets.marked() : assets.plain()),
                pages,
                twins,
                files(pages, assets),
                new Once<>(() -> index.get().files()));
    }

    /** What the search page says above the values of the site's own fields, by the keys of its words. */
    private Map<String, String> facetTitles(String language) {
        Map<String, String> titles = new TreeMap<>();
        wiki.site().fields().stream()
                .filter(SiteField::isFacet)
                .forEach(field -> titles.put(
                        "facet." + field.key(),
                        field.title()
                                .in(language, wiki.site().defaultLanguage())
                                .map(title -> title.value().text().strip())
                                .orElse(field.key())));
        return titles;
    }

    private NavigableMap<String, Supplier<byte[]>> files(NavigableMap<String, Plan> pages, StaticFiles assets) {
        NavigableMap<String, Supplier<byte[]>> files = new TreeMap<>(assets.all());
        wiki.files().forEach(path -> files.put("files/" + path, () -> tree.bytes("content/" + path)));
        for (ShortAddress address : wiki.site().addresses()) {
            String language = wiki.site().defaultLanguage();
            linker.named(address.page().text())
                    .map(target -> Addresses.relative(address.file(), addresses.of(target, language)))
                    .ifPresent(link -> files.put(
                            address.file(),
                            () -> WebFiles.shortAddress(language, address.name().text(), link)));
        }
        String base = wiki.site().baseUrl();
        if (!base.isEmpty()) {
            files.put(
                    "sitemap.xml",
                    () -> WebFiles.siteMap(
                            base,
                            pages.values().stream()
                                    .filter(Plan::listed)
                                    .map(Plan::address)
                                    .toList()));
            for (String language : wiki.site().languages()) {
                String title = wiki.site()
                        .title()
                        .in(language, wiki.site().defaultLanguage())
                        .map(shown -> shown.value().text())
                        .orElse("");
                files.put(
                        addresses.tree(language) + "opensearch.xml",
                        () -> WebFiles.openSearch(
                                wiki.site(),
                                language,
                                title,
                                addresses.of(new Target.FixedPage(Target.Fixed.SEARCH), language)));
            }
        }
        return files;
    }

    /**
     * Files of the site's own that would lie where a page or a file beside the pages lies; case does not tell them
     * apart on every disk.
     */
    private List<Problem> clashes(Site site) {
        List<String> own =
                tree.paths().stream().filter(path -> path.startsWith("static/")).toList();
        if (own.isEmpty()) {
            return List.of();
        }
        Set<String> taken = new HashSet<>();
        site.pages().forEach(address -> taken.add(address.toLowerCase(Locale.ROOT)));
        site.forMachines().forEach(path -> taken.add(path.toLowerCase(Locale.ROOT)));
        wiki.files().forEach(path -> taken.add(("files/" + path).toLowerCase(Locale.ROOT)));
        return own.stream()
                .filter(path -> !taken.add(path.substring("static/".length()).toLowerCase(Locale.ROOT)))
                .map(path -> Problem.ofFile(
                        "address-taken",
                        SourceFile.of(path, ""),
                        "another file or page of the site lies where this file would lie",
                        "Rename it. To change how a page looks, replace its template."))
                .toList();
    }
}
