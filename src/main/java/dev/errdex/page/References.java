package dev.errdex.page;

import dev.errdex.link.Addresses;
import dev.errdex.model.Entry;
import dev.errdex.page.Parts.Source;
import java.net.URI;
import java.util.List;

/** Sources outside the wiki. */
final class References {
    private References() {}

    static List<Source> of(List<Entry.Source> sources, Library library, String language) {
        return sources.stream()
                .map(source -> new Source(
                        library.phrase(source.title(), language),
                        Addresses.outside(source.url().text()),
                        host(source.url().text())))
                .toList();
    }

    private static String host(String url) {
        try {
            String host = URI.create(url).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
