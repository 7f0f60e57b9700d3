/**
 * Shows a site while it is being written: builds in memory, watches the files, serves this computer alone, and tells
 * the open pages what changed. The way in is {@link dev.errdex.serve.SiteServer}.
 */
@NullMarked
package dev.errdex.serve;

import org.jspecify.annotations.NullMarked;
