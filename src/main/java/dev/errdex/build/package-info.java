/** The staircase from files to a published site. The way in is {@link dev.errdex.build.SiteBuilder}. */
package dev.errdex.build;
