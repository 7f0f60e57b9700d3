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
 * @param rows parts of {@value #SIZE} rows, each as {@link CodeExport#symbols} packs them
 * @param symbols parts of symbols in the order of their folded keys (see {@link SymbolIndex#fold}), and of their rows
 * @param compounds whether some symbol has other characters than those of a word
 */
public record CodeParts(List<String> rows, List<Symbols> symbols, boolean compounds) {
    /** How many rows or symbols a part has, or a few more: about 4 kB deflated. */
    public static final int SIZE = 500;

    /**
     * A part of the symbols. The same key never stands in two parts.
     *
     * @param first its first key
     * @param content {@code symbols}: packed as those of rows, all in one line; {@code rows}: the row of each
     */
    public record Symbols(String first, Map<String, Object> content) {}

    private record Symbol(String key, String text, int row) {}

    public static CodeParts of(CodeSpaces spaces) {
        List<Catalog.Row> rows = spaces.all().stream()
                .flatMap(space -> space.catalog().rows().stream())
                .toList();
        List<Symbol> all = new ArrayList<>();
        int row = 0;
        for (CodeSpace space : spaces.all()) {
            for (Catalog.Row one : space.catalog().rows()) {
                if (space.spelling() instanceof Spelling.Named) {
                    all.add(new Symbol(
                            SymbolIndex.fold(one.code().spelling()), one.code().spelling(), row));
                }
                for (String symbol : one.symbols()) {
                    all.add(new Symbol(SymbolIndex.fold(symbol), symbol, row));
                }
                row++;
            }
        }
        boolean compounds =
                all.stream().anyMatch(symbol -> !symbol.text.chars().allMatch(c -> Digits.isWord((char) c)));
        all.sort(Comparator.comparing(Symbol::key).thenComparingInt(Symbol::row));
        List<String> rowParts = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += SIZE) {
            rowParts.add(CodeExport.symbols(rows.subList(from, Math.min(rows.size(), from + SIZE)).stream()
                    .map(Catalog.Row::symbols)
                    .toList()));
        }
        return new CodeParts(rowParts, symbols(all), compounds);
    }

    private static List<Symbols> symbols(List<Symbol> all) {
        List<Symbols> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); ) {
            int to = Math.min(all.size(), from + SIZE);
            while (to < all.size() && all.get(to).key.equals(all.get(to - 1).key)) {
                to++;
            }
            List<Symbol> some = all.subList(from, to);
            Map<String, Object> content = new LinkedHashMap<>();
            content.put(
                    "symbols",
                    CodeExport.symbols(List.of(some.stream().map(Symbol::text).toList())));
            content.put("rows", some.stream().map(Symbol::row).toList());
            parts.add(new Symbols(some.getFirst().key, content));
            from = to;
        }
        return parts;
    }
}
