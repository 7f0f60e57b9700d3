package dev.errdex.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.content.WikiReader;
import dev.errdex.model.Entry;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Localized;
import dev.errdex.model.Prose;
import dev.errdex.model.Reference;
import dev.errdex.model.Wiki;
import dev.errdex.source.MemoryTree;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What prose and relations point at, what is shown in their place, and who is told of it. */
class PointingTest {
    private final Map<String, byte[]> files = new HashMap<>();

    PointingTest() {
        put("content/site.yaml", "title: T\nlanguages: [en, es]\ndefault-space: big\n");
        put("content/tags.yaml", "red: {en: Red things, es: Cosas rojas}\n");
        put(
                "content/spaces/big.yaml",
                "name: big\ntitle: {en: Big, es: Grande}\nspelling: decimal\ncatalog: big.tsv\n");
        put("content/spaces/big.tsv", "code\tsymbol\n1\tB_ONE\n2\tB_TWO\n");
        put("content/spaces/small.yaml", "name: small\ntitle: Small\nspelling: decimal\ncatalog: small.tsv\n");
        put("content/spaces/small.tsv", "code\tsymbol\n2\tS_TWO\n3\tS_THREE\n");
        put("content/errors/big/1.yaml", error("1", "First"));
        put("content/errors/small/2.yaml", error("2", "Second"));
        put("content/articles/a/section.yaml", "title: {en: ' Section ', es: Sección}\nsummary: S.\n");
        put("content/articles/a/one.md", article("One", "Text."));
        put("content/articles/a/a+b.png", "x");
        put("content/articles/a/picture.png", "x");
        put("content/picture.png", "x");
        put("content/glossary.yaml", "- id: tpm\n  term: TPM\n  title: Platform module\n  short: S.\n");
    }

