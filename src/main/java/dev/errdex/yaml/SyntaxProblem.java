package dev.errdex.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.errdex.problem.Problem;
import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceText;
import dev.errdex.source.Span;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** What the YAML parser complains about, in the words of somebody who writes a page. */
final class SyntaxProblem {
    /** What stands before a value: hyphens of a list, and a key. */
    private static final Pattern VALUE = Pattern.compile("\\s*+(?:- ++)*+([\\w-]++: ++)?+");

    private SyntaxProblem() {}

    /** {@code reached} is how far the parser came: the place of a failure that tells none. */
    static Problem of(JsonProcessingException failure, SourceText source, Offsets offsets, int reached) {
        String raw = failure.getOriginalMessage() == null ? "" : failure.getOriginalMessage();
        String said = raw.toLowerCase(Locale.ROOT);
        int at = place(failure, offsets, reached);
        Span span = source.file().span(at, at + 1);
        char begun = begun(span);
        if (begun != ' ') {
            return problem(
                    span,
                    "a text that begins with " + begun + " needs quotes",
                    "Put the whole text in quotes, as in key: '" + begun + " …'.");
        }
        if (said.contains("mapping values are not allowed")) {
            return problem(
                    span,
                    "a colon with a space behind it stands inside a text without quotes",
                    "Put the whole text in quotes, or check the indentation of this line.");
        }
        if (said.contains("that cannot start any token") && said.contains("tab")) {
            return problem(span, "a tab stands where YAML wants spaces", "Indent with spaces.");
        }
        if (said.contains("that cannot start any token")) {
            return problem(
                    span, "a text cannot begin with this character without quotes", "Put the whole text in quotes.");
        }
        if (said.contains("unknown escape character")) {
            return problem(
                    span,
                    "in double quotes a backslash begins an escape, and this one is not known",
                    "Use single quotes for paths, as in 'C:\\Windows', or double the backslash.");
        }
        if (said.contains("expected a field name")) {
            return key(span);
        }
        if (said.contains("flow mapping") || said.contains("flow sequence")) {
            return problem(
                    span,
                    "this " + (said.contains("mapping") ? "{" : "[")
                            + " is not closed, or a comma is missing behind it",
                    "Close it, and put quotes around texts that hold one of , ? [ ] { }.");
        }
        if (said.contains("parsing a flow node")) {
            return problem(
                    span,
                    "a value is missing here, or a [ or { before it is not closed",
                    "Close it, and put quotes around texts that hold one of , ? [ ] { }.");
        }
        if (said.contains("while scanning a block scalar")) {
            return problem(
                    span, "a text stands behind | or >", "Begin the text in the next line, deeper than its key.");
        }
        if (said.contains("but found '<scalar>'") && isBehindQuote(span)) {
            return problem(
                    span,
                    "something stands behind the closing quote",
                    "Write a quote inside single quotes twice, or put the whole text in quotes.");
        }
        if (said.contains("while scanning a quoted scalar") || said.contains("unexpected end of stream")) {
            return problem(
                    span,
                    "a text in quotes does not end",
                    "Add the missing quote; write a quote inside single quotes twice.");
        }
        if (said.contains("expected <block end>")
                || said.contains("block mapping")
                || said.contains("block collection")) {
            return problem(
                    span,
                    "this line does not fit the lines around it",
                    "Give keys that belong together the same indentation; lines of a | text stand deeper than their"
                            + " key.");
        }
        if (said.contains("could not find expected ':'")) {
            return problem(
                    span,
                    "a key without a colon",
                    "Write key: value, and keep a text of several lines behind | or in quotes.");
        }
        if (said.contains("special characters are not allowed") || said.contains("unacceptable code point")) {
            return problem(
                    span,
                    "a control character that YAML does not allow",
                    "Delete it, or write it as an escape in double quotes.");
        }
        if (said.contains("nesting depth") || said.contains("depth")) {
            return problem(span, "lists and maps are nested too deeply", "No page needs more than ten levels.");
        }
        if (said.contains("undefined alias")) {
            return Problem.error(
                    "yaml-alias",
                    span,
                    "a word that begins with * is a YAML alias, and aliases are not used here",
                    "Put quotes around the text when the * belongs to it.");
        }
        return problem(
                span, "this is not YAML: " + firstLine(raw), "Check quotes, colons and indentation around this place.");
    }

