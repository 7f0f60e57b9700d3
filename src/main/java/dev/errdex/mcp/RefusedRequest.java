package dev.errdex.mcp;

/** Why a request is not answered, in plain words for whoever asked. */
final class RefusedRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedRequest(String message) {
        super(message, null, false, false);
    }

    /** Its words. */
    String words() {
        return String.valueOf(getMessage());
    }
}
