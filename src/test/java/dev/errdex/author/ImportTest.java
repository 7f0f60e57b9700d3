package dev.errdex.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.code.Catalog;
import dev.errdex.content.WikiReader;
import dev.errdex.house.CpuTime;
import dev.errdex.model.Entry.Article;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Wiki;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ImportTest {
    private static final String NET =
            "name: net\ntitle: Net\nspelling: prefixed\nprefix: NET\nseparator: '-'\ndigits: 4\n";
    private static final String HRESULT = "name: hresult\ntitle: HRESULT\nspelling: hex32\n";
    private static final Wishes ROWS =
            new Wishes(null, false, false, Map.of(), null, null, "imported", "", "2026-11-20");
    private static final Wishes PAGES =
            new Wishes(null, true, false, Map.of(), null, null, "imported", "", "2026-11-20");

    private static MemoryTree site(String space, String languages) {
        String name = space.substring("name: ".length(), space.indexOf('\n'));
        return new MemoryTree()
                .with("content/site.yaml", "title: Wiki\nlanguages: " + languages + "\n")
                .with("content/spaces/" + name + ".yaml", space);
    }

    private static Import.Result read(MemoryTree site, Wishes wishes, String name, String text) {
        return Import.of(
                site, List.of(new Import.Foreign("in/" + name, text.getBytes(StandardCharsets.UTF_8))), wishes);
    }

    private static Wiki wiki(MemoryTree site, Import.Result result) {
        WikiReader.Result read = WikiReader.read(new DraftedTree(site, result.drafts()).tree());
        assertEquals(List.of(), read.problems());
        return read.wiki();
    }

    /** {@code code symbol: text} for each row. */
    private static List<String> rows(MemoryTree site, Import.Result result) {
        return wiki(site, result).codes().all().iterator().next().catalog().rows().stream()
                .map(ImportTest::row)
                .toList();
    }

    private static String row(Catalog.Row row) {
        return row.code().spelling() + " " + String.join("+", row.symbols())
                + row.texts().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(text -> " " + text.getKey() + ":" + text.getValue())
                        .collect(Collectors.joining());
    }

    private static List<String> left(Import.Result result) {
        return result.leftovers().stream()
                .map(left -> left.problem().span().line() + ":"
                        + left.problem().span().column() + " " + left.problem().message())
                .toList();
    }

    @Test
    void aTableWithQuotesAndUnknownColumns() {
        MemoryTree site = site(NET, "[en, es]");
        Import.Result result = read(
                site,
                ROWS,
                "codes.csv",
                "Error Code;Constant;Description;Descripción (es);Owner\r\n"
                        + "NET-1004;NET_NO_ROUTE;\"No; \"\"way\"\"\n"
                        + "there\";Sin camino;me\r\n"
                        + "net 7;;Seven;;\r\n"
                        + "oops;X;Y;;\r\n");
        assertEquals(
                List.of("NET-0007  en:Seven", "NET-1004 NET_NO_ROUTE en:No; \"way\" there es:Sin camino"),
                rows(site, result));
        assertEquals(
                List.of("1:50 nobody knows what the column \"Owner\" is", "5:1 no code of net stands here"),
                left(result));
        assertTrue(result.drafts().get(0).text().contains("# From codes.csv, imported on 2026-11-20\n"));
    }

    @Test
    void theUserSaysWhatAColumnIs() {
        MemoryTree site = site(NET, "[en]");
        Wishes wishes = new Wishes(
                "net",
                false,
                false,
                Map.of("Nummer", "code", "Quatsch", "", "Text EN", "text"),
                null,
                null,
                "x",
                "",
                "2026-11-20");
        Import.Result result = read(site, wishes, "codes.tsv", "Nummer\tQuatsch\ttext en\nNET-1\tq\tOne\n");
        assertEquals(List.of("NET-0001  :One"), rows(site, result));
        assertEquals(List.of(), left(result));
        assertThrows(
                Refused.class,
                () -> read(
                        site,
                        new Wishes(null, false, false, Map.of("a", "colour"), null, null, "x", "", ""),
                        "a.csv",
                        "a\n1\n"));
    }

    @Test
    void aCatalogueKeepsWhatItHas() {
        String before = "# mine\ncode\tsymbol\nNET-0001\tONE\nNET-0002\tTWO\n";
        MemoryTree site = site(NET + "catalog: net.tsv\n", "[en]").with("content/spaces/net.tsv", before);
        Import.Result result = read(
                site, ROWS, "codes.csv", "code,symbol,text\nNET-0001,ONE,Uno\nNET-0003,TWO,x\nNET-0002,ZWEI,Two\n");
        assertEquals(
                "# mine\n"
                        + "code\tsymbol\ttext\n"
                        + "NET-0001\tONE\tUno\n"
                        + "NET-0002\tTWO\n"
                        + "# From codes.csv, imported on 2026-11-20\n"
                        + "NET-0002\tZWEI\tTwo\n",
                result.drafts().get(0).text());
        assertEquals(List.of("3:1 the symbol TWO already belongs to NET-0002 and not to NET-0003"), left(result));
    }

    @Test
    void importingTwiceChangesNothing() {
        MemoryTree site =
                site(NET + "catalog: net.tsv\n", "[en]").with("content/spaces/net.tsv", "code\tsymbol\ttext\n");
        Import.Result first = read(site, ROWS, "codes.csv", "code,symbol,text\nNET-0001,ONE,Uno\n");
        Import.Result second = read(
                MemoryTree.of(first.drafts())
                        .with("content/site.yaml", "title: W\n")
                        .with("content/spaces/net.yaml", NET + "catalog: net.tsv\n"),
                ROWS,
                "codes.csv",
                "code,symbol,text\nNET-0001,ONE,Uno\n");
        assertEquals(List.of(), second.drafts());
        assertEquals(1, second.same().rows());
        assertEquals(List.of(), left(second));
    }

    @Test
    void jsonOfThreeShapes() {
        MemoryTree site = site(NET, "[en, es]");
        for (String json : List.of(
                "[{\"code\":\"NET-1\",\"text\":{\"en\":\"One\",\"es\":\"Uno\"}}]",
                "{\"NET-1\":{\"text-en\":\"One\",\"text-es\":\"Uno\"}}",
                "{\"errors\":[{\"errorCode\":1,\"text\":{\"en\":\"One\",\"es\":\"Uno\"},\"symbol\":null}]}")) {
            Import.Result result = read(site, ROWS, "a.json", json);
            assertEquals(List.of("NET-0001  en:One es:Uno"), rows(site, result), json);
            assertEquals(List.of(), left(result), json);
        }
        Import.Result damaged =
                read(site, ROWS, "a.json", "{\"version\": 3,\n \"errors\": [{\"code\": \"NET-1\", \"x\": 1}, 7]}");
        assertEquals(
                List.of(
                        "1:13 \"version\" is no list of errors",
                        "2:36 nobody knows what the key \"x\" is",
                        "2:40 this is no object with the fields of an error"),
                left(damaged));
        assertTrue(left(read(site, ROWS, "a.json", "[1,\n2,}")).get(0).startsWith("2:3 from here on this is no JSON"));
    }

    @Test
    void aHeaderWithMessageBlocksExpressionsAndEnumerators() {
        MemoryTree site = site(HRESULT, "[en]");
        Import.Result result = read(site, ROWS, "errors.h", """
            #ifndef GUARD_H
            #define GUARD_H
            //
            // MessageId: NTE_BAD_UID
            //
            // MessageText:
            //
            // Bad UID.
            // Really.
            //
            #define NTE_BAD_UID                      _HRESULT_TYPEDEF_(0x80090001L)
            #define E_FAIL ((HRESULT)0x80004005L)  // Unspecified error
            #define BASE 0x80098000
            /*
             * The door is shut.
             */
            #define DOOR (BASE + \\
                2)
            #define WIN MAKE_HRESULT(1, FACILITY, 5) // dderror
            #define FACILITY 7
            #define WIN5 MAKE_HRESULT(1, FACILITY, 5) // dderror
            #define MINUS -2146893813
            #define FAILED(hr) ((hr) < 0)
            #define NAME "text"
            enum {
                /* first */
                A = 0x80098100,
                B, ///< second
            };
            #endif
            """);
        assertEquals(
                List.of(
                        "0x00000007 FACILITY",
                        "0x80004005 E_FAIL :Unspecified error",
                        "0x80070005 WIN+WIN5",
                        "0x80090001 NTE_BAD_UID :Bad UID. Really.",
                        "0x8009000B MINUS",
                        "0x80098002 DOOR :The door is shut.",
                        "0x80098100 A :first",
                        "0x80098101 B :second"),
                rows(site, result));
        assertEquals(
                List.of(
                        "2:1 GUARD_H has no value",
                        "13:1 BASE marks where a range of codes begins or ends",
                        "23:1 FAILED is a macro with parameters",
                        "24:1 the value of NAME is no number"),
                left(result));
        Wishes some = new Wishes(null, false, false, Map.of(), Pattern.compile("NTE_.*"), null, "x", "", "2026-11-20");
        assertEquals(
                1,
                read(site, some, "errors.h", "#define NTE_A 0x80090001\n#define OTHER 1\n")
                        .added()
                        .codes());
    }

    private static final String MESSAGES = """
        MessageIdTypedef=DWORD
        FacilityNames=(System=0x0:SYS
           App=0x7FF:APP)
        LanguageNames=(Spanish=0xC0A:MSG00C0A)
        ; a comment
        MessageId=0x10 Severity=Error Facility=App SymbolicName=MSG_BAD
        Language=English
        Bad command %1!s!.%n
        .
        Language=Spanish
        Orden %1 mala al 100%%.
        .

        MessageId=
        SymbolicName=MSG_TWO
        Language=English
        Two.
        .
        Language=Klingon
        Qapla
        .
        what is this
        """;

    @Test
    void aMessageFile() {
        MemoryTree site = site(HRESULT, "[en, es]");
        Import.Result result = read(site, ROWS, "m.mc", MESSAGES);
        assertEquals(
                List.of(
                        "0xC7FF0010 MSG_BAD en:Bad command %1. es:Orden %1 mala al 100%.",
                        "0xC7FF0011 MSG_TWO en:Two."),
                rows(site, result));
        assertEquals(
                List.of(
                        "19:1 nobody knows the language \"Klingon\"",
                        "22:1 this line is neither a setting nor part of a text"),
                left(result));
        MemoryTree net = site(NET, "[en, es]");
        assertEquals(
                List.of("NET-0016", "NET-0017"),
                rows(net, read(net, ROWS, "m.mc", MESSAGES)).stream()
                        .map(row -> row.substring(0, 8))
                        .toList());
    }

    @Test
    void resourcesOfJavaAndNet() {
        MemoryTree site = site(NET, "[en, es]");
        Import.Result java = read(
                site,
                ROWS,
                "messages_es.properties",
                "# c\nNET-1007.title = Siete\\u0020y \\\n    media\nerror.1008: Ocho\\=8\n! c \\\nnonsense = x\n");
        assertEquals(List.of("NET-1007  es:Siete y media"), rows(site, java));
        assertEquals(List.of("4:1 no code of net stands here", "6:1 no code of net stands here"), left(java));
        assertTrue(java.leftovers().get(0).problem().hint().contains("--map 'error.{code}=text'"));
        Import.Result net = read(
                site,
                ROWS,
                "Strings.resx",
                "<?xml version=\"1.0\"?>\n<root>\n<data name=\"NET_1009\"><value>Nine &amp; more</value></data>\n"
                        + "<data name=\"Icon\" type=\"Bitmap\"><value>x</value></data></root>");
        assertEquals(List.of("NET-1009  en:Nine & more"), rows(site, net));
        assertEquals(List.of("4:1 \"Icon\" is no text"), left(net));
    }

    @Test
    void draftsHaveAllThatAFileSays() {
        MemoryTree site = site(NET, "[en]");
        Import.Result result = read(
                site,
                PAGES,
                "codes.csv",
                "code,symbol,title,message,cause,action,tags,url,notes,product\n"
                        + "NET-1,ONE,A title,Shown: NET-1,Why,\"Do\n"
                        + "this\",\"Big One, two\",https://example.org/1,Note,Windows 11\n"
                        + "NET-2,,,,,,,ftp://x,,\n");
        ErrorDefinition error = wiki(site, result).errors().get(0);
        assertEquals("A title", error.title().byLanguage().get("en").text());
        assertEquals(
                "Shown: NET-1", error.messages().get(0).byLanguage().get("en").text());
        assertEquals(
                "Why",
                error.causes()
                        .get(0)
                        .body()
                        .byLanguage()
                        .get("en")
                        .source()
                        .text()
                        .strip());
        assertEquals(
                "Do\nthis",
                error.steps()
                        .get(0)
                        .body()
                        .byLanguage()
                        .get("en")
                        .source()
                        .text()
                        .strip());
        assertEquals(
                List.of("big-one", "two"),
                error.tags().stream().map(Object::toString).toList());
        assertEquals("https://example.org/1", error.references().get(0).url().text());
        assertTrue(result.drafts().get(0).text().contains("# From codes.csv, imported on 2026-11-20, line 2.\n"));
        assertEquals(List.of("4:1 \"ftp://x\" is no address"), left(result));
        Import.Result again = read(
                MemoryTree.of(result.drafts())
                        .with("content/site.yaml", "title: W\n")
                        .with("content/spaces/net.yaml", NET),
                PAGES,
                "b.csv",
                "code\nNET-1\n");
        assertEquals(List.of("2:1 NET-0001 has a page already: content/errors/net/NET-0001.yaml"), left(again));
    }

    @Test
    void aWebPageBecomesADraftAndItsDamageIsListed() {
        MemoryTree site = site(NET, "[en]");
        Import.Result result = read(site, ROWS, "page.html", """
            <html><head><title>T</title><link rel="canonical" href="https://example.org/kb/1.html"></head><body><nav>Home | About</nav>
            <main><h1>Fix the <b>thing</b></h1><p>Some <b>bold </b>text_with and <a href="../x">a link</a>. More.<br>1. next</p><h3>Sub</h3>
            <ul><li>one<ul><li>inner</li></ul></li><li>two <code>C:\\a`b</code></li></ul>
            <pre><code class="language-powershell">Get-Item C:\\Windows
            </code></pre>
            <table><tr><th>A</th><th>B|C</th></tr><tr><td colspan=2>x</td></tr></table><img src=a.png alt="A pic">
            <iframe src="y"></iframe><p># no heading</p></main><footer>Accept cookies</footer></body></html>
            """);
        Article article = wiki(site, result).articles().get(0);
        assertEquals("Fix the thing", article.title().byLanguage().get("en").text());
        assertEquals(
                "Some bold text_with and a link.",
                article.summary().byLanguage().get("en").source().text());
        assertEquals(
                "https://example.org/kb/1.html",
                article.references().get(0).url().text());
        assertEquals("""
            Some **bold** text_with and [a link](<https://example.org/x>). More.\\
            1. next

            ## Sub

            - one
              - inner
            - two ``C:\\a`b``

            ```powershell
            Get-Item C:\\Windows
            ```

            | A | B\\|C |
            |---|---|
            | x | |

            \\# no heading\
            """, article.body().byLanguage().get("en").source().text().strip());
        assertEquals(
                List.of(
                        "1:101 left out, because it stands around the text: Home | About",
                        "6:1 cells that span rows or columns, or a table within the table, cannot be shown as they"
                                + " were",
                        "6:76 the image a.png was not copied; it shows: A pic",
                        "7:1 a page of the wiki cannot hold <iframe>: y",
                        "7:52 left out, because it stands around the text: Accept cookies"),
                left(result));
    }

    @Test
    void markdownKeepsItsTextAndTellsWhatItsFrontMatterLoses() {
        MemoryTree site = site(NET, "[en]");
        Import.Result result = read(
                site,
                ROWS,
                "page.md",
                "---\n"
                        + "title: \"My: page\"\n"
                        + "layout: post\n"
                        + "tags: [A b, c]\n"
                        + "---\n"
                        + "# One\n\n"
                        + "First. More.\n\n"
                        + "```\n"
                        + "# no heading\n"
                        + "```\n");
        Article article = wiki(site, result).articles().get(0);
        assertEquals("My: page", article.title().byLanguage().get("en").text());
        assertEquals("First.", article.summary().byLanguage().get("en").source().text());
        assertEquals(
                "## One\n\nFirst. More.\n\n```\n# no heading\n```",
                article.body().byLanguage().get("en").source().text().strip());
        assertEquals(List.of("3:1 this part of the front matter has no place here"), left(result));
    }

    @Test
    void aPageAboutACodeBecomesItsDraft() {
        MemoryTree site = site(NET, "[en]");
        ErrorDefinition error = wiki(site, read(site, PAGES, "x.md", "# What NET-1004 means\n\nText.\n"))
                .errors()
                .get(0);
        assertEquals("NET-1004", error.code().spelling());
        assertEquals(
                "Text.", error.notes().byLanguage().get("en").source().text().strip());
    }

    @Test
    void oldEncodingsAreReadAndSaid() {
        MemoryTree site = site(NET, "[en]");
        String table = "code,text\nNET-1,Año\n";
        for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_8)) {
            Import.Result result = Import.of(site, List.of(new Import.Foreign("a.csv", table.getBytes(charset))), ROWS);
            assertEquals(List.of("NET-0001  :Año"), rows(site, result));
        }
        Import.Result guessed = Import.of(
                site, List.of(new Import.Foreign("a.csv", table.getBytes(Charset.forName("windows-1252")))), ROWS);
        assertEquals(List.of("NET-0001  :Año"), rows(site, guessed));
        assertEquals(List.of("2:8 the file is not UTF-8 and was read as Windows-1252"), left(guessed));
    }

    @Test
    void whatIsNotClearIsAsked() {
        MemoryTree two = site(NET, "[en]").with("content/spaces/hresult.yaml", HRESULT);
        assertTrue(assertThrows(Refused.class, () -> read(two, ROWS, "a.csv", "code\nNET-1\n"))
                .hint()
                .contains("--space"));
        assertTrue(assertThrows(Refused.class, () -> read(two, ROWS, "a.xyz", ""))
                .hint()
                .contains("--as"));
    }

    @Test
    void aLargeHeaderIsReadInTime() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            text.append("//\n// MessageId: S")
                    .append(i)
                    .append("\n//\n// MessageText:\n//\n// Text ")
                    .append(i)
                    .append("\n//\n#define S")
                    .append(i)
                    .append(" ")
                    .append(i)
                    .append("L\n\n");
        }
        MemoryTree site = site(HRESULT, "[en]");
        assertEquals(
                60_000,
                CpuTime.within(30, () -> read(site, ROWS, "big.h", text.toString()))
                        .added()
                        .codes());
    }

    @Test
    void linesThatNameAGroupBecomeRowsOfItsTable() {
        MemoryTree site = site(
                        "name: state\ntitle: State\nspelling: pattern\npattern: '[0-9A-Z]{5}'\nfields:\n"
                                + "  - {name: class, title: Class, characters: 1-2, values: classes.tsv}\n"
                                + "group-by: class\n",
                        "[en]")
                .with("content/spaces/classes.tsv", "value\tname\n08\tNo connection\n");
        String list = "Section: Class 08 - Connection Exception\n"
                + "08006 connection_failure\n"
                + "Section: Class 42 - Syntax Error or Access Rule Violation\n"
                + "42P01 undefined_table\n"
                + "42601 syntax_error\n"
                + "Section: Class 421 - Of another length\n";
        Wishes wishes = new Wishes(
                null, false, false, Map.of("1", "code", "2", "symbol"), null, null, "imported", "", "2026-11-20");
        Import.Result result = read(site, wishes, "codes.txt", list);
        assertEquals(List.of("6:1 no code of state stands here"), left(result));
        assertEquals(
                Map.of("08", List.of("No connection"), "42", List.of("Syntax Error or Access Rule Violation")),
                wiki(site, result)
                        .codes()
                        .space("state")
                        .orElseThrow()
                        .text("class")
                        .orElseThrow()
                        .values());
        MemoryTree after = MemoryTree.of(result.drafts());
        site.paths().stream()
                .filter(path -> !after.paths().contains(path))
                .forEach(path -> after.with(path, new String(site.bytes(path), StandardCharsets.UTF_8)));
        assertEquals(List.of(), read(after, wishes, "codes.txt", list).drafts());
    }
}
