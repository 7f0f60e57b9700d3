package dev.errdex.check;

import dev.errdex.link.Addresses;
import dev.errdex.link.Linker;
import dev.errdex.model.Wiki;
import dev.errdex.problem.Problem;
import java.util.List;

/** Something that must hold in a wiki. A rule gets facts and gives findings; it prints nothing and changes nothing. */
interface Rule {

    /** What a rule may look at. */
    record Evidence(Wiki wiki, Linker linker, Addresses addresses) {
    }

    List<Problem> find(Evidence evidence);
}
