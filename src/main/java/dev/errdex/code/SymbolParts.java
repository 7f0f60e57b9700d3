package dev.errdex.code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The symbols of all catalogues in parts, for a browser that wants a few of them: once by the codes that have them, and
 * once in their own order. A code's row is its number among the rows of all spaces, one space after the other.
 *
 * @param size how many rows or symbols a part has, or a few more
 * @param rows parts of rows, each as {@link CodeExport#symbols} packs them
 * @param symbols parts of symbols in the order of their folded keys (see {@link SymbolIndex#fold}), and of their rows
 * @param compounds whether some symbol has other characters than those of a word
 */
public record SymbolParts(int size, List<String> rows, List<Symbols> symbols, boolean compounds) {
    /** About 4 kB deflated. */
    private static final int SIZE = 500;
    /**
     * Of very many, where most symbols share little with their neighbours, the same 4 kB; more files are no matter
     * there.
     */
    private static final int SIZE_OF_VERY_MANY = 250;

    private static final int VERY_MANY = 100_000;

    /**
     * A part of the symbols. The same key never stands in two parts.
     *
     * @param first the shortest text that is behind all keys of the part before, and not behind its own first key
     * @param content {@code symbols}: packed as those of rows, all in one line; {@code rows}: the row of each; and
     *     where some catalogue is so large that browsers load its codes in parts, {@code codes}: the number of each
     *     one's space, and its code as {@link CodeExport#packed} writes it
     */
    public record Symbols(String first, Map<String, Object> content) {}

    private record Symbol(String key, String text, int row, int space, Code code) {}

    /** How many codes such a part has: about 7 kB deflated where they lie far apart. */
    private static final int CODES_A_PART = 4_000;

    /** The codes of a space in parts as {@link CodeExport#codes} packs them: a single one unless there are many. */
    public static List<List<Code>> codes(CodeSpace space) {
        List<Code> codes =
                space.catalog().rows().stream().map(Catalog.Row::code).toList();
        if (!space.catalog().isInParts()) {
            return List.of(codes);
        }
        List<List<Code>> parts = new ArrayList<>();
        for (int from = 0; from < codes.size(); from += CODES_A_PART) {
            parts.add(codes.subList(from, Math.min(codes.size(), from + CODES_A_PART)));
        }
        return parts;
    }

    public static SymbolParts of(CodeSpaces spaces) {
        List<Catalog.Row> rows = spaces.all().stream()
                .flatMap(space -> space.catalog().rows().stream())
                .toList();
        int size = rows.size() > VERY_MANY ? SIZE_OF_VERY_MANY : SIZE;
        List<Symbol> all = new ArrayList<>();
        int row = 0;
        int number = -1;
        boolean parted = false;
        for (CodeSpace space : spaces.all()) {
            number++;
            parted |= space.catalog().isInParts();
            for (Catalog.Row one : space.catalog().rows()) {
                if (space.spelling() instanceof Spelling.Named) {
                    all.add(new Symbol(
                            SymbolIndex.fold(one.code().spelling()), one.code().spelling(), row, number, one.code()));
                }
                for (String symbol : one.symbols()) {
                    all.add(new Symbol(SymbolIndex.fold(symbol), symbol, row, number, one.code()));
                }
                row++;
            }
        }
        boolean compounds =
                all.stream().anyMatch(symbol -> !symbol.text.chars().allMatch(c -> Digits.isWord((char) c)));
        all.sort(Comparator.comparing(Symbol::key).thenComparingInt(Symbol::row));
        List<String> rowParts = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += size) {
            rowParts.add(CodeExport.symbols(rows.subList(from, Math.min(rows.size(), from + size)).stream()
                    .map(Catalog.Row::symbols)
                    .toList()));
        }
        return new SymbolParts(size, rowParts, symbols(all, size, parted), compounds);
    }

    private static List<Symbols> symbols(List<Symbol> all, int size, boolean parted) {
        List<Symbols> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); ) {
            int to = Math.min(all.size(), from + size);
            while (to < all.size() && all.get(to).key.equals(all.get(to - 1).key)) {
                to++;
            }
            List<Symbol> some = all.subList(from, to);
            Map<String, Object> content = new LinkedHashMap<>();
            content.put(
                    "symbols",
                    CodeExport.symbols(List.of(some.stream().map(Symbol::text).toList())));
            content.put("rows", some.stream().map(Symbol::row).toList());
            if (parted) {
                content.put(
                        "codes",
                        some.stream()
                                .map(symbol -> List.of(symbol.space, CodeExport.packed(symbol.code)))
                                .toList());
            }
            String before = from == 0 ? "" : all.get(from - 1).key;
            parts.add(new Symbols(shortest(before, some.getFirst().key), content));
            from = to;
        }
        return parts;
    }

    /** The shortest beginning of a key that is greater than the key before. */
    private static String shortest(String before, String key) {
        int shared = 0;
        while (shared < before.length() && before.charAt(shared) == key.charAt(shared)) {
            shared++;
        }
        return key.substring(0, Math.min(key.length(), shared + 1));
    }
}
