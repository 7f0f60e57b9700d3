package dev.errdex.code;

import java.util.List;

/**
 * A known symbol that a misspelt one may have been meant to be.
 *
 * @param distance how many letters were changed, added, left out or swapped with their neighbour
 */
public record NearSymbol(String symbol, int distance, List<Code> codes) {}
