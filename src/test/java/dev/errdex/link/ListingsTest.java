package dev.errdex.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.errdex.content.WikiReader;
import dev.errdex.model.Wiki;
import dev.errdex.source.MemoryTree;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** On which of its list's pages something stands, and at which address. */
class ListingsTest {
    private final Map<String, byte[]> files = new HashMap<>();

    private void put(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private Wiki wiki(String languages, int codes, int terms) {
        put("content/site.yaml", "title: T\nlanguages: [" + languages + "]\n");
        put("content/spaces/big.yaml", "name: big\ntitle: Big\nspelling: decimal\ncatalog: big.tsv\n");
        StringBuilder catalog = new StringBuilder("code\tsymbol\n");
        for (int code = 1; code <= codes; code++) {
            catalog.append(code).append("\tB_").append(code).append('\n');
        }
        put("content/spaces/big.tsv", catalog.toString());
        StringBuilder glossary = new StringBuilder();
        for (int term = 0; term < terms; term++) {
            // The order of a language's titles is not that of the file.
            String name = "" + (char) ('z' - term / 26) + (char) ('z' - term % 26);
            glossary.append("- {id: ")
                    .append(name)
                    .append(", term: {en: ")
                    .append(name)
                    .append(", es: ");
            glossary.append(new StringBuilder(name).reverse()).append("}, short: S.}\n");
        }
        put("content/glossary.yaml", glossary.toString());
        return WikiReader.read(new MemoryTree(files)).wiki();
    }

    private static String address(Wiki wiki, String name, String language) {
        return new Addresses(wiki).of(new Linker(wiki).named(name).orElseThrow(), language);
    }

    @Test
    void aListThatAPageHoldsHasNoOther() {
        Wiki wiki = wiki("en", 200, 100);
        assertEquals("codes/big/0-999.html#200", address(wiki, "big:200", "en"));
        assertEquals("glossary.html#zz", address(wiki, "zz", "en"));
    }

    @Test
    void aLongerListGoesOn() {
        Wiki wiki = wiki("en", 201, 101);
        assertEquals("codes/big/0-999.html#100", address(wiki, "big:100", "en"));
        assertEquals("codes/big/0-999~2.html#101", address(wiki, "big:101", "en"));
        assertEquals("codes/big/0-999~2.html#201", address(wiki, "big:201", "en"));
        assertEquals("glossary~2.html#zz", address(wiki, "zz", "en"));
    }

    @Test
    void termsStandInTheOrderOfTheLanguage() {
        Wiki wiki = wiki("en, es", 1, 150);
        Listings listings = new Addresses(wiki).listings();
        assertEquals("ug", listings.terms("en").getFirst().name().text());
        assertEquals("va", listings.terms("es").getFirst().name().text());
        assertEquals("en/glossary.html#va", address(wiki, "va", "en"));
        assertEquals("es/glossary~2.html#zz", address(wiki, "zz", "es"));
    }

    @Test
    void anErrorThatNoCatalogueKnowsStandsAmongTheOthers() {
        put("content/errors/big/7.yaml", "code: 7\ntitle: T\nsummary: S.\n");
        put("content/errors/big/2.yaml", "code: 2\ntitle: T\nsummary: S.\n");
        Wiki wiki = wiki("en", 3, 0);
        Listings listings = new Addresses(wiki).listings();
        assertEquals(
                List.of("1", "2", "3", "7"),
                listings.groups("big").values().iterator().next().stream()
                        .map(row -> row.code().spelling())
                        .toList());
        assertEquals(4, listings.sheets(listings.groups("big").firstKey()).rows());
        assertEquals(Map.of(), listings.groups("none"));
    }

    @Test
    void severalLanguagesHaveATreeEach() {
        put("content/errors/big/1.yaml", "code: 1\ntitle: T\nsummary: S.\naliases: [one, faults/one]\n");
        Wiki two = wiki("en, es", 1, 0);
        Addresses addresses = new Addresses(two);
        assertEquals(
                "es/errors/big/one.html", addresses.alias("one", two.entries().getFirst(), "es"));
        assertEquals(
                "es/faults/one.html",
                addresses.alias("faults/one", two.entries().getFirst(), "es"));
        assertEquals("", addresses.wide("en"));
        assertEquals("es/", addresses.wide("es"));
        Wiki one = wiki("en", 1, 0);
        assertEquals(
                "errors/big/one.html",
                new Addresses(one).alias("one", one.entries().getFirst(), "en"));
        assertEquals("", new Addresses(one).wide("en"));
    }
}
