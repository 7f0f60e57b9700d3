package dev.errdex.api;

import java.nio.file.Path;

/** What the manual shows: a program that says with each of its exceptions where to read about it. */
public final class NetExample {
    private NetExample() {}

    /** An exception of one's own. */
    static final class NetException extends Exception implements HasErrorCode {
        private static final long serialVersionUID = 1;

        NetException(String message) {
            super(message);
        }

        @Override
        public String errorCode() {
            return "NET-1004";
        }
    }

    /** {@code NetExample SITE}. */
    public static void main(String[] args) {
        Errdex wiki = Errdex.of(Path.of(args[0]));
        try {
            throw new NetException("the other side went");
        } catch (NetException e) {
            System.out.println(
                    e.getMessage() + wiki.url(e).map(url -> ", see " + url).orElse(""));
        }
    }
}
