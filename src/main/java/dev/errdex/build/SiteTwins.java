package dev.errdex.build;

import dev.errdex.page.Page;
import dev.errdex.page.PageComposer.Plan;
import dev.errdex.twin.Listed;
import dev.errdex.twin.Twins;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What a site says to machines. It remembers of each page what the files that tell of all pages say of it, so that whoever
 * makes all pages makes each of them once.
 */
final class SiteTwins {
    private final Twins twins;
    private final List<Plan> pages;
    private final SortedMap<String, Plan> byAddress;
    private final SortedMap<String, Function<List<Listed>, byte[]>> ofSite;
    private final Map<String, List<Listed>> told = new ConcurrentHashMap<>();

    /** {@code pages} are in the order in which lists name them, and the same {@code byAddress}. */
    SiteTwins(Twins twins, List<Plan> pages, SortedMap<String, Plan> byAddress) {
        this.twins = twins;
        this.pages = pages;
        this.byAddress = byAddress;
        this.ofSite = twins.ofSite();
    }

    /** The paths of what tells of the whole site. */
    Set<String> ofSite() {
        return ofSite.keySet();
    }

    /** The paths of all that is made for machines. */
    Set<String> paths() {
        Set<String> paths = new TreeSet<>(ofSite.keySet());
        pages.forEach(page -> paths.addAll(page.twins()));
        return paths;
    }

    /** What is made of a page, by path. */
    SortedMap<String, byte[]> of(Page page) {
        Twins.OfPage made = twins.of(page);
        told.put(page.frame().address(), made.listed());
        return made.files();
    }

    /** The file at a path; empty when nothing is made for machines there. */
    Optional<byte[]> file(String path) {
        if (ofSite.containsKey(path)) {
            return Optional.of(ofSite.get(path).apply(listed()));
        }
        // There are twice as many twins as pages, and hardly ever is one asked for alone: the page beside it knows of it.
        Plan page = byAddress.get(path.substring(0, Math.max(0, path.lastIndexOf('.'))) + ".html");
        return page != null && page.twins().contains(path) ? Optional.of(of(page.page().get()).get(path)) : Optional.empty();
    }

    private List<Listed> listed() {
        return pages.stream().flatMap(page -> {
            List<Listed> known = told.get(page.address());
            return (known != null ? known : twins.of(page.page().get()).listed()).stream();
        }).toList();
    }
}
