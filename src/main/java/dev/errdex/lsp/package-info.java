/**
 * The language server: what an editor asks of a live site, by the Language Server Protocol 3.17. The way in is
 * {@link dev.errdex.lsp.ErrdexServer}.
 */
@NullMarked
package dev.errdex.lsp;

import org.jspecify.annotations.NullMarked;
