package dev.errdex.build;

import dev.errdex.page.Page;
import dev.errdex.page.PageComposer.Plan;
import dev.errdex.twin.Listed;
import dev.errdex.twin.Twins;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What a site says to machines. It remembers of each page what the files that tell of all pages say of it, so that whoever
 * makes all pages makes each of them once.
 */
final class SiteTwins {
    private final Twins twins;
    private final List<Plan> pages;
    private final Set<String> paths;
    private final SortedMap<String, Supplier<byte[]>> files = new TreeMap<>();
    private final Map<String, List<Listed>> told = new ConcurrentHashMap<>();

    /** {@code pages} are in the order in which lists name them. */
    SiteTwins(Twins twins, List<Plan> pages) {
        this.twins = twins;
        this.pages = List.copyOf(pages);
        this.paths = pages.stream().flatMap(page -> page.twins().stream()).collect(Collectors.toUnmodifiableSet());
        pages.forEach(page -> page.twins().forEach(path -> files.put(path, () -> of(page.page().get()).get(path))));
        twins.ofSite().forEach((path, maker) -> files.put(path, () -> maker.apply(listed())));
    }

    /** The paths of what is made of single pages. */
    Set<String> paths() {
        return paths;
    }

    /** What is made of a page, by path. */
    SortedMap<String, byte[]> of(Page page) {
        Twins.OfPage made = twins.of(page);
        told.put(page.frame().address(), made.listed());
        return made.files();
    }

    /** All files by their paths, each of which is made when it is asked for. */
    SortedMap<String, Supplier<byte[]>> files() {
        return Collections.unmodifiableSortedMap(files);
    }

    private List<Listed> listed() {
        return pages.stream().flatMap(page -> {
            List<Listed> known = told.get(page.address());
            return (known != null ? known : twins.of(page.page().get()).listed()).stream();
        }).toList();
    }
}
