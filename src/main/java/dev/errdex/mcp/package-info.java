/**
 * The server of the Model Context Protocol: what an assistant asks of a wiki. The way in is
 * {@link dev.errdex.mcp.McpWiki}.
 */
@NullMarked
package dev.errdex.mcp;

import org.jspecify.annotations.NullMarked;
