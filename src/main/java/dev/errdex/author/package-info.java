/**
 * Brings new things in: a wiki to start from ({@link dev.errdex.author.StarterWiki}), new pages
 * ({@link dev.errdex.author.NewPages}), and what other programs already know ({@link dev.errdex.author.Import}). All of
 * them give {@link dev.errdex.author.Draft} values, which {@link dev.errdex.author.DraftWriter} puts on disk.
 */
package dev.errdex.author;
