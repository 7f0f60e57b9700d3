package dev.errdex.code;

import java.util.List;
import java.util.SortedMap;

/**
 * A group of bits of a code.
 *
 * @param name its name in the space file, in kebab case
 * @param high the highest bit, 0 to 31
 * @param low the lowest bit, 0 to {@code high}
 * @param values what some of its values are called; a value may have several names
 */
public record BitField(String name, int high, int low, SortedMap<Long, List<String>> values) {

    /** The field's value in a code. */
    public long of(long number) {
        return number >>> low & mask();
    }

    /** A code's number with this field set to a value. */
    public long set(long number, long value) {
        return (number & ~(mask() << low)) | (value & mask()) << low;
    }

    /** The names of the value, none when it has none. */
    public List<String> names(long value) {
        return values.getOrDefault(value, List.of());
    }

    public int width() {
        return high - low + 1;
    }

    private long mask() {
        return (1L << width()) - 1;
    }
}
