package dev.errdex.check;

import dev.errdex.link.Addresses;
import dev.errdex.link.LinkGraph;
import dev.errdex.link.Linker;
import dev.errdex.model.Entry;
import dev.errdex.model.Wiki;
import dev.errdex.pattern.Regex;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.FileTrouble;
import dev.errdex.problem.Problem;
import dev.errdex.rule.Passage;
import dev.errdex.rule.Rule;
import dev.errdex.rule.Rule.Evidence;
import dev.errdex.rule.Searcher;
import dev.errdex.rule.ShippedList;
import dev.errdex.rule.StopWords;
import dev.errdex.shelf.Shelf;
import dev.errdex.source.ListMemory;
import dev.errdex.source.ProductFiles;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds a wiki against the shelf of rules before it is published. */
public final class Checks {
    /** When this Errdex was made. A clock that is behind is wrong, and must not call its dates future ones. */
    private static final LocalDate MADE = LocalDate.of(2026, 11, 28);

    private static final List<Regex> REGEXES =
            Shelf.RULES.stream().flatMap(rule -> rule.regexes().stream()).toList();

    private static final List<Explanation> EXPLANATIONS = Stream.of(
                    Stream.concat(Shelf.RULES.stream(), Stream.of(Shelf.ASKS))
                            .flatMap(rule -> rule.explanations().stream()),
                    Verdict.EXPLANATIONS.stream(),
                    SourceDrift.EXPLANATIONS.stream(),
                    Stream.of(BuiltLinks.RULE, ExternalLinks.RULE))
            .flatMap(each -> each)
            .map(Checks::withMisses)
            .sorted(Comparator.comparing(Explanation::rule))
            .toList();

    private static final Set<String> OF_SOURCES =
            SourceDrift.EXPLANATIONS.stream().map(Explanation::rule).collect(Collectors.toSet());

    private static final Set<String> SPARING = Shelf.RULES.stream()
            .filter(Rule::sparesQuotedMistakes)
            .flatMap(rule -> rule.explanations().stream())
            .map(Explanation::rule)
            .collect(Collectors.toSet());

    private static Explanation withMisses(Explanation rule) {
        return ShippedList.lines("misses.tsv").stream()
                .map(line -> line.split("\t"))
                .filter(row -> row[0].equals(rule.rule()))
                .findFirst()
                .map(row -> rule.missing(row[1]))
                .orElse(rule);
    }

    private final Function<String, Set<String>> stopWords;
    private final ListMemory<Entry, List<Problem>> pages;

    private Checks(Function<String, Set<String>> stopWords, ListMemory<Entry, List<Problem>> pages) {
        this.stopWords = stopWords;
        this.pages = pages;
    }

    /**
     * Checks that are made again and again: a page that is as it was the last time is not looked at again. For one
     * thread at a time.
     *
     * @param stopWords the words of a language that stand in every text, in small letters; they tell languages apart
     */
    public Checks(Function<String, Set<String>> stopWords) {
        this(stopWords, new ListMemory<>(Entry::id));
    }

    /** What there is to know about every rule, by the order of their ids. */
    public static List<Explanation> explanations() {
        return EXPLANATIONS;
    }

    /** What there is to know about one. */
    public static Optional<Explanation> explanation(String rule) {
        return EXPLANATIONS.stream().filter(each -> each.rule().equals(rule)).findFirst();
    }

    /** Whether a rule lets pass what an author marks as quoted; those of a team do. */
    public static boolean sparesQuotedMistakes(String rule) {
        return rule.indexOf('.') > 0 || SPARING.contains(rule);
    }

    /** Checks that keep nothing of what they have seen. */
    public static Checks once(Function<String, Set<String>> stopWords) {
        return new Checks(stopWords, ListMemory.none());
    }

    /**
     * Holds a wiki against the source of the program that it is about, as seriously as the site takes it and without
     * what it exempts.
     */
    public static List<Problem> ofSources(Wiki wiki, Linker linker, ProductFiles files) {
        Set<String> others = EXPLANATIONS.stream()
                .map(Explanation::rule)
                .filter(rule -> !OF_SOURCES.contains(rule))
                .collect(Collectors.toSet());
        SourceDrift.Found found = new SourceDrift(wiki, linker).find(files);
        return found.summed(new Verdict(wiki, EXPLANATIONS)
                .on(found.problems(), others).stream()
                        .filter(problem -> OF_SOURCES.contains(problem.rule())
                                || problem.rule().equals("exemption-stale"))
                        .toList());
    }

