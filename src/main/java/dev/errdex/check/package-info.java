/**
 * Drives the rules over a wiki, and decides what their findings count for. The way in is
 * {@link dev.errdex.check.Checks}.
 */
@NullMarked
package dev.errdex.check;

import org.jspecify.annotations.NullMarked;
