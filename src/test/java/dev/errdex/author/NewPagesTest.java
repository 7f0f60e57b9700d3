package dev.errdex.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.content.WikiReader;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Entry.Status;
import dev.errdex.model.Wiki;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class NewPagesTest {
    private static final String SITE = "title: {en: Wiki, es: Wiki}\nlanguages: [en, es]\ndefault-space: net\n";
    private static final String SPACE =
            "name: net\ntitle: Net\nspelling: prefixed\nprefix: NET\nseparator: '-'\ndigits: 4\ncatalog: net.tsv\n";
    private static final String CATALOG = "code\tsymbol\ttext-en\ttext-es\n"
            + "NET-1003\tNET_BAD_MASK\t\t\n"
            + "NET-1004\tNET_NO_ROUTE\tNo: way # leads there\t\n"
            + "NET-9999\tNET_FAR\t\t\n";

    private static MemoryTree site() {
        return new MemoryTree()
                .with("content/site.yaml", SITE)
                .with("content/spaces/net.yaml", SPACE)
                .with("content/spaces/net.tsv", CATALOG);
    }

    private static Wiki read(MemoryTree site, List<Draft> drafts) {
        WikiReader.Result result = WikiReader.read(new DraftedTree(site, drafts).tree());
        assertEquals(List.of(), result.problems());
        return result.wiki();
    }

    @Test
    void anErrorHasAllThatIsKnown() {
        List<Draft> drafts = new NewPages(site()).error("net 1004", null);
        ErrorDefinition error = read(site(), drafts).errors().get(0);
        assertEquals("content/errors/net/NET-1004.yaml", error.file().path());
        assertEquals("NET_NO_ROUTE", error.symbol().text());
        assertEquals(
                "No: way # leads there", error.title().byLanguage().get("en").text());
        assertEquals(Skeleton.PLACEHOLDER, error.title().byLanguage().get("es").text());
        assertEquals(Status.DRAFT, error.status());
        assertTrue(drafts.get(0)
                .text()
                .contains(
                        "#   - {code: NET-1003, relation: confused-with, note: {en: TODO, es: TODO}}  # NET_BAD_MASK"));
        assertFalse(drafts.get(0).text().contains("NET-9999"), "codes of other ranges are no neighbours");
    }

    @Test
    void aSymbolNamesItsCode() {
        assertEquals(
                "content/errors/net/NET-1003.yaml",
                new NewPages(site()).error("NET_BAD_MASK", "net").get(0).path());
    }

    @Test
    void whatIsWrittenAboutIsNotWrittenAgain() {
        MemoryTree site =
                site().with("content/errors/net/other/NET-1004.yaml", "code: NET-1004\ntitle: One\nsummary: Two\n");
        Refused refused = assertThrows(Refused.class, () -> new NewPages(site).error("NET-1004", null));
        assertTrue(refused.getMessage().contains("content/errors/net/other/NET-1004.yaml"), refused.getMessage());
    }

    @Test
    void whatIsNoCodeIsRefusedWithAdvice() {
        assertTrue(assertThrows(Refused.class, () -> new NewPages(site()).error("NET_NO_RUOTE", null))
                .hint()
                .contains("NET_NO_ROUTE"));
        assertTrue(assertThrows(Refused.class, () -> new NewPages(site()).error("5", "win32"))
                .hint()
                .contains("errdex new space win32"));
    }

    @Test
    void anArticleBringsItsSectionAndItsTranslations() {
        List<Draft> drafts = new NewPages(site()).article("operation/read-the-log");
        assertEquals(
                List.of(
                        "content/articles/operation/section.yaml",
                        "content/articles/operation/read-the-log.md",
                        "content/articles/operation/read-the-log.es.md"),
                drafts.stream().map(Draft::path).toList());
        Wiki wiki = read(site(), drafts);
        assertEquals(Status.DRAFT, wiki.articles().get(0).status());
        MemoryTree more = MemoryTree.of(drafts).with("content/site.yaml", SITE);
        assertEquals(2, new NewPages(more).article("operation/second").size(), "the section is there already");
        assertThrows(Refused.class, () -> new NewPages(more).article("operation/read-the-log"));
        assertThrows(Refused.class, () -> new NewPages(more).article("operation/../../secret"));
        assertThrows(Refused.class, () -> new NewPages(more).article("alone"));
    }

    @Test
    void aQuestionHasAnAnswer() {
        Wiki wiki = read(site(), new NewPages(site()).question("cannot-start"));
        assertEquals(1, wiki.questions().get(0).answers().size());
        assertEquals(
                List.of("en", "es"),
                List.copyOf(wiki.questions()
                                .get(0)
                                .answers()
                                .get(0)
                                .body()
                                .byLanguage()
                                .keySet())
                        .stream()
                        .sorted()
                        .toList());
    }

    @Test
    void aTermIsAddedWhateverTheGlossaryLooksLike() {
        for (String before : List.of(
                "", "- {id: one, term: one, short: One.}", "  - id: one\n    term: one\n    short: |\n      One.\n")) {
            MemoryTree site = before.isEmpty() ? site() : site().with("content/glossary.yaml", before);
            List<Draft> drafts = new NewPages(site).term("access-token");
            assertTrue(drafts.get(0).text().startsWith(before));
            Wiki wiki = read(site, drafts);
            assertEquals(
                    "access token",
                    wiki.terms().getLast().title().byLanguage().get("en").text());
        }
        assertThrows(
                Refused.class,
                () -> new NewPages(site().with("content/glossary.yaml", "[{id: one, term: one, short: One.}]\n"))
                        .term("two"));
        assertThrows(
                Refused.class,
                () -> new NewPages(site().with("content/glossary.yaml", "- {id: one, term: one, short: One.}\n"))
                        .term("one"));
    }

    @Test
    void everySpellingOfASpaceReads() {
        for (String spelling : dev.errdex.code.Spelling.KINDS) {
            read(site(), new NewPages(site()).space("other", spelling, null));
        }
        assertThrows(Refused.class, () -> new NewPages(site()).space("net", "hex32", null));
        assertThrows(Refused.class, () -> new NewPages(site()).space("other", "octal", null));
    }

    @Test
    void whatMustBeWrittenIsFound() {
        String text = new NewPages(site()).error("NET-1", null).get(0).text();
        // title and summary, message, cause (title, body), step (title), each in two languages
        assertEquals(12, text.lines().filter(line -> line.endsWith(": TODO")).count());
        assertTrue(text.contains("id: todo"));
    }

    @Test
    void scalarsAreReadAsTheyWere() {
        for (String text : List.of(
                "plain",
                "- not a list",
                "a: b",
                "a #b",
                "'",
                "\"",
                "a\nb",
                " a",
                "a\tb",
                "C:\\new\\table",
                "no",
                "{x}",
                "[x]",
                "…",
                "ü: ñ",
                "first\n\n  indented\nlast",
                "\tx\ny",
                "---",
                "*a",
                "&a",
                "!a",
                "%a",
                "@a",
                "`a",
                "x:",
                "# x")) {
            List<Draft> drafts = List.of(new NewError(Desk.of(site()))
                    .draft(Desk.of(site()).wiki().codes().resolve("NET-5").get(0), Map.of("title", text)));
            assertEquals(
                    List.of(),
                    WikiReader.read(new DraftedTree(site(), drafts).tree()).problems(),
                    () -> text + "\n" + drafts.get(0).text());
            assertEquals(
                    text,
                    read(site(), drafts)
                            .errors()
                            .get(0)
                            .title()
                            .byLanguage()
                            .get("en")
                            .source()
                            .text()
                            .stripTrailing());
        }
    }

    private static Refused refused(Supplier<List<Draft>> asked) {
        return assertThrows(Refused.class, asked::get);
    }

    @Test
    void aCodeOfTwoSpacesSaysWhatElseItMayBe() {
        MemoryTree site = site().with(
                        "content/spaces/win.yaml", "name: win\ntitle: Win\nspelling: decimal\ncatalog: win.tsv\n")
                .with("content/spaces/win.tsv", "code\tsymbol\n259\tNO_MORE\n")
                .with("content/spaces/nt.yaml", "name: nt\ntitle: NT\nspelling: hex32\ncatalog: nt.tsv\n")
                .with("content/spaces/nt.tsv", "code\tsymbol\n0x00000103\tPENDING\n");
        assertEquals(
                "content/errors/win/259.yaml",
                new NewPages(site).error("259", null).get(0).path());
        assertEquals(List.of("nt:0x00000103 PENDING (--space nt)"), new NewPages(site).others("259", null));
        assertEquals(List.of(), new NewPages(site).others("259", "nt"));
        Refused written = refused(
                () -> new NewPages(site.with("content/errors/win/259.yaml", "code: 259\ntitle: One\nsummary: Two\n"))
                        .error("259", null));
        assertEquals("Edit that file. It may also be nt:0x00000103 PENDING (--space nt).", written.hint());
    }

    @Test
    void aBareNumberIsOfTheSpaceThatHasItAndAllOthersAreSaid() {
        MemoryTree one = new MemoryTree()
                .with("content/site.yaml", "title: Wiki\nlanguages: [en]\n")
                .with("content/spaces/ts.yaml", "name: ts\ntitle: TS\nspelling: prefixed\nprefix: TS\ndigits: 4\n");
        assertNew("ts/TS2304", List.of(), one, "2304");
        MemoryTree sql = one.with(
                "content/spaces/sql.yaml", "name: sql\ntitle: SQL\nspelling: pattern\npattern: '[0-9A-Z]{5}'\n");
        assertNew("ts/TS2304", List.of(), sql, "2304");
        assertNew("sql/08006", List.of("ts:TS8006 (--space ts)"), sql, "08006");
        MemoryTree three = one.with(
                        "content/spaces/errno.yaml", "name: errno\ntitle: errno\nspelling: decimal\ncatalog: e.tsv\n")
                .with("content/spaces/e.tsv", "code\tsymbol\n2\tENOENT\n")
                .with("content/spaces/http.yaml", "name: http\ntitle: HTTP\nspelling: decimal\n");
        List<String> others = List.of("http:2304 (--space http)", "ts:TS2304 (--space ts)");
        assertNew("errno/2304", others, three, "2304");
        MemoryTree ours = three.with("content/site.yaml", "title: Wiki\nlanguages: [en]\ndefault-space: ts\n");
        List<String> numbers = List.of("errno:2304 (--space errno)", "http:2304 (--space http)");
        assertNew("ts/TS2304", numbers, ours, "2304");
        assertNew("errno/2", List.of(), ours, "2");
    }

    private static void assertNew(String file, List<String> others, MemoryTree site, String code) {
        NewPages pages = new NewPages(site);
        assertEquals(
                "content/errors/" + file + ".yaml",
                pages.error(code, null).get(0).path());
        assertEquals(others, pages.others(code, null));
    }

    @Test
    void nothingIsWrittenInLanguagesThatNobodyKnows() {
        MemoryTree broken = site().with("content/site.yaml", "title: [\nlanguages: [de]\n");
        for (Supplier<List<Draft>> asked : List.<Supplier<List<Draft>>>of(
                () -> new NewPages(broken).article("a/b"), () -> new NewPages(broken).error("NET-1", null))) {
            assertTrue(
                    refused(asked)
                            .getMessage()
                            .startsWith(
                                    "the site's languages cannot be known because of content/site.yaml:1:8: this [ is"
                                            + " not closed"),
                    refused(asked).getMessage());
        }
    }

    @Test
    void aBrokenSpaceIsNamedWhereItsCodeIsNotKnown() {
        MemoryTree broken = site().with("content/spaces/net.yaml", "name: net\ntitle: Net\nspelling: prefxied\n");
        assertTrue(refused(() -> new NewPages(broken).error("NET-1", null))
                .hint()
                .startsWith("Perhaps because of content/spaces/net.yaml:3:11: "));
        assertEquals(
                1,
                new NewPages(site().with("content/errors/net/NET-2.yaml", "code: [\n"))
                        .error("NET-1", null)
                        .size(),
                "what is broken elsewhere is in nobody's way");
    }

    @Test
    void whereThereIsNoSpaceTheHintMakesOne() {
        MemoryTree none = new MemoryTree().with("content/site.yaml", SITE);
        assertEquals(
                "There is no code space \"nosuch\". The wiki has no code space yet; errdex new space nosuch makes one.",
                refused(() -> new NewPages(none).error("nosuch:5", null)).hint());
        assertEquals(
                "The wiki has no code space yet; errdex new space NAME makes one.",
                refused(() -> new NewPages(none).error("5", null)).hint());
        assertEquals(
                "The wiki has no code space yet; errdex new space net makes one.",
                refused(() -> new NewPages(none).error("5", "net")).hint());
        String hint =
                refused(() -> new NewPages(site()).error("nosuch:5", null)).hint();
        assertTrue(
                hint.matches("There is no code space \"nosuch\"\\. The wiki has .*net.*; errdex new space nosuch .*"),
                hint);
    }

    @Test
    void namesFitEverySystem() {
        assertEquals(
                "Use small letters, digits and single hyphens, such as \"uber-grosse\".",
                refused(() -> new NewPages(site()).question("Über Größe")).hint());
        for (Supplier<List<Draft>> asked : List.<Supplier<List<Draft>>>of(
                () -> new NewPages(site()).article("operation/con"),
                () -> new NewPages(site()).article("aux/x"),
                () -> new NewPages(site()).question("nul"),
                () -> new NewPages(site()).space("com1", "named", null))) {
            assertTrue(
                    refused(asked).getMessage().startsWith("Windows cannot have a file with the name"),
                    refused(asked).getMessage());
        }
        assertEquals(
                "Write SECTION/SLUG, such as operation/upgrade.",
                refused(() -> new NewPages(site()).article("upgrade/")).hint());
    }

    @Test
    void aPrefixBelongsToOneSpace() {
        assertEquals(
                "the codes of net begin with Net already",
                refused(() -> new NewPages(site()).space("other", "prefixed", "Net"))
                        .getMessage());
        assertEquals(
                "only prefixed codes have a prefix",
                refused(() -> new NewPages(site()).space("other", "hex32", "OTH"))
                        .getMessage());
    }
}
