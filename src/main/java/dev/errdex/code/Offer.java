package dev.errdex.code;

import java.util.List;

/**
 * What a short text may mean by something that running text would not be taken to mention.
 *
 * @param written as it stands in the text
 * @param codes known codes, the likeliest first; at least one
 * @param damaged whether it is none of the spellings of a code, but was one before it was damaged
 */
public record Offer(String written, List<Code> codes, boolean damaged) {}
