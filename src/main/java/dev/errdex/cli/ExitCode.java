package dev.errdex.cli;

/** What the exit code of a command says. */
final class ExitCode {
    static final int FINE = 0;
    static final int PROBLEMS = 1;
    static final int USAGE = 2;
    static final int FAILED = 3;

    private ExitCode() {}
}
