package dev.errdex.author;

import dev.errdex.problem.Refusal;

/** Something that is not done, because it was asked for wrongly or because something of the author's would be lost. */
public final class Refused extends Refusal {
    private static final long serialVersionUID = 1L;

    public Refused(String message, String hint) {
        super(message, hint);
    }
}
