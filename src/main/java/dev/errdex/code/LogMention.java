package dev.errdex.code;

import java.util.List;

/**
 * A code or symbol in a log.
 *
 * @param line its line, from 1
 * @param column the column of its first character, from 1, in UTF-16 units
 * @param text as the log has it
 * @param codes what it may be, the likeliest first; never empty
 * @param symbol whether the text is a symbol and not a number
 */
public record LogMention(long line, long column, String text, List<Code> codes, boolean symbol) {}
