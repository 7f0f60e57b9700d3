package dev.errdex.problem;

import java.io.UncheckedIOException;
import java.util.function.Supplier;

/**
 * Something that went wrong with one file or page and that nobody foresaw: a mistake of the tool, told with the place
 * where it shows.
 */
public final class FileTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String path;

    private FileTrouble(String path, Throwable cause) {
        super(path, cause);
        this.path = path;
    }

    /** The file, or the address of the page. */
    public String path() {
        return path;
    }

    /**
     * What {@code work} on a file gives; if it fails, the failure names the file. The innermost one wins; what the disk
     * says about a file names it already, and a refusal is no failure.
     */
    public static <T> T with(String path, Supplier<T> work) {
        try {
            return work.get();
        } catch (FileTrouble | Refusal | UncheckedIOException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new FileTrouble(path, e);
        }
    }
}
