package dev.errdex.launcher;

import java.lang.reflect.InvocationTargetException;

/**
 * Starts the program where Java is new enough, and else says which one is needed. It is compiled for Java 8, so that an
 * old Java can run it, and therefore knows the program, which is not, by its name only.
 */
public final class Launcher {
    /** The oldest Java that runs the program; the exit code is that of a machine that fails. */
    private static final int NEEDED = 21;

    private static final int FAILED = 3;

    private Launcher() {}

    /** Takes the command line of {@code errdex}. */
    public static void main(String[] args) throws Throwable {
        String version = System.getProperty("java.specification.version");
        if (major(version) < NEEDED) {
            System.err.println("errdex: this is Java " + version + ", and Errdex needs Java " + NEEDED + " or newer.");
            System.err.println(
                    "  hint: start it with a newer one (JAVA_HOME, or the full path of its bin/java), or take"
                            + " the archive of Errdex that brings its own Java.");
            System.err.println("        This one is in " + System.getProperty("java.home") + ".");
            System.exit(FAILED);
        }
        try {
            Class.forName("dev.errdex.cli.Main")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** {@code 8} of {@code 1.8}, {@code 17} of {@code 17}. */
    private static int major(String version) {
        return Integer.parseInt(version.startsWith("1.") ? version.substring(2) : version);
    }
}
