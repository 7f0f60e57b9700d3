package dev.errdex.rule;

import dev.errdex.code.CodeMention;
import dev.errdex.model.Entry;
import dev.errdex.model.Prose;
import dev.errdex.pattern.Prefilter;
import dev.errdex.pattern.Regex;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/**
 * A text that an author wrote, without its markup.
 *
 * @param language the language that its place declares
 * @param entry the page that it stands on, or null
 * @param prose what it was read from; null when it is no prose
 * @param mentions the codes and symbols in it, in order
 * @param candidates what the rules' regular expressions may find in it
 */
public record Passage(
        Kind kind,
        String language,
        SourceText source,
        @Nullable Entry entry,
        @Nullable Prose prose,
        List<CodeMention> mentions,
        Prefilter.Candidates candidates) {
    /** A sentence of a megabyte, looked at for each of its codes, would take hours. */
    private static final int LONGEST_SENTENCE = 1_000;

    /** What kind of text it is. */
    public enum Kind {
        PROSE,
        HEADING,
        /** A short text in a language: a title, a note. */
        LABEL,
        /** What a reader sees on the screen, in any language. */
        MESSAGE,
        COMMAND,
        OUTPUT
    }

    /** The text itself. */
    public String text() {
        return source.text();
    }

    /** Whether the text may hold it, so that it is worth while to look. */
    public boolean mayHold(Regex regex) {
        return candidates.has(regex);
    }

    /** All that a regular expression of the rules finds in the text, in order. */
    public List<MatchResult> all(Regex regex) {
        return mayHold(regex) ? regex.all(text()) : List.of();
    }

    /** What in it is marked as code, as a cell, as a quotation …; only prose has marks. */
    public List<Prose.Mark> marks() {
        return prose == null || kind != Kind.PROSE ? List.of() : prose.marks();
    }

    /** Whether one character of the stretch is marked as this. */
    public boolean touches(Prose.Kind mark, int from, int to) {
        for (Prose.Mark each : marks()) {
            if (each.kind() == mark && each.start() < to && each.end() > from) {
                return true;
            }
        }
        return false;
    }

    /** Whether the stretch is code. */
    public boolean isCode(int from, int to) {
        return kind == Kind.COMMAND
                || kind == Kind.OUTPUT
                || touches(Prose.Kind.CODE, from, to)
                || touches(Prose.Kind.BLOCK, from, to);
    }

    /**
     * Whether the author quotes the stretch as a mistake: it is struck through, or it stands in a block of code whose
     * fence says {@code wrong} behind the language.
     */
    public boolean isQuotedMistake(int from, int to) {
        for (Prose.Mark mark : marks()) {
            if (mark.start() < to
                    && mark.end() > from
                    && (mark.kind() == Prose.Kind.STRUCK
                            || (mark.kind() == Prose.Kind.BLOCK && mark.word().endsWith(" wrong")))) {
                return true;
            }
        }
        return false;
    }

    /** The problem of a rule at a stretch of the text. */
    public Problem problem(Explanation rule, int from, int to, String message, String hint) {
        return rule.at(source.span(from, to), message, hint);
    }

    /**
     * The problem of a rule at a stretch that reads {@code right} when it is mended; no edit is made through markup.
     */
    public Problem mended(Explanation rule, int from, int to, String message, String hint, String right) {
        Problem problem = problem(rule, from, to, message, hint);
        return problem.span().text().equals(text().substring(from, to)) ? problem.mendedBy(right) : problem;
    }

    /**
     * Where the sentences of the stretch around an offset start and end: up to a line end or the end of the sentence,
     * but not far.
     */
    public int[] sentence(int from, int to) {
        String text = text();
        int start = from;
        while (start > 0 && from - start < LONGEST_SENTENCE && !endsSentence(text, start - 1)) {
            start--;
        }
        int end = to;
        while (end < text.length() && end - to < LONGEST_SENTENCE && !endsSentence(text, end)) {
            end++;
        }
        return new int[] {start, end};
    }

    /** The sentences of a text: starts and ends in turn. */
    public static List<int[]> sentences(String text) {
        List<int[]> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || endsSentence(text, i)) {
                if (i > start) {
                    sentences.add(new int[] {start, i});
                }
                start = i + 1;
            }
        }
        return sentences;
    }

    private static boolean endsSentence(String text, int at) {
        char c = text.charAt(at);
        return c == '\n'
                || ((c == '.' || c == '?' || c == '!')
                        && at + 1 < text.length()
                        && Character.isWhitespace(text.charAt(at + 1)));
    }
}
