package dev.errdex.check;

import dev.errdex.check.Rule.Evidence;
import dev.errdex.link.Addresses;
import dev.errdex.link.Linker;
import dev.errdex.model.Entry;
import dev.errdex.model.Wiki;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The shelf of rules that a wiki is held against before it is published. */
public final class Checks {
    private static final List<Rule> SHELF = List.of(new ReadingRules(), new BrokenLinks(), new TakenAddresses(), new UnknownCauses(),
            new WrongSymbols(), new WrongPairs(), new UnknownSymbols(), new UnknownFacilities(), new MalformedCodes(), new WrongBits(), new Misreading(),
            new LostBackslashes(), new GluedCommands(), new LostPlaceholders(), new DoubledWords(), new WebLeftovers(), new Mojibake(),
            new ForeignSentences(), new MissingTranslations(), new OutdatedTranslations(),
            new SafeSteps(), new UnwarnedCommands(), new Secrets(), new PersonalData(), new InternalNames(),
            new QuotedQuestions(), new ReviewDates(), new EmptySections(), new Orphans(), new DuplicateTitles(), new SilentImages(), new UnansweredQueries());
    private static final List<Explanation> EXPLANATIONS = Stream.of(SHELF.stream().flatMap(rule -> rule.explanations().stream()),
                    Verdict.EXPLANATIONS.stream(), Stream.of(BuiltLinks.RULE, ExternalLinks.RULE)).flatMap(each -> each)
            .sorted(Comparator.comparing(Explanation::rule)).toList();

    private Checks() {
    }

    /** What there is to know about every rule, by the order of their ids. */
    public static List<Explanation> explanations() {
        return EXPLANATIONS;
    }

    /** What there is to know about one. */
    public static Optional<Explanation> explanation(String rule) {
        return EXPLANATIONS.stream().filter(each -> each.rule().equals(rule)).findFirst();
    }

    /**
     * Everything that is wrong with a wiki, as seriously as its site takes it and without what it exempts, in no
     * particular order.
     *
     * @param searcher is asked only when the wiki has queries that must be answered
     * @param reading what was found wrong while the wiki was read
     */
    public static List<Problem> run(Wiki wiki, Linker linker, Addresses addresses, Searcher searcher, List<Problem> reading) {
        return run(new Evidence(wiki, linker, addresses, searcher, LocalDate.now()), reading);
    }

    static List<Problem> run(Evidence evidence, List<Problem> reading) {
        Verdict verdict = new Verdict(evidence.wiki(), EXPLANATIONS);
        List<Rule> rules = SHELF.stream().filter(rule -> rule.explanations().stream().anyMatch(verdict::wants)).toList();
        Stream<List<Problem>> pages = evidence.wiki().entries().parallelStream().map(entry -> page(entry, rules, evidence));
        Stream<List<Problem>> whole = Stream.concat(rules.stream().map(Optional::of), Stream.of(Optional.<Rule>empty())).parallel()
                .map(rule -> rule.map(each -> whole(each, evidence)).orElseGet(() -> around(rules, evidence)));
        List<Problem> found = new ArrayList<>(reading);
        Stream.concat(pages, whole).toList().forEach(found::addAll);
        return verdict.on(found);
    }

    private static List<Problem> page(Entry entry, List<Rule> rules, Evidence evidence) {
        List<Problem> found = new ArrayList<>();
        rules.forEach(rule -> rule.entry(entry, evidence, found::add));
        Passages.of(entry, evidence.wiki()).forEach(passage -> rules.forEach(rule -> rule.passage(passage, evidence, found::add)));
        return found;
    }

    private static List<Problem> around(List<Rule> rules, Evidence evidence) {
        List<Problem> found = new ArrayList<>();
        Passages.around(evidence.wiki()).forEach(passage -> rules.forEach(rule -> rule.passage(passage, evidence, found::add)));
        return found;
    }

    private static List<Problem> whole(Rule rule, Evidence evidence) {
        List<Problem> found = new ArrayList<>();
        rule.wiki(evidence, found::add);
        return found;
    }
}
