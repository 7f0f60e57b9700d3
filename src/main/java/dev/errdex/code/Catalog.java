package dev.errdex.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The known codes of a space with their symbols; facts, whether or not anyone has written about them. */
public final class Catalog {
    /** A catalogue without a row. */
    public static final Catalog EMPTY = new Catalog(List.of());

    /** The codes of a catalogue of more rows than this are loaded in parts. */
    private static final int MOST_WHOLE = 10_000;

    private final SortedMap<Code, Row> rows = new TreeMap<>();
    private final Map<Long, Row> byNumber = new HashMap<>();

    /**
     * A known code.
     *
     * @param symbols its names; several for one value are normal; none in a space of names
     * @param texts a short text by language, possibly none
     */
    public record Row(Code code, List<String> symbols, Map<String, String> texts) {

        /** Its text in a language, else the one for all readers, else in any language; "" without any. */
        public String text(String language) {
            String any = texts.isEmpty() ? "" : texts.values().iterator().next();
            return texts.getOrDefault(language, texts.getOrDefault("", any));
        }

        private Row and(Row other) {
            var allSymbols = new LinkedHashSet<>(symbols);
            allSymbols.addAll(other.symbols);
            var allTexts = new TreeMap<>(other.texts);
            allTexts.putAll(texts);
            return new Row(code, List.copyOf(allSymbols), allTexts);
        }
    }

    /** A catalogue of rows; those of one code become one row with all their symbols. */
    public Catalog(Collection<Row> rows) {
        for (Row row : rows) {
            Row merged = this.rows.merge(row.code(), row, Row::and);
            if (row.code().number() >= 0) {
                byNumber.put(row.code().number(), merged);
            }
        }
    }

    /** The row of a code, or null when the catalogue does not know it. */
    public Row row(Code code) {
        return code.number() >= 0 ? byNumber.get(code.number()) : rows.get(code);
    }

    /** Whether it has a row for that number. */
    public boolean knows(long number) {
        return byNumber.containsKey(number);
    }

    /** Whether it is so large that a browser loads it in parts, and never knows all of it. */
    boolean isInParts() {
        return rows.size() > MOST_WHOLE;
    }

    /** All rows in the order of their codes. */
    public Collection<Row> rows() {
        return rows.values();
    }

    /** This catalogue with further rows; a code that both have keeps all its symbols, those of this one first. */
    public Catalog and(Collection<Row> further) {
        var all = new ArrayList<>(rows.values());
        all.addAll(further);
        return new Catalog(all);
    }
}
