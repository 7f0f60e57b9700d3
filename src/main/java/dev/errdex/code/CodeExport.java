package dev.errdex.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Code spaces as plain values (maps, lists, strings, numbers) for {@code codes.js}, which is their other reader.
 *
 * <p>{@link #spaces} is small: how the codes of each space are written and taken apart. {@link #catalogs} is large: all
 * known codes with their symbols, packed so that deflate makes some 80 kB of 12,000 symbols. Without it the browser
 * reads and decodes codes; with it, it knows symbols, and finds codes in a log. {@link SymbolParts} has the same in
 * small parts.
 */
public final class CodeExport {
    private CodeExport() {}

    /** The spaces without their catalogues, in their order. */
    public static List<Map<String, Object>> spaces(CodeSpaces spaces) {
        return spaces.all().stream().map(CodeExport::space).toList();
    }

    private static Map<String, Object> space(CodeSpace space) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", space.name());
        switch (space.spelling()) {
            case Spelling.Hex32() -> map.put("spelling", "hex32");
            case Spelling.Decimal(int bits) -> {
                map.put("spelling", "decimal");
                map.put("bits", bits);
            }
            case Spelling.Prefixed(var prefix, var separator, var digits) -> {
                map.put("spelling", "prefixed");
                map.put("prefix", prefix);
                map.put("separator", separator);
                map.put("digits", digits);
            }
            case Spelling.Named() -> map.put("spelling", "named");
            case Spelling.Pattern(CodePattern pattern, boolean exact) -> {
                map.put("spelling", "pattern");
                map.put("exact", exact);
                map.put("beginning", pattern.beginning());
                map.put("pattern", pattern.export());
            }
        }
        if (!space.also().isEmpty()) {
            map.put("also", space.also().stream().map(CodeExport::also).toList());
        }
        map.put("forms", space.forms().stream().map(Enum::name).sorted().toList());
        map.put("words", space.words());
        map.put("fields", space.fields().stream().map(CodeExport::field).toList());
        map.put("texts", space.texts().stream().map(CodeExport::text).toList());
        map.put("groupBy", space.groupBy());
        map.put("contains", space.contains().stream().map(CodeExport::rule).toList());
        return map;
    }

    /** Literals as texts, slots as what is added to the code, or as true where the symbol stands. */
    private static List<Object> also(AlsoSpelling spelling) {
        List<Object> pieces = new ArrayList<>();
        spelling.pieces()
                .forEach(piece -> pieces.add(
                        switch (piece) {
                            case AlsoSpelling.Literal(String text) -> text;
                            case AlsoSpelling.Slot(boolean symbol, long more) -> symbol ? (Object) true : more;
                        }));
        return pieces;
    }

    private static Map<String, Object> text(TextField field) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", field.name());
        map.put("from", field.from());
        map.put("to", field.to());
        map.put("values", field.values());
        return map;
    }

    private static Map<String, Object> field(BitField field) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", field.name());
        map.put("high", field.high());
        map.put("low", field.low());
        map.put(
                "values",
                field.values().entrySet().stream()
                        .collect(Collectors.toMap(
                                value -> Long.toString(value.getKey()),
                                Map.Entry::getValue,
                                (one, two) -> one,
                                LinkedHashMap::new)));
        return map;
    }

    private static Map<String, Object> rule(Containment rule) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("space", rule.space());
        map.put("when", rule.when());
        map.put("value", rule.value());
        map.put("clear", rule.clear());
        return map;
    }

    /**
     * The catalogues by the name of their space. Each has {@code codes}: the distances from code to code in base 36
     * (the names themselves in a space of names), with blanks between; and {@code symbols}: a line for each code, its
     * symbols with blanks between, each one as the number of parts between underscores that it shares with the symbol
     * before, in one digit of base 36, and the rest.
     */
    public static Map<String, Map<String, String>> catalogs(CodeSpaces spaces) {
        Map<String, Map<String, String>> map = new LinkedHashMap<>();
        for (CodeSpace space : spaces.all()) {
            Collection<Catalog.Row> rows = space.catalog().rows();
            Map<String, String> catalog = new LinkedHashMap<>();
            catalog.put("codes", codes(rows.stream().map(Catalog.Row::code).toList()));
            catalog.put(
                    "symbols", symbols(rows.stream().map(Catalog.Row::symbols).toList()));
            map.put(space.name(), catalog);
        }
        return map;
    }

    /**
     * Codes of one space in their order: the distances from one to the next in base 36, or the names, between blanks.
     */
    public static String codes(Collection<Code> codes) {
        List<String> words = new ArrayList<>();
        long last = 0;
        for (Code code : codes) {
            long number = code.number();
            words.add(number < 0 ? code.spelling() : Long.toString(number - last, 36));
            last = number;
        }
        return String.join(" ", words);
    }

    /** A single code: its number in base 36, or the name. */
    static String packed(Code code) {
        return code.number() < 0 ? code.spelling() : Long.toString(code.number(), 36);
    }

    /** Lines of symbols, packed as {@link #catalogs} says. */
    static String symbols(List<List<String>> rows) {
        List<String> lines = new ArrayList<>();
        String[] last = {};
        for (List<String> row : rows) {
            List<String> words = new ArrayList<>();
            for (String symbol : row) {
                String[] parts = symbol.split("_", -1);
                int shared = 0;
                while (shared < Math.min(35, Math.min(last.length, parts.length))
                        && last[shared].equals(parts[shared])) {
                    shared++;
                }
                words.add(Integer.toString(shared, 36)
                        + String.join("_", List.of(parts).subList(shared, parts.length)));
                last = parts;
            }
            lines.add(String.join(" ", words));
        }
        return String.join("\n", lines);
    }
}
