package dev.errdex.page;

import dev.errdex.link.Addresses;
import dev.errdex.page.Parts.NavGroup;
import dev.errdex.page.Parts.NavLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The pages that a page has its place among: errors of the same group, articles of the section, groups of a code space.
 *
 * @param title what they have in common; {@code list} the address of the page that lists them
 * @param pages their titles and addresses, in order; of many, those around the page are shown
 */
record Siblings(String title, String list, List<Sibling> pages) {
    private static final int SHOWN = 11;

    static final Siblings NONE = new Siblings("", "", List.of());

    record Sibling(String title, String address) {}

    /** Only those around the {@code current} of {@code all} are looked at. */
    static <T> Siblings around(String title, String list, List<T> all, int current, Function<T, Sibling> of) {
        Window window = Window.around(Math.max(0, current), all.size(), SHOWN);
        return new Siblings(
                title,
                list,
                all.subList(window.from(), window.to()).stream().map(of).toList());
    }

    /** None when the page is alone. */
    Optional<NavGroup> group(String address, String from) {
        if (pages.size() < 2) {
            return Optional.empty();
        }
        List<NavLink> links = new ArrayList<>();
        links.add(new NavLink(title, Addresses.relative(from, list), list.equals(address), !list.equals(address)));
        pages.forEach(page -> links.add(new NavLink(
                page.title(),
                Addresses.relative(from, page.address()),
                page.address().equals(address),
                false)));
        return Optional.of(new NavGroup("", links, true));
    }
}
