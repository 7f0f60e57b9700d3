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
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What a site says to machines. When all of it is written, it remembers of each page what the files that tell of all pages
 * say of it, so that each page is made once; alone, each file is made for itself.
 */
final class SiteTwins {
    private final Twins twins;
    private final List<Plan> pages;
    private final Set<String> paths;
    private final SortedMap<String, OfSite> ofSite;
    private final SortedMap<String, Supplier<byte[]>> files = new TreeMap<>();
    private final Map<String, List<Listed>> told = new ConcurrentHashMap<>();

    /** {@code pages} are in the order in which lists name them. */
    SiteTwins(Twins twins, List<Plan> pages) {
        this.twins = twins;
        this.pages = List.copyOf(pages);
        this.paths = pages.stream().flatMap(page -> page.twins().stream()).collect(Collectors.toUnmodifiableSet());
        this.ofSite = twins.ofSite();
        pages.forEach(page -> page.twins().forEach(path -> files.put(path, () -> twins.of(page.page().get()).files().get(path))));
        ofSite.forEach((path, file) -> files.put(path, () -> alone(file)));
    }

    /** Is the file one of those that {@link #write} and {@link #writeSite} write? */
    boolean isWritten(String path) {
        return paths.contains(path) || ofSite.containsKey(path);
    }

    /** All files by their paths, each of which is made when it is asked for. */
    SortedMap<String, Supplier<byte[]>> files() {
        return Collections.unmodifiableSortedMap(files);
    }

    /** Writes what is made of a page; many threads may do so at once. */
    void write(Page page, SiteOutput out) {
        OfPage made = twins.of(page);
        made.files().forEach(out::write);
        told.put(page.frame().address(), made.listed());
    }

    /** Writes the files that tell of all pages, each of which has been written. */
    void writeSite(SiteOutput out) {
        List<Listed> listed = pages.stream().flatMap(page -> told.get(page.address()).stream()).toList();
        ofSite.forEach((path, file) -> out.write(path, stream -> file.write(listed, out::read, stream)));
    }

    private byte[] alone(OfSite file) {
        Map<String, byte[]> made = new HashMap<>();
        List<Listed> listed = pages.stream().map(page -> twins.of(page.page().get())).flatMap(page -> {
            page.listed().forEach(each -> made.put(each.json(), page.files().get(each.json())));
            return page.listed().stream();
        }).toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            file.write(listed, made::get, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
