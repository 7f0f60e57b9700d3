package dev.errdex.build;

/** A site cannot be written where the user wants it; the message and the hint are for the user. */
public final class PublishException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String hint;

    PublishException(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    /** What to do. */
    public String hint() {
        return hint;
    }
}
