package dev.errdex.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All symbols and names of all spaces: as they are written, as a person may type them, and nearly. */
final class SymbolIndex {
    private final Map<String, List<Code>> exact = new LinkedHashMap<>();
    private final Map<String, List<Code>> folded = new HashMap<>();
    /** Names with other characters than those of a word, by their first word, long ones first. */
    private final Map<String, List<String>> compounds = new HashMap<>();
    /**
     * Open addressing by {@link String#hashCode}, so that the scanner looks up a stretch of text without copying it.
     */
    private final String[] table;

    /** The folded ones in order, and what finds those near one: sorted when somebody first asks for them. */
    private volatile @Nullable NearNames near;

    SymbolIndex(Collection<CodeSpace> spaces) {
        for (CodeSpace space : spaces) {
            boolean named = space.spelling() instanceof Spelling.Named;
            for (Catalog.Row row : space.catalog().rows()) {
                if (named) {
                    add(row.code().spelling(), row.code());
                }
                row.symbols().forEach(symbol -> add(symbol, row.code()));
            }
        }
        compounds
                .values()
                .forEach(list ->
                        list.sort(Comparator.comparingInt(String::length).reversed()));
        table = new String[Integer.highestOneBit(Math.max(16, exact.size())) * 4];
        exact.keySet().forEach(this::place);
    }

    private void add(String symbol, Code code) {
        put(exact, symbol, code);
        put(folded, fold(symbol), code);
        int end = 0;
        while (end < symbol.length() && Digits.isWord(symbol.charAt(end))) {
            end++;
        }
        if (end < symbol.length()) {
            List<String> list = compounds.computeIfAbsent(symbol.substring(0, end), key -> new ArrayList<>());
            if (!list.contains(symbol)) {
                list.add(symbol);
            }
        }
    }

    private static void put(Map<String, List<Code>> map, String key, Code code) {
        // Half a million symbols may have one code each: lists that cannot grow are the smallest.
        map.merge(key, List.of(code), (known, one) -> known.contains(code) ? known : with(known, code));
    }

    private static List<Code> with(List<Code> codes, Code code) {
        List<Code> all = new ArrayList<>(codes);
        all.add(code);
        return List.copyOf(all);
    }

    private void place(String symbol) {
        int slot = spread(symbol.hashCode()) & table.length - 1;
        while (table[slot] != null) {
            slot = slot + 1 & table.length - 1;
        }
        table[slot] = symbol;
    }

    private static int spread(int hash) {
        return hash ^ hash >>> 15;
    }

    /** Upper case, with one underscore for each run of blanks, hyphens and underscores. */
    static String fold(String symbol) {
        StringBuilder key = new StringBuilder(symbol.length());
        for (int i = 0; i < symbol.length(); i++) {
            char c = symbol.charAt(i);
            if (c == '_' || c == '-' || Digits.isSpace(c)) {
                if (!key.isEmpty() && key.charAt(key.length() - 1) != '_') {
                    key.append('_');
                }
            } else {
                key.append(c);
            }
        }
        return key.toString().toUpperCase(Locale.ROOT);
    }

    /** The codes of a symbol in any case, with blanks or hyphens for underscores; none when there is no such symbol. */
    List<Code> of(String symbol) {
        return folded.getOrDefault(fold(symbol), List.of());
    }

    /** The known symbol that is exactly this stretch of text, or null. */
    String at(char[] text, int start, int end, int hash) {
        int slot = spread(hash) & table.length - 1;
        for (String symbol = table[slot]; symbol != null; symbol = table[slot]) {
            if (symbol.length() == end - start && stands(symbol, text, start)) {
                return symbol;
            }
            slot = slot + 1 & table.length - 1;
        }
        return null;
    }

    /** The codes of a symbol as it is written in its catalogue. */
    List<Code> exactly(String symbol) {
        return exact.getOrDefault(symbol, List.of());
    }

    boolean hasCompounds() {
        return !compounds.isEmpty();
    }

    /** The names that begin with this word and go on with a character that no word has, long ones first. */
    List<String> compounds(String word) {
        return compounds.getOrDefault(word, List.of());
    }

    static boolean stands(String symbol, char[] text, int start) {
        for (int i = 0; i < symbol.length(); i++) {
            if (symbol.charAt(i) != text[start + i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a symbol is written as any word of a language is, as SQL's {@code warning}: in running text it is a
     * symbol only behind one of the words of its space.
     */
    static boolean isOrdinary(String symbol) {
        return Digits.isLetter(symbol.charAt(0)) && symbol.chars().skip(1).allMatch(c -> c >= 'a' && c <= 'z');
    }

    /** All symbols as their catalogues write them. */
    Collection<String> all() {
        return exact.keySet();
    }

    /** Known symbols that look like this one, the nearest first. */
    List<NearSymbol> near(String symbol, int most) {
        return near().of(fold(symbol), most).stream()
                .map(found -> symbol(found.key(), found.distance()))
                .toList();
    }

    /** The symbols that begin like this one, the shortest first. */
    List<NearSymbol> beginning(String symbol, int most) {
        String start = fold(symbol);
        return near().beginning(start).stream()
                .sorted(Comparator.comparingInt(String::length))
                .limit(most)
                .map(key -> symbol(key, key.length() - start.length()))
                .toList();
    }

    private NearNames near() {
        NearNames known = near;
        if (known == null) {
            known = new NearNames(folded.keySet());
            near = known;
        }
        return known;
    }

    private NearSymbol symbol(String key, int distance) {
        return new NearSymbol(written(key), distance, List.copyOf(Objects.requireNonNull(folded.get(key))));
    }

    private String written(String key) {
        return exact.containsKey(key)
                ? key
                : exact.keySet().stream()
                        .filter(symbol -> fold(symbol).equals(key))
                        .findFirst()
                        .orElse(key);
    }
}
