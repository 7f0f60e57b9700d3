/**
 * What Java programs may use of Errdex: {@link dev.errdex.api.Errdex} asks a wiki. Nothing else in Errdex is meant for
 * others, and may change from one version to the next.
 */
@NullMarked
package dev.errdex.api;

import org.jspecify.annotations.NullMarked;
