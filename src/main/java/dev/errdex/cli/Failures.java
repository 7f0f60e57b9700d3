package dev.errdex.cli;

import dev.errdex.author.Refused;
import dev.errdex.build.PublishException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a user is told when the machine fails: plain words; where in the program, only when asked for. */
final class Failures implements IExecutionExceptionHandler {
    private final boolean verbose;

    Failures(String[] args) {
        this.verbose = Arrays.asList(args).contains("--verbose");
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
        if (failure instanceof PublishException refused) {
            return refuse(line, refused.getMessage(), refused.hint());
        }
        if (failure instanceof Refused refused) {
            return refuse(line, refused.getMessage(), refused.hint());
        }
        line.getErr().println("errdex: " + words(failure));
        if (verbose) {
            failure.printStackTrace(line.getErr());
        } else if (cause(failure) instanceof AccessDeniedException) {
            line.getErr().println("  hint: see who may write there, or choose another folder.");
        } else {
            line.getErr().println("  hint: run the command again with --verbose to see where it happened.");
        }
        return ExitCode.FAILED;
    }

    private static int refuse(CommandLine line, String message, String hint) {
        line.getErr().println("errdex: " + message);
        line.getErr().println("  hint: " + hint);
        return ExitCode.USAGE;
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof UncheckedIOException unchecked ? unchecked.getCause() : failure;
    }

    private static String words(Throwable failure) {
        return switch (failure) {
            case UncheckedIOException unchecked -> words(unchecked.getCause());
            case NoSuchFileException missing -> "there is no " + missing.getFile();
            case AccessDeniedException denied -> "no permission for " + denied.getFile();
            case FileSystemException file when file.getReason() != null -> file.getFile() + ": " + file.getReason();
            case FileAlreadyExistsException there -> there.getFile() + " is in the way";
            case DirectoryNotEmptyException full -> full.getFile() + " is not empty";
            case FileSystemException file -> "reading or writing failed: " + file.getFile();
            case InvalidPathException path -> "no file can have the name " + path.getInput() + " on this computer";
            case IOException io -> "reading or writing failed: " + io.getMessage();
            default -> "this is a mistake of Errdex, not yours: " + failure.getMessage();
        };
    }
}
