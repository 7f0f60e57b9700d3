package dev.errdex.search;

import java.util.List;

/**
 * What was found.
 *
 * @param hits        the best documents, the best first
 * @param total       how many documents were found in all
 * @param corrections words that occur nowhere, and those that were taken for them
 */
public record SearchAnswer(List<Hit> hits, int total, List<Correction> corrections) {
    /** A document and how well it fits; scores compare within one answer only. */
    public record Hit(SearchDocument document, float score) {
    }

    /** "Did you mean": the word as folded, and the nearest words that occur, the likeliest first. */
    public record Correction(String from, List<String> to) {
    }
}
