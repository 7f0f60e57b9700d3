package dev.errdex.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.errdex.problem.Problem;
import dev.errdex.source.SourceText;
import dev.errdex.source.Span;
import java.util.Locale;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** What the YAML parser complains about, in the words of somebody who writes a page. */
final class SyntaxProblem {
    private SyntaxProblem() {
    }

    static Problem of(JsonProcessingException failure, SourceText source, Offsets offsets) {
        String raw = failure.getOriginalMessage() == null ? "" : failure.getOriginalMessage();
        String said = raw.toLowerCase(Locale.ROOT);
        int at = place(failure, offsets);
        Span span = source.file().span(at, at + 1);
        if (said.contains("mapping values are not allowed")) {
            return problem(span, "a colon with a space behind it stands inside a text without quotes",
                    "Put the whole text in quotes, or check the indentation of this line.");
        }
        if (said.contains("that cannot start any token") && said.contains("tab")) {
            return problem(span, "a tab stands where YAML wants spaces", "Indent with spaces.");
        }
        if (said.contains("that cannot start any token")) {
            return problem(span, "a text cannot begin with this character without quotes", "Put the whole text in quotes.");
        }
        if (said.contains("unknown escape character")) {
            return problem(span, "in double quotes a backslash begins an escape, and this one is not known",
                    "Use single quotes for paths, as in 'C:\\Windows', or double the backslash.");
        }
        if (said.contains("while scanning a quoted scalar") || said.contains("unexpected end of stream")) {
            return problem(span, "a text in quotes does not end", "Add the missing quote; write a quote inside single quotes twice.");
        }
        if (said.contains("expected <block end>") || said.contains("block mapping") || said.contains("block collection")) {
            return problem(span, "this line does not fit the lines around it",
                    "Give keys that belong together the same indentation; lines of a | text stand deeper than their key.");
        }
        if (said.contains("could not find expected ':'")) {
            return problem(span, "a key without a colon", "Write key: value, and keep a text of several lines behind | or in quotes.");
        }
        if (said.contains("special characters are not allowed") || said.contains("unacceptable code point")) {
            return problem(span, "a control character that YAML does not allow", "Delete it, or write it as an escape in double quotes.");
        }
        if (said.contains("nesting depth") || said.contains("depth")) {
            return problem(span, "lists and maps are nested too deeply", "No page needs more than ten levels.");
        }
        if (said.contains("undefined alias")) {
            return Problem.error("yaml-alias", span,
                    "a word that begins with * is a YAML alias, and aliases are not used here",
                    "Put quotes around the text when the * belongs to it.");
        }
        return problem(span, "this is not YAML: " + firstLine(raw), "Check quotes, colons and indentation around this place.");
    }

    /** The YAML library's own mark is more exact than the location that Jackson gives; an open quote is told where it opens. */
    private static int place(JsonProcessingException failure, Offsets offsets) {
        if (failure.getCause() instanceof MarkedYAMLException marked) {
            boolean openQuote = marked.getProblem() != null && marked.getProblem().contains("unexpected end of stream");
            Mark mark = openQuote && marked.getContextMark() != null ? marked.getContextMark() : marked.getProblemMark();
            return mark == null ? offsets.of(failure.getLocation()) : offsets.of(mark.getIndex());
        }
        if (failure.getCause() instanceof ReaderException unreadable) {
            return offsets.of(unreadable.getPosition());
        }
        return offsets.of(failure.getLocation());
    }

    private static Problem problem(Span span, String message, String hint) {
        return Problem.error("yaml-syntax", span, message, hint);
    }

    private static String firstLine(String raw) {
        int end = raw.indexOf('\n');
        return (end < 0 ? raw : raw.substring(0, end)).strip();
    }
}
