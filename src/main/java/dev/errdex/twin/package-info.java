/** A page for machines: Markdown, JSON, and what tells of all pages. The way in is {@link dev.errdex.twin.Twins}. */
package dev.errdex.twin;
