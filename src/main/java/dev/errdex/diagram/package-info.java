/** Boxes and arrows: read from a few lines of text, and given their places. */
@NullMarked
package dev.errdex.diagram;

import org.jspecify.annotations.NullMarked;
