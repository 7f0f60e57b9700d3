package dev.errdex.code;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The known codes of a space with their symbols; facts, whether or not anyone has written about them. */
public final class Catalog {
    /** A catalogue without a row. */
    public static final Catalog EMPTY = new Catalog(List.of());

    private final SortedMap<Code, Row> rows = new TreeMap<>();

    /**
     * A known code.
     *
     * @param symbols its names; several for one value are normal; none in a space of names
     * @param texts a short text by language, possibly none
     */
    public record Row(Code code, List<String> symbols, Map<String, String> texts) {
    }

    /** A catalogue of rows with distinct codes. */
    public Catalog(Collection<Row> rows) {
        rows.forEach(row -> this.rows.put(row.code(), row));
    }

    /** The row of a code, or null when the catalogue does not know it. */
    public Row row(Code code) {
        return rows.get(code);
    }

    /** All rows in the order of their codes. */
    public Collection<Row> rows() {
        return rows.values();
    }
}
