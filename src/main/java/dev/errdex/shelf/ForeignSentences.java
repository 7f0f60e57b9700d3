package dev.errdex.shelf;

import dev.errdex.model.Prose;
import dev.errdex.model.Reference;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.rule.Passage;
import dev.errdex.rule.Rule;
import dev.errdex.rule.StopWords;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sentences are in the language that their place declares, and in one language. */
final class ForeignSentences implements Rule {
    private static final Explanation WRONG = Explanation.of(
            "language-wrong",
            Severity.ERROR,
            "A text is in the language that its field or file declares.",
            "Readers of the other language meet a text that they cannot read, in the middle of one that they can.",
            """
            summary:
              es: The key container does not exist, or you may not open it.
            """,
            """
            summary:
              es: El contenedor de claves no existe o no puede abrirlo.
            """);
    private static final Explanation MIXED = Explanation.of(
            "language-mixed",
            Severity.ERROR,
            "A sentence is in one language.",
            "A sentence that changes its language half-way has been translated by halves. Names of buttons and"
                    + " messages in the other language stand in quotation marks, brackets or backquotes.",
            """
            es: Abra el administrador and then select the certificate de la lista.
            """,
            """
            es: Abra el administrador y seleccione el certificado de la lista.
            """);
    private static final int FEW_WORDS = 4;
    private static final int NEAR = 3;

    @Override
    public List<Explanation> explanations() {
        return List.of(WRONG, MIXED);
    }

    @Override
    public void passage(Passage passage, Evidence evidence, Consumer<Problem> found) {
        StopWords small = evidence.stopWords();
        int own = small.bit(passage.language());
        boolean spoken = switch (passage.kind()) {
            case PROSE, HEADING, LABEL -> true;
            case MESSAGE, COMMAND, OUTPUT -> false;
        };
        if (!spoken || own == 0) {
            return;
        }
        BitSet silent = silent(passage);
        List<String> declared = evidence.languages();
        for (int[] sentence : Passage.sentences(passage.text())) {
            Words words = Words.of(passage.text(), sentence, silent, small, own);
            if (words.count >= 2) {
                look(passage, sentence, words, small, own, declared, found);
            }
        }
    }

