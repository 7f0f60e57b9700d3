package dev.errdex.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Help.Ansi;

/** What the terminal can show, and whether there is one. */
final class Terminal {
    private Terminal() {}

    /**
     * Whether a person looks at the output, so that it may move and have colours; NO_COLOR (no-color.org) is respected.
     */
    static boolean isColourful() {
        return isInteractive() && noColour() == null && !"dumb".equals(System.getenv("TERM"));
    }

    @SuppressWarnings("SystemConsoleNull") // it is null where the property above is heeded
    static boolean isInteractive() {
        // JDK 22 to 24 answer with a console even when the output goes to a file (JDK-8308591), unless told otherwise.
        System.setProperty("jdk.console", "java.base");
        return System.console() != null && !isErrorOutputRedirected();
    }

    /** A console tells of input and output only; where Linux says what is behind the error output, it is asked. */
    private static boolean isErrorOutputRedirected() {
        try {
            String behind = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return !behind.startsWith("/dev/pts/")
                    && !behind.startsWith("/dev/tty")
                    && !behind.startsWith("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    static Ansi help() {
        return isColourful() ? Ansi.ON : Ansi.OFF;
    }

    private static String noColour() {
        String value = System.getenv("NO_COLOR");
        return value == null || value.isEmpty() ? null : value;
    }
}
