/**
 * Text, and where it came from. Start at {@link dev.errdex.source.SourceFile} and {@link dev.errdex.source.SourceText}.
 */
package dev.errdex.source;