    /** All regular expressions of the rules, which one prefilter serves. */
    static List<Regex> regexes() {
        return REGEXES;
    }

    static List<Problem> run(Evidence evidence, List<Problem> reading) {
        return once(language -> Set.of()).look(evidence, reading).asking(evidence.searcher());
    }

    /**
     * Holds a wiki against all rules.
     *
     * @param reading what was found wrong while the wiki was read
     */
    public Findings run(Wiki wiki, Linker linker, LinkGraph graph, Addresses addresses, List<Problem> reading) {
        return look(
                Evidence.of(
                        wiki,
                        linker,
                        graph,
                        addresses,
                        today(),
                        new StopWords(wiki.site().languages(), stopWords),
                        REGEXES),
                reading);
    }

    private static LocalDate today() {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        return today.isBefore(MADE) ? MADE : today;
    }

    private Findings look(Evidence evidence, List<Problem> reading) {
        Verdict verdict = new Verdict(
                evidence.wiki(),
                Stream.concat(EXPLANATIONS.stream(), evidence.styles().explanations().stream())
                        .toList());
        List<Rule> rules = Shelf.RULES.stream()
                .filter(rule -> wanted(rule.explanations(), verdict) || wanted(rule.teams(evidence), verdict))
                .toList();
        List<List<Problem>> entries = pages.each(
                evidence.wiki().entries(),
                List.of(evidence.wiki().codes(), evidence.wiki().site(), evidence.today()),
                entry -> FileTrouble.with(entry.file().path(), () -> page(entry, rules, evidence)));
        Stream<List<Problem>> whole = Stream.concat(rules.stream().map(Optional::of), Stream.of(Optional.<Rule>empty()))
                .parallel()
                .map(rule -> rule.map(each -> whole(each, evidence)).orElseGet(() -> around(rules, evidence)));
        List<Problem> found = new ArrayList<>(reading);
        entries.forEach(found::addAll);
        whole.toList().forEach(found::addAll);
        return new Findings(evidence, verdict, found);
    }

    private static boolean wanted(List<Explanation> explanations, Verdict verdict) {
        return explanations.stream().anyMatch(verdict::wants);
    }

    /** What the rules found in a wiki. */
    public static final class Findings {
        private final Evidence evidence;
        private final Verdict verdict;
        private final List<Problem> found;

        private Findings(Evidence evidence, Verdict verdict, List<Problem> found) {
            this.evidence = evidence;
            this.verdict = verdict;
            this.found = List.copyOf(found);
        }

        /**
         * Everything that is wrong, as seriously as the site takes it and without what it exempts, in no particular
         * order; but for queries that the search does not answer, as nobody has asked it.
         */
        public List<Problem> withoutSearch() {
            return verdict.on(
                    found,
                    Stream.concat(Shelf.ASKS.explanations().stream(), SourceDrift.EXPLANATIONS.stream())
                            .map(Explanation::rule)
                            .collect(Collectors.toSet()));
        }

        /** All that, with the queries; {@code searcher} is asked only when the wiki has some. */
        public List<Problem> asking(Searcher searcher) {
            List<Problem> all = new ArrayList<>(found);
            if (wanted(Shelf.ASKS.explanations(), verdict)) {
                Shelf.ASKS.wiki(evidence.asking(searcher), all::add);
            }
            return verdict.on(all, OF_SOURCES);
        }
    }

    private static List<Problem> page(Entry entry, List<Rule> rules, Evidence evidence) {
        List<Problem> found = new ArrayList<>();
        Consumer<Problem> tell = found::add;
        rules.forEach(rule -> rule.entry(entry, evidence, tell));
        passages(Passages.of(entry, evidence), rules, evidence, tell);
        return found;
    }

    private static void passages(List<Passage> passages, List<Rule> rules, Evidence evidence, Consumer<Problem> found) {
        for (Passage passage : passages) {
            for (Rule rule : rules) {
                rule.passage(passage, evidence, found);
            }
        }
    }

    private static List<Problem> around(List<Rule> rules, Evidence evidence) {
        List<Problem> found = new ArrayList<>();
        passages(Passages.around(evidence), rules, evidence, found::add);
        return found;
    }

    private static List<Problem> whole(Rule rule, Evidence evidence) {
        List<Problem> found = new ArrayList<>();
        rule.wiki(evidence, found::add);
        return found;
    }
}
