package dev.errdex.problem;

import dev.errdex.source.SourceFile;
import dev.errdex.source.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A mistake in what an author wrote.
 *
 * @param rule what was broken, in kebab case, as it can be looked up and configured: {@code unknown-key}
 * @param severity how bad it is
 * @param span the place, exact to the word
 * @param message what is wrong, in plain words, without a full stop
 * @param hint what to do; empty when the message says it
 * @param others further places that belong to the mistake, such as the other file that claims the same code
 * @param edits what mends it, when that is certain; else none
 * @param guesses what may mend it, each by itself, the likeliest first; the author decides
 */
public record Problem(
        String rule,
        Severity severity,
        Span span,
        String message,
        String hint,
        List<Span> others,
        List<Edit> edits,
        List<Edit> guesses)
        implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::span).thenComparing(Problem::rule).thenComparing(Problem::message);

    public Problem {
        others = List.copyOf(others);
        edits = List.copyOf(edits);
        guesses = List.copyOf(guesses);
    }

    public static Problem error(String rule, Span span, String message, String hint) {
        return new Problem(rule, Severity.ERROR, span, message, hint, List.of(), List.of(), List.of());
    }

    public static Problem warning(String rule, Span span, String message, String hint) {
        return new Problem(rule, Severity.WARNING, span, message, hint, List.of(), List.of(), List.of());
    }

    /** A problem of a whole file, told at its first character. */
    public static Problem ofFile(String rule, SourceFile file, String message, String hint) {
        return error(rule, file.span(0, 0), message, hint);
    }

    /** The same mistake with a further place. */
    public Problem and(Span other) {
        return new Problem(
                rule,
                severity,
                span,
                message,
                hint,
                java.util.stream.Stream.concat(others.stream(), java.util.stream.Stream.of(other))
                        .toList(),
                edits,
                guesses);
    }

    /** The same mistake, which writing {@code text} instead of what stands in its span mends for certain. */
    public Problem mendedBy(String text) {
        return new Problem(rule, severity, span, message, hint, others, List.of(new Edit(span, text)), guesses);
    }

    /** The same mistake, which each of these changes may mend. */
    public Problem perhaps(List<Edit> changes) {
        return new Problem(
                rule,
                severity,
                span,
                message,
                hint,
                others,
                edits,
                java.util.stream.Stream.concat(guesses.stream(), changes.stream())
                        .toList());
    }

    /** The same mistake, which writing {@code text} in the place of its span may mend; without one, as it is. */
    public Problem perhaps(Optional<String> text) {
        return text.map(each -> perhaps(List.of(new Edit(span, each)))).orElse(this);
    }

    /** The same mistake, taken more or less seriously. */
    public Problem as(Severity other) {
        return new Problem(rule, other, span, message, hint, others, edits, guesses);
    }

    /** By file, place, rule. */
    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }
}
