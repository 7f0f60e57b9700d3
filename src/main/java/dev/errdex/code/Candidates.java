package dev.errdex.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Which codes a bare number may be, the likeliest first. */
final class Candidates {
    /** How the number was written; a negative one is given as the 32 bits that it stands for. */
    enum Form {
        HEX,
        DECIMAL,
        NEGATIVE
    }

    /** The spaces of numbers: the default space, then the narrow ones before the wide ones. */
    private final List<CodeSpace> spaces;

    /** The default space, to which a number belongs that no space knows. */
    private final CodeSpace first;

    private final ContainedCodes contained;

    Candidates(Collection<CodeSpace> all, ContainedCodes contained) {
        this.contained = contained;
        List<CodeSpace> list = new ArrayList<>(all);
        first = list.isEmpty() ? null : list.getFirst();
        if (list.size() > 1) {
            list.subList(1, list.size())
                    .sort(Comparator.comparingInt(space -> space.spelling().bits()));
        }
        spaces = list.stream().filter(space -> takes(space.spelling())).toList();
    }

    private static boolean takes(Spelling spelling) {
        return isBare(spelling) || spelling instanceof Spelling.Prefixed;
    }

    /** Whether a number alone is a code as it is written. */
    private static boolean isBare(Spelling spelling) {
        return spelling instanceof Spelling.Hex32 || spelling instanceof Spelling.Decimal;
    }

    /**
     * The codes that the number may be.
     *
     * @param named the spaces that a word before the number spoke of
     */
    List<Code> of(long number, Form form, Collection<String> named) {
        record Candidate(CodeSpace space, int rank) {}
        List<Candidate> found = new ArrayList<>();
        for (CodeSpace space : spaces) {
            if (mayBe(space, number, form)) {
                boolean foreign = form == Form.DECIMAL && !(space.spelling() instanceof Spelling.Decimal);
                found.add(new Candidate(
                        space,
                        4 * standing(space, number) + (named.contains(space.name()) ? 0 : 2) + (foreign ? 1 : 0)));
            }
        }
        found.sort(Comparator.comparingInt(Candidate::rank));
        return found.stream()
                .map(candidate -> candidate.space().code(number).orElseThrow())
                .toList();
    }

    @SuppressWarnings("ReferenceEquality") // the very same space is meant
    private boolean mayBe(CodeSpace space, long number, Form form) {
        if (!space.spelling().fits(number)) {
            return false;
        }
        // A decimal below 2^31 is seldom meant as a success code, unless there is one of that value.
        return switch (space.spelling()) {
            case Spelling.Hex32() -> form != Form.DECIMAL || number >= 1L << 31 || standing(space, number) < 2;
            case Spelling.Decimal(int bits) ->
                form != Form.NEGATIVE
                        || space.forms().contains(CodeSpace.Form.SIGNED)
                        || (bits == 32 && standing(space, number) < 2);
            // Without its prefix it is one that somebody knows, or one of the space that everything belongs to.
            case Spelling.Prefixed(var prefix, var separator, int digits) ->
                form == Form.DECIMAL && (space == first || standing(space, number) < 2);
            default -> false;
        };
    }

    /** 0 when the space's catalogue knows the number, 1 when it carries a known code of another space, else 2. */
    int standing(CodeSpace space, long number) {
        if (space.catalog().knows(number)) {
            return 0;
        }
        return contained.carriesKnown(space, number) ? 1 : 2;
    }

    /** Whether the space of a code that has a number knows it, or one that it carries. */
    boolean isKnown(Code code) {
        return spaces.stream()
                .anyMatch(space -> space.name().equals(code.space()) && standing(space, code.number()) < 2);
    }

    /** Whether any space knows the number. */
    boolean known(long number) {
        for (CodeSpace space : spaces) {
            if (isBare(space.spelling()) && space.spelling().fits(number) && standing(space, number) < 2) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a number of 32 bits is a code even where nothing else says so: known, or a failure (high bit set) whose
     * group has a name. A number whose lower half is 0 is a mask, such as 0x80070000.
     */
    boolean plausible(long number) {
        return known(number)
                || (number >= 1L << 31
                        && (number & 0xFFFF) != 0
                        && spaces.stream()
                                .filter(space -> space.spelling() instanceof Spelling.Hex32)
                                .anyMatch(space -> space.field(space.groupBy())
                                        .map(field ->
                                                !field.names(field.of(number)).isEmpty())
                                        .orElse(space.groupBy().isEmpty())));
    }

    /**
     * Whether a decimal number behind a word may be that code: its space knows it, or knows none at all and so takes
     * every number. A small decimal is never a code of 32 bits: nobody writes {@code S_FALSE} as HRESULT 1.
     */
    boolean expected(Code code, boolean wide) {
        CodeSpace space = spaces.stream()
                .filter(one -> one.name().equals(code.space()))
                .findFirst()
                .orElseThrow();
        return (wide || !(space.spelling() instanceof Spelling.Hex32)) && isExpected(space, code);
    }

    /** Whether a space knows the number of a code, or knows none at all and so takes every one. */
    boolean isExpected(CodeSpace space, Code code) {
        return space.catalog().rows().isEmpty() || standing(space, code.number()) < 2;
    }
}
