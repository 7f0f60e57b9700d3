/**
 * Drives the rules over a wiki, and decides what their findings count for. The way in is
 * {@link dev.errdex.check.Checks}.
 */
package dev.errdex.check;
