package dev.errdex.shelf;

import dev.errdex.link.Target;
import dev.errdex.model.Wiki.ShortAddress;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.rule.Rule;
import dev.errdex.source.SourceText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A short address that was published leads somewhere for ever; and each page of an error has one, if any has. */
final class ShortAddresses implements Rule {
    private static final Explanation LOST = Explanation.firm(
            "address-lost",
            Severity.ERROR,
            "Every short address in content/addresses.tsv leads to a page.",
            "It stands in programs and messages that nobody can call back. An address that was published stays in the"
                    + " list, and says in its second column where it leads when its page is gone.",
            "NET-1004    # and the wiki has no NET-1004 any more",
            "NET-1004\terrors/net/NET-1010");
    private static final Explanation MISSING = Explanation.of(
            "address-missing",
            Severity.INFO,
            "In a wiki with short addresses, the page of each error has one.",
            "Programs that name it by its code lead nowhere. errdex check --fix adds it to content/addresses.tsv.",
            "# content/addresses.tsv does not have NET-1005, and there is a page of it",
            "NET-1005");

    @Override
    public List<Explanation> explanations() {
        return List.of(LOST, MISSING);
    }

    @Override
    public void wiki(Evidence evidence, Consumer<Problem> found) {
        Map<String, SourceText> names = new HashMap<>();
        Set<String> reached = new HashSet<>();
        for (ShortAddress address : evidence.wiki().site().addresses()) {
            SourceText first = names.putIfAbsent(address.name().text().toLowerCase(Locale.ROOT), address.name());
            if (first != null) {
                found.accept(LOST.at(
                                address.name().span(),
                                "the address e/" + address.name().text() + " stands here a second time",
                                "Keep one of the two; on many disks, names that differ in case are one.")
                        .and(first.span()));
            }
            Optional<Target> target = evidence.linker().named(address.page().text());
            if (target.isEmpty() || target.get() instanceof Target.External) {
                found.accept(LOST.at(
                        address.page().span(),
                        "the address e/" + address.name().text() + " leads nowhere",
                        "It was published and must not die: write behind a tab which page takes its place."));
            } else if (target.get() instanceof Target.Written written) {
                reached.add(written.entry().id());
            }
        }
        if (!names.isEmpty()) {
            evidence.wiki().errors().stream()
                    .filter(error -> !reached.contains(error.id()))
                    .forEach(error -> found.accept(MISSING.at(
                            error.written().span(),
                            "the page has no short address",
                            "errdex check --fix adds one to content/addresses.tsv.")));
        }
    }
}
