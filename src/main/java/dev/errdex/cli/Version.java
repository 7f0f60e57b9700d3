package dev.errdex.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the jar. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"errdex " + number()};
    }

    /** The number alone; {@code (from sources)} while developing. */
    static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "(from sources)" : version;
    }
}
