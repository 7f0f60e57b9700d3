/** The commands: options in, exit code out. The way in is {@link dev.errdex.cli.Main}. */
package dev.errdex.cli;
