package dev.errdex.author;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.errdex.code.Catalog;
import dev.errdex.content.WikiReader;
import dev.errdex.model.Wiki;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A site with one code space, and files that are brought into it. */
record ImportDesk(MemoryTree site) {
    static final String NET = "name: net\ntitle: Net\nspelling: prefixed\nprefix: NET\nseparator: '-'\ndigits: 4\n";
    static final String HRESULT = "name: hresult\ntitle: HRESULT\nspelling: hex32\n";
    static final Wishes ROWS = new Wishes(null, false, false, Map.of(), null, null, "imported", "", "2026-11-20");
    static final Wishes PAGES = new Wishes(null, true, false, Map.of(), null, null, "imported", "", "2026-11-20");

    static ImportDesk with(String space, String languages) {
        String name = space.substring("name: ".length(), space.indexOf('\n'));
        return new ImportDesk(new MemoryTree()
                .with("content/site.yaml", "title: Wiki\nlanguages: " + languages + "\n")
                .with("content/spaces/" + name + ".yaml", space));
    }

    Import.Result rows(String name, String text) {
        return read(ROWS, name, text.getBytes(StandardCharsets.UTF_8));
    }

    Import.Result pages(String name, String text) {
        return read(PAGES, name, text.getBytes(StandardCharsets.UTF_8));
    }

    Import.Result read(Wishes wishes, String name, byte[] bytes) {
        return Import.of(site, List.of(new Import.Foreign("in/" + name, bytes)), wishes);
    }

    /** The wiki with what was brought in, in which the reader finds nothing wrong. */
    Wiki wiki(Import.Result result) {
        WikiReader.Result read = WikiReader.read(new DraftedTree(site, result.drafts()).tree());
        assertEquals(List.of(), read.problems());
        return read.wiki();
    }

    /** {@code code symbol language:text} for each row of the catalogue. */
    List<String> catalog(Import.Result result) {
        return wiki(result).codes().all().iterator().next().catalog().rows().stream()
                .map(ImportDesk::row)
                .toList();
    }

    private static String row(Catalog.Row row) {
        return row.code().spelling() + " " + String.join("+", row.symbols())
                + row.texts().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(text -> " " + text.getKey() + ":" + text.getValue())
                        .collect(Collectors.joining());
    }

    /** {@code line:column message} for all that was left. */
    static List<String> left(Import.Result result) {
        return result.leftovers().stream()
                .map(left -> left.problem().span().line() + ":"
                        + left.problem().span().column() + " " + left.problem().message())
                .toList();
    }
}
