package dev.errdex.rule;

import dev.errdex.link.Addresses;
import dev.errdex.link.LinkGraph;
import dev.errdex.link.Linker;
import dev.errdex.model.Entry;
import dev.errdex.model.Wiki;
import dev.errdex.pattern.Prefilter;
import dev.errdex.pattern.Regex;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * Something that must hold in a wiki. A rule gets facts and gives findings; it prints nothing and changes nothing, and
 * it is asked by many threads at once. It looks at each passage, at each entry, or at the whole wiki.
 */
public interface Rule {

    /**
     * What a rule may look at; {@code fieldNames}, {@code internalNames} and the {@code prefilter} of all that rules
     * look for are made once, of what the wiki says; {@code searcher} is not there for all rules.
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
            List<Regex> internalNames,
            Prefilter prefilter,
            Styles styles) {
        /** {@code regexes} are those of the rules. */
        public static Evidence of(
                Wiki wiki,
                Linker linker,
                LinkGraph graph,
                Addresses addresses,
                LocalDate today,
                StopWords stopWords,
                List<Regex> regexes) {
            FieldNames fieldNames = new FieldNames(wiki.codes());
            List<Regex> internalNames = wiki.site().checking().internalNames().stream()
                    .flatMap(pattern -> compiled(pattern.text()))
                    .toList();
            return new Evidence(
                    wiki,
                    linker,
                    graph,
                    addresses,
                    (language, query, limit, forAuthors) -> List.of(),
                    today,
                    stopWords,
                    fieldNames,
                    internalNames,
                    new Prefilter(Stream.of(regexes, internalNames, List.of(fieldNames.regex()))
                            .flatMap(List::stream)
                            .toList()),
                    new Styles(wiki.site().checking().styles(), wiki.site().defaultLanguage()));
        }

        /** The same, with a search that can be asked. */
        public Evidence asking(Searcher other) {
            return new Evidence(
                    wiki,
                    linker,
                    graph,
                    addresses,
                    other,
                    today,
                    stopWords,
                    fieldNames,
                    internalNames,
                    prefilter,
                    styles);
        }

        /** Those of the wiki, the default one first. */
        public List<String> languages() {
            return wiki.site().languages();
        }

        private static Stream<Regex> compiled(String regex) {
            try {
                return Stream.of(Regex.of(regex));
            } catch (PatternSyntaxException e) {
                return Stream.of();
            }
        }
    }

    /** What it finds, mostly one thing. */
    List<Explanation> explanations();

    /** What it finds because {@code content/rules} asks for it. */
    default List<Explanation> teams(Evidence evidence) {
        return List.of();
    }

    /** Whether it lets pass what is struck through, or stands in a block of code that says {@code wrong}. */
    default boolean sparesQuotedMistakes() {
        return false;
    }

    /** What it looks for with {@link Passage#all}; whatever is not named here cannot be asked for. */
    default List<Regex> regexes() {
        return List.of();
    }

    /** Looks at one text. */
    default void passage(Passage passage, Evidence evidence, Consumer<Problem> found) {}

    /** Looks at one page. */
    default void entry(Entry entry, Evidence evidence, Consumer<Problem> found) {}

    /** Looks at how the pages fit together. */
    default void wiki(Evidence evidence, Consumer<Problem> found) {}
}
