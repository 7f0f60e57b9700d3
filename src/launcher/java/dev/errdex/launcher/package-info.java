/** What a jar is started by: {@link dev.errdex.launcher.Launcher} runs on every Java, and says when that is too old. */
package dev.errdex.launcher;
