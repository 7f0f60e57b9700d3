package dev.errdex.code;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * How the listing of a space is divided: by the field that the space names, else by ranges of numbers. Ranges are as
 * wide as it takes for their number to stay small, however far apart the codes lie, so that no code has a page for
 * itself; and a field that tells nearly every code from every other divides nothing, and gives way to ranges.
 */
final class Grouping {
    private static final long DECIMAL_RANGE = 1000;
    private static final int DECIMAL_STEP = 10;
    /** The upper half of a number in hexadecimal digits is what people group by. */
    private static final long HEX_RANGE = 0x10000;

    private static final int HEX_STEP = 16;
    /** So few ranges are never too many. */
    private static final int FEW = 20;
    /** As many as a page shows. */
    private static final int MOST_RANGES = 500;

    private static final int ROWS_A_RANGE = 50;
    /** With more groups than a page shows, and fewer codes in each than these, a field is no help. */
    private static final int FEWEST_ROWS = 4;

    private final CodeSpace space;
    private final boolean byField;
    private final long width;

    Grouping(CodeSpace space) {
        this.space = space;
        byField = isHelpful(space);
        width = width(space);
    }

    private static boolean isHelpful(CodeSpace space) {
        int rows = space.catalog().rows().size();
        return rows <= MOST_RANGES
                || isAtMost(
                        Math.max(MOST_RANGES, rows / FEWEST_ROWS),
                        space,
                        code -> value(space, code).map(CodeGroup::slug).orElse(""));
    }

    private static long width(CodeSpace space) {
        boolean hexadecimal = space.spelling() instanceof Spelling.Hex32;
        int most = Math.max(FEW, Math.min(MOST_RANGES, space.catalog().rows().size() / ROWS_A_RANGE));
        long width = hexadecimal ? HEX_RANGE : DECIMAL_RANGE;
        while (width <= 1L << 32 && !isAtMost(most, space, within(width))) {
            width *= hexadecimal ? HEX_STEP : DECIMAL_STEP;
        }
        return width;
    }

    private static Function<Code, Object> within(long width) {
        return code -> code.number() / width;
    }

    private static boolean isAtMost(int most, CodeSpace space, Function<Code, Object> group) {
        Set<Object> groups = new HashSet<>();
        for (Catalog.Row row : space.catalog().rows()) {
            if (groups.add(group.apply(row.code())) && groups.size() > most) {
                return false;
            }
        }
        return true;
    }

    private static Optional<CodeGroup> value(CodeSpace space, Code code) {
        if (space.groupBy().isEmpty()) {
            return Optional.empty();
        }
        if (code.number() >= 0) {
            return space.field(space.groupBy())
                    .map(field -> CodeGroup.ofField(space.name(), field, field.of(code.number())));
        }
        return space.spelling() instanceof Spelling.Pattern pattern
                ? space.text(space.groupBy())
                        .flatMap(field -> field.of(pattern, code.spelling()))
                        .map(text -> CodeGroup.ofText(space, text))
                : Optional.empty();
    }

    /** Where a code of the space stands. */
    CodeGroup of(Code code) {
        Optional<CodeGroup> value = byField ? value(space, code) : Optional.empty();
        if (value.isPresent()) {
            return value.get();
        }
        long from = Math.max(0, code.number()) / width * width;
        return code.number() < 0
                ? new CodeGroup(space.name(), "", "", "all", 0, 0, List.of())
                : CodeGroup.ofRange(space, from, from + width - 1);
    }
}
