package dev.errdex.problem;

import dev.errdex.source.Span;

/** A change of a file that mends a mistake: {@code text} instead of what stands in the span. */
public record Edit(Span span, String text) {}
