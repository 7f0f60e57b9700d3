package dev.errdex.check;

import dev.errdex.model.Prose;
import dev.errdex.model.Reference;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

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
    private static final int WINDOW = 8;

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
        int told = -1;
        for (int[] sentence : Passage.sentences(passage.text())) {
            // A block whose first sentence is foreign is told once.
            if (sentence[0] > told) {
                for (String language : evidence.languages()) {
                    int other = small.bit(language) & ~own;
                    if (other != 0 && look(passage, sentence, silent, small, own, other, language, found)) {
                        int end = passage.text().indexOf('\n', sentence[1]);
                        told = end < 0 ? passage.text().length() : end;
                    }
                }
            }
        }
    }

    private static boolean look(
            Passage passage,
            int[] sentence,
            BitSet silent,
            StopWords small,
            int own,
            int other,
            String language,
            Consumer<Problem> found) {
        String text = passage.text();
        int words = 0;
        int mine = 0;
        int foreign = 0;
        int first = -1;
        int runStart = -1;
        int runEnd = -1;
        int run = 0;
        int runWords = 0;
        int longest = 0;
        int at = -1;
        for (int start = sentence[0]; start < sentence[1]; ) {
            int end = start;
            while (end < sentence[1]
                    && (Character.isLetter(text.charAt(end))
                            || ((text.charAt(end) == '\'' || text.charAt(end) == '’') && end > start))) {
                end++;
            }
            if (end > start && !silent.get(start)) {
                words++;
                first = first < 0 ? start : first;
                int bits = small.languages(text, start, end);
                boolean isMine = (bits & own) != 0;
                boolean isOther = (bits & other) != 0 && !isMine;
                if (isMine && (bits & other) == 0) {
                    mine++;
                    run = 0;
                } else if (isOther) {
                    foreign++;
                    runWords = run == 0 ? 0 : runWords + 1;
                    runStart = run == 0 ? start : runStart;
                    run = runWords > WINDOW ? 1 : run + 1;
                    if (run > longest) {
                        longest = run;
                        at = runStart;
                        runEnd = end;
                    }
                } else {
                    runWords++;
                }
            } else if (end > start) {
                run = 0;
            }
            start = end + 1;
        }
        String declared = name(passage.language());
        if (words >= FEW_WORDS && ((foreign >= 3 && mine * 4 <= foreign) || (foreign >= 2 && mine == 0))) {
            found.accept(passage.problem(
                    WRONG,
                    first,
                    sentence[1],
                    "this is " + name(language) + " where " + declared + " is declared",
                    "Translate it, or move it to the text of its language."));
            return true;
        }
        if (longest >= 2 && mine >= 2) {
            found.accept(passage.problem(
                    MIXED,
                    at,
                    runEnd,
                    "\"" + text.substring(at, runEnd) + "\" is " + name(language) + " in a sentence in " + declared,
                    "Translate it; put names of buttons and messages into quotation marks or backquotes."));
            return true;
        }
        return false;
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
