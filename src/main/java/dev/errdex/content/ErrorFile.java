package dev.errdex.content;

import static dev.errdex.content.Shape.fields;
import static dev.errdex.content.Shape.list;
import static dev.errdex.content.Shape.oneOf;
import static dev.errdex.content.Shape.optional;
import static dev.errdex.content.Shape.prose;
import static dev.errdex.content.Shape.required;
import static dev.errdex.content.Shape.slug;
import static dev.errdex.content.Shape.text;
import static dev.errdex.content.Shape.word;

import dev.errdex.code.Code;
import dev.errdex.content.Shape.Fields;
import dev.errdex.content.Shape.Names;
import dev.errdex.model.Entry.Action;
import dev.errdex.model.Entry.Cause;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Entry.Event;
import dev.errdex.model.Entry.Likelihood;
import dev.errdex.model.Entry.Related;
import dev.errdex.model.Entry.Relation;
import dev.errdex.model.Entry.Risk;
import dev.errdex.model.Entry.Run;
import dev.errdex.model.Entry.Step;
import dev.errdex.model.SiteField;
import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceText;
import java.util.List;

/** {@code content/errors/<space>/<CODE>.yaml}. */
final class ErrorFile {
    private static final Fields RUN = fields(
            "A command.",
            required(
                    "shell",
                    word("the shell or language: cmd, powershell, bash, csharp …")
                            .naming(Names.SHELL),
                    "where it is typed"),
            required("command", word("the command"), "as it is typed; in single quotes"),
            optional("output", word("its output"), "what it prints"));
    private static final Fields ACTION = fields(
            "Something to do, with or without commands.",
            optional("body", prose(), "what to do and what to look at"),
            optional("run", list(RUN), "commands"));
    private static final Fields CAUSE = fields(
            "Why the error happens.",
            required("id", slug("an id"), "its name, which steps use in fixes"),
            required("title", text(), "the cause in one line"),
            required("body", prose(), "what happens"),
            optional("signs", prose(), "how to tell it from the other causes"),
            optional(
                    "likelihood",
                    oneOf("how often it is the cause", "most", "often", "rarely"),
                    "most: the page begins with it; without one, it begins with the first cause"),
            PageShapes.sources());
    private static final Fields STEP = fields(
            "Something to do about it.",
            required("title", text(), "the step in one line"),
            optional("fixes", list(slug("the id of a cause").naming(Names.CAUSE)), "ids of the causes that it mends"),
            required(
                    "risk",
                    oneOf("what following it may do", "safe", "changes-state", "destructive"),
                    "safe: reads only; changes-state: changes settings, services, files; destructive: loses keys,"
                            + " certificates or data"),
            optional("elevated", new Shape.Flag(), "whether it must run as administrator"),
            optional("body", prose(), "what to do"),
            optional("run", list(RUN), "commands, in order"),
            optional("verify", list(ACTION), "how to see that it worked"),
            optional("undo", list(ACTION), "how to take it back"),
            optional("no-undo", prose(), "why it cannot be taken back"),
            PageShapes.sources());
    private static final Fields RELATED = fields(
                    "Another error or page.",
                    optional("code", word("a code").naming(Names.CODE), "the other error's code, or its symbol"),
                    optional(
                            "space",
                            word("a code space").naming(Names.SPACE),
                            "the space of the code, when it is another one"),
                    optional("page", PageShapes.LINK, "instead of a code: another page"),
                    required(
                            "relation",
                            oneOf(
                                    "how they are related",
                                    "causes",
                                    "caused-by",
                                    "precedes",
                                    "follows",
                                    "wraps",
                                    "wrapped-by",
                                    "confused-with",
                                    "see-also"),
                            "what this error is to the other"),
                    optional("note", text(), "the difference or connection in one sentence"))
            .withOneOf("code", "page");
    private static final Fields EVENT = fields(
            "Something that happened to the error over time.",
            required("when", word("a date or version"), "when it happened"),
            required("text", text(), "what happened"),
            optional("source", Shape.url(), "where that is written"));

