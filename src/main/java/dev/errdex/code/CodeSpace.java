package dev.errdex.code;

import java.util.List;
import java.util.Optional;

/**
 * A family of codes in which a spelling has one meaning.
 *
 * @param name its short name, as in {@code win32:5}
 * @param words what may stand before a bare number in running text to make it a code of this space
 * @param fields its bit fields, high bit first; empty for spaces without
 * @param groupBy the name of the field that groups its listing; empty for ranges of numbers
 * @param contains the codes of other spaces that its codes may carry
 * @param catalog its known codes
 */
public record CodeSpace(String name, Spelling spelling, List<String> words, List<BitField> fields, String groupBy,
                        List<Containment> contains, Catalog catalog) {

    /** The field of that name. */
    public Optional<BitField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
