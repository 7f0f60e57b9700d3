package dev.errdex.code;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A family of codes in which a spelling has one meaning.
 *
 * @param name its short name, as in {@code win32:5}
 * @param words what may stand before a bare number in running text to make it a code of this space
 * @param fields its bit fields, high bit first; empty for spaces without
 * @param groupBy the name of the field that groups its listing; empty for ranges of numbers
 * @param contains the codes of other spaces that its codes may carry
 * @param catalog its known codes
 * @param otherNames names that look like its symbols and are no codes: flags, macros
 */
public record CodeSpace(
        String name,
        Spelling spelling,
        List<String> words,
        List<BitField> fields,
        String groupBy,
        List<Containment> contains,
        Catalog catalog,
        Set<String> otherNames) {

    public CodeSpace {
        otherNames = Set.copyOf(otherNames);
    }

    /** A space without other names. */
    public CodeSpace(
            String name,
            Spelling spelling,
            List<String> words,
            List<BitField> fields,
            String groupBy,
            List<Containment> contains,
            Catalog catalog) {
        this(name, spelling, words, fields, groupBy, contains, catalog, Set.of());
    }

    /** The field of that name. */
    public Optional<BitField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** The code of a number; empty when the number is too large for this space, and in a space of names. */
    public Optional<Code> code(long number) {
        return spelling.fits(number) ? Optional.of(new Code(name, spelling.write(number), number)) : Optional.empty();
    }

    /** The same space with further rows in its catalogue. */
    public CodeSpace and(List<Catalog.Row> rows) {
        return rows.isEmpty()
                ? this
                : new CodeSpace(name, spelling, words, fields, groupBy, contains, catalog.and(rows), otherNames);
    }
}
