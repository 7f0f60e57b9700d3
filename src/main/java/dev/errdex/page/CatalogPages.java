package dev.errdex.page;

import dev.errdex.code.Catalog;
import dev.errdex.code.CodeGroup;
import dev.errdex.link.Addresses;
import dev.errdex.link.Listings;
import dev.errdex.link.Sheets;
import dev.errdex.link.Target;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Wiki.Space;
import dev.errdex.page.Frames.About;
import dev.errdex.page.Parts.CatalogRow;
import dev.errdex.page.Parts.Group;
import dev.errdex.page.Parts.Link;
import dev.errdex.page.Parts.Listing;
import dev.errdex.page.Parts.Passage;
import dev.errdex.page.Siblings.Sibling;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The pages of code spaces and of the groups of their codes, in one language. */
final class CatalogPages {
    /** A listing tells so many written errors twice: what they are about, and in the table of all codes. */
    private static final int MOST_CARDS = 100;

    private final Library library;
    private final String language;
    private final Frames frames;
    private final Listings listings;
    /** The groups of each space, counted once: several pages tell them. */
    private final Map<String, List<Counted>> counted = new ConcurrentHashMap<>();

    /** A group with how many codes it has, and how many of them have a page of their own. */
    private record Counted(CodeGroup group, int codes, int written) {}

    CatalogPages(Library library, String language, Frames frames) {
        this.library = library;
        this.language = language;
        this.frames = frames;
        this.listings = library.addresses().listings();
    }

    /** The groups of a space, laid on pages. */
    ListPages<Group> groups(Space space) {
        String address = library.addresses().of(new Target.SpacePage(space.name()), language);
        return ListPages.of(address, groups(space.name(), address), Sheets.LINES, Group::title);
    }

    /** The page of a space that shows some of its groups, the first of which shows what the space is, too. */
    Page.Space space(Space space, ListPages<Group> groups, int page) {
        Target.SpacePage target = new Target.SpacePage(space.name());
        String address = groups.address(page);
        Cards cards = new Cards(library, language, address);
        CodeParts parts = new CodeParts(library, language, address);
        ProseFiller filler = new ProseFiller(library, language, address, null);
        Passage summary = page == 0 ? filler.fill(space.summary()) : Passage.NONE;
        String title = library.spaceTitle(space.name(), language);
        About about = new About(
                        title,
                        cards.summary(space.summary()).text(),
                        frames.crumbs(address, new Target.FixedPage(Target.Fixed.ERRORS)),
                        List.of(),
                        space.file(),
                        "",
                        false,
                        filler.definitions())
                .on(groups.seen(page, List.of()));
        List<ErrorDefinition> written = library.wiki().errors().stream()
                .filter(error -> error.code().space().equals(space.name()))
                .toList();
        return new Page.Space(
                frames.frame(
                        address,
                        other -> Addresses.sheet(library.addresses().of(target, other), page),
                        about,
                        Format.MARKDOWN),
                title,
                summary,
                page == 0 ? parts.fields(space.name()) : List.of(),
                groups.on(page),
                page == 0 && written.size() <= Sheets.CARDS
                        ? written.stream().map(cards::of).toList()
                        : List.of());
    }

    /** The code spaces in short. */
    List<Group> spaces(String address) {
        Cards cards = new Cards(library, language, address);
        return library.wiki().spaces().stream()
                .map(space -> new Group(
                        library.spaceTitle(space.name(), language),
                        "",
                        cards.href(new Target.SpacePage(space.name())),
                        counted(space.name()).stream().mapToInt(Counted::codes).sum(),
                        counted(space.name()).stream()
                                .mapToInt(Counted::written)
                                .sum()))
                .toList();
    }

    /** The groups of a space in short. */
    List<Group> groups(String space, String address) {
        CodeParts parts = new CodeParts(library, language, address);
        return counted(space).stream()
                .map(each -> new Group(
                        parts.title(each.group()),
                        parts.detail(each.group()),
                        Addresses.relative(address, library.addresses().group(each.group(), language)),
                        each.codes(),
                        each.written()))
                .toList();
    }

    private List<Counted> counted(String space) {
        return counted.computeIfAbsent(
                space,
                name -> listings.groups(name).entrySet().stream()
                        .map(each -> new Counted(each.getKey(), each.getValue().size(), (int) each.getValue().stream()
                                .filter(row ->
                                        library.linker().error(row.code()).isPresent())
                                .count()))
                        .toList());
    }

    /** The rows of a group, laid on pages. */
    ListPages<Catalog.Row> rows(CodeGroup group) {
        return ListPages.of(
                        library.addresses().group(group, language),
                        listings.groups(group.space()).get(group),
                        Sheets.CARDS,
                        row -> row.code().spelling())
                .with(page -> page.getFirst().code().spelling());
    }

    /**
     * A page of a group's listing; {@code previous} and {@code next} are the group's neighbours in the space, or null.
     */
    Page.Catalog catalog(CodeGroup group, ListPages<Catalog.Row> all, int page, CodeGroup previous, CodeGroup next) {
        String address = all.address(page);
        Cards cards = new Cards(library, language, address);
        CodeParts parts = new CodeParts(library, language, address);
        List<Catalog.Row> rows = all.on(page);
        Listing listing = all.seen(page, List.of());
        List<ErrorDefinition> written = rows.stream()
                .map(row -> library.linker().error(row.code()))
                .flatMap(Optional::stream)
                .toList();
        Target.SpacePage space = new Target.SpacePage(group.space());
        String title = parts.title(group);
        About about = About.titled(title + " – " + library.spaceTitle(group.space(), language))
                .below(frames.crumbs(address, new Target.FixedPage(Target.Fixed.ERRORS), space))
                .on(listing)
                .beside(beside(group, parts));
        return new Page.Catalog(
                frames.frame(
                        address,
                        other -> Addresses.sheet(library.addresses().group(group, other), page),
                        about,
                        Format.MARKDOWN),
                title,
                parts.detail(group),
                new Link(library.spaceTitle(group.space(), language), cards.href(space)),
                all.isParted() || written.size() > MOST_CARDS
                        ? List.of()
                        : written.stream().map(cards::of).toList(),
                rows.stream().map(row -> row(row, cards, parts)).toList(),
                listing.previous() == null ? neighbour(previous, parts) : listing.previous(),
                listing.next() == null ? neighbour(next, parts) : listing.next());
    }

    private Siblings beside(CodeGroup group, CodeParts parts) {
        List<CodeGroup> all =
                counted(group.space()).stream().map(Counted::group).toList();
        return Siblings.around(
                library.spaceTitle(group.space(), language),
                library.addresses().of(new Target.SpacePage(group.space()), language),
                all,
                all.indexOf(group),
                each -> new Sibling(parts.title(each), library.addresses().group(each, language)));
    }

    private static Link neighbour(CodeGroup group, CodeParts parts) {
        return group == null ? null : parts.link(group);
    }

    private CatalogRow row(Catalog.Row row, Cards cards, CodeParts parts) {
        ErrorDefinition written = library.linker().error(row.code()).orElse(null);
        return new CatalogRow(
                row.code().spelling(),
                row.code().spelling(),
                row.symbols(),
                Library.catalogText(row.texts(), language),
                written == null ? "" : cards.of(written).href(),
                written == null ? "" : library.title(written, language),
                parts.bits(row.code()),
                parts.spellings(row.code(), List.of()),
                parts.counterparts(row.code()));
    }
}
