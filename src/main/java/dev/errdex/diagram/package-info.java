/**
 * Boxes and arrows: read from a few lines of text ({@link dev.errdex.diagram.DiagramReader}), and given their places
 * ({@link dev.errdex.diagram.DiagramLayout}).
 */
@NullMarked
package dev.errdex.diagram;

import org.jspecify.annotations.NullMarked;
