package dev.errdex.check;

import dev.errdex.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Codes in source that the wiki has not, each told once, at the first place that is not exempted. A family of which the
 * source has many and the wiki fewer is told as one: its names are no codes, or a whole part of them was forgotten.
 */
final class StrangeNames {
    private static final int MANY = 10;
    /** As many of a family of which the wiki has nothing. */
    private static final int SOME = 4;
    /** How many names a summary has, and how many further places one name. */
    private static final int NAMED = 20;

    private static final int PLACES = 5;

    /** How families begin: {@code SQLITE_OMIT_} before {@code SQLITE_}. */
    private static final List<Function<String, Optional<String>>> STEMS =
            List.of(name -> stem(name, 2), name -> stem(name, 1));

    private StrangeNames() {}

    /**
     * Those of a rule in their order, summed up.
     *
     * @param known the symbols of the wiki that the source has
     */
    static List<Problem> summed(List<Problem> found, String rule, Set<String> known) {
        Map<String, Problem> names = new LinkedHashMap<>();
        List<Problem> told = new ArrayList<>();
        for (Problem each : found.stream().sorted().toList()) {
            if (each.rule().equals(rule)) {
                names.merge(
                        each.span().text(),
                        each,
                        (first, again) -> first.others().size() < PLACES ? first.and(again.span()) : first);
            } else {
                told.add(each);
            }
        }
        for (Function<String, Optional<String>> stem : STEMS) {
            Map<String, List<String>> families = names.keySet().stream()
                    .filter(name -> stem.apply(name).isPresent())
                    .collect(Collectors.groupingBy(
                            name -> stem.apply(name).orElseThrow(), LinkedHashMap::new, Collectors.toList()));
            families.forEach((family, members) -> {
                long documented =
                        known.stream().filter(name -> name.startsWith(family)).count();
                if (members.size() >= (documented == 0 ? SOME : MANY) && members.size() > documented) {
                    told.add(family(family, members.stream().map(names::remove).toList(), documented));
                }
            });
        }
        told.addAll(names.values());
        return told;
    }

    private static Problem family(String stem, List<Problem> members, long documented) {
        Problem first = members.getFirst();
        String list =
                members.stream().limit(NAMED).map(each -> each.span().text()).collect(Collectors.joining(", "));
        return new Problem(
                first.rule(),
                first.severity(),
                first.span(),
                members.size() + " names " + stem + "… are not in this wiki, which has "
                        + (documented == 0 ? "none" : documented) + " of those in the source: " + list
                        + (members.size() > NAMED ? " …" : ""),
                "If they are codes, write about them or add them to the catalogue. If they are none, exempt the place,"
                        + " or list them in the names of the space.",
                List.of(),
                List.of(),
                List.of());
    }

    /** The first parts of a name, with the underscore behind them; none when nothing follows. */
    private static Optional<String> stem(String name, int parts) {
        int end = 0;
        for (int i = 0; i < parts; i++) {
            end = name.indexOf('_', end) + 1;
            if (end == 0) {
                return Optional.empty();
            }
        }
        return Optional.of(name.substring(0, end));
    }
}
