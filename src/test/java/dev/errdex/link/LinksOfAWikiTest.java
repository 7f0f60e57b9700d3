package dev.errdex.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.errdex.content.WikiReader;
import dev.errdex.model.Wiki;
import dev.errdex.property.ForAll;
import dev.errdex.property.Property;
import dev.errdex.source.MemoryTree;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a link may say, in a wiki that has one of everything. */
class LinksOfAWikiTest {
    private final Wiki wiki = wiki();
    private final Linker linker = new Linker(wiki);

    private static Wiki wiki() {
        Map<String, String> files = Map.of(
                "content/site.yaml", "title: T\nlanguages: [en, es]\ndefault-space: big\n",
                "content/spaces/big.yaml", "name: big\ntitle: Big\nspelling: hex32\ncatalog: big.tsv\n",
                "content/spaces/big.tsv", "code\tsymbol\n0x80000001\tB_ONE\n0x80000002\tB_TWO\n",
                "content/errors/big/0x80000001.yaml",
                        "code: 0x80000001\n"
                                + "title: {en: First error, es: Primer error}\n"
                                + "summary: S.\n"
                                + "aliases: [old-name]\n"
                                + "tags: [red]\n"
                                + "causes: [{id: why, title: W, body: '## Inside'}]\n"
                                + "steps: [{title: A, risk: safe, body: B.}]\n",
                "content/articles/a/section.yaml", "title: Section\nsummary: S.\n",
                "content/articles/a/one.md", "---\ntitle: An article\nsummary: S.\n---\n## Part\n\nText.\n",
                "content/articles/a/two.md", "---\ntitle: Other\nsummary: S.\n---\nText.\n",
                "content/articles/a/picture.png", "x",
                "content/questions/why/question.md", "---\ntitle: Why?\n---\nText.\n",
                "content/glossary.yaml",
                        "- id: tpm\n  term: TPM\n  forms: {en: [trusted platform module]}\n  short: S.\n");
        Map<String, byte[]> bytes = new HashMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return WikiReader.read(new MemoryTree(bytes)).wiki();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "articles/a/one => en/articles/a/one.html",
                "An article => en/articles/a/one.html",
                " an_ARTICLE  => en/articles/a/one.html",
                "one => en/articles/a/one.html",
                "articles/a => en/articles/a/index.html",
                "questions/why => en/questions/why.html",
                "Why? => en/questions/why.html",
                "glossary/tpm => en/glossary.html#tpm",
                "trusted platform module => en/glossary.html#tpm",
                "0x80000001 => en/errors/big/0x80000001.html",
                "big:0x80000001 => en/errors/big/0x80000001.html",
                "B_ONE => en/errors/big/0x80000001.html",
                "Primer error => en/errors/big/0x80000001.html",
                "old-name => en/errors/big/0x80000001.html",
                "tags/red => en/tags/red.html",
                "errors/big => en/codes/big/index.html",
                "search => en/search.html",
                "a-z => en/a-z.html",
                "glossary => en/glossary.html",
                "nothing => nowhere",
                "articles/a/three => nowhere",
                "0x80000003 => nowhere",
            })
    void aNameLeadsToItsPage(String name, String address) {
        assertEquals(
                address,
                linker.named(name)
                        .map(target -> new Addresses(wiki).of(target, "en"))
                        .orElse("nowhere"));
    }

    @Test
    void aCodeWithoutAPageLeadsToItsRow() {
        assertEquals(
                "0x80000002",
                ((Target.Row) linker.named("B_TWO").orElseThrow()).code().spelling());
    }

    @Test
    void aPageHasTheAnchorsOfItsParts() {
        assertEquals(
                Set.of(
                        "messages",
                        "causes",
                        "steps",
                        "anatomy",
                        "look-alikes",
                        "related",
                        "mentions",
                        "history",
                        "references",
                        "cause-why",
                        "step-1"),
                without(Anchors.of(wiki.errors().getFirst(), "en", "en"), "inside"));
        assertEquals(
                Set.of("part", "references", "mentions"),
                Anchors.of(wiki.articles().getFirst(), "en", "en"));
    }

    private static Set<String> without(Set<String> anchors, String end) {
        anchors.removeIf(anchor -> anchor.endsWith(end));
        return anchors;
    }

    /** The short way for ASCII folds a name as the long one does. */
    @Property(tries = 2000)
    void aNameIsFoldedAsUnicodeSays(@ForAll String name) {
        assertEquals(
                Normalizer.normalize(name, Normalizer.Form.NFC)
                        .toLowerCase(Locale.ROOT)
                        .strip()
                        .replaceAll("[\\s_-]+", " "),
                Names.folded(name));
    }
}
