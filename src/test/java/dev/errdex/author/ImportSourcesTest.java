package dev.errdex.author;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Headers and message files as programmers really write them. */
class ImportSourcesTest {
    private final ImportDesk desk = ImportDesk.with(ImportDesk.HRESULT, "[en]");

    @Test
    void aConstantMayBeMadeOfLaterOnes() {
        Import.Result result = desk.rows("a.h", """
            #define E_ALIAS E_LATER
            #define E_LATER ((HRESULT)-2147467259)  ///< @brief Late.
            #define E_SUM (E_BASE + 0x0000'0001)
            static const long E_BASE = 0x80098000L; // Base.
            #define E_LOOP E_POOL
            #define E_POOL E_LOOP
            #define E_UNKNOWN (BASE) - 5
            """);
        assertEquals(List.of("0x80004005 E_ALIAS+E_LATER :Late.", "0x80098001 E_SUM"), desk.catalog(result));
        assertEquals(
                List.of(
                        "4:1 E_BASE marks where a range of codes begins or ends",
                        "5:1 the value of E_LOOP is no number",
                        "6:1 the value of E_POOL is no number",
                        "7:1 the value of E_UNKNOWN is no number"),
                ImportDesk.left(result));
    }

    @Test
    void enumeratorsInOneLineAndInMany() {
        Import.Result result = desk.rows("a.h", """
            enum class first : int32_t { A = 0x80098000, B /* Bee. */, C = MAKE_HRESULT(1, 9, 3) }; // not }
            typedef enum
            {
                /* dee */
                D = 0x80098010, E, // Eee.
                F = D + 6, 7up,
            #ifdef X
                /* gee */ G,
            #endif
                H } last_t;
            enum first variable = A;
            void function(int I);
            """);
        assertEquals(
                List.of(
                        "0x80090003 C",
                        "0x80098000 A",
                        "0x80098001 B :Bee.",
                        "0x80098010 D :dee",
                        "0x80098011 E :Eee.",
                        "0x80098016 F",
                        "0x80098017 G :gee",
                        "0x80098018 H"),
                desk.catalog(result));
        assertEquals(List.of("6:1 \"7up\" is no enumerator"), ImportDesk.left(result));
    }

    @Test
    void whatCannotBeReadIsTold() {
        assertEquals(
                List.of(
                        "2:15 this comment is never closed, so that all below it was not read",
                        "2:1 the value of B is no number"),
                ImportDesk.left(desk.rows("a.h", "#define A 1\n#define B 0x2 /* two\n#define C 3\n"))
                        .reversed());
        assertEquals(
                List.of("1:1 the value of A is no number"),
                ImportDesk.left(desk.rows("a.h", "#define A " + "(".repeat(50_000) + "1" + ")".repeat(50_000))));
    }

    @Test
    void aMessageWhoseCodeIsAGuessIsLeft() {
        Import.Result result = desk.rows("a.mc", """
            MessageId=1
            Severity=Error
            Facility=System
            SymbolicName=ONE
            Language=English
            One%n
            two.%n
            .
            MessageId=2
            Severity=Fatal
            SymbolicName=TWO
            Language=English
            Two.
            .
            MessageId=3
            SymbolicName=THREE
            Language=English
            Three.
            .
            """);
        assertEquals(List.of("0xC0000001 ONE :One two."), desk.catalog(result));
        assertEquals(
                List.of(
                        "9:1 the code of this message cannot be known",
                        "10:1 \"Fatal\" is not among the names at the head of the file",
                        "15:1 the code of this message cannot be known"),
                ImportDesk.left(result));
        assertEquals(
                "One\ntwo.",
                desk.wiki(desk.pages("a.mc", "MessageId=1\nSeverity=Error\nLanguage=English\nOne%n\ntwo.%n\n.\n"))
                        .errors()
                        .get(0)
                        .messages()
                        .get(0)
                        .byLanguage()
                        .get("en")
                        .text()
                        .strip());
    }

    @Test
    void aMessageWithoutItsFullStopSwallowsNoOther() {
        Import.Result result = desk.rows("a.mc", """
            MessageId=1
            Severity=Error
            SymbolicName=ONE
            Language=English
            One.
            MessageId=2
            Severity=Error
            SymbolicName=TWO
            Language=English
            Two.
            .
            """);
        assertEquals(List.of("0xCFFF0001 ONE :One.", "0xCFFF0002 TWO :Two."), desk.catalog(result));
        assertEquals(List.of("4:1 this text never ends"), ImportDesk.left(result));
    }

    @Test
    void insertsOfPrintfStayInMessageTexts() {
        Import.Result result = desk.rows(
                "a.mc", "MessageId=1\nSeverity=Error\nFacility=System\nLanguage=English\n%s: %lu of 5%%!%n\n.\n");
        assertEquals(List.of("0xC0000001  :%s: %lu of 5%!"), desk.catalog(result));
    }

    @Test
    void ofTwoPatternsTheOneThatSaysMoreIsMeant() {
        ImportDesk desk =
                ImportDesk.with("name: state\ntitle: State\nspelling: pattern\npattern: '[0-9A-Z]{5}'\n", "[en]");
        Import.Result result = desk.read(
                wishes(Map.of("{code}", "text", "{code}.*", "text", "{code}.help", "")),
                "a.properties",
                "01001=One\n01002.S.1=Two\n01001.help=Ask somebody\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("01001  :One", "01002  :Two"), desk.catalog(result));
        assertEquals(List.of(), ImportDesk.left(result));
    }

    @Test
    void whereNamesAreCodesAKeyIsOneAsAWhole() {
        ImportDesk desk = ImportDesk.with("name: net\ntitle: Net\nspelling: named\n", "[en]");
        Import.Result result = desk.rows("a.properties", "illegal.token=No token\nillegal.token.text=No text\n");
        assertEquals(List.of("illegal.token  :No token", "illegal.token.text  :No text"), desk.catalog(result));
        assertEquals(List.of(), ImportDesk.left(result));
    }

    @Test
    void aSentenceIsNoSymbol() {
        Import.Result result = desk.read(
                wishes(Map.of()),
                "a.csv",
                "code,symbol\n0x1,A longer sentence\n0x2,E_BROKEN_ \n0x3,\"E_WRA\n_PPED\"\n"
                        .getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("0x00000001 ", "0x00000002 E_BROKEN_", "0x00000003 E_WRA_PPED"), desk.catalog(result));
        assertEquals(List.of("2:1 \"A longer sentence\" has blanks, so it is no symbol"), ImportDesk.left(result));
    }

    private static Wishes wishes(Map<String, String> map) {
        return new Wishes(null, false, false, map, null, null, "imported", "", "2026-11-20");
    }
}