    /** What the words of a sentence tell: how many there are, how many are of its language, which are of others. */
    private record Words(
            int count,
            int first,
            int mine,
            BitSet own,
            List<int[]> foreign,
            List<Integer> numbers,
            List<Integer> shared,
            boolean names) {

        static Words of(String text, int[] sentence, BitSet silent, StopWords small, int own) {
            int count = 0;
            int mine = 0;
            int first = -1;
            int names = 0;
            BitSet mineAt = new BitSet();
            List<int[]> foreign = new ArrayList<>();
            List<Integer> numbers = new ArrayList<>();
            List<Integer> shared = new ArrayList<>();
            for (int start = sentence[0]; start < sentence[1]; ) {
                int end = start;
                while (end < sentence[1]
                        && (isLetter(text.charAt(end))
                                || ((text.charAt(end) == '\'' || text.charAt(end) == '’') && end > start))) {
                    end++;
                }
                if (end - start > 0 && !silent.get(start) && isWord(text, start, end)) {
                    first = first < 0 ? start : first;
                    boolean capital = Character.isUpperCase(text.charAt(start));
                    names += capital && count > 0 ? 1 : 0;
                    int bits = end - start > 1 ? small.languages(text, start, end) : 0;
                    if ((bits & own) != 0) {
                        mine++;
                        mineAt.set(count);
                        shared.add(bits);
                    } else if (bits != 0 && !(capital && count > 0)) {
                        foreign.add(new int[] {start, end, bits});
                        numbers.add(count);
                    }
                    count++;
                }
                start = end + 1;
            }
            return new Words(count, first, mine, mineAt, foreign, numbers, shared, names * 2 > count);
        }

        private static boolean isLetter(char c) {
            return c < 128 ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') : Character.isLetter(c);
        }

        /** Not a part of a GUID, a name with digits or hyphens, a template, a path; nor in capitals. */
        private static boolean isWord(String text, int start, int end) {
            return !isTouched(text, start - 1)
                    && !isTouched(text, end)
                    && (end - start == 1 || !Character.isUpperCase(text.charAt(start + 1)));
        }

        private static boolean isTouched(String text, int at) {
            if (at < 0 || at >= text.length()) {
                return false;
            }
            char c = text.charAt(at);
            return Character.isDigit(c)
                    || "-_{}/\\@#$%&=<>*+~|^".indexOf(c) >= 0
                    || (c == '.' && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1)))
                    || (c == ':' && at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1)));
        }

        /** How many words of the sentence are of a language. */
        int of(int bit) {
            int count = 0;
            for (int[] word : foreign) {
                count += (word[2] & bit) != 0 ? 1 : 0;
            }
            return count;
        }

        /** How many words of the sentence's own language are words of another one, too. */
        int sharedWith(int bit) {
            return (int) shared.stream().filter(bits -> (bits & bit) != 0).count();
        }

        /** Words of a language, each once. */
        long kinds(String text, int bit) {
            return foreign.stream()
                    .filter(word -> (word[2] & bit) != 0)
                    .map(word -> text.substring(word[0], word[1]).toLowerCase(Locale.ROOT))
                    .distinct()
                    .count();
        }
    }

    private static void look(
            Passage passage,
            int[] sentence,
            Words words,
            StopWords small,
            int own,
            List<String> declared,
            Consumer<Problem> found) {
        String text = passage.text();
        String best = "";
        int most = 0;
        for (String language : small.all()) {
            int bit = small.bit(language);
            int count = bit == own ? 0 : words.of(bit);
            if (count > most) {
                most = count;
                best = language;
            }
        }
        if (most == 0) {
            return;
        }
        int bit = small.bit(best);
        boolean ours = declared.stream().anyMatch(language -> small.bit(language) == bit);
        if (isForeign(passage, sentence, words, most, bit, ours)) {
            found.accept(passage.problem(
                    WRONG,
                    words.first,
                    sentence[1],
                    "this is " + name(best) + " where " + name(passage.language()) + " is declared",
                    "Translate it, or move it to the text of its language."));
            return;
        }
        int[] run = ours && words.mine >= 2 ? run(words, bit) : null;
        if (run != null) {
            found.accept(passage.problem(
                    MIXED,
                    run[0],
                    run[1],
                    "\"" + text.substring(run[0], run[1]) + "\" is " + name(best) + " in a sentence in "
                            + name(passage.language()),
                    "Translate it; put names of buttons and messages into quotation marks or backquotes."));
        }
    }

    private static boolean isForeign(Passage passage, int[] sentence, Words words, int most, int bit, boolean ours) {
        if (words.names) {
            return false;
        }
        long kinds = words.kinds(passage.text(), bit);
        if (!ours) {
            // Languages that nobody has declared need more evidence: their small words are names elsewhere.
            int shared = words.sharedWith(bit);
            return words.mine == shared && kinds >= 3 && words.count >= 6 && (most + shared) * 4 >= words.count;
        }
        if (words.count >= FEW_WORDS) {
            return (most >= 3 && words.mine * 4 <= most) || (most >= 2 && kinds >= 2 && words.mine == 0);
        }
        // A short one counts when it is all that stands there and nothing of it is of the language.
        String text = passage.text();
        boolean alone = (sentence[0] == 0 || text.charAt(sentence[0] - 1) == '\n')
                && (sentence[1] >= text.length() - 1 || text.indexOf('\n', sentence[1]) <= sentence[1] + 1);
        return alone
                && words.mine == 0
                && words.count >= 3
                && most >= 1
                && text.charAt(Math.min(sentence[1], text.length() - 1)) == '.';
    }

    /** Two or more foreign words close together, without one of the language between them; or null. */
    private static int @Nullable [] run(Words words, int bit) {
        int @Nullable [] last = null;
        int lastNumber = -1;
        for (int i = 0; i < words.foreign.size(); i++) {
            int[] word = words.foreign.get(i);
            if ((word[2] & bit) != 0) {
                int number = words.numbers.get(i);
                if (last != null
                        && number - lastNumber <= NEAR
                        && words.own.get(lastNumber, number).isEmpty()) {
                    return new int[] {last[0], word[1]};
                }
                last = word;
                lastNumber = number;
            }
        }
        return null;
    }

    private static String name(String language) {
        return Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
    }

    /** What does not count: code, quotations, what stands in brackets or quotation marks, codes, terms, addresses. */
    private static BitSet silent(Passage passage) {
        BitSet silent = new BitSet();
        String text = passage.text();
        for (Prose.Mark mark : passage.marks()) {
            if (mark.kind() != Prose.Kind.CELL && mark.kind() != Prose.Kind.CALLOUT) {
                silent.set(mark.start(), mark.end());
            }
        }
        if (passage.kind() == Passage.Kind.PROSE && passage.prose() != null) {
            for (Reference reference : passage.prose().references()) {
                if (!(reference instanceof Reference.WikiLink link && !link.bare())
                        && !(reference instanceof Reference.Image)) {
                    silent.set(reference.start(), Math.max(reference.start(), reference.end()));
                }
            }
        }
        bracketed(text, "(", ")", silent);
        bracketed(text, "«", "»", silent);
        bracketed(text, "“", "”", silent);
        bracketed(text, "\"", "\"", silent);
        return silent;
    }

    private static void bracketed(String text, String open, String close, BitSet silent) {
        for (int start = text.indexOf(open); start >= 0; ) {
            int end = text.indexOf(close, start + 1);
            int line = text.indexOf('\n', start);
            if (end < 0) {
                return;
            }
            if (line < 0 || end < line) {
                silent.set(start, end);
                start = text.indexOf(open, end + 1);
            } else {
                start = text.indexOf(open, start + 1);
            }
        }
    }
}
