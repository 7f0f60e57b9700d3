package dev.errdex.cli;

import picocli.CommandLine.Help.Ansi;

/** What the terminal can show, and whether there is one. */
final class Terminal {
    private Terminal() {
    }

    /** Whether a person looks at the output, so that it may move and have colours; NO_COLOR (no-color.org) is respected. */
    static boolean isColourful() {
        return isInteractive() && noColour() == null && !"dumb".equals(System.getenv("TERM"));
    }

    static boolean isInteractive() {
        // JDK 22 to 24 answer with a console even when the output goes to a file (JDK-8308591), unless told otherwise.
        System.setProperty("jdk.console", "java.base");
        return System.console() != null;
    }

    static Ansi help() {
        return isColourful() ? Ansi.ON : Ansi.OFF;
    }

    private static String noColour() {
        String value = System.getenv("NO_COLOR");
        return value == null || value.isEmpty() ? null : value;
    }
}
