/**
 * Markdown to prose: CommonMark with the extensions of GitHub, footnotes, callouts, wiki links, and holes where codes
 * and terms stand. The way in is {@link dev.errdex.markdown.Markdown}.
 *
 * <p>A passage passes through three hands. {@code Grammar} (flexmark) makes a tree of it. {@code BlockWriter} walks the
 * tree: it reads each paragraph, heading or cell into a {@code Line} (plain text, and marks where markup begins and
 * ends), lets {@code Mentions} look for codes and terms in it, and tells elements and texts to {@code SafeHtml}. There
 * the sanitizer's policy lets through what it knows, and what comes out is cut into pieces. Nothing that an author
 * wrote becomes an attribute of a hole, so holes cannot be forged.
 */
package dev.errdex.markdown;
