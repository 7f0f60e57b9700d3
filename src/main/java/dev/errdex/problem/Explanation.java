package dev.errdex.problem;

import dev.errdex.source.Span;
import java.util.List;

/**
 * What there is to know about a rule.
 *
 * @param rule its id, in kebab case
 * @param severity how seriously it is taken unless a site says otherwise
 * @param summary what must hold, in one sentence
 * @param why what happens to readers otherwise
 * @param bad an example that breaks it
 * @param good the same, mended
 * @param optional whether a site may set its severity, turn it off and exempt places; without that a file cannot be
 *     read
 * @param misses what it does not find, in sentences; empty when that needs no saying
 */
public record Explanation(
        String rule,
        Severity severity,
        String summary,
        String why,
        String bad,
        String good,
        boolean optional,
        String misses) {

    /** A rule that a site may turn off. */
    public static Explanation of(String rule, Severity severity, String summary, String why, String bad, String good) {
        return new Explanation(rule, severity, summary, why, bad.strip(), good.strip(), true, "");
    }

    /** A rule that must hold, because without it there is no site. */
    public static Explanation firm(
            String rule, Severity severity, String summary, String why, String bad, String good) {
        return new Explanation(rule, severity, summary, why, bad.strip(), good.strip(), false, "");
    }

    /** The same, which says what it does not find. */
    public Explanation missing(String told) {
        return new Explanation(rule, severity, summary, why, bad, good, optional, told);
    }

    /** The problem of this rule at a place. */
    public Problem at(Span span, String message, String hint) {
        return new Problem(rule, severity, span, message, hint, List.of(), List.of(), List.of());
    }
}
