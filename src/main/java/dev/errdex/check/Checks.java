package dev.errdex.check;

import dev.errdex.check.Rule.Evidence;
import dev.errdex.link.Addresses;
import dev.errdex.link.Linker;
import dev.errdex.model.Wiki;
import dev.errdex.problem.Problem;
import java.util.List;

/** The shelf of rules that a wiki is held against before it is published. */
public final class Checks {
    private static final List<Rule> RULES = List.of(new BrokenLinks(), new TakenAddresses(), new WrongSymbols(), new UnknownCauses());

    private Checks() {
    }

    /** Everything that is wrong, in no particular order. */
    public static List<Problem> run(Wiki wiki, Linker linker, Addresses addresses) {
        Evidence evidence = new Evidence(wiki, linker, addresses);
        return RULES.stream().flatMap(rule -> rule.find(evidence).stream()).toList();
    }
}
