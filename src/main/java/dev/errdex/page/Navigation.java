package dev.errdex.page;

import dev.errdex.link.Addresses;
import dev.errdex.link.Target;
import dev.errdex.page.Parts.Link;
import dev.errdex.page.Parts.NavGroup;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The navigation of a language: on pages for authors the sections for authors, on all others the menus for readers, and
 * above these the siblings of a page that no menu names.
 */
final class Navigation {
    private final Library library;
    private final String language;
    private final Menus readers;
    private final Menus authors;

    Navigation(Library library, String language) {
        this.library = library;
        this.language = language;
        this.readers = Menus.forReaders(library, language);
        this.authors = Menus.forAuthors(library, language);
    }

    boolean isForAuthors(String address) {
        return authors.hold(address);
    }

    /** As the page at an address shows it, with links from {@code from}; {@code siblings} may be none. */
    List<NavGroup> on(String address, String from, Siblings siblings) {
        if (authors.hold(address)) {
            return authors.on(address, from);
        }
        List<NavGroup> groups = new ArrayList<>(readers.on(address, from));
        if (!readers.name(address)) {
            siblings.group(address, from).ifPresent(group -> groups.addFirst(group));
        }
        return groups;
    }

    /** The one way to what is for authors, or null when nothing is. */
    @Nullable
    Link authors(String from) {
        return library.wiki().sections().stream()
                .filter(section -> section.forAuthors())
                .findFirst()
                .map(section -> new Link(
                        library.words().of(language, "authors"),
                        Addresses.relative(
                                from, library.addresses().of(new Target.SectionPage(section.id()), language))))
                .orElse(null);
    }
}
