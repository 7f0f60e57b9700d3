/**
 * Many regular expressions at once: which of them may find something in a text is told by one walk over it
 * ({@link dev.errdex.pattern.Prefilter}).
 */
@NullMarked
package dev.errdex.pattern;

import org.jspecify.annotations.NullMarked;
