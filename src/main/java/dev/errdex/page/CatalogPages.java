package dev.errdex.page;

import dev.errdex.code.Catalog;
import dev.errdex.code.CodeGroup;
import dev.errdex.code.CodeSpace;
import dev.errdex.link.Addresses;
import dev.errdex.link.Target;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Wiki.Space;
import dev.errdex.page.Frames.About;
import dev.errdex.page.Parts.CatalogRow;
import dev.errdex.page.Parts.Group;
import dev.errdex.page.Parts.Link;
import dev.errdex.page.Parts.Passage;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The pages of code spaces and of the groups of their codes, in one language. */
final class CatalogPages {
    private final Library library;
    private final String language;
    private final Frames frames;
    private final Map<String, SortedMap<CodeGroup, List<Catalog.Row>>> groups;

    CatalogPages(
            Library library,
            String language,
            Frames frames,
            Map<String, SortedMap<CodeGroup, List<Catalog.Row>>> groups) {
        this.library = library;
        this.language = language;
        this.frames = frames;
        this.groups = groups;
    }

    /** The rows of each space by group, the written errors that no catalogue knows among them. */
    static Map<String, SortedMap<CodeGroup, List<Catalog.Row>>> groups(Library library) {
        Map<String, SortedMap<CodeGroup, List<Catalog.Row>>> groups = new TreeMap<>();
        List<ErrorDefinition> uncatalogued = library.wiki().uncatalogued();
        for (CodeSpace space : library.wiki().codes().all()) {
            List<Catalog.Row> further = uncatalogued.stream()
                    .filter(error -> error.code().space().equals(space.name()))
                    .map(error -> new Catalog.Row(error.code(), List.of(), Map.of()))
                    .toList();
            groups.put(space.name(), library.wiki().codes().and(further).groups(space.name()));
        }
        return groups;
    }

    Page.Space space(Space space) {
        Target.SpacePage target = new Target.SpacePage(space.name());
        String address = library.addresses().of(target, language);
        Cards cards = new Cards(library, language, address);
        CodeParts parts = new CodeParts(library, language, address);
        ProseFiller filler = new ProseFiller(library, language, address, null);
        Passage summary = filler.fill(space.summary());
        String title = library.spaceTitle(space.name(), language);
        About about = new About(
                title,
                cards.summary(space.summary()).text(),
                frames.crumbs(address, new Target.FixedPage(Target.Fixed.ERRORS)),
                List.of(),
                space.file(),
                "",
                false,
                filler.definitions());
        return new Page.Space(
                frames.frame(address, other -> library.addresses().of(target, other), about, Format.MARKDOWN),
                title,
                summary,
                parts.fields(space.name()),
                groups(space.name(), address),
                library.wiki().errors().stream()
                        .filter(error -> error.code().space().equals(space.name()))
                        .map(cards::of)
                        .toList());
    }

    /** The groups of a space in short. */
    List<Group> groups(String space, String address) {
        CodeParts parts = new CodeParts(library, language, address);
        return groups.get(space).entrySet().stream()
                .map(each -> new Group(
                        parts.title(each.getKey()),
                        parts.detail(each.getKey()),
                        Addresses.relative(address, library.addresses().group(each.getKey(), language)),
                        each.getValue().size(),
                        (int) each.getValue().stream()
                                .filter(row ->
                                        library.linker().error(row.code()).isPresent())
                                .count()))
                .toList();
    }

    /** A group's listing; {@code previous} and {@code next} are its neighbours in the space, or null. */
    Page.Catalog catalog(CodeGroup group, CodeGroup previous, CodeGroup next) {
        String address = library.addresses().group(group, language);
        Cards cards = new Cards(library, language, address);
        CodeParts parts = new CodeParts(library, language, address);
        List<Catalog.Row> rows = groups.get(group.space()).get(group);
        List<ErrorDefinition> written = rows.stream()
                .map(row -> library.linker().error(row.code()))
                .flatMap(java.util.Optional::stream)
                .toList();
        Target.SpacePage space = new Target.SpacePage(group.space());
        String title = parts.title(group);
        About about = About.titled(title + " – " + library.spaceTitle(group.space(), language))
                .below(frames.crumbs(address, new Target.FixedPage(Target.Fixed.ERRORS), space));
        return new Page.Catalog(
                frames.frame(address, other -> library.addresses().group(group, other), about, Format.MARKDOWN),
                title,
                parts.detail(group),
                new Link(library.spaceTitle(group.space(), language), cards.href(space)),
                written.stream().map(cards::of).toList(),
                rows.stream().map(row -> row(row, cards, parts)).toList(),
                neighbour(previous, parts),
                neighbour(next, parts));
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
