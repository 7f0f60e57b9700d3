package dev.errdex.code;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Invented spaces of other fields than Windows: texts, compilers, system calls, processes. */
final class FieldSpaces {
    static final CodeSpaces ALL =
            new CodeSpaces(List.of(state(), lint(), call(), signal(), part(), mixed(), crate(), reason(), below()));

    private FieldSpaces() {}

    /** Five characters, of which the first two are the class; as databases tell what happened. */
    private static CodeSpace state() {
        return text(
                "state",
                "[0-9A-Z]{5}",
                false,
                List.of("state", "STATE"),
                List.of("STATE[{code}]"),
                List.of(new TextField(
                        "class",
                        1,
                        2,
                        new TreeMap<>(Map.of("42", List.of("Rule violated"), "0A", List.of("Not supported"))))),
                "42P01 no_such_table",
                "42601",
                "0A000",
                "08006 connection_lost",
                "01000 warned",
                "P0001",
                "XX000");
    }

    /** A compiler's numbers behind a prefix. */
    private static CodeSpace lint() {
        return numbers(
                "lint",
                new Spelling.Prefixed("TL", "", 0),
                List.of("lint error"),
                List.of("tl({code})", "error TL{code}:"),
                "1002",
                "2322",
                "2304",
                "404");
    }

    /** What a system call gives. */
    private static CodeSpace call() {
        return numbers(
                "call",
                new Spelling.Decimal(32),
                List.of("errno", "failed", "returned"),
                List.of("[Errno {code}]", "-{symbol}", "-{code}", "({code}:"),
                "1 EPERM",
                "2 ENOENT",
                "11 EAGAIN",
                "11 EWOULDBLOCK",
                "111 ECONNREFUSED");
    }

    /** How processes end: the exit code is 128 more. */
    private static CodeSpace signal() {
        return numbers(
                "signal",
                new Spelling.Decimal(16),
                List.of("signal"),
                List.of("exit code {code+128}", "status={code}/{symbol}", "killed by {symbol}"),
                "9 SIGKILL",
                "15 SIGTERM",
                "11 SIGSEGV");
    }

    /** A product's messages: product, component, number, severity. */
    private static CodeSpace part() {
        return text(
                "part",
                "DFH(?<component>[A-Z]{2})[0-9]{4}[ADEIW]?",
                false,
                List.of(),
                List.of(),
                List.of(new TextField("component", 0, 0, new TreeMap<>(Map.of("PI", List.of("Pipeline"))))),
                "DFHPI0101E",
                "DFHAC2001");
    }

    /** Capitals and small letters are not the same. */
    private static CodeSpace mixed() {
        return text("mixed", "[a-z]{1,3}-?[A-Z0-9]{2}", true, List.of("code"), List.of(), List.of(), "ab-C1", "ab-c1");
    }

    private static CodeSpace crate() {
        return text(
                "crate", "E[0-9]{4}", false, List.of(), List.of("error[{code}]"), List.of(), "E0308", "E0382", "E0001");
    }

    /** Numbers below zero, as old frameworks and databases have them. */
    private static CodeSpace below() {
        return text(
                "below",
                "-?[0-9]{1,5}",
                false,
                List.of("OSStatus", "SQLCODE"),
                List.of("(OSStatus error {code}.)"),
                List.of(),
                "-50 paramErr",
                "-803",
                "-25300 errSecItemNotFound",
                "100");
    }

    private static CodeSpace reason() {
        CodeSpace space = CodeSpace.of("reason", new Spelling.Named(), List.of());
        return and(space, List.of("reason: {code}"), List.of(), "")
                .with(new Catalog(List.of(
                        row(space, "OutOfMemory", ""), row(space, "auth/no-token", ""), row(space, "auth", ""))));
    }

    private static CodeSpace text(
            String name,
            String pattern,
            boolean exact,
            List<String> words,
            List<String> also,
            List<TextField> fields,
            String... rows) {
        CodePattern read = ((PatternOutcome.Fine) PatternSyntax.read(pattern)).pattern();
        CodeSpace space = CodeSpace.of(name, new Spelling.Pattern(read, exact), words);
        return and(
                        space,
                        also,
                        fields,
                        fields.isEmpty() ? "" : fields.getFirst().name())
                .with(new Catalog(Arrays.stream(rows)
                        .map(row -> row.split(" "))
                        .filter(row -> read.matches(row[0]))
                        .map(row -> row(space, row[0], row.length > 1 ? row[1] : ""))
                        .toList()));
    }

    private static CodeSpace numbers(
            String name, Spelling spelling, List<String> words, List<String> also, String... rows) {
        CodeSpace space = CodeSpace.of(name, spelling, words);
        return and(space, also, List.of(), "")
                .with(new Catalog(Arrays.stream(rows)
                        .map(row -> row.split(" "))
                        .map(row -> new Catalog.Row(
                                space.code(Long.parseLong(row[0])).orElseThrow(),
                                row.length > 1 ? List.of(row[1]) : List.of(),
                                Map.of()))
                        .toList()));
    }

    private static Catalog.Row row(CodeSpace space, String code, String symbol) {
        return new Catalog.Row(
                new Code(space.name(), code, -1), symbol.isEmpty() ? List.of() : List.of(symbol), Map.of());
    }

    private static CodeSpace and(CodeSpace space, List<String> also, List<TextField> fields, String groupBy) {
        return new CodeSpace(
                space.name(),
                space.spelling(),
                also.stream()
                        .map(written -> ((AlsoSpelling.Fine) AlsoSpelling.read(written)).spelling())
                        .toList(),
                space.name().equals("call") ? Set.of(CodeSpace.Form.HEX) : space.forms(),
                space.words(),
                List.of(),
                fields,
                groupBy,
                List.of(),
                space.catalog());
    }
}
