package dev.errdex.cli;

import dev.errdex.author.Leftover;
import dev.errdex.problem.ProblemText;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells what an import left: of what has the same cause, three examples and how many there are. */
record Leftovers(boolean details) {
    private static final int EXAMPLES = 3;

    void tell(List<Leftover> leftovers, PrintWriter err) {
        ProblemText text = new ProblemText(Terminal.isColourful());
        Map<String, List<Leftover>> byCause = leftovers.stream()
                .collect(Collectors.groupingBy(Leftover::cause, LinkedHashMap::new, Collectors.toList()));
        byCause.forEach((cause, all) -> {
            int shown = details || all.size() <= EXAMPLES + 1 ? all.size() : EXAMPLES;
            all.subList(0, shown).forEach(each -> err.println(text.tell(each.problem())));
            if (shown < all.size()) {
                err.println(Counts.of(all.size() - shown, "more finding") + " like these: " + cause
                        + ". --details tells all.\n");
            }
        });
    }
}
