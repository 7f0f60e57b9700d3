package dev.errdex.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;

/** What a user is told when the machine fails, or Errdex itself: plain words, and what to do. */
public record FailureText(String message, String hint) {
    private static final String REPORT =
            "Run the command again with --verbose, and report what it prints to those who make Errdex";

    /** How Linux, macOS and Windows say that a disk, or somebody's share of it, is full. */
    private static final Pattern FULL = Pattern.compile(
            "(?i)no space left on device|not enough space on the disk|disk quota exceeded|the disk is full");

    /** Of anything that was thrown. */
    public static FailureText of(Throwable failure) {
        return switch (failure) {
            case IOException io
            when FULL.matcher(String.valueOf(io.getMessage())).find() ->
                new FailureText(
                        "the disk is full"
                                + (io instanceof FileSystemException file && file.getFile() != null
                                        ? ", so " + file.getFile() + " could not be written"
                                        : ""),
                        "Make room on it, or choose a folder on another one.");
            case UncheckedIOException wrapped -> of(Objects.requireNonNull(wrapped.getCause()));
            case CompletionException wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
            case ExecutionException wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
            case FileTrouble trouble ->
                new FailureText(
                        trouble.path() + ": Errdex failed at this file"
                                + (trouble.getCause() instanceof StackOverflowError
                                        ? "; something in it is nested too deeply"
                                        : "")
                                + ". This is a mistake of Errdex, not yours",
                        REPORT + ", with the file if you may. Without the file, all else goes on.");
            case NoSuchFileException missing -> ofDisk("there is no " + missing.getFile());
            case AccessDeniedException denied ->
                new FailureText(
                        "no permission for " + denied.getFile(),
                        "See who may read and write there, or choose another folder.");
            case FileSystemException file
            when file.getReason() != null -> ofDisk(file.getFile() + ": " + file.getReason());
            case FileAlreadyExistsException there -> ofDisk(there.getFile() + " is in the way");
            case DirectoryNotEmptyException full -> ofDisk(full.getFile() + " is not empty");
            case FileSystemException file -> ofDisk("reading or writing failed: " + file.getFile());
            case InvalidPathException path ->
                ofDisk("no file can have the name " + path.getInput() + " on this computer");
            case IOException io -> ofDisk("reading or writing failed: " + io.getMessage());
            case OutOfMemoryError full -> ofMemory(Runtime.getRuntime().maxMemory() >> 20);
            case StackOverflowError deep ->
                new FailureText(
                        "something is nested too deeply for Errdex. This is a mistake of Errdex, not yours",
                        REPORT + ".");
            default -> new FailureText("Errdex failed. This is a mistake of Errdex, not yours", REPORT + ".");
        };
    }

    /** When so many megabytes are too few. */
    private static FailureText ofMemory(long megabytes) {
        return new FailureText(
                "the memory that Java may use, " + megabytes + " MB, is too small for this",
                "Give it more, as with JDK_JAVA_OPTIONS=-Xmx" + Math.max(1, megabytes * 2 / 1000)
                        + "g in front of the command.");
    }

    private static FailureText ofDisk(String message) {
        return new FailureText(message, "Run the command again with --verbose to see where it happened.");
    }
}
