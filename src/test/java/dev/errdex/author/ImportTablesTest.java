package dev.errdex.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.model.Entry.ErrorDefinition;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tables and JSON as other programs, and people, really write them. */
class ImportTablesTest {
    private static final String GERMAN = "sep=;\r\n"
            + "Fehlercode;Name;Beschreibung;Maßnahme;;\r\n"
            + "NET-2001;NET_A;\"Größe \"\"A\"\"\r\n"
            + "und mehr; viel\";Neu starten;;\r\n";

    private final ImportDesk desk = ImportDesk.with(ImportDesk.NET, "[en]");

    @Test
    void aSpreadsheetOfAGermanUserInEveryEncoding() {
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                Charset.forName("windows-1252"))) {
            Import.Result result = desk.read(ImportDesk.PAGES, "codes.csv", GERMAN.getBytes(charset));
            ErrorDefinition error = desk.wiki(result).errors().get(0);
            assertEquals(
                    "Größe \"A\" und mehr; viel",
                    error.title().byLanguage().get("en").text(),
                    charset.name());
            assertEquals(
                    "Größe \"A\"\nund mehr; viel",
                    error.messages().get(0).byLanguage().get("en").text().strip());
            assertEquals(
                    "Neu starten",
                    error.steps()
                            .get(0)
                            .body()
                            .byLanguage()
                            .get("en")
                            .source()
                            .text()
                            .strip());
            assertEquals(
                    charset.name().equals("windows-1252")
                            ? List.of("2:32 the file is not UTF-8 and was read as Windows-1252")
                            : List.of(),
                    ImportDesk.left(result));
        }
    }

    @Test
    void ofTwoColumnsForTheCodeOneIsTaken() {
        Import.Result result = desk.rows("codes.csv", "id,code,name,message\n1,NET-1,A,one\n2,NET-2,B,two\n");
        assertEquals(List.of("NET-0001 A :one", "NET-0002 B :two"), desk.catalog(result));
        assertEquals(
                List.of("1:1 two columns are the code; \"code\" was taken and this one left out"),
                ImportDesk.left(result));
    }

    @Test
    void aQuoteThatIsNeverClosedIsTold() {
        Import.Result result = desk.rows("codes.csv", "code,text\nNET-1,one\nNET-2,\"two\nNET-3,three\n");
        assertEquals(
                List.of("3:7 this quote is never closed, so that all below it is one cell"), ImportDesk.left(result));
    }

    @Test
    void whatHoldsNothingSaysSo() {
        for (String name : List.of("a.csv", "a.json", "a.h", "a.mc", "a.properties", "a.resx")) {
            String text = name.endsWith("csv") ? "code,text\n" : name.endsWith("json") ? "[]" : "\n";
            assertEquals(1, desk.rows(name, text).leftovers().size(), name);
            assertEquals(List.of(), desk.rows(name, text).drafts(), name);
        }
        assertEquals(
                List.of("1:1 this is no text"),
                ImportDesk.left(desk.read(ImportDesk.ROWS, "a.csv", new byte[] {'P', 'K', 3, 4, 0, 0, 'x', '\n'})));
    }

    @Test
    void aColumnThatNoFileHasIsASlip() {
        Wishes wishes = new Wishes(null, false, false, Map.of("Kod", "code"), null, null, "imported", "", "2026-11-20");
        Refused refused = assertThrows(
                Refused.class,
                () -> desk.read(wishes, "codes.csv", "Code,Text\nNET-1,one\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals("no file has a column or key \"Kod\", which --map explains", refused.getMessage());
    }

    @Test
    void aNameWithALineEndStaysInItsComment() {
        Import.Result result = desk.rows("a\nNET-9\tX.csv", "code,text\nNET-1,one\n");
        assertEquals(List.of("NET-0001  :one"), desk.catalog(result));
    }

    @Test
    void jsonWithinJson() {
        for (String json : List.of(
                "{\"app\": {\"errors\": {\"NET-1\": {\"title\": \"one\"}, \"NET-2\": \"two\"}}}",
                "{\"a\": [{\"id\": 7, \"code\": \"NET-1\", \"text\": \"one\"}], \"b\": [{\"code\": 2, \"text\":"
                        + " \"two\"}]}",
                "{\"NET-1\": {\"en\": \"one\"}, \"NET-2\": {\"en\": \"two\"}}")) {
            assertEquals(
                    List.of("NET-0001  :one", "NET-0002  :two"),
                    desk.catalog(desk.rows("a.json", json)).stream()
                            .map(row -> row.replace(" en:", " :"))
                            .toList(),
                    json);
        }
        assertEquals(
                List.of("NET-0001  :one"),
                desk.catalog(desk.rows("a.json", "{\"code\": \"NET-1\", \"title\": \"one\"}")));
    }

    @Test
    void jsonLosesNothingSilently() {
        assertEquals(
                List.of("1:11 \"NET-1\" is given again below"),
                ImportDesk.left(desk.rows("a.json", "{\"NET-1\": \"one\", \"NET-1\": \"two\"}")));
        assertEquals(
                List.of("1:9 two keys are the code; \"code\" was taken and \"id\" left out"),
                ImportDesk.left(desk.rows("a.json", "[{\"id\": 7, \"code\": \"NET-1\"}]")));
        assertEquals(
                List.of("1:11 from here on this is no JSON: \"/\" cannot stand here"),
                ImportDesk.left(desk.rows("a.json", "{\"NET-1\": // one\n\"x\"}")));
        assertTrue(ImportDesk.left(desk.rows("a.json", "[".repeat(100_000)))
                .get(0)
                .endsWith("from here on this is no JSON: it is nested too deeply, or a value is too long"));
        assertTrue(ImportDesk.left(desk.rows("a.json", "[{\"code\": 1"))
                .get(0)
                .endsWith("from here on this is no JSON: it ends too early"));
    }

    @Test
    void twoRowsAboutOneCodeAreOnePage() {
        Import.Result result =
                desk.pages("codes.csv", "code,title,message,notes\nNET-1,One,Shown,A\nNET-1,Uno,Other,B\n");
        ErrorDefinition error = desk.wiki(result).errors().get(0);
        assertEquals("One", error.title().byLanguage().get("en").text());
        assertEquals(
                List.of("Shown", "Other"),
                error.messages().stream()
                        .map(message -> message.byLanguage().get("en").text())
                        .toList());
        assertEquals(
                "A\n\nB", error.notes().byLanguage().get("en").source().text().strip());
        assertEquals(List.of("3:1 NET-0001 has another title already: One"), ImportDesk.left(result));
    }
}
