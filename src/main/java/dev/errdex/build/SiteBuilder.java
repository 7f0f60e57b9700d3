package dev.errdex.build;

import dev.errdex.check.Checks;
import dev.errdex.check.Searcher;
import dev.errdex.content.WikiReader;
import dev.errdex.link.Addresses;
import dev.errdex.link.LinkGraph;
import dev.errdex.link.Linker;
import dev.errdex.link.Target;
import dev.errdex.link.Titles;
import dev.errdex.model.Wiki;
import dev.errdex.page.Page;
import dev.errdex.page.PageComposer;
import dev.errdex.page.PageComposer.Plan;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.render.Rendered;
import dev.errdex.render.Renderer;
import dev.errdex.render.Theme;
import dev.errdex.search.EngineScripts;
import dev.errdex.search.SearchIndex;
import dev.errdex.source.FolderTree;
import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceTree;
import dev.errdex.twin.Listed;
import dev.errdex.twin.Twins;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The staircase: a site folder in, a site out. Only this class knows all the stages. */
public final class SiteBuilder {
    /** The folders of a site folder that a build reads. */
    public static final List<String> FOLDERS = List.of("content", "templates", "static");

    private final Progress progress;

    /**
     * What became of a build.
     *
     * @param problems all that is wrong, sorted
     * @param published whether the output folder holds the new site; without errors it does
     * @param pages how many pages the site has
     * @param changes how many files were written or deleted
     */
    public record Built(List<Problem> problems, boolean published, int pages, int changes) {
    }

    public SiteBuilder(Progress progress) {
        this.progress = progress;
    }

    /**
     * Builds the site in the folder {@code site} into the folder {@code out}, which is left as it was when the site has
     * errors. Throws {@link PublishException} when {@code out} must not be written to.
     */
    public Built build(Path site, Path out) {
        OutputFolder.refusal(out, site).ifPresent(reason -> {
            throw new PublishException("The site is not written: " + reason, "Choose another folder with -o.");
        });
        return build(tree(site), () -> new Publisher(out));
    }

    /** Builds the site of a tree; {@code output} is asked for one when the site has no errors before it is rendered. */
    public Built build(SourceTree tree, Supplier<? extends SiteOutput> output) {
        Foundation base = foundation(tree);
        if (hasErrors(base.problems)) {
            return new Built(base.problems, false, 0, 0);
        }
        List<Plan> plans = new PageComposer(base.wiki, base.linker, base.addresses, new LinkGraph(base.wiki, base.linker), base.renderer::word).plans();
        try (SiteOutput site = output.get()) {
            progress.stage("render", plans.size());
            Set<String> pages = new ConcurrentSkipListSet<>();
            Set<String> taken = new ConcurrentSkipListSet<>();
            Twins twins = new Twins(base.wiki, base.addresses, base.renderer::word);
            List<Listed> listed = new ArrayList<>();
            List<Problem> mistakes = new ArrayList<>(render(plans, base.renderer, twins, site, pages, taken, listed));
            twins.ofSite(listed).forEach((path, bytes) -> {
                taken.add(path.toLowerCase(Locale.ROOT));
                site.write(path, bytes);
            });
            mistakes.addAll(clashes(tree, taken));
            if (!mistakes.isEmpty()) {
                return new Built(sorted(Stream.of(base.problems, mistakes)), false, 0, 0);
            }
            progress.stage("index", 0);
            base.index.get().files().forEach(site::write);
            progress.stage("publish", 0);
            writeFiles(tree, base.wiki, base.addresses, base.renderer, site, pages);
            return new Built(base.problems, true, plans.size(), site.publish());
        }
    }

    /** All that is wrong with a site before it is rendered, sorted. */
    public List<Problem> problems(SourceTree tree) {
        return foundation(tree).problems;
    }

    /** The files of a site folder that a build reads. */
    public static SourceTree tree(Path site) {
        return FolderTree.of(site, FOLDERS);
    }

    /** What is known of a site before there is a page. */
    private record Foundation(Wiki wiki, Linker linker, Addresses addresses, Renderer renderer, Once<SearchIndex> index, List<Problem> problems) {
    }

