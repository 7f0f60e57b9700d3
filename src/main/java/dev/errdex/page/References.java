package dev.errdex.page;

import dev.errdex.link.Addresses;
import dev.errdex.model.Entry;
import dev.errdex.page.Parts.Phrase;
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

    /**
     * Of a cause or a step: what has no title has that of the reference to the same page, or else its server's name.
     */
    static List<Source> cited(
            List<Entry.Source> sources, List<Entry.Source> references, Library library, String language) {
        return sources.stream()
                .map(source -> source.title().isEmpty()
                        ? references.stream()
                                .filter(each -> page(each).equals(page(source)))
                                .findFirst()
                                .map(each -> new Entry.Source(each.title(), source.url()))
                                .orElse(source)
                        : source)
                .map(source -> of(List.of(source), library, language).getFirst())
                .map(source -> source.title().text().isEmpty()
                        ? new Source(
                                Phrase.plain(source.host().isEmpty() ? source.url() : source.host(), ""),
                                source.url(),
                                source.host())
                        : source)
                .toList();
    }

    /** The address without the place in the page. */
    private static String page(Entry.Source source) {
        return source.url().text().strip().replaceFirst("#.*", "");
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
