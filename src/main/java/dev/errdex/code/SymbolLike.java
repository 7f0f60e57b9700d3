package dev.errdex.code;

/**
 * A word in running text that looks like a symbol of a known family and is none.
 *
 * @param start the offset of its first character
 * @param end the offset behind its last character
 * @param text the word
 */
public record SymbolLike(int start, int end, String text) {}
