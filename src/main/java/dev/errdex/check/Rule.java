package dev.errdex.check;

import dev.errdex.link.Addresses;
import dev.errdex.link.LinkGraph;
import dev.errdex.link.Linker;
import dev.errdex.model.Entry;
import dev.errdex.model.Wiki;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Something that must hold in a wiki. A rule gets facts and gives findings; it prints nothing and changes nothing, and
 * it is asked by many threads at once. It looks at each passage, at each entry, or at the whole wiki.
 */
interface Rule {

    /**
     * What a rule may look at; {@code fieldNames} and {@code internalNames} are made once, of what the wiki says;
     * {@code searcher} is not there for all rules.
     */
    record Evidence(
            Wiki wiki,
            Linker linker,
            LinkGraph graph,
            Addresses addresses,
            Searcher searcher,
            LocalDate today,
            StopWords stopWords,
            FieldNames fieldNames,
            List<Pattern> internalNames) {
        Evidence(
                Wiki wiki,
                Linker linker,
                LinkGraph graph,
                Addresses addresses,
                Searcher searcher,
                LocalDate today,
                StopWords stopWords) {
            this(
                    wiki,
                    linker,
                    graph,
                    addresses,
                    searcher,
                    today,
                    stopWords,
                    new FieldNames(wiki.codes()),
                    wiki.site().checking().internalNames().stream()
                            .map(pattern -> compiled(pattern.text()))
                            .flatMap(Optional::stream)
                            .toList());
        }

        Evidence asking(Searcher other) {
            return new Evidence(wiki, linker, graph, addresses, other, today, stopWords, fieldNames, internalNames);
        }

        List<String> languages() {
            return wiki.site().languages();
        }

        private static Optional<Pattern> compiled(String pattern) {
            try {
                return Optional.of(Pattern.compile(pattern));
            } catch (PatternSyntaxException e) {
                return Optional.empty();
            }
        }
    }

    /** What it finds, mostly one thing. */
    List<Explanation> explanations();

    /** Looks at one text. */
    default void passage(Passage passage, Evidence evidence, Consumer<Problem> found) {}

    /** Looks at one page. */
    default void entry(Entry entry, Evidence evidence, Consumer<Problem> found) {}

    /** Looks at how the pages fit together. */
    default void wiki(Evidence evidence, Consumer<Problem> found) {}
}
