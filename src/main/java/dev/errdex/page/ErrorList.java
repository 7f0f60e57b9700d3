package dev.errdex.page;

import dev.errdex.code.CodeGroup;
import dev.errdex.link.Sheets;
import dev.errdex.link.Target;
import dev.errdex.link.Target.Fixed;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.page.Parts.Card;
import dev.errdex.page.Parts.Group;
import dev.errdex.page.Parts.Passage;
import dev.errdex.page.Parts.Phrase;
import dev.errdex.page.Parts.Shelf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The page of all written errors, in one language. When they are too many for a page, it tells their groups, whose
 * pages list them.
 */
record ErrorList(Library library, String language, FixedFrames fixed, CatalogPages catalogs) {

    Page.Errors page() {
        String address = fixed.address(Fixed.ERRORS);
        List<Group> spaces = catalogs.spaces(address);
        boolean isShort = library.wiki().errors().size() <= Sheets.CARDS;
        return new Page.Errors(
                fixed.of(Fixed.ERRORS),
                isShort ? shelves(address) : List.of(),
                isShort ? List.of() : ways(address),
                spaces);
    }

    private List<Shelf> shelves(String address) {
        Cards cards = new Cards(library, language, address);
        CodeParts parts = new CodeParts(library, language, address);
        Map<CodeGroup, List<Card>> byGroup = new TreeMap<>();
        for (ErrorDefinition error : library.wiki().errors()) {
            byGroup.computeIfAbsent(library.wiki().codes().group(error.code()), x -> new ArrayList<>())
                    .add(cards.of(error));
        }
        return byGroup.entrySet().stream()
                .map(each -> new Shelf(
                        each.getKey().space() + "-" + each.getKey().anchor(),
                        Phrase.plain(parts.title(each.getKey()), ""),
                        Passage.NONE,
                        parts.link(each.getKey()).href(),
                        each.getValue()))
                .toList();
    }

    /** The groups that have written errors, by space; none when these, too, are too many. */
    private List<Parts.Ways> ways(String address) {
        Cards cards = new Cards(library, language, address);
        List<Parts.Ways> ways = new ArrayList<>();
        int all = 0;
        for (var space : library.wiki().spaces()) {
            List<Group> written = catalogs.groups(space.name(), address).stream()
                    .filter(group -> group.written() > 0)
                    .toList();
            all += written.size();
            if (!written.isEmpty()) {
                ways.add(new Parts.Ways(
                        "space-" + space.name(),
                        library.spaceTitle(space.name(), language),
                        cards.href(new Target.SpacePage(space.name())),
                        written));
            }
        }
        return all <= Sheets.LINES ? ways : List.of();
    }
}
