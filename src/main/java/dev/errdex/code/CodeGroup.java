package dev.errdex.code;

import java.util.List;

/**
 * The part of a space's listing in which a code stands.
 *
 * @param space the name of the space
 * @param field the name of the field that groups the listing; empty for ranges of numbers
 * @param value the field's value as readers see it; empty for a range
 * @param slug the name of its page, which no other group of the space has
 * @param from the field's value, or the first number of the range; 0 where codes have no numbers
 * @param to the field's value, or the last number of the range
 * @param names the names of the field's value; none for a range
 */
public record CodeGroup(String space, String field, String value, String slug, long from, long to, List<String> names)
        implements Comparable<CodeGroup> {

    static CodeGroup ofField(String space, BitField field, long value) {
        return new CodeGroup(
                space,
                field.name(),
                Long.toString(value),
                field.name() + "-" + value,
                value,
                value,
                field.names(value));
    }

    static CodeGroup ofText(CodeSpace space, TextField.Value value) {
        boolean exact = space.spelling() instanceof Spelling.Pattern(var pattern, boolean cases) && cases;
        StringBuilder slug = new StringBuilder(value.field().name()).append('-');
        for (char c : value.text().toCharArray()) {
            if (Digits.isAsciiWord(c)) {
                // Names of files that differ in case alone are one on many disks.
                slug.append(exact && c >= 'A' && c <= 'Z' ? "~" : "").append(Character.toLowerCase(c));
            } else {
                slug.append('~').append(Integer.toHexString(c));
            }
        }
        return new CodeGroup(space.name(), value.field().name(), value.text(), slug.toString(), 0, 0, value.names());
    }

    static CodeGroup ofRange(CodeSpace space, long from, long to) {
        boolean hexadecimal = space.spelling() instanceof Spelling.Hex32;
        String slug = hexadecimal ? Digits.hex32(from) + "-" + Digits.hex32(to) : from + "-" + to;
        return new CodeGroup(space.name(), "", "", slug, from, to, List.of());
    }

    /** What tells it from other groups of its space in anchors: the value, or the first number of the range. */
    public String anchor() {
        return field.isEmpty() ? Long.toString(from) : slug.substring(field.length() + 1);
    }

    /** All its names as one; empty when it has none. */
    public String title() {
        return String.join(" / ", names);
    }

    /** By space, then by number, then by value. */
    @Override
    public int compareTo(CodeGroup other) {
        int bySpace = space.compareTo(other.space);
        if (bySpace != 0) {
            return bySpace;
        }
        return from != other.from ? Long.compare(from, other.from) : slug.compareTo(other.slug);
    }
}