    /**
     * The sign at which the value of that line begins, when YAML reads it as something else than a text and only what
     * stands behind it on the line made no sense; a space when it does not.
     */
    private static char begun(Span span) {
        String line = span.file().lineText(span.line());
        Matcher value = VALUE.matcher(line);
        boolean listed = line.stripLeading().startsWith("- ");
        if (!value.lookingAt() || value.end() >= line.length() || (value.group(1) == null && !listed)) {
            return ' ';
        }
        char first = line.charAt(value.end());
        String rest = line.substring(value.end());
        int closing = first == '{' ? rest.indexOf('}') : first == '[' ? rest.indexOf(']') : 0;
        boolean text = switch (first) {
            case '{', '[' -> closing > 0 && !rest.substring(closing + 1).isBlank();
            case '*', '%', '@', '`' -> true;
            case '-', '?' -> rest.startsWith(" ", 1) && value.group(1) != null;
            case '|', '>' -> rest.matches("[|>] +[^ #].*");
            default -> false;
        };
        return text && span.column() - 1 >= value.end() ? first : ' ';
    }

    /** An anchor, a tag or an alias. */
    static Problem decoration(Span word, String kind) {
        char first = word.text().charAt(0);
        return Problem.error(
                "yaml-" + kind,
                word,
                "\"" + word.text() + "\" is a YAML " + kind + ", and YAML's " + (first == '*' ? "aliases" : kind + "s")
                        + " are not used here",
                "Put quotes around the text when the " + first + " belongs to it; write the value out otherwise.");
    }

    /** A key that is an alias, or a list or map. */
    private static Problem key(Span span) {
        SourceFile file = span.file();
        String line = file.lineText(span.line());
        int start = file.lineStart(span.line())
                + line.length()
                - line.stripLeading().length();
        Span whole = file.span(
                start, file.lineStart(span.line()) + line.stripTrailing().length());
        return whole.text().startsWith("*")
                ? decoration(
                        file.span(
                                start,
                                start + whole.text().split("[\\s:]", 2)[0].length()),
                        "alias")
                : problem(whole, "a key is one word, and a list or map stands here", "Write key: value.");
    }

    private static boolean isBehindQuote(Span span) {
        String before = span.file()
                .text()
                .substring(span.file().lineStart(span.line()), span.start())
                .stripTrailing();
        return before.endsWith("'") || before.endsWith("\"");
    }

    /**
     * What began at a place and never ends is told there; anything else where the YAML library, more exact than
     * Jackson, saw it.
     */
    private static int place(JsonProcessingException failure, Offsets offsets, int reached) {
        if (failure.getCause() instanceof MarkedYAMLException marked) {
            String problem = marked.getProblem() == null ? "" : marked.getProblem();
            String context = marked.getContext() == null ? "" : marked.getContext();
            boolean open = problem.contains("unexpected end of stream")
                    || problem.contains("could not find expected ':'")
                    || context.contains("flow");
            Mark mark = open && marked.getContextMark() != null ? marked.getContextMark() : marked.getProblemMark();
            return mark == null ? offsets.of(failure.getLocation()) : offsets.of(mark.getIndex());
        }
        if (failure.getCause() instanceof ReaderException unreadable) {
            return offsets.of(unreadable.getPosition());
        }
        return failure.getLocation() == null ? reached : offsets.of(failure.getLocation());
    }

    private static Problem problem(Span span, String message, String hint) {
        return Problem.error("yaml-syntax", span, message, hint);
    }

    private static String firstLine(String raw) {
        int end = raw.indexOf('\n');
        return (end < 0 ? raw : raw.substring(0, end)).strip();
    }
}
