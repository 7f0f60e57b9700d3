package dev.errdex.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.model.Entry.ErrorDefinition;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an import takes over, it takes over whole; what it does not, it tells. */
class ImportTrustTest {
    private static final String STATE = "name: state\ntitle: State\nspelling: pattern\npattern: '[0-9A-Z]{5}'\n";
    private static final String COMPILER = "name: lint\ntitle: Lint\nspelling: prefixed\nprefix: TL\ndigits: 4\n";
    private final ImportDesk net = ImportDesk.with(ImportDesk.NET, "[en, es]");

    private static Wishes map(String... columns) {
        Map<String, String> map = new LinkedHashMap<>();
        Stream.of(columns)
                .forEach(each ->
                        map.put(each.substring(0, each.lastIndexOf('=')), each.substring(each.lastIndexOf('=') + 1)));
        return new Wishes(null, false, false, map, null, null, "imported", "", "2026-11-20");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text-es", "message.es", "es", "Spanish", "Español", "Descripción (es)", "text-es-MX"})
    void aColumnSaysItsLanguage(String header) {
        Import.Result result = net.rows("codes.csv", "code,text," + header + "\nNET-1,One,Uno\n");
        assertEquals(List.of("NET-0001  en:One es:Uno"), net.catalog(result));
        assertEquals(List.of(), ImportDesk.left(result));
    }

    @Test
    void aMapIsObeyedOrRefused() {
        String table = "id,code,mensaje,text\n7,NET-1,Uno,One\n";
        Import.Result result = net.read(map("id=", "mensaje=text-es"), "codes.csv", bytes(table));
        assertEquals(List.of("NET-0001  en:One es:Uno"), net.catalog(result));
        assertEquals(List.of(), ImportDesk.left(result));
        // The user's word counts more than a column's own name.
        Import.Result mine = net.read(map("id=code", "mensaje="), "codes.csv", bytes(table));
        assertEquals(List.of("NET-0007  en:One"), net.catalog(mine));
        assertEquals(
                List.of("1:4 two columns are the code; \"id\" was taken and this one left out"), ImportDesk.left(mine));
        assertTrue(refusal(map("mensaje=text", "text=text"), table).contains("both \"mensaje\" and \"text\" the text"));
        assertTrue(refusal(map("mensaje=text-fr"), table).contains("the wiki has no language \"fr\""));
        assertTrue(refusal(map("mensaje=texto2"), table).contains("there is no field"));
    }

    private String refusal(Wishes wishes, String table) {
        return assertThrows(Refused.class, () -> net.read(wishes, "codes.csv", bytes(table)))
                .getMessage();
    }

    @Test
    void twoColumnsAreNeverMerged() {
        Import.Result result = net.rows("codes.csv", "code,description,text,message\nNET-1,A,B,C\n");
        assertEquals(List.of("NET-0001  en:B"), net.catalog(result));
        assertEquals(
                List.of(
                        "1:6 two columns are the text; \"text\" was taken and this one left out",
                        "2:1 a catalogue has no place for \"message\": C"),
                ImportDesk.left(result));
    }

    @Test
    void aNumberWithinAKeyIsNoCode() {
        String text = "retry.3.text=Again\nerror.1008=Ocho\nNET-1009.title=Nueve\n";
        Import.Result result = net.rows("a_es.properties", text);
        assertEquals(List.of("NET-1009  es:Nueve"), net.catalog(result));
        Import.Result said = net.read(map("error.{code}=text"), "a_es.properties", bytes(text));
        assertEquals(List.of("NET-1008  es:Ocho", "NET-1009  es:Nueve"), net.catalog(said));
        assertEquals(List.of("1:1 no code of net stands here"), ImportDesk.left(said));
    }

    @Test
    void aListWithoutNames() {
        ImportDesk desk = ImportDesk.with(STATE, "[en]");
        String list = """
            # five characters, how bad, a macro, a name
            Section: Class 22 - Wrong data

            22000    E    ERR_DATA             wrong_data
            2200L    E    ERR_NOT_A_DOCUMENT   not_a_document
            2201E    W    ERR_LOG
            """;
        Import.Result asked = desk.rows("codes.txt", list);
        assertEquals(List.of("2:1 the columns of this list have no names"), ImportDesk.left(asked));
        assertTrue(asked.leftovers()
                .get(0)
                .problem()
                .hint()
                .contains("Column 1 is like 22000, Column 2 is like E, Column 3 is like ERR_DATA"));
        Import.Result result = desk.read(map("1=code", "3=symbol", "4=text"), "codes.txt", bytes(list));
        assertEquals(
                List.of("22000 ERR_DATA :wrong_data", "2200L ERR_NOT_A_DOCUMENT :not_a_document", "2201E ERR_LOG"),
                desk.catalog(result));
        assertEquals(
                List.of("2:1 no code of state stands here", "2:1 nobody knows what column 2 is: Class, E, W"),
                ImportDesk.left(result));
        Import.Result table = desk.read(map("1=code", "2=text"), "codes.csv", bytes("22000,One\n22001,Two\n"));
        assertEquals(List.of("22000  :One", "22001  :Two"), desk.catalog(table));
        assertEquals(
                "no page",
                desk.rows("page.txt", "no page\n")
                        .drafts()
                        .getLast()
                        .text()
                        .lines()
                        .filter(line -> line.startsWith("no "))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void messagesByTheirTextAndByTheEndOfTheirKey() {
        ImportDesk desk = ImportDesk.with(COMPILER, "[en, es]");
        Import.Result english = desk.read(
                map("category="),
                "messages.json",
                bytes("{\"No '{0}'  here.\": {\"category\": \"Error\", \"code\": 1002},\n"
                        + "\"Not this.\": {\"category\": \"Error\", \"code\": 1003},"
                        + "\"Type\": {\"category\": \"Error\", \"code\": 2322}}"));
        assertEquals(
                List.of("TL1002  en:No '{0}'  here.", "TL1003  en:Not this.", "TL2322  en:Type"),
                desk.catalog(english));
        Import.Result named = desk.rows("a.json", "{\"NO_TYPE\": {\"code\": 7, \"text\": \"No type\"}}");
        assertEquals(List.of("TL0007 NO_TYPE en:No type"), desk.catalog(named));
        Import.Result spanish = desk.read(
                map("*_{code}=text"),
                "lib/es/messages.json",
                bytes("{\"No_0_here_1002\": \"Sin '{0}'.\", \"A_1_2_2322\": \"Tipo\", \"none\": \"x\"}"));
        assertEquals(List.of("TL1002  es:Sin '{0}'.", "TL2322  es:Tipo"), desk.catalog(spanish));
        assertEquals(List.of("1:64 no code of lint stands here"), ImportDesk.left(spanish));
        Import.Result both =
                desk.rows("all.json", "{\"es\": {\"TL1002\": \"Uno\"}, \"en\": {\"TL1002\": \"One\"}, \"version\": 3}");
        assertEquals(List.of("TL1002  en:One es:Uno"), desk.catalog(both));
    }

    @Test
    void headersOfOneCallKnowOneAnother() {
        ImportDesk desk = ImportDesk.with(ImportDesk.HRESULT, "[en]");
        Import.Result result = Import.of(
                desk.site(),
                List.of(new Import.Foreign("a.h", bytes("""
                    #define AGAIN BASIC
                    #define TYPED _RESULT_TYPEDEF_(0x80090001L)
                    #define PLAIN __LONG(7)
                    #define MADE MAKE_OURS(3)
                    #define OTHER SOMEBODYS(3)
                    #define FLUSHED_AT_END 0x80090009
                    #define OURS_LAST 0x80097FFF
                    enum code { ONE ATTRIBUTE("x, y") = 0x80091001, TWO,
                       THREE
                          = 0x80091009,
                       FOUR, HOW_MANY_COUNT };
                    typedef int (*callback)(void *a, enum code c,
                                            void *b);
                    """)), new Import.Foreign("b.h", bytes("""
                        #define BASIC 0x8009000B
                        #define MAKE_OURS(x) MAKE_HRESULT(1, 9, x ## L)
                        """))),
                ImportDesk.ROWS);
        assertEquals(
                List.of(
                        "0x00000007 PLAIN",
                        "0x80090001 TYPED",
                        "0x80090003 MADE",
                        "0x80090009 FLUSHED_AT_END",
                        "0x8009000B AGAIN+BASIC",
                        "0x80091001 ONE",
                        "0x80091002 TWO",
                        "0x80091009 THREE",
                        "0x8009100A FOUR"),
                desk.catalog(result));
        assertEquals(
                List.of(
                        "5:1 the value of OTHER is no number",
                        "7:1 OURS_LAST marks where a range of codes begins or ends",
                        "11:1 HOW_MANY_COUNT marks where a range of codes begins or ends",
                        "2:1 MAKE_OURS is a macro with parameters"),
                ImportDesk.left(result));
        Wishes some = new Wishes(null, false, false, Map.of(), Pattern.compile("A_.*"), null, "x", "", "2026-11-20");
        assertEquals(
                List.of(),
                ImportDesk.left(desk.read(some, "a.h", bytes("#define GUARD\n#define A_1 1\n#define B \"x\"\n"))));
    }

    @Test
    void anUpdateMergesAgainstTheLastImport() {
        MemoryTree site = net.site();
        lay(site, net.rows("codes.csv", "code,symbol,text\nNET-1,A,one\nNET-2,B,two\nNET-3,C,three\nNET-4,D,four\n"));
        String mine = text(site, "content/spaces/net.tsv")
                .replace("\tone", "\tour own")
                .replace("\tthree", "\tthree of ours")
                .replace("NET-0004\tD\tfour\n", "# a comment of ours\n");
        site.with("content/spaces/net.tsv", mine);
        String now = "code,symbol,text\nNET-1,A,one\nNET-2,BEE,two!\nNET-3,C,three!\nNET-4,D,four\nNET-5,E,five\n";
        Wishes update = new Wishes(null, false, true, Map.of(), null, null, "imported", "", "2026-11-21");
        Import.Result result = net.read(update, "codes.csv", bytes(now));
        lay(site, result);
        assertEquals(
                mine.replace("NET-0002\tB\ttwo", "NET-0002\tBEE\ttwo!")
                        + "# From codes.csv, imported on 2026-11-21\nNET-0005\tE\tfive\n",
                text(site, "content/spaces/net.tsv"));
        assertEquals(
                List.of("4:1 changed both here and in the catalogue: NET-0003 is now \"three!\", was \"three\", the"
                        + " catalogue has \"three of ours\""),
                ImportDesk.left(result));
        Import.Result again = net.read(update, "codes.csv", bytes(now));
        assertEquals(List.of(), again.drafts());
        assertEquals(List.of(), ImportDesk.left(again));
        assertEquals(5, again.same().rows());
        Import.Result less = net.read(update, "codes.csv", bytes("code,symbol,text\nNET-1,A,one\n"));
        assertEquals(
                List.of(
                        "NET-0002 is no longer in codes.csv",
                        "NET-0003 is no longer in codes.csv",
                        "NET-0005 is no longer in codes.csv"),
                less.leftovers().stream().map(each -> each.problem().message()).toList());
        assertTrue(less.drafts().stream().allMatch(draft -> draft.path().equals("content/spaces/net.base.tsv")));
    }

    private static void lay(MemoryTree site, Import.Result result) {
        result.drafts().forEach(draft -> site.with(draft.path(), draft.text()));
    }

    private static String text(MemoryTree site, String path) {
        return new String(site.bytes(path), StandardCharsets.UTF_8);
    }

    private static final String PAGE = """
        Given a thing that
        is no other, e.g. a stone, this fails. More.

        ```sh
        # no heading
        ```

        ## Causes

        ### The file is old
        It was.

        ### The disk is full
        Now.

        ## How to fix it

        Do `x`, then see [the other](NET-8.md#now) or [a page](../kb/page.html).

        ## See elsewhere
        [That](gone.md).
        """;

    @Test
    void aPageNamedAfterACodeBecomesAnErrorWithCausesAndSteps() {
        Import.Result result = Import.of(
                ImportDesk.with(ImportDesk.NET, "[en]").site(),
                List.of(
                        new Import.Foreign("in/NET-7.md", bytes(PAGE)),
                        new Import.Foreign("in/NET-8.md", bytes("# Eight\n\nText.\n")),
                        new Import.Foreign("kb/page.html", bytes("<h1>Page</h1><p>See <a href=../in/NET-7.md>7</a>."))),
                ImportDesk.PAGES);
        ImportDesk desk = ImportDesk.with(ImportDesk.NET, "[en]");
        ErrorDefinition error = desk.wiki(result).errors().get(0);
        assertEquals("NET-0007", error.code().spelling());
        assertEquals(
                "Given a thing that is no other, e.g. a stone, this fails",
                error.title().byLanguage().get("en").text());
        assertEquals(
                "Given a thing that is no other, e.g. a stone, this fails.",
                error.summary().byLanguage().get("en").source().text().strip());
        assertEquals(
                List.of("the-file-is-old", "the-disk-is-full"),
                error.causes().stream().map(cause -> cause.id().text()).toList());
        assertEquals(
                "Do `x`, then see [the other](<NET-0008.yaml#now>) or [a"
                        + " page](<../../articles/imported/page.md>).",
                error.steps()
                        .get(0)
                        .body()
                        .byLanguage()
                        .get("en")
                        .source()
                        .text()
                        .strip());
        String notes = error.notes().byLanguage().get("en").source().text();
        assertTrue(notes.contains("```sh\n# no heading\n```") && notes.contains("## See elsewhere"), notes);
        assertEquals(
                List.of("1:1 the page links to or shows something that was not imported with it: gone.md"),
                ImportDesk.left(result).stream()
                        .filter(each -> each.contains("gone"))
                        .toList());
        for (Draft draft : result.drafts()) {
            assertFalse(draft.text().contains("NET-7.md, NET-8.md"), draft.text());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>", "<div>", "<ul><li>", "<blockquote>", "<table><tr><td>", "<i><p>", "<article>"})
    void nothingIsNestedTooDeeply(String open) {
        Import.Result result = net.pages("deep.html", "<h1>Deep</h1>" + open.repeat(3_000) + "the bottom");
        assertTrue(result.drafts().getLast().text().contains("the bottom"));
    }

    @Test
    void whatStandsAroundTheTextIsToldOnceHoweverDeepItIsNested() {
        Import.Result result =
                net.pages("deep.html", "<h1>Deep</h1><p>The text.</p>" + "<nav>A menu".repeat(3_000) + "</nav>");
        assertTrue(result.drafts().getLast().text().endsWith("The text.\n"));
        assertEquals(1, ImportDesk.left(result).size());
    }

    /** The rows of a table within a table are not rows of the outer one. */
    @Test
    void aTableWithinATableStaysInItsCell() {
        Import.Result result = net.pages(
                "tables.html",
                "<h1>T</h1><table><thead><tr><th>A<th>B</thead><tr><td>1<td><table><tr><td>2</table></table>");
        assertTrue(
                result.drafts().getLast().text().contains("| A | B |\n|---|---|\n| 1 | \\| 2 \\| \\|---\\| |\n"),
                result.drafts().getLast().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"- a\n", "x *y\n", "> ", "[", "key: v\n", "![a](b "})
    void noTextIsTooLong(String piece) {
        for (String text : List.of(piece.repeat(5_000), "---\ntitle: T\n" + piece.repeat(5_000) + "---\nText.\n")) {
            assertFalse(net.pages("NET-9.md", text).drafts().isEmpty());
        }
    }
}
