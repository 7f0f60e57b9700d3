package dev.errdex.lsp;

import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.source.Span;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Range;

/** What is wrong, as an editor shows it. */
final class Diagnostics {
    /** What only has to be deleted; editors grey it out. */
    private static final String STALE = "exemption-stale";

    private final UnaryOperator<String> uris;
    private final RulePages pages;

    /** {@code uris} gives the address of a file of the site. */
    Diagnostics(UnaryOperator<String> uris, RulePages pages) {
        this.uris = uris;
        this.pages = pages;
    }

    Diagnostic of(Problem problem) {
        Diagnostic told = new Diagnostic(range(problem.span()), text(problem));
        told.setSeverity(severity(problem.severity()));
        told.setSource("errdex");
        told.setCode(problem.rule());
        pages.of(problem.rule()).map(DiagnosticCodeDescription::new).ifPresent(told::setCodeDescription);
        boolean superfluous = problem.rule().equals(STALE)
                || (!problem.edits().isEmpty()
                        && problem.edits().stream().allMatch(edit -> edit.text().isEmpty()));
        if (superfluous) {
            told.setTags(List.of(DiagnosticTag.Unnecessary));
        }
        if (!problem.others().isEmpty()) {
            told.setRelatedInformation(problem.others().stream()
                    .map(other -> new DiagnosticRelatedInformation(
                            new Location(uris.apply(other.file().path()), range(other)),
                            other.file().lineText(other.line()).strip()))
                    .toList());
        }
        return told;
    }

    private static String text(Problem problem) {
        return problem.hint().isEmpty() ? problem.message() : problem.message() + "\n" + problem.hint();
    }

    /** Where it is marked: of a place without a length, the word that begins there, so that something is seen. */
    static Range range(Span span) {
        if (span.end() > span.start()) {
            return Positions.range(span);
        }
        String text = span.file().text();
        int end = span.start();
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return Positions.range(span.file(), span.start(), end);
    }

    private static DiagnosticSeverity severity(Severity severity) {
        return switch (severity) {
            case ERROR -> DiagnosticSeverity.Error;
            case WARNING -> DiagnosticSeverity.Warning;
            case INFO -> DiagnosticSeverity.Information;
        };
    }
}
