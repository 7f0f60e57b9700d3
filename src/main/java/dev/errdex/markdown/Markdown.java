package dev.errdex.markdown;

import com.vladsch.flexmark.util.ast.Document;
import dev.errdex.code.CodeSpaces;
import dev.errdex.model.Prose;
import dev.errdex.problem.Problem;
import dev.errdex.source.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Reads Markdown for a wiki. Made once, used by all threads.
 *
 * <p>Understood are CommonMark, GitHub's tables, strikethrough, task lists and autolinks, footnotes, callouts, wiki
 * links, and a short list of HTML elements; see {@code Grammar} and {@code RawHtml}. What comes out is always safe to
 * put into a page: anything else is left out and told as a problem.
 */
public final class Markdown {
    private final CodeSpaces codes;
    private final Vocabulary terms;

    /** A reader that makes references of the mentions of these codes and terms. */
    public Markdown(CodeSpaces codes, Vocabulary terms) {
        this.codes = codes;
        this.terms = terms;
    }

    /** What was read, and what is wrong with it, in the order of the text. */
    public record Result(Prose prose, List<Problem> problems) {
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /** Reads a text of blocks in a language (a BCP 47 tag). */
    public Result block(SourceText source, String language) {
        return block(source, language, "");
    }

    /**
     * Reads a text of blocks; the ids of its headings and footnotes begin with {@code idPrefix}, for a page of several
     * texts.
     */
    public Result block(SourceText source, String language, String idPrefix) {
        List<Problem> problems = new ArrayList<>();
        if (PlainText.is(source.text())) {
            return result(writer(source, language, idPrefix, problems).plain(true), problems);
        }
        Document document = parse(Grammar.of(source.text()), source, problems);
        return document == null
                ? refused(source, problems)
                : result(writer(source, language, idPrefix, problems).blocks(document), problems);
    }

    /**
     * Reads a single paragraph; the HTML has no element around it. Marks of lists, headings and quotations are just
     * text.
     */
    public Result inline(SourceText source, String language) {
        List<Problem> problems = new ArrayList<>();
        return inline(terms, source, language, problems, (writer, document) -> {
            InlineOnly.check(source, problems);
            return writer.inline(document);
        });
    }

    /** Reads a title: codes in it are mentions, terms are not, and a tag is text. */
    public Result name(SourceText source, String language) {
        return inline(Vocabulary.NONE, source, language, new ArrayList<>(), BlockWriter::name);
    }

    private Result inline(
            Vocabulary sought,
            SourceText source,
            String language,
            List<Problem> problems,
            BiFunction<BlockWriter, Document, Prose> writing) {
        BlockWriter writer =
                new BlockWriter(source, language, "", new Mentions(codes, sought, language, source), problems);
        if (PlainText.is(source.text())) {
            return result(writer.plain(false), problems);
        }
        Document document = parse(Grammar.INLINE, source, problems);
        return document == null ? refused(source, problems) : result(writing.apply(writer, document), problems);
    }

    private BlockWriter writer(SourceText source, String language, String idPrefix, List<Problem> problems) {
        return new BlockWriter(source, language, idPrefix, new Mentions(codes, terms, language, source), problems);
    }

    private static Document parse(Grammar grammar, SourceText source, List<Problem> problems) {
        Limits.Excess excess = Limits.of(source.text());
        Document document = excess == Limits.Excess.NONE ? grammar.parse(source.text()) : null;
        if (excess == Limits.Excess.TOO_MUCH) {
            problems.add(Problem.error(
                    "markdown-too-slow",
                    source.span(0, 1),
                    "the text is too long or holds too much of one kind",
                    "split it: at most " + Limits.CHARACTERS + " characters, " + Limits.TABLE_LINES
                            + " lines of tables, " + Limits.LINES + " lines without a blank one, " + Limits.PIECES
                            + " in a quoted or indented paragraph"));
        } else if (document == null || Limits.isTooDeep(document)) {
            problems.add(Problem.error(
                    "markdown-too-deep",
                    source.span(0, 1),
                    "the text is nested too deeply",
                    "lists, quotations and emphasis may lie at most " + Limits.DEPTH + " deep in each other"));
            return null;
        }
        return document;
    }

    private static Result result(Prose prose, List<Problem> problems) {
        Collections.sort(problems);
        return new Result(prose, problems);
    }

    /** A text that cannot be read is shown as it was written. */
    private static Result refused(SourceText source, List<Problem> problems) {
        List<Prose.Piece> pieces =
                new SafeHtml().open("code").text(source.text()).close("code").finish();
        return new Result(new Prose(source, pieces, List.of(), List.of(), source, List.of()), problems);
    }
}
