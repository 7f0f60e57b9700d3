package dev.errdex.author;

/** Something that is not done, because it was asked for wrongly or because something of the author's would be lost. */
public final class Refused extends RuntimeException {
    private final String hint;

    Refused(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    /** What to do about it. */
    public String hint() {
        return hint;
    }
}