    static final Fields SHAPE = fields(
            "An error: a code that somebody has written about.",
            required(
                    "code",
                    word("a code").naming(Names.CODE),
                    "the code as its space spells it; the file is named after it"),
            optional(
                    "symbol",
                    word("a symbol").naming(Names.SYMBOL),
                    "its symbol; the catalogue knows it, and when given here it must agree"),
            required("title", text(), "what it means in one line, without code and symbol"),
            required("summary", prose(), "one or two sentences for a person under pressure"),
            PageShapes.aliases(),
            optional("search-words", new Shape.ByLanguage(PageShapes.SEARCH_WORDS), PageShapes.SEARCH_WORDS_ARE),
            optional("messages", list(text()), "what the reader sees on the screen; in any language, all are shown"),
            optional("applies-to", list(word("a product or version")), "products and versions"),
            PageShapes.tags(),
            optional("raised-by", list(word("a function or program")), "functions and programs that give it"),
            optional("status", PageShapes.STATUS, "how far the page can be trusted; without it, draft"),
            optional("reviewed-on", Shape.date(), "when somebody last read it against its sources"),
            optional("verified-on", Shape.date(), "when it was verified"),
            PageShapes.updated(),
            optional("causes", list(CAUSE), "why it happens, the most common first"),
            optional("steps", list(STEP), "what to do, in order, safe before risky"),
            optional("related", list(RELATED), "other errors and pages; the other direction is made by itself"),
            optional("notes", prose(), "anything else, with headings of its own"),
            optional("history", list(EVENT), "what changed over time"),
            optional("references", list(PageShapes.REFERENCE), "sources outside the wiki"));

    private ErrorFile() {}

    static ErrorDefinition read(SourceFile file, String id, Code code, Values values, List<SiteField.Stated> stated) {
        return new ErrorDefinition(
                file,
                id,
                code,
                values.word("code"),
                values.word("symbol"),
                values.name("title"),
                values.prose("summary"),
                values.words("aliases"),
                values.wordsByLanguage("search-words"),
                values.texts("messages"),
                values.words("applies-to"),
                values.words("tags"),
                values.words("raised-by"),
                PageShapes.status(values),
                values.word("reviewed-on"),
                values.word("verified-on"),
                values.word("updated"),
                values.each("causes", ErrorFile::cause),
                values.each("steps", ErrorFile::step),
                values.each("related", ErrorFile::related).stream()
                        .filter(related -> related.target() != null)
                        .toList(),
                values.prose("notes"),
                values.each("history", ErrorFile::event),
                PageShapes.references(values),
                stated);
    }

    private static Cause cause(Values values) {
        return new Cause(
                values.word("id"),
                values.name("title"),
                values.prose("body"),
                values.prose("signs"),
                PageShapes.constant(Likelihood.class, values.string("likelihood", ""), Likelihood.UNSTATED),
                PageShapes.sources(values));
    }

    private static Step step(Values values) {
        Risk risk = PageShapes.constant(Risk.class, values.string("risk", ""), Risk.DESTRUCTIVE);
        return new Step(
                values.name("title"),
                values.words("fixes"),
                risk,
                values.flag("elevated"),
                values.prose("body"),
                runs(values),
                values.each("verify", ErrorFile::action),
                values.each("undo", ErrorFile::action),
                values.prose("no-undo"),
                PageShapes.sources(values),
                values.word("risk"));
    }

    private static Action action(Values values) {
        return new Action(values.prose("body"), runs(values));
    }

    private static List<Run> runs(Values values) {
        return values.each("run", run -> new Run(run.word("shell"), run.word("command"), run.word("output"))).stream()
                .filter(run -> run.shell() != null && run.command() != null)
                .toList();
    }

    private static Related related(Values values) {
        SourceText code = values.word("code");
        Relation relation = PageShapes.constant(Relation.class, values.string("relation", ""), Relation.SEE_ALSO);
        return new Related(
                code != null ? code : values.word("page"), values.word("space"), relation, values.inline("note"));
    }

    private static Event event(Values values) {
        return new Event(values.word("when"), values.inline("text"), values.word("source"));
    }
}