    private void put(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String error(String code, String title) {
        return "code: " + code + "\ntitle: " + title + "\nsummary: S.\ntags: [red]\n";
    }

    private static String article(String title, String text) {
        return "---\ntitle: " + title + "\nsummary: S.\n---\n" + text + "\n";
    }

    private Wiki wiki() {
        return WikiReader.read(new MemoryTree(files)).wiki();
    }

    private static Entry entry(Wiki wiki, String id) {
        return wiki.entries().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Prose body(Entry entry) {
        List<Localized<Prose>> all = entry.prose();
        return all.getLast().byLanguage().values().iterator().next();
    }

    /** Where the first reference of a text on the page {@code articles/a/asking} leads. */
    private String follow(String text) {
        put("content/articles/a/asking.md", article("Asking", text));
        Wiki wiki = wiki();
        Entry asking = entry(wiki, "articles/a/asking");
        Reference reference = body(asking).references().getFirst();
        return new Linker(wiki)
                .resolve(reference, asking.file())
                .map(target -> new Addresses(wiki).of(target, "es"))
                .orElse("nowhere");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "[x](one.md) => es/articles/a/one.html",
                "[x](one.md#part) => es/articles/a/one.html#part",
                "[x](../a/one.md#) => es/articles/a/one.html",
                "[x](/articles/a/one.md) => es/articles/a/one.html",
                "[x](%6Fne.md) => es/articles/a/one.html",
                "[x](a+b.png) => files/articles/a/a+b.png",
                "[x](/errors/big/1.yaml) => es/errors/big/1.html",
                "[x](picture.png) => files/articles/a/picture.png",
                "![x](../../picture.png) => files/picture.png",
                "![x](/picture.png) => files/picture.png",
                "[x](other.png) => nowhere",
                "[x](../../../picture.png) => nowhere",
                "[x](one%zz.md) => nowhere",
                "[x](one%00.md) => nowhere",
                "[x](#here) => #here",
                "[[#here]] => #here",
                "[[one#part]] => es/articles/a/one.html#part",
                "[[articles/a#part]] => es/articles/a/index.html",
                "[[tpm#part]] => es/glossary.html#tpm",
                "[[big:2]] => es/codes/big/0-999.html#2",
                "[[small:2]] => es/errors/small/2.html",
                "[x](https://a.example/x) => https://a.example/x",
                "[x](//a.example/x) => //a.example/x",
                "[x](mailto:a@b.example) => mailto:a@b.example",
                "Say B_ONE. => es/errors/big/1.html",
                "Say B_TWO. => es/codes/big/0-999.html#2",
                "A TPM is. => es/glossary.html#tpm",
            })
    void proseLeadsSomewhere(String text, String address) {
        assertEquals(address, follow(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "code: 2 => big:2",
                "{code: 2, space: small} => small:2",
                "{code: S_TWO, space: small} => small:2",
                "{code: S_TWO, space: big} => nowhere",
                "code: S_THREE => small:3",
                "code: 3 => small:3",
                "code: 9 => nowhere",
            })
    void aRelationIsLookedForInItsOwnSpaceFirst(String related, String code) {
        String stated = related.startsWith("{") ? related.substring(1, related.length() - 1) : related;
        put("content/errors/big/1.yaml", error("1", "First") + "related: [{" + stated + ", relation: causes}]\n");
        Wiki wiki = wiki();
        ErrorDefinition from = (ErrorDefinition) entry(wiki, "errors/big/1");
        Optional<Target> target = new Linker(wiki).related(from.related().getFirst(), from);
        assertEquals(
                code,
                target.map(each -> each instanceof Target.Row(var row)
                                ? row.space() + ":" + row.spelling()
                                : ((Target.Written) each).entry().id().replaceFirst("errors/(.*)/", "$1:"))
                        .orElse("nowhere"));
    }

    @Test
    void aCodeATermAndATagAreFoundByThemselves() {
        Wiki wiki = wiki();
        Linker linker = new Linker(wiki);
        ErrorDefinition first = (ErrorDefinition) entry(wiki, "errors/big/1");
        assertEquals(Optional.of(first), linker.error(first.code()));
        assertEquals(Optional.of(new Target.Written(first, "")), linker.inSpace("big", "1"));
        assertEquals(Optional.of(new Target.Written(entry(wiki, "glossary/tpm"), "")), linker.term("tpm"));
        assertEquals(Set.of("red"), linker.tags());
        assertEquals(List.of(first, entry(wiki, "errors/small/2")), linker.tagged("red"));
        assertEquals(List.of(), linker.tagged("blue"));
        assertEquals(List.of("S_THREE"), linker.near("S_THREEE"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "See [[one]] now. => See One now.",
                "See [[one|that]] now. => See that now.",
                "See [[articles/a]]. => See Sección.",
                "See [[errors/big]]. => See Grande.",
                "See [[tags/red]]. => See Cosas rojas.",
                "See [[search]]. => See SEARCH in es.",
                "See [[errors/big/1]]. => See First.",
                "See [[B_ONE]]. => See B_ONE.",
                "See [[B_TWO]]. => See B_TWO.",
                "See [[nothing]] and [[tpm]]. => See nothing and TPM.",
                "See [x](one.md). => See x.",
            })
    void aLinkWithoutATextShowsTheTitleOfWhatItLeadsTo(String text, String shown) {
        put("content/articles/a/asking.md", article("Asking", text));
        Wiki wiki = wiki();
        Prose prose = body(entry(wiki, "articles/a/asking"));
        Titles titles = new Titles(wiki, new Linker(wiki), (page, language) -> page + " in " + language);
        assertEquals(shown, titles.readable(prose, "es").strip());
    }

    @Test
    void aLinkThatStandsPartlyInAStretchKeepsWhatIsWritten() {
        put("content/articles/a/asking.md", article("Asking", "[[one]], [[one]], [[one]]"));
        Wiki wiki = wiki();
        Prose prose = body(entry(wiki, "articles/a/asking"));
        Titles titles = new Titles(wiki, new Linker(wiki), (page, language) -> "");
        assertEquals("one, one, one", prose.text().strip());
        assertEquals("One, One", titles.readable(prose, 0, 8, "en"));
        assertEquals("ne, One, on", titles.readable(prose, 1, 12, "en"));
    }

    @Test
    void whoPointsAtAPageIsMentionedWhereAReaderOfTheLanguageSeesIt() {
        put(
                "content/errors/small/2.yaml",
                "code: 2\n"
                    + "title: T\n"
                    + "summary: {en: Plain., es: 'Vea B_ONE.'}\n"
                    + "related: [{code: 1, space: big, relation: causes}, {code: B_ONE, relation: see-also}, {code: 3,"
                    + " relation: causes}]\n");
        put("content/articles/a/one.md", article("One", "First [[tpm]], then B_ONE, and B_ONE again, and [[one]]."));
        Wiki wiki = wiki();
        LinkGraph graph = Linking.once().follow(wiki).graph();
        Entry first = entry(wiki, "errors/big/1");
        assertEquals(List.of("errors/small/2", "articles/a/one"), ids(graph.pointingAt(first)));
        assertEquals(
                List.of("articles/a/one en 16"),
                graph.mentions(first, "en").stream().map(PointingTest::place).toList());
        assertEquals(
                List.of("errors/small/2 es 4", "articles/a/one en 16"),
                graph.mentions(first, "es").stream().map(PointingTest::place).toList());
        assertEquals(
                List.of("CAUSES", "SEE_ALSO"),
                graph.statedTo(first).stream()
                        .map(stated -> stated.related().relation().toString())
                        .toList());
        assertTrue(graph.isPointedAt(first));
        assertFalse(graph.isPointedAt(entry(wiki, "articles/a/one")), "a page does not point at itself");
        assertEquals(List.of(), graph.mentions(entry(wiki, "articles/a/one"), "en"));
    }

    private static List<String> ids(List<Links> links) {
        return links.stream().map(each -> each.from().id()).toList();
    }

    private static String place(Links.Use use) {
        return use.from().id() + " " + use.language() + " " + use.reference().start();
    }

    @Test
    void onlyWhatMayLeadNowhereIsLookedAtAgain() {
        put(
                "content/articles/a/one.md",
                article("One", "[[tpm]] [[nothing]] [[#x]] [[B_ONE#steps]] [a](https://a.b/)"));
        Wiki wiki = wiki();
        Links links = Linking.once().follow(wiki).graph().links().stream()
                .filter(each -> each.from().id().equals("articles/a/one"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("nothing", "", "B_ONE"),
                links.unsure().stream()
                        .map(use -> ((Reference.WikiLink) use.reference()).name())
                        .toList());
    }
}
