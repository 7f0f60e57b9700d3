package dev.errdex.render;

import dev.errdex.problem.Problem;
import dev.errdex.source.SourceFile;
import dev.errdex.source.Span;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what FreeMarker refuses in the words of somebody who writes templates. */
final class TemplateProblems {
    private static final String RULE = "template-error";
    private static final Pattern WORD = Pattern.compile("s(?:\\.(\\S+)|\\[\"([^\"]*)\"\\])");
    /** What follows the message proper: the failing expression again, tips, the stack of directives. */
    private static final Pattern TAIL =
            Pattern.compile("(?s)(\\n==>.*|\\n+----.*|\\n+Tip:.*|\\n+The (?:failing|blamed) .*)$");

    private static final Pattern CLASS_NAMES =
            Pattern.compile(" ?\\((?:wrapper|class|output format): [^)]*\\)| ?\\[in template [^\\]]*\\]"
                    + "|\\b(?:[a-z]\\w*\\.){2,}[A-Z]\\w*(?:: )?");

    private final Theme theme;

    TemplateProblems(Theme theme) {
        this.theme = theme;
    }

    /** A template that cannot be read. */
    Problem of(ParseException mistake, String template) {
        String name = mistake.getTemplateName() == null ? template : mistake.getTemplateName();
        Span span = span(
                name,
                mistake.getLineNumber(),
                mistake.getColumnNumber(),
                mistake.getEndLineNumber(),
                mistake.getEndColumnNumber());
        return Problem.error(RULE, span, plain(mistake.getEditorMessage()), "");
    }

    /** A template that asks for another one that does not exist. */
    Problem of(TemplateNotFoundException mistake, String template) {
        return Problem.error(
                RULE,
                span(template, 1, 1, 1, 1),
                "there is no template “" + mistake.getTemplateName() + "”",
                "templates end in .ftlh");
    }

    /** A template that failed while a page was made. */
    Problem of(TemplateException mistake, String template, String page) {
        if (mistake.getCause() instanceof ParseException parse) {
            return of(parse, template);
        }
        String name = mistake.getTemplateSourceName() == null ? template : mistake.getTemplateSourceName();
        Span span = span(
                name,
                or1(mistake.getLineNumber()),
                or1(mistake.getColumnNumber()),
                or1(mistake.getEndLineNumber()),
                or1(mistake.getEndColumnNumber()));
        if (mistake.getCause() instanceof TemplateNotFoundException missing) {
            return Problem.error(
                    RULE,
                    span,
                    "there is no template “" + missing.getTemplateName() + "”" + on(page),
                    "templates end in .ftlh and are named from the templates folder");
        }
        if (mistake instanceof InvalidReferenceException) {
            return missing(span, mistake.getBlamedExpressionString(), page);
        }
        return Problem.error(RULE, span, plain(mistake.getMessageWithoutStackTop()) + on(page), "");
    }

    /** A template that uses itself. */
    Problem endless(String template, String page) {
        return Problem.error(
                RULE, span(template, 1, 1, 1, 1), "a template or macro uses itself without end" + on(page), "");
    }

    /** A loop that goes on and on. */
    Problem endlessLoop(String template, String page) {
        return Problem.error(
                RULE,
                span(template, 1, 1, 1, 1),
                "a loop does not end after " + CountedThread.MOST_TURNS + " turns" + on(page),
                "look for a <#list> over numbers, in this template or in one that it uses");
    }

    /** A page that takes longer than anyone waits. */
    Problem slow(String template, String page) {
        return Problem.error(
                RULE,
                span(template, 1, 1, 1, 1),
                "the page does not come to an end" + on(page),
                "look for a list or text that is added to itself, in this template or in one that it uses");
    }

    /** Pages like that, which still run, so that this one is not tried. */
    Problem tooManyRun(String template) {
        return Problem.error(
                RULE,
                span(template, 1, 1, 1, 1),
                "pages that did not come to an end are still being made, so no other is tried",
                "mend the template of each of them, then end Errdex and start it again");
    }

    /** A page that grows and grows. */
    Problem endlessPage(String template, String page) {
        return Problem.error(
                RULE,
                span(template, 1, 1, 1, 1),
                "the page becomes larger than there is room for" + on(page),
                "look for a text that is added to itself, in this template or in one that it uses");
    }

    private Problem missing(Span span, String expression, String page) {
        Matcher word = WORD.matcher(expression == null ? "" : expression);
        if (word.matches()) {
            String key = word.group(1) != null ? word.group(1) : word.group(2);
            return Problem.error(
                    RULE,
                    span,
                    "there is no word “" + key + "” in any language" + on(page),
                    "add it to templates/strings/en.properties");
        }
        return Problem.error(
                RULE,
                span,
                "“" + expression + "” has no value" + on(page),
                "check its spelling, or say what to show instead: " + expression + "!\"\"");
    }

    private static String on(String page) {
        return ", on the page “" + page + "”";
    }

    private Span span(String name, int line, int column, int endLine, int endColumn) {
        SourceFile file = theme.template(name);
        if (file == null) {
            return SourceFile.of(name, "").span(0, 0);
        }
        int start = offset(file, line, column);
        return file.span(start, Math.max(start, offset(file, endLine, endColumn) + 1));
    }

    private static int offset(SourceFile file, int line, int column) {
        return file.lineText(line).isEmpty() && line != 1 ? file.text().length() : file.lineStart(line) + column - 1;
    }

    private static int or1(Integer number) {
        return number == null ? 1 : number;
    }

    private static String plain(String message) {
        String first = TAIL.matcher(message == null ? "" : message.strip()).replaceFirst("");
        String text = CLASS_NAMES
                .matcher(first)
                .replaceAll("")
                .strip()
                .replaceAll("\\s+", " ")
                .replace(" ,", ",");
        return text.endsWith(".") || text.endsWith(":") ? text.substring(0, text.length() - 1) : text;
    }
}
