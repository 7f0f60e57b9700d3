/** A page for machines: Markdown, JSON, and what tells of all pages. The way in is {@link dev.errdex.twin.Twins}. */
@NullMarked
package dev.errdex.twin;

import org.jspecify.annotations.NullMarked;
