/** Turns page values into HTML through the templates of a theme. Start at {@link dev.errdex.render.Renderer}. */
@NullMarked
package dev.errdex.render;

import org.jspecify.annotations.NullMarked;
