package dev.errdex.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The shipped spaces and the two invented ones, with their real catalogues. */
final class TestSpaces {
    private static final Path SHIPPED = Path.of("content/spaces");
    private static final Path INVENTED = Path.of("src/test/resources/spaces");

    static final CodeSpaces ALL = new CodeSpaces(List.of(hresult(), ntstatus(), win32(), net(), sock()));

    private TestSpaces() {}

    private static CodeSpace hresult() {
        return new CodeSpace(
                "hresult",
                new Spelling.Hex32(),
                List.of(),
                CodeSpace.Form.usual(new Spelling.Hex32()),
                List.of("HRESULT", "hr"),
                List.of(
                        new BitField("severity", 31, 31, values(Map.of(0L, "success", 1L, "failure"))),
                        new BitField("reserved", 30, 30, new TreeMap<>()),
                        new BitField("customer", 29, 29, new TreeMap<>()),
                        new BitField("ntstatus", 28, 28, new TreeMap<>()),
                        new BitField("facility", 27, 16, table("hresult-facilities.tsv")),
                        new BitField("code", 15, 0, new TreeMap<>())),
                List.of(),
                "facility",
                List.of(
                        new Containment(
                                "win32", new TreeMap<>(Map.of("severity", 0L, "facility", 0L, "code", 0L)), "code", ""),
                        new Containment("win32", new TreeMap<>(Map.of("severity", 1L, "facility", 7L)), "code", ""),
                        new Containment("ntstatus", new TreeMap<>(Map.of("ntstatus", 1L)), "", "ntstatus")),
                catalog("hresult", new Spelling.Hex32(), SHIPPED.resolve("hresult.tsv")));
    }

    private static CodeSpace ntstatus() {
        return new CodeSpace(
                "ntstatus",
                new Spelling.Hex32(),
                List.of(),
                CodeSpace.Form.usual(new Spelling.Hex32()),
                List.of("NTSTATUS", "NT status"),
                List.of(
                        new BitField(
                                "severity",
                                31,
                                30,
                                values(Map.of(0L, "success", 1L, "informational", 2L, "warning", 3L, "error"))),
                        new BitField("customer", 29, 29, new TreeMap<>()),
                        new BitField("reserved", 28, 28, new TreeMap<>()),
                        new BitField("facility", 27, 16, table("ntstatus-facilities.tsv")),
                        new BitField("code", 15, 0, new TreeMap<>())),
                List.of(),
                "facility",
                List.of(),
                catalog("ntstatus", new Spelling.Hex32(), SHIPPED.resolve("ntstatus.tsv")));
    }

    private static CodeSpace win32() {
        return new CodeSpace(
                "win32",
                new Spelling.Decimal(16),
                List.of(),
                Set.of(CodeSpace.Form.HEX),
                List.of(
                        "error",
                        "error code",
                        "error number",
                        "GetLastError()",
                        "LastError",
                        "código de error",
                        "error n.º",
                        "!HTTP error",
                        "!SQL error"),
                List.of(),
                List.of(),
                "",
                List.of(),
                catalog("win32", new Spelling.Decimal(16), SHIPPED.resolve("win32.tsv")));
    }

    private static CodeSpace net() {
        Spelling spelling = new Spelling.Prefixed("NET", "-", 4);
        return CodeSpace.of("net", spelling, List.of("fault"))
                .with(catalog("net", spelling, INVENTED.resolve("net.tsv")));
    }

    private static CodeSpace sock() {
        return CodeSpace.of("sock", new Spelling.Named(), List.of())
                .with(catalog("sock", new Spelling.Named(), INVENTED.resolve("sock.tsv")));
    }

    private static Catalog catalog(String space, Spelling spelling, Path file) {
        return new Catalog(rows(file).stream()
                .map(columns -> {
                    long number = switch (spelling) {
                        case Spelling.Hex32() -> Long.decode(columns[0]);
                        case Spelling.Decimal(int bits) -> Long.parseLong(columns[0]);
                        case Spelling.Prefixed(var prefix, var separator, var digits) ->
                            Long.parseLong(columns[0].substring(prefix.length() + separator.length()));
                        default -> -1;
                    };
                    return new Catalog.Row(
                            new Code(space, columns[0], number),
                            columns[1].isEmpty() ? List.of() : List.of(columns[1]),
                            Map.of());
                })
                .toList());
    }

    private static SortedMap<Long, List<String>> table(String file) {
        SortedMap<Long, List<String>> values = new TreeMap<>();
        for (String[] columns : rows(SHIPPED.resolve(file))) {
            values.computeIfAbsent(Long.parseLong(columns[0]), key -> new ArrayList<>())
                    .add(columns[1]);
        }
        return values;
    }

    private static SortedMap<Long, List<String>> values(Map<Long, String> names) {
        SortedMap<Long, List<String>> values = new TreeMap<>();
        names.forEach((value, name) -> values.put(value, List.of(name)));
        return values;
    }

    private static List<String[]> rows(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.skip(1).map(line -> line.split("\t", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code hresult:0x8009000B} as a code. */
    static Code code(String written) {
        int colon = written.indexOf(':');
        return ALL.parse(written.substring(0, colon), written.substring(colon + 1))
                .orElseThrow(() -> new IllegalArgumentException(written));
    }

    static List<String> written(List<Code> codes) {
        return codes.stream().map(Code::toString).toList();
    }

    static List<Code> everyCode() {
        return ALL.all().stream()
                .flatMap(space -> space.catalog().rows().stream())
                .map(Catalog.Row::code)
                .toList();
    }
}
