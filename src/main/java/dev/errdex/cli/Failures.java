package dev.errdex.cli;

import dev.errdex.problem.FailureText;
import dev.errdex.problem.Refusal;
import java.io.PrintWriter;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * The last line of defence: what a user is told when something fails that nobody foresaw. Plain words; where in the
 * program, only when asked for.
 */
final class Failures implements IExecutionExceptionHandler {
    private final boolean verbose;

    Failures(String[] args) {
        this.verbose = Arrays.asList(args).contains("--verbose");
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
        return told(failure, line.getErr());
    }

    /** Tells of whatever was thrown, and gives the exit code. */
    int told(Throwable failure, PrintWriter err) {
        return switch (failure) {
            case Refusal refused -> {
                err.println("errdex: " + refused.getMessage());
                err.println("  hint: " + refused.hint());
                yield ExitCode.USAGE;
            }
            case ExecutionException wrapped when wrapped.getCause() != null -> told(wrapped.getCause(), err);
            default -> {
                FailureText text = FailureText.of(failure);
                err.println("errdex: " + text.message());
                if (verbose) {
                    failure.printStackTrace(err);
                } else {
                    err.println("  hint: " + text.hint());
                }
                yield ExitCode.FAILED;
            }
        };
    }
}