    private Foundation foundation(SourceTree tree) {
        progress.stage("read", 0);
        WikiReader.Result read = WikiReader.read(tree);
        Wiki wiki = read.wiki();
        progress.stage("link", 0);
        Linker linker = new Linker(wiki);
        Addresses addresses = new Addresses(wiki);
        progress.stage("check", 0);
        Renderer renderer = Renderer.of(theme(tree));
        Once<SearchIndex> index = new Once<>(() -> SearchIndex.of(wiki, linker, addresses, new Titles(wiki, linker, (page, language) -> page.word())));
        Searcher searcher = (language, query, limit) -> index.get().search(language, query, limit).hits().stream().map(hit -> hit.document().address()).toList();
        List<Problem> problems = sorted(Stream.of(Checks.run(wiki, linker, addresses, searcher, read.problems()), renderer.problems()));
        return new Foundation(wiki, linker, addresses, renderer, index, problems);
    }

    private static Theme theme(SourceTree tree) {
        return Theme.builtIn().with(tree.paths().stream().filter(path -> path.startsWith("templates/")).map(tree::file).toList());
    }

    private List<Problem> render(List<Plan> plans, Renderer renderer, Twins twins, SiteOutput output, Set<String> pages, Set<String> taken,
                                 List<Listed> listed) {
        Collection<Problem> mistakes = new ConcurrentLinkedQueue<>();
        listed.addAll(plans.parallelStream().flatMap(plan -> {
            Page page = plan.page().get();
            switch (renderer.render(page)) {
                case Rendered.Html html -> output.write(page.frame().address(), html.bytes());
                case Rendered.Failed failed -> mistakes.addAll(failed.problems());
            }
            taken.add(page.frame().address().toLowerCase(Locale.ROOT));
            if (!(page instanceof Page.Redirect || page instanceof Page.NotFound)) {
                pages.add(page.frame().address());
            }
            Twins.OfPage made = twins.of(page);
            made.files().forEach((path, bytes) -> {
                taken.add(path.toLowerCase(Locale.ROOT));
                output.write(path, bytes);
            });
            progress.step();
            return made.listed().stream();
        }).toList());
        return firstOfEach(mistakes);
    }

    /** A mistake in a template shows on every page that it renders; one page is enough to tell it. */
    private static List<Problem> firstOfEach(Collection<Problem> mistakes) {
        Map<String, Problem> first = new java.util.TreeMap<>();
        mistakes.stream().sorted().forEach(problem -> first.putIfAbsent(problem.rule() + problem.span(), problem));
        return List.copyOf(first.values());
    }

    /** Files of the site's own that would lie where a page or a file beside the pages lies; case does not tell them apart on every disk. */
    private static List<Problem> clashes(SourceTree tree, Set<String> pages) {
        Set<String> taken = new HashSet<>(pages);
        tree.paths().stream().filter(path -> path.startsWith("content/")).forEach(path -> taken.add(path.replaceFirst("content", "files").toLowerCase(Locale.ROOT)));
        return tree.paths().stream().filter(path -> path.startsWith("static/") && !taken.add(path.substring("static/".length()).toLowerCase(Locale.ROOT)))
                .map(path -> Problem.ofFile("address-taken", SourceFile.of(path, ""), "another file or page of the site lies where this file would lie",
                        "Rename it. To change how a page looks, replace its template.")).toList();
    }

    private static void writeFiles(SourceTree tree, Wiki wiki, Addresses addresses, Renderer renderer, SiteOutput output, Set<String> pages) {
        SortedMap<String, byte[]> files = Theme.staticFiles();
        tree.paths().stream().filter(path -> path.startsWith("static/")).forEach(path -> files.put(path.substring("static/".length()), tree.bytes(path)));
        files.put(EngineScripts.ADDRESS, EngineScripts.bundle(path -> new String(files.get(path), StandardCharsets.UTF_8)));
        EngineScripts.FILES.forEach(files::remove);
        files.forEach(output::write);
        wiki.files().forEach(path -> output.write("files/" + path, tree.bytes("content/" + path)));
        String base = wiki.site().baseUrl();
        if (!base.isEmpty()) {
            output.write("sitemap.xml", WebFiles.siteMap(base, pages));
            for (String language : wiki.site().languages()) {
                String title = wiki.site().title().in(language, wiki.site().defaultLanguage()).map(shown -> shown.value().text()).orElse("");
                output.write(addresses.tree(language) + "opensearch.xml", WebFiles.openSearch(wiki.site(), language, title,
                        addresses.of(new Target.FixedPage(Target.Fixed.SEARCH), language)));
            }
        }
    }

    private static List<Problem> sorted(Stream<List<Problem>> problems) {
        return problems.flatMap(List::stream).distinct().sorted().toList();
    }

    private static boolean hasErrors(List<Problem> problems) {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }
}
