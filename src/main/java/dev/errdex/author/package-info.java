/**
 * Brings new things in: a wiki to start from ({@link dev.errdex.author.StarterWiki}) and new pages
 * ({@link dev.errdex.author.NewPages}). Both give {@link dev.errdex.author.Draft} values, which
 * {@link dev.errdex.author.DraftWriter} puts on disk.
 */
package dev.errdex.author;
