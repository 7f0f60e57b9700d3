package dev.errdex.export;

/** A server did not take an export; message and hint are for the user. */
public final class ExportFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String hint;

    ExportFailure(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    /** What to do. */
    public String hint() {
        return hint;
    }
}
