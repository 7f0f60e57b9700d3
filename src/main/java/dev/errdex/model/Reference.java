package dev.errdex.model;

import dev.errdex.code.Code;
import dev.errdex.source.Span;
import java.util.List;

/** Something in prose that points at something else. */
public sealed interface Reference {

    /** Where it stands in the author's file. */
    Span span();

    /** Where it begins in the prose's plain text. */
    int start();

    /** Where it ends there. */
    int end();

    /** {@code [text](target "title")}, as written; relative to the author's file, or an absolute address. */
    record Hyperlink(Span span, int start, int end, String target, String title) implements Reference {}

    /** {@code ![alt](target "title")}. */
    record Image(Span span, int start, int end, String target, String alt, String title) implements Reference {}

    /**
     * {@code [[name#anchor|text]]}; the anchor may be empty; {@code bare} when no text was given, so that the target's
     * title is shown.
     */
    record WikiLink(Span span, int start, int end, String name, String anchor, boolean bare) implements Reference {}

    /** A code or symbol that stands in the text; what it may be, the likeliest first. */
    record CodeUse(Span span, int start, int end, List<Code> codes) implements Reference {}

    /** The first use in a section of a glossary term. */
    record TermUse(Span span, int start, int end, String term) implements Reference {}
}
