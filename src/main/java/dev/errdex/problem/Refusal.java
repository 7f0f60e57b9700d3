package dev.errdex.problem;

/** Something is not done because of what the user asked for, or of where; message and hint are for the user. */
public abstract class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String hint;

    protected Refusal(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    /** What to do. */
    public String hint() {
        return hint;
    }
}
