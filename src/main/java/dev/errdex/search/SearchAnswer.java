package dev.errdex.search;

import dev.errdex.code.Code;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was found.
 *
 * @param hits the best documents, the best first; before them the pages or rows of codes that were asked for
 * @param total how many documents were found in all
 * @param corrections words that occur nowhere, and those that were taken for them
 * @param unknown codes that were asked for, of which neither a page nor a catalogue tells anything; what their parts
 *     say can be told all the same
 */
public record SearchAnswer(List<Hit> hits, int total, List<Correction> corrections, List<Code> unknown) {
    /** The same answer with other hits before its own, and at most so many in all. */
    SearchAnswer after(List<Hit> first, int limit) {
        Set<String> known = first.stream().map(hit -> hit.document().address()).collect(Collectors.toSet());
        List<Hit> all = Stream.concat(
                        first.stream(),
                        hits.stream()
                                .filter(hit -> !known.contains(hit.document().address())))
                .limit(limit)
                .toList();
        return new SearchAnswer(all, Math.max(total, all.size()), corrections, unknown);
    }

    /** A document and how well it fits, infinitely for that of a code; scores compare within one answer only. */
    public record Hit(SearchDocument document, float score) {}

    /** "Did you mean": the word as folded, and the nearest words that occur, the likeliest first. */
    public record Correction(String from, List<String> to) {}
}
