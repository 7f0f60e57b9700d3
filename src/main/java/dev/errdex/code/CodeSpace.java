package dev.errdex.code;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A family of codes in which a spelling has one meaning.
 *
 * @param name its short name, as in {@code win32:5}
 * @param also how people and tools write its codes besides
 * @param forms in which further forms its numbers are shown; none for codes without numbers
 * @param words what may stand before a bare number in running text to make it a code of this space
 * @param fields its bit fields, high bit first; empty for spaces without
 * @param texts the stretches of a pattern's codes that mean something; empty for all others
 * @param groupBy the name of the field that groups its listing; empty for ranges of numbers
 * @param contains the codes of other spaces that its codes may carry
 * @param catalog its known codes
 * @param otherNames names that look like its symbols and are no codes: flags, macros
 */
public record CodeSpace(
        String name,
        Spelling spelling,
        List<AlsoSpelling> also,
        Set<Form> forms,
        List<String> words,
        List<BitField> fields,
        List<TextField> texts,
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
            List<AlsoSpelling> also,
            Set<Form> forms,
            List<String> words,
            List<BitField> fields,
            List<TextField> texts,
            String groupBy,
            List<Containment> contains,
            Catalog catalog) {
        this(name, spelling, also, forms, words, fields, texts, groupBy, contains, catalog, Set.of());
    }

    /** A form of a code's number beside the canonical spelling. */
    public enum Form {
        /** {@code 0x} and eight digits. */
        HEX,
        /** The 32 bits as a negative number, where the high bit is set. */
        SIGNED,
        /** The 32 bits in decimal. */
        UNSIGNED;

        /** What people use where a space does not say it: every form of 32 bits, and a plain number as it is. */
        public static Set<Form> usual(Spelling spelling) {
            return spelling instanceof Spelling.Hex32 ? Set.of(SIGNED, UNSIGNED) : Set.of();
        }
    }

    /** A space without catalogue, whose codes are written in one way only and have no parts. */
    public static CodeSpace of(String name, Spelling spelling, List<String> words) {
        return new CodeSpace(
                name,
                spelling,
                List.of(),
                Form.usual(spelling),
                words,
                List.of(),
                List.of(),
                "",
                List.of(),
                Catalog.EMPTY);
    }

    /** The field of that name. */
    public Optional<BitField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** The stretch of that name. */
    public Optional<TextField> text(String name) {
        return texts.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** The code of a number; empty when the number is too large for this space, and where codes have no numbers. */
    public Optional<Code> code(long number) {
        return spelling.fits(number) ? Optional.of(new Code(name, spelling.write(number), number)) : Optional.empty();
    }

    /** The same space with another catalogue. */
    public CodeSpace with(Catalog other) {
        return new CodeSpace(name, spelling, also, forms, words, fields, texts, groupBy, contains, other, otherNames);
    }

    /** The same space, which knows further names that are no codes. */
    public CodeSpace knowing(Set<String> names) {
        return new CodeSpace(name, spelling, also, forms, words, fields, texts, groupBy, contains, catalog, names);
    }

    /** The same space with further rows in its catalogue. */
    public CodeSpace and(List<Catalog.Row> rows) {
        return rows.isEmpty() ? this : with(catalog.and(rows));
    }
}
