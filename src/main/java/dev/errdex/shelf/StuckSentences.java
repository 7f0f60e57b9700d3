package dev.errdex.shelf;

import dev.errdex.model.Prose;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.rule.Passage;
import dev.errdex.rule.Rule;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** A sentence does not begin within the word before it: "the certificateThe key". */
final class StuckSentences implements Rule {
    private static final Explanation RULE = Explanation.of(
            "text-stuck",
            Severity.ERROR,
            "A blank stands between a word, a term or a command and the sentence behind it.",
            "Texts that are copied out of tables, tabs and pop-ups lose the ends of lines, and words run together. No"
                + " search finds them, and a command that runs into a sentence is pasted with it. It is seen when the"
                + " second word is one that begins sentences, when the sentence goes on with an article, or when both"
                + " parts have a verb and nothing joins them; two nouns that are stuck together look like a name and"
                + " are not seen, nor is a joint that the text has twice.",
            """
            Run sfc /scannowThen restart the computer.
            """,
            """
            Run `sfc /scannow`. Then restart the computer.
            """);
    private static final int LONG = 5;
    private static final int SHORTEST = 2;
    private static final int SHORTEST_NOUN = 4;

    @Override
    public boolean sparesQuotedMistakes() {
        return true;
    }

    @Override
    public List<Explanation> explanations() {
        return List.of(RULE);
    }

    @Override
    public void passage(Passage passage, Evidence evidence, Consumer<Problem> found) {
        if (passage.kind() != Passage.Kind.PROSE && passage.kind() != Passage.Kind.LABEL) {
            return;
        }
        SmallWords words = SmallWords.of(passage.language());
        String text = passage.text();
        for (int i = 1; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isUpperCase(c)
                    && Character.isLowerCase(text.charAt(i - 1))
                    && !passage.isCode(i - 1, i + 1)) {
                look(passage, i, words, found);
            }
        }
        for (Prose.Mark mark : passage.marks()) {
            if (mark.kind() == Prose.Kind.CODE && mark.end() < text.length() && mark.end() > mark.start()) {
                behindCode(passage, mark, words, found);
            }
        }
    }

    private static void look(Passage passage, int at, SmallWords words, Consumer<Problem> found) {
        String text = passage.text();
        int start = at;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        int end = at;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        boolean apart = (start == 0 || isBlankBefore(text, start)) && end < text.length() && text.charAt(end) == ' ';
        String head = text.substring(start, at);
        String tail = text.substring(at, end);
        boolean simple = tail.substring(1).chars().allMatch(Character::isLowerCase);
        if (!apart
                || !simple
                || head.length() < SHORTEST
                || end + 1 >= text.length()
                || !(Character.isLetter(text.charAt(end + 1)) || text.charAt(end + 1) == '`')) {
            return;
        }
        boolean small = head.chars().allMatch(Character::isLowerCase);
        boolean goesOn = Character.isLowerCase(text.charAt(end + 1));
        boolean begins = goesOn && words.begin(tail);
        if (begins
                || (small && goesOn && mayBegin(text, start, at, end, words))
                || (small && areTwo(passage, start, at, end, words))) {
            tell(passage, start, at, end, found);
        }
    }

    /** Whether the second word looks like the first of a sentence, and the two together like no name. */
    private static boolean mayBegin(String text, int start, int joint, int end, SmallWords words) {
        String next = word(text, end + 1);
        boolean article = joint - start >= SHORTEST_NOUN
                && words.isArticle(next)
                && !words.isArticle(word(text, wordBefore(text, start)));
        boolean known = joint - start >= LONG && words.mayBegin(text.substring(joint, end));
        return (article || known) && isOnce(text, start, end);
    }

    /** Whether what stands before the joint is a sentence, and what stands behind it another one. */
    private static boolean areTwo(Passage passage, int start, int joint, int end, SmallWords words) {
        if (joint - start < SHORTEST_NOUN) {
            return false;
        }
        String text = passage.text();
        int[] sentence = passage.sentence(start, end);
        return words.endsSentence(text.substring(sentence[0], joint))
                && words.beginsSentence(text.substring(joint, sentence[1]))
                && isOnce(text, start, end);
    }

    /** Names are mostly used again. */
    private static boolean isOnce(String text, int start, int end) {
        String word = text.substring(start, end);
        return text.indexOf(word) == start && text.indexOf(word, end) < 0;
    }

    private static boolean isBlankBefore(String text, int at) {
        char c = text.charAt(at - 1);
        return Character.isWhitespace(c) || "(\"'“«/-".indexOf(c) >= 0;
    }

    private static int wordBefore(String text, int at) {
        int start = Math.max(0, at - 1);
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static String word(String text, int at) {
        int end = at;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(at, end).toLowerCase(Locale.ROOT);
    }

    /** {@code `sfc /scannow`Then restart}: the sentence goes on without a blank behind code. */
    private static void behindCode(Passage passage, Prose.Mark code, SmallWords words, Consumer<Problem> found) {
        String text = passage.text();
        int at = code.end();
        int end = at;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        if (end > at && words.begin(text.substring(at, end)) && end < text.length() && text.charAt(end) == ' ') {
            tell(passage, code.start(), at, end, found);
        }
    }

    private static void tell(Passage passage, int from, int joint, int to, Consumer<Problem> found) {
        // What HTML parts, such as a misspelt </br>, does not touch.
        if (passage.isQuotedMistake(from, to)
                || passage.source().span(from, to).text().contains("br>")) {
            return;
        }
        String text = passage.text();
        String tail = text.substring(joint, to);
        found.accept(passage.problem(
                RULE,
                from,
                to,
                "\"" + tail + "\" is stuck to \"" + text.substring(from, joint) + "\"",
                "Write a full stop and a blank between them, or begin a line."));
    }
}
