package dev.errdex.build;

import dev.errdex.check.Checks;
import dev.errdex.content.SiteFolder;
import dev.errdex.content.WikiReader;
import dev.errdex.link.Linking;
import dev.errdex.problem.Problem;
import dev.errdex.render.Renderer;
import dev.errdex.render.Runaways;
import dev.errdex.render.Theme;
import dev.errdex.search.SearchIndex;
import dev.errdex.source.Boundary;
import dev.errdex.source.FolderTree;
import dev.errdex.source.Memory;
import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The staircase: a site folder in, a site out. {@link #build} names the stages in their order; {@link SiteDraft} and
 * {@link Site} hold what they give.
 */
public final class SiteBuilder {
    /** The folders of a site folder that a build reads. */
    public static final List<String> FOLDERS = SiteFolder.FOLDERS;

    private final Progress progress;
    private final boolean marked;
    private final Optional<String> tool;
    private final WikiReader reader;
    private final Linking linking;
    private final Checks checks;
    private final Memory<Renderer> renderers = new Memory<>();
    private final Runaways runaways = new Runaways();

    /** Builds one site, once. */
    public SiteBuilder(Progress progress) {
        this(progress, Tool.identity());
    }

    /** {@code tool} tells this state of the tool from any other; without it, no build relies on an earlier one. */
    SiteBuilder(Progress progress, Optional<String> tool) {
        this(progress, true, tool, WikiReader.once(), Linking.once(), Checks.once(SearchIndex::stopWords));
    }

    private SiteBuilder(
            Progress progress,
            boolean marked,
            Optional<String> tool,
            WikiReader reader,
            Linking linking,
            Checks checks) {
        this.progress = progress;
        this.marked = marked;
        this.tool = tool;
        this.reader = reader;
        this.linking = linking;
        this.checks = checks;
    }

    /**
     * Builds one site again and again, and keeps in memory what the next build can use of the one before. Its pages
     * name what they load without its state, so that a style sheet can change alone.
     */
    public static SiteBuilder again() {
        return new SiteBuilder(
                Progress.SILENT,
                false,
                Optional.empty(),
                new WikiReader(),
                new Linking(),
                new Checks(SearchIndex::stopWords));
    }

    /**
     * Builds the site in the folder {@code site} into the folder {@code out}, which is left as it was when the site has
     * errors. Throws {@link PublishException} when {@code out} must not be written to.
     */
    public Built build(Path site, Path out) {
        OutputFolder.refusal(out, site).ifPresent(reason -> {
            throw new PublishException("The site is not written: " + reason, "Choose another folder with -o.");
        });
        try (OutputPlace place = OutputPlace.open(out)) {
            FolderTree tree = tree(site);
            return tool.isEmpty()
                    ? build(tree, () -> new Publisher(place))
                    : build(new BuildRecord(tree, place, tool.get()), () -> new Publisher(place));
        }
    }

    private Built build(BuildRecord record, Supplier<? extends SiteOutput> output) {
        return record.unchanged().orElseGet(() -> {
            Built built = build(record.site(), () -> record.output(output.get()));
            if (built.published()) {
                record.write(built);
            }
            return built;
        });
    }

    /** Builds the site of a tree; {@code output} is asked for one when the site has no errors before it is rendered. */
    public Built build(SourceTree tree, Supplier<? extends SiteOutput> output) {
        SiteDraft draft = draft(tree);
        progress.stage("check", 0);
        List<Problem> problems = draft.allProblems();
        if (SiteDraft.hasErrors(problems)) {
            return new Built(problems, false, 0, 0);
        }
        Site site = draft.site();
        // Most of the index is made by one thread for each language; the others render meanwhile.
        CompletableFuture<Map<String, byte[]>> index = CompletableFuture.supplyAsync(site::index);
        try (SiteOutput out = output.get()) {
            progress.stage("render", site.pages().size());
            List<Problem> mistakes = draft.render(out, progress::step);
            if (!mistakes.isEmpty()) {
                return new Built(
                        Stream.concat(problems.stream(), mistakes.stream())
                                .distinct()
                                .sorted()
                                .toList(),
                        false,
                        0,
                        0);
            }
            progress.stage("index", 0);
            index.join();
            progress.stage("publish", 0);
            site.writeRest(out);
            return new Built(problems, true, site.pages().size(), out.publish());
        }
    }

    /**
     * The site of a tree as it is now. What is as it was in the draft before is taken from there. For one thread at a
     * time.
     */
    public SiteDraft draft(SourceTree tree) {
        progress.stage("read", 0);
        WikiReader.Result read = reader.readAgain(tree);
        List<SourceFile> templates = tree.paths().stream()
                .filter(path -> path.startsWith("templates/"))
                .map(tree::file)
                .toList();
        Renderer renderer = renderers.get(
                "",
                List.of(templates.stream()
                        .map(file -> List.of(file.path(), file.text(), file.malformedAt()))
                        .toList()),
                () -> Renderer.of(Theme.builtIn().with(templates), runaways));
        renderers.turn();
        progress.stage("link", 0);
        return new SiteDraft(tree, read.wiki(), read.problems(), renderer, marked, linking, checks);
    }

    /** The files of a site folder that a build reads. */
    public static FolderTree tree(Path site) {
        return SiteFolder.tree(site, FOLDERS);
    }

    /** How far symbolic links in a site folder may lead. */
    public static Boundary boundary(Path site) {
        return SiteFolder.boundary(site);
    }
}
