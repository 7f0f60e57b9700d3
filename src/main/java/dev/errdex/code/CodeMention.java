package dev.errdex.code;

import java.util.List;

/**
 * A code or symbol inside a running text.
 *
 * @param start the offset of its first character
 * @param end the offset behind its last character
 * @param codes what it may be, the likeliest first; never empty
 * @param symbol whether the text is a symbol and not a number
 */
public record CodeMention(int start, int end, List<Code> codes, boolean symbol) {}
