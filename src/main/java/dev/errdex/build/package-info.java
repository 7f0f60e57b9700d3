/** The staircase from files to a published site. The way in is {@link dev.errdex.build.SiteBuilder}. */
@NullMarked
package dev.errdex.build;

import org.jspecify.annotations.NullMarked;
