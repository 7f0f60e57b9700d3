package dev.errdex.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The known codes that somebody has begun to type: {@code 0x8009}, {@code 80090}, {@code -21468}, {@code 1006}. Of a
 * catalogue that is kept in parts there are none, as the browser knows it in parts only.
 */
final class BegunCodes {
    /** One digit says nothing, and 0x is no digit. */
    private static final Pattern BEGUN =
            Pattern.compile("0[xX][0-9A-Fa-f]{2,7}|-[0-9]{2,9}|(?!0[xX])[A-Za-z-]*[0-9][0-9A-Za-z-]+");

    private static final int LONGEST = 20;

    private final List<Code> known;
    private final Function<Code, List<String>> spellings;

    /** @param spellings gives all ways to write a code, the canonical one first */
    BegunCodes(Collection<CodeSpace> spaces, Function<Code, List<String>> spellings) {
        this.spellings = spellings;
        known = spaces.stream()
                .filter(space -> !(space.spelling() instanceof Spelling.Named))
                .map(CodeSpace::catalog)
                .filter(catalog -> !catalog.isInParts())
                .flatMap(catalog -> catalog.rows().stream())
                .map(Catalog.Row::code)
                .toList();
    }

    private record Begun(Code code, int length) {}

    /** Those that the text is the beginning of, in any of their forms, the shortest form first; not the text itself. */
    List<Code> of(String typed) {
        if (typed.length() > LONGEST || !BEGUN.matcher(typed).matches()) {
            return List.of();
        }
        String start = typed.toLowerCase(Locale.ROOT);
        List<Begun> begun = new ArrayList<>();
        for (Code code : known) {
            int shortest = Integer.MAX_VALUE;
            boolean same = false;
            for (String spelling : spellings.apply(code)) {
                String form = spelling.toLowerCase(Locale.ROOT);
                boolean bare = !form.startsWith(start) && form.startsWith("0x") && form.startsWith(start, 2);
                if (bare || form.startsWith(start)) {
                    int length = form.length() - (bare ? 2 : 0);
                    shortest = Math.min(shortest, length);
                    same |= length == start.length();
                }
            }
            if (shortest < Integer.MAX_VALUE && !same) {
                begun.add(new Begun(code, shortest));
            }
        }
        return begun.stream()
                .sorted(Comparator.comparingInt(Begun::length))
                .map(Begun::code)
                .toList();
    }
}
