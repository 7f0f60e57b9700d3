package dev.errdex.build;

import dev.errdex.problem.Refusal;

/** A site cannot be written where the user wants it. */
public final class PublishException extends Refusal {
    private static final long serialVersionUID = 1L;

    PublishException(String message, String hint) {
        super(message, hint);
    }
}
