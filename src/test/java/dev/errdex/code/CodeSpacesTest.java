package dev.errdex.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CodeSpacesTest {
    private final CodeSpaces spaces = TestSpaces.ALL;

    @TestFactory
    Stream<DynamicTest> scan() {
        return CodeVectors.scan().stream()
                .map(example -> DynamicTest.dynamicTest(
                        "scan " + example.text(),
                        () -> assertEquals(
                                example.mentions(),
                                spaces.scan(example.text()).stream()
                                        .map(mention -> mention.start() + "-" + mention.end() + " "
                                                + mention.codes().getFirst())
                                        .toList())));
    }

    @TestFactory
    Stream<DynamicTest> resolve() {
        return each(
                "resolve", row -> assertEquals(tail(row), TestSpaces.written(spaces.resolve((String) row.getFirst()))));
    }

    @TestFactory
    Stream<DynamicTest> damaged() {
        return each("damaged", row -> {
            Reading.Damaged read = assertInstanceOf(
                    Reading.Damaged.class, spaces.read((String) row.getFirst()), (String) row.getFirst());
            assertEquals(Reading.Damage.valueOf((String) row.get(1)), read.damage());
            assertEquals(row.subList(2, row.size()), TestSpaces.written(read.meant()), (String) row.getFirst());
        });
    }

    @TestFactory
    Stream<DynamicTest> offers() {
        return each(
                "offers",
                row -> assertEquals(
                        row.subList(1, row.size()),
                        spaces.offers((String) row.getFirst()).stream()
                                .flatMap(offer -> Stream.<Object>of(
                                        offer.written(),
                                        offer.codes().getFirst().toString(),
                                        offer.damaged()))
                                .toList()));
    }

    @TestFactory
    Stream<DynamicTest> begun() {
        return each("begun", row -> {
            List<Code> begun = spaces.begun((String) row.getFirst());
            List<Object> told = new ArrayList<>(List.of(begun.size()));
            told.addAll(TestSpaces.written(begun.stream().limit(3).toList()));
            assertEquals(row.subList(1, row.size()).toString(), told.toString(), (String) row.getFirst());
        });
    }

    @TestFactory
    Stream<DynamicTest> canonical() {
        return each(
                "canonical",
                row -> assertEquals(row.get(2), spaces.isCanonical((String) row.get(0), (String) row.get(1))));
    }

    @TestFactory
    Stream<DynamicTest> decode() {
        return each(
                "decode",
                row -> assertEquals(
                        tail(row),
                        spaces.decode(code(row)).stream()
                                .map(value -> value.field().name() + "=" + value.value()
                                        + (value.names().isEmpty() ? "" : ":" + String.join(",", value.names())))
                                .toList()));
    }

    @TestFactory
    Stream<DynamicTest> spellings() {
        return each("spellings", row -> {
            List<String> all = new ArrayList<>(List.of(code(row).spelling()));
            tail(row).forEach(spelling -> all.add((String) spelling));
            assertEquals(all, spaces.spellings(code(row)));
        });
    }

    @TestFactory
    Stream<DynamicTest> counterparts() {
        return each("counterparts", row -> assertEquals(tail(row), TestSpaces.written(spaces.counterparts(code(row)))));
    }

    @TestFactory
    Stream<DynamicTest> group() {
        return each("group", row -> {
            CodeGroup group = spaces.group(code(row));
            assertEquals(tail(row), List.of(group.field(), (int) group.from(), (int) group.to()));
        });
    }

    @TestFactory
    Stream<DynamicTest> near() {
        return each(
                "near",
                row -> assertEquals(
                        tail(row),
                        spaces.near((String) row.getFirst(), 1).stream()
                                .map(NearSymbol::symbol)
                                .toList()));
    }

    @TestFactory
    Stream<DynamicTest> strangers() {
        return each(
                "strangers",
                row -> assertEquals(
                        tail(row),
                        spaces.strangers((String) row.getFirst()).stream()
                                .map(SymbolLike::text)
                                .toList()));
    }

    /** A library's name stands before all that it has; its codes go on in a way of their own. */
    @Test
    void aFamilyBeginsWithAllThatItsSymbolsShare() {
        CodeSpace space = CodeSpace.of("queue", new Spelling.Decimal(16), List.of());
        CodeSpaces queue = new CodeSpaces(List.of(space.with(new Catalog(java.util.stream.LongStream.range(0, 12)
                .mapToObj(number -> new Catalog.Row(
                        space.code(number).orElseThrow(),
                        List.of("QU_LIB_RESP_ERR_" + (char) ('A' + number)),
                        java.util.Map.of()))
                .toList()))));
        assertEquals(
                List.of("QU_LIB_RESP_ERR_NEW"),
                queue.strangers("QU_LIB_RESP_ERR_NEW QU_LIB_CONF_OK QU_LIB_VERSION QU_LIB_RESP_ERR_A").stream()
                        .map(SymbolLike::text)
                        .toList());
    }

    @Test
    void aWrittenPageMakesItsNameAndSymbolKnown() {
        Code code = TestSpaces.code("hresult:0x800F0831");
        Code name = new Code("sock", "ENEWNAME", -1);
        CodeSpaces more = spaces.and(List.of(
                new Catalog.Row(code, List.of("CBS_E_STORE_CORRUPTION"), java.util.Map.of()),
                new Catalog.Row(name, List.of(), java.util.Map.of())));
        assertEquals(List.of(code), more.bySymbol("cbs_e_store_corruption"));
        assertEquals(
                List.of(code), more.scan("CBS_E_STORE_CORRUPTION").getFirst().codes());
        assertEquals(List.of(name), more.resolve("ENEWNAME"));
        assertTrue(more.known(code) && more.known(name));
        assertTrue(spaces.scan("CBS_E_STORE_CORRUPTION ENEWNAME").isEmpty());
    }

    @Test
    void aCodeKeepsAllItsSymbols() {
        assertEquals(
                List.of("S_OK", "NOERROR", "NTE_OP_OK", "SCARD_S_SUCCESS", "SEC_E_OK"),
                spaces.symbols(TestSpaces.code("hresult:0x00000000")));
    }

    private Stream<DynamicTest> each(String part, java.util.function.Consumer<List<Object>> test) {
        return CodeVectors.rows(part).stream()
                .map(row -> DynamicTest.dynamicTest(part + " " + row.getFirst(), () -> test.accept(row)));
    }

    private static Code code(List<Object> row) {
        return TestSpaces.code((String) row.getFirst());
    }

    private static List<Object> tail(List<Object> row) {
        return row.subList(1, row.size());
    }
}
