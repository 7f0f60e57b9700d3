package dev.errdex.problem;

import java.util.Locale;

/** How bad a problem is; the first is the worst. */
public enum Severity {
    /** The wiki cannot be published. */
    ERROR,
    /** It can, but something is likely wrong. */
    WARNING,
    /** Something worth knowing. */
    INFO;

    /** The word as it is printed and configured: {@code error}, {@code warning}, {@code info}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
