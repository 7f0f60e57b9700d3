package dev.errdex.cli;

import dev.errdex.build.Tool;
import picocli.CommandLine.IVersionProvider;

/**
 * The version of the jar, which build of it this is (the beginning of its SHA-256, as the release's list of sums has
 * it), and which Java runs it.
 */
final class Version implements IVersionProvider {
    private static final int SHOWN = 12;

    @Override
    public String[] getVersion() {
        String build = Tool.sha256()
                .map(sum -> "build " + sum.substring(0, SHOWN) + ", ")
                .orElse("");
        return new String[] {"errdex " + number() + " (" + build + "Java " + System.getProperty("java.version") + ")"};
    }

    /** The number alone; {@code (from sources)} while developing. */
    static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "(from sources)" : version;
    }
}
