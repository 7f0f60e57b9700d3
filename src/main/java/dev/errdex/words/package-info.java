/**
 * What a word is: folded, whole and in parts, with its place in the text. Uses {@code java.*} only; its twin in the
 * browser is {@code static/js/words.js}, and both run {@code src/test/resources/vectors/words.json}. The way in is
 * {@link dev.errdex.words.Words}; {@link dev.errdex.words.Nearness} tells how far two words are apart.
 */
@NullMarked
package dev.errdex.words;

import org.jspecify.annotations.NullMarked;
