package dev.errdex.api;

/** A throwable that knows its code: {@code class NetException extends Exception implements HasErrorCode}. */
public interface HasErrorCode {

    /**
     * The code of this very throwable.
     *
     * @return in any spelling that the wiki knows, such as {@code NET-1004}
     */
    String errorCode();
}
