/** The goals of the Maven plugin; each is a command of Errdex, as {@link dev.errdex.maven.SiteMojo} says. */
package dev.errdex.maven;
