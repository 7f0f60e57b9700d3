package dev.errdex.build;

import dev.errdex.page.Page;
import dev.errdex.page.PageComposer.Plan;
import dev.errdex.problem.Problem;
import dev.errdex.render.PageFiles;
import dev.errdex.render.Rendered;
import dev.errdex.render.Renderer;
import dev.errdex.search.EngineScripts;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A site, file by file, each of which is made when it is asked for; asked again, it is made again. Several threads may
 * ask at once. All paths are relative to its root, with {@code /}.
 */
public final class Site {
    /** Below this folder lies the search index. */
    public static final String INDEX = "search/";

    private final Renderer renderer;
    private final SortedMap<String, Plan> pages;
    private final SiteTwins twins;
    private final SortedMap<String, Supplier<byte[]>> files;
    private final Supplier<Map<String, byte[]>> index;

    /**
     * {@code files} are those that are not made for machines; {@code index} gives the search index; the addresses of
     * all of them are different.
     */
    Site(
            Renderer renderer,
            SortedMap<String, Plan> pages,
            SiteTwins twins,
            SortedMap<String, Supplier<byte[]>> files,
            Supplier<Map<String, byte[]>> index) {
        this.renderer = renderer;
        this.pages = pages;
        this.twins = twins;
        this.files = files;
        this.index = index;
    }

    /** The addresses of its pages. */
    public Set<String> pages() {
        return Collections.unmodifiableSet(pages.keySet());
    }

    /** One of its pages as HTML; nothing when mistakes in a template prevent it, which {@code mistakes} is told. */
    public Optional<byte[]> page(String address, Consumer<Problem> mistakes) {
        return html(compose(address), mistakes);
    }

    /**
     * Writes one of its pages in all its forms: HTML, and its twins for machines; nothing when mistakes in a template
     * prevent it, which {@code mistakes} is told.
     */
    void writePage(String address, SiteOutput out, Consumer<Problem> mistakes) {
        Page page = compose(address);
        html(page, mistakes).ifPresent(html -> {
            out.write(address, html);
            twins.write(page, out);
        });
    }

    private Page compose(String address) {
        return Objects.requireNonNull(pages.get(address), address).page().get();
    }

    /** Writes all the rest, when all pages have been written. */
    void writeRest(SiteOutput out) {
        index().forEach(out::write);
        files.forEach((path, file) -> out.write(path, file.get()));
        twins.writeSite(out);
    }

    private Optional<byte[]> html(Page page, Consumer<Problem> mistakes) {
        return switch (renderer.render(page)) {
            case Rendered.Html html -> Optional.of(html.bytes());
            case Rendered.Failed failed -> {
                failed.problems().forEach(mistakes);
                yield Optional.empty();
            }
        };
    }

    /** Those of its files that are made for machines. */
    Set<String> forMachines() {
        return twins.paths();
    }

    /**
     * The paths of its files that are neither pages nor parts of the search index: styles, scripts, images, downloads,
     * what is for machines.
     */
    public Set<String> files() {
        Set<String> paths = new TreeSet<>(files.keySet());
        paths.addAll(forMachines());
        return paths;
    }

    /** One of those files; empty when there is none of that path. */
    public Optional<byte[]> file(String path) {
        Supplier<byte[]> file = files.get(path);
        return file != null ? Optional.of(file.get()) : twins.file(path);
    }

    /** The files of the search index by their paths; made once. */
    public Map<String, byte[]> index() {
        return index.get();
    }

    /**
     * What beside the pages is made from some files of a site folder: paths of files, and {@link #INDEX} for all of the
     * index.
     */
    public static Set<String> madeFrom(Set<String> sources) {
        Set<String> made = new TreeSet<>();
        for (String source : sources) {
            String path = source.substring(source.indexOf('/') + 1);
            if (source.startsWith("static/")) {
                made.add(EngineScripts.publishedIn(path));
                PageFiles.joined(path).ifPresent(made::add);
            } else if (source.startsWith("templates/strings/")) {
                made.add("js/");
            } else if (source.startsWith("content/")) {
                made.addAll(List.of("files/" + path, INDEX));
            }
        }
        return made;
    }
}
