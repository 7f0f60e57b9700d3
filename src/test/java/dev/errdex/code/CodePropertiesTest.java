package dev.errdex.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.property.Arbitraries;
import dev.errdex.property.Arbitrary;
import dev.errdex.property.ForAll;
import dev.errdex.property.Property;
import dev.errdex.property.Provide;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What holds for every code and every text. */
class CodePropertiesTest {
    private final CodeSpaces spaces = TestSpaces.ALL;

    @Test
    void everyKnownCodeIsReadFromEachOfItsSpellings() {
        for (Code code : TestSpaces.everyCode()) {
            for (String spelling : spaces.spellings(code)) {
                assertTrue(spaces.resolve(spelling).contains(code), () -> code + " from " + spelling);
                assertTrue(
                        spaces.resolve("(" + spelling.toLowerCase(Locale.ROOT) + ")")
                                .contains(code),
                        spelling);
                assertEquals(List.of(code), spaces.resolve(code.space() + ":" + spelling));
            }
            assertTrue(spaces.isCanonical(code.space(), code.spelling()), code::toString);
        }
    }

    @Test
    void everySymbolIsReadHoweverItIsTyped() {
        for (Code code : TestSpaces.everyCode()) {
            for (String symbol : spaces.symbols(code)) {
                assertTrue(spaces.bySymbol(symbol).contains(code), symbol);
                assertTrue(
                        spaces.resolve(symbol.toLowerCase(Locale.ROOT).replace('_', ' '))
                                .contains(code),
                        symbol);
                assertTrue(spaces.resolve(symbol.replace('_', '-')).contains(code), symbol);
            }
        }
    }

    @Test
    void everyKnownCodeIsFoundInASentence() {
        for (Code code : TestSpaces.everyCode()) {
            for (String name : spaces.symbols(code)) {
                assertFound(code, "It said " + name + ".", 8, name.length());
            }
            String words = code.space().equals("win32") ? "error " : code.number() <= 0xFFFF ? code.space() + " " : "";
            assertFound(
                    code,
                    words + code.spelling() + ", it said",
                    words.length(),
                    code.spelling().length());
        }
    }

    private void assertFound(Code code, String text, int start, int length) {
        List<CodeMention> found = spaces.scan(text);
        assertEquals(1, found.size(), text);
        assertEquals(start, found.getFirst().start(), text);
        assertEquals(start + length, found.getFirst().end(), text);
        assertTrue(found.getFirst().codes().contains(code), text);
    }

    @Test
    void counterpartsOfCatalogueCodesAreSymmetric() {
        for (Code code : TestSpaces.everyCode()) {
            assertSymmetric(code);
        }
    }

    @Property
    void counterpartsAreSymmetric(@ForAll("numbers") long number) {
        for (String space : List.of("hresult", "ntstatus", "win32")) {
            spaces.space(space).orElseThrow().code(number).ifPresent(this::assertSymmetric);
        }
    }

    private void assertSymmetric(Code code) {
        for (Code other : spaces.counterparts(code)) {
            assertTrue(spaces.counterparts(other).contains(code), () -> code + " and " + other);
        }
    }

    @Property
    void decodingAndSettingAreInverse(@ForAll("numbers") long number) {
        for (String space : List.of("hresult", "ntstatus")) {
            long again = 0;
            for (FieldValue value :
                    spaces.decode(spaces.space(space).orElseThrow().code(number).orElseThrow())) {
                assertEquals(value.value(), value.field().of(value.field().set(~number, value.value())));
                again = value.field().set(again, value.value());
            }
            assertEquals(number, again);
        }
    }

    @Property(tries = 2000)
    void scanningNeverFailsAndStaysInRange(@ForAll("logs") String text) {
        int end = 0;
        for (CodeMention mention : spaces.scan(text)) {
            assertTrue(mention.start() >= end && mention.end() > mention.start() && mention.end() <= text.length());
            assertTrue(!mention.codes().isEmpty());
            end = mention.end();
        }
    }

    @Property
    void readingNeverFails(@ForAll String anything, @ForAll("logs") String pieces) {
        spaces.read(anything);
        spaces.read(pieces);
        spaces.near(anything, 3);
        spaces.strangers(pieces);
    }

    @Property(tries = 300)
    void aMistakeInASymbolLeavesItNear(@ForAll("symbols") String symbol, @ForAll("places") long place) {
        int at = (int) (place % (symbol.length() - 1));
        String swapped = symbol.substring(0, at) + symbol.charAt(at + 1) + symbol.charAt(at) + symbol.substring(at + 2);
        String shortened = symbol.substring(0, at) + symbol.substring(at + 1);
        for (String wrong : List.of(swapped, shortened)) {
            assertTrue(
                    spaces.near(wrong, 50).stream()
                            .anyMatch(near -> near.symbol().equals(symbol)),
                    wrong);
        }
    }

    @Provide
    Arbitrary<Long> numbers() {
        return Arbitraries.longs(0, 0xFFFFFFFFL);
    }

    @Provide
    Arbitrary<Long> places() {
        return Arbitraries.longs(0, 1000);
    }

    /** Pieces of logs put together at random, so that all the rules meet. */
    @Provide
    Arbitrary<String> logs() {
        return Arbitraries.of(
                        "0x",
                        "0x80090016",
                        "8009000B",
                        "-2146893813",
                        "2148073483",
                        "error",
                        "error ",
                        " 5",
                        "5",
                        "NTE_BAD_KEYSET",
                        "E_FAIL",
                        "NET-",
                        "NET-1004",
                        "auth",
                        "/invalid-token",
                        "://",
                        "www.",
                        "@",
                        ".",
                        "/",
                        "\\",
                        "-",
                        "+",
                        ":",
                        ",",
                        " ",
                        "\n",
                        "&H",
                        "FFFFFFFF",
                        "{",
                        "}",
                        "\u2212",
                        "é",
                        "错",
                        "\uD83D\uDE00",
                        "%",
                        "#",
                        " of 3",
                        "L",
                        "_",
                        "a")
                .list()
                .ofMinSize(0)
                .ofMaxSize(30)
                .map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> symbols() {
        return Arbitraries.of(spaces.all().stream()
                .flatMap(space -> space.catalog().rows().stream())
                .flatMap(row -> row.symbols().stream())
                .filter(symbol -> symbol.length() > 4 && symbol.equals(symbol.toUpperCase(Locale.ROOT)))
                .toList());
    }

    @Property(tries = 200)
    void cuttingATextAtBlanksChangesNothing(@ForAll("logs") String left, @ForAll("logs") String right) {
        String text = left + "\n" + right;
        int join = left.length() + 1;
        List<CodeMention> whole = spaces.scan(text);
        List<CodeMention> pieces = new java.util.ArrayList<>();
        char[] chars = text.toCharArray();
        int at = spaces.scanner().scan(chars, 0, join, chars.length, pieces::add);
        spaces.scanner().scan(chars, at, chars.length, chars.length, pieces::add);
        assertEquals(whole, pieces);
    }
}
