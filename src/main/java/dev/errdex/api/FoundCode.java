package dev.errdex.api;

import java.util.List;

/**
 * A code in a log.
 *
 * @param line its line, from 1
 * @param column the column of its first character, from 1, in UTF-16 units
 * @param text as the log has it
 * @param codes what it may be, the likeliest first, as their spaces spell them; never empty
 */
public record FoundCode(long line, long column, String text, List<String> codes) {}
