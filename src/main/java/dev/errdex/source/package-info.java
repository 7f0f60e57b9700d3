/**
 * Text, and where it came from. Start at {@link dev.errdex.source.SourceFile} and {@link dev.errdex.source.SourceText}.
 */
@NullMarked
package dev.errdex.source;

import org.jspecify.annotations.NullMarked;
