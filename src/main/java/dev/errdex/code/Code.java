package dev.errdex.code;

/**
 * A code: what identifies an error is its space and its value there, never a bare number. 1 is {@code S_FALSE} as an
 * HRESULT and {@code ERROR_INVALID_FUNCTION} as a Win32 code.
 *
 * @param space the name of its space
 * @param spelling the one canonical spelling in that space: {@code 0x8009000B}, {@code 5}, {@code ORA-00942},
 *     {@code ECONNREFUSED}
 * @param number its value, 0 to 2^32-1; -1 in a space of names
 */
public record Code(String space, String spelling, long number) implements Comparable<Code> {

    // What Java makes for a record is slow until it has been optimised, which a build is too short for; codes are
    // looked up all the time.
    @Override
    public boolean equals(Object other) {
        return other instanceof Code that
                && number == that.number
                && spelling.equals(that.spelling)
                && space.equals(that.space);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * space.hashCode() + spelling.hashCode()) + Long.hashCode(number);
    }

    /** By space, then by number, then by spelling. */
    @Override
    public int compareTo(Code other) {
        int bySpace = space.compareTo(other.space);
        if (bySpace != 0) {
            return bySpace;
        }
        return number != other.number ? Long.compare(number, other.number) : spelling.compareTo(other.spelling);
    }

    @Override
    public String toString() {
        return space + ":" + spelling;
    }
}
