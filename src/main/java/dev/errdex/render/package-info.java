/** Turns page values into HTML through the templates of a theme. Start at {@link dev.errdex.render.Renderer}. */
package dev.errdex.render;
