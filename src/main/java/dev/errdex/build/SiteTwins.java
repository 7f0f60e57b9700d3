package dev.errdex.build;

import dev.errdex.page.Page;
import dev.errdex.page.PageComposer.Plan;
import dev.errdex.twin.Listed;
import dev.errdex.twin.Twins;
import dev.errdex.twin.Twins.OfPage;
import dev.errdex.twin.Twins.OfSite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * What a site says to machines. When all of it is written, it remembers of each page what the files that tell of all
 * pages say of it, so that each page is made once; alone, each file is made for itself.
 */
final class SiteTwins {
    private final Twins twins;
    private final List<Plan> pages;
    private final SortedMap<String, Plan> byAddress;
    private final SortedMap<String, OfSite> ofSite;
    private final Map<String, List<Listed>> told = new ConcurrentHashMap<>();
    /** Files that tell of all pages, made alone; as they take so long to make, they are kept while there is memory. */
    private final Map<String, SoftReference<byte[]>> kept = new ConcurrentHashMap<>();

    /** {@code pages} are in the order in which lists name them, and the same {@code byAddress}. */
    SiteTwins(Twins twins, List<Plan> pages, SortedMap<String, Plan> byAddress) {
        this.twins = twins;
        this.pages = pages;
        this.byAddress = byAddress;
        this.ofSite = twins.ofSite();
    }

    /** The paths of all that is made for machines. */
    Set<String> paths() {
        Set<String> paths = new TreeSet<>(ofSite.keySet());
        pages.forEach(page -> paths.addAll(page.twins()));
        return paths;
    }

    /** Writes what is made of a page; many threads may do so at once. */
    void write(Page page, SiteOutput out) {
        OfPage made = twins.of(page);
        made.files().forEach(out::write);
        told.put(page.frame().address(), made.listed());
    }

    /** Writes the files that tell of all pages, each of which has been written. */
    void writeSite(SiteOutput out) {
        List<Listed> listed = pages.stream()
                .flatMap(page -> Objects.requireNonNull(told.get(page.address())).stream())
                .toList();
        ofSite.forEach((path, file) -> out.write(path, stream -> file.write(() -> listed, out::read, stream)));
    }

    /** The file at a path; empty when nothing is made for machines there. */
    Optional<byte[]> file(String path) {
        if (ofSite.containsKey(path)) {
            return Optional.of(kept(path));
        }
        // There are twice as many twins as pages, and hardly ever is one asked for alone: the page beside it knows of
        // it.
        Plan page = byAddress.get(path.substring(0, Math.max(0, path.lastIndexOf('.'))) + ".html");
        return page != null && page.twins().contains(path)
                ? Optional.ofNullable(twins.of(page.page().get()).files().get(path))
                : Optional.empty();
    }

    private byte[] kept(String path) {
        AtomicReference<byte[]> found = new AtomicReference<>(new byte[0]);
        kept.compute(path, (key, before) -> {
            byte[] kept = before == null ? null : before.get();
            byte[] bytes = kept == null ? alone(Objects.requireNonNull(ofSite.get(key))) : kept;
            found.set(bytes);
            return kept == null ? new SoftReference<>(bytes) : before;
        });
        return found.get();
    }

    private byte[] alone(OfSite file) {
        Map<String, byte[]> made = new HashMap<>();
        Supplier<List<Listed>> listed = () -> pages.stream()
                .map(page -> twins.of(page.page().get()))
                .flatMap(page -> {
                    page.listed()
                            .forEach(each -> made.put(each.json(), page.files().get(each.json())));
                    return page.listed().stream();
                })
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            file.write(listed, json -> Objects.requireNonNull(made.get(json)), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
