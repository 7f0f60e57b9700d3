package dev.errdex.code;

import java.util.List;

/**
 * The part of a space's listing in which a code stands.
 *
 * @param space the name of the space
 * @param field the name of the field that groups the listing; empty for ranges of numbers
 * @param from the field's value, or the first number of the range; 0 in a space of names, which is one group
 * @param to the field's value, or the last number of the range
 * @param names the names of the field's value; none for a range
 */
public record CodeGroup(String space, String field, long from, long to, List<String> names)
        implements Comparable<CodeGroup> {

    /** By space, then by number. */
    @Override
    public int compareTo(CodeGroup other) {
        int bySpace = space.compareTo(other.space);
        return bySpace != 0 ? bySpace : Long.compare(from, other.from);
    }
}
