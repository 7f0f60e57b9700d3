package dev.errdex.shelf;

import dev.errdex.code.BitField;
import dev.errdex.code.Code;
import dev.errdex.code.CodeMention;
import dev.errdex.code.CodeSpace;
import dev.errdex.code.CodeSpaces;
import dev.errdex.code.Containment;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.rule.Passage;
import dev.errdex.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A code is read as carrying another one only where it does: the low half of 0x800B0004 is no Win32 error. */
final class Misreading implements Rule {
    private static final Explanation RULE = Explanation.of(
            "code-misread",
            Severity.ERROR,
            "A code is said to carry a code of another space only when its fields say so.",
            "A space says by its fields when its codes carry those of another. The low half of an HRESULT, for"
                    + " example, is a Win32 error only when the facility is FACILITY_WIN32. Read otherwise, a failed"
                    + " signature check becomes a file problem that does not exist.",
            """
            0x800B0004 is Win32 error 4, ERROR_TOO_MANY_OPEN_FILES.
            """,
            """
            0x800B0004 is TRUST_E_SUBJECT_NOT_TRUSTED. Its low half has nothing to do with Win32 error 4.
            """);

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
        List<CodeMention> mentions = passage.mentions();
        for (int i = 0; i < mentions.size(); i++) {
            for (int j = Math.max(0, i - 3); j < Math.min(mentions.size(), i + 4); j++) {
                if (i != j) {
                    look(
                            passage,
                            mentions.get(i),
                            mentions.get(j),
                            evidence.wiki().codes(),
                            found);
                }
            }
        }
    }

    private static void look(
            Passage passage, CodeMention outer, CodeMention inner, CodeSpaces codes, Consumer<Problem> found) {
        Optional<Code> misread = of(codes, outer, inner);
        if (misread.isEmpty()) {
            return;
        }
        int[] sentence = passage.sentence(Math.min(outer.start(), inner.start()), Math.min(outer.end(), inner.end()));
        boolean together = Math.max(outer.end(), inner.end()) <= sentence[1];
        if (together
                && !Denial.in(passage.text().substring(sentence[0], sentence[1]), passage.language())
                && !passage.isQuotedMistake(inner.start(), inner.end())) {
            String code = passage.text().substring(outer.start(), outer.end());
            found.accept(passage.problem(
                    RULE,
                    inner.start(),
                    inner.end(),
                    code + " does not carry " + misread.get().spelling() + " of "
                            + misread.get().space(),
                    (Naming.symbolsOf(codes, outer) + " Its bits do not say that it carries a code of "
                                    + misread.get().space() + ".")
                            .strip()));
        }
    }

    /** The code that {@code inner} is and that {@code outer} would carry if its other fields allowed it. */
    static Optional<Code> of(CodeSpaces codes, CodeMention outer, CodeMention inner) {
        Code whole = outer.codes().getFirst();
        CodeSpace space = codes.space(whole.space()).orElse(null);
        if (space == null || space.contains().isEmpty() || whole.number() < 1L << 16) {
            return Optional.empty();
        }
        for (Containment containment : space.contains()) {
            BitField value = space.field(containment.value()).orElse(null);
            for (Code part : inner.codes()) {
                if (value != null
                        && part.space().equals(containment.space())
                        && part.number() > 0
                        && part.number() == value.of(whole.number())
                        && !codes.counterparts(whole).contains(part)
                        && isUnambiguous(inner, containment.space())) {
                    return Optional.of(part);
                }
            }
        }
        return Optional.empty();
    }

    /** A symbol that other spaces have as well may be meant as one of theirs. */
    private static boolean isUnambiguous(CodeMention inner, String space) {
        return inner.codes().getFirst().space().equals(space)
                && (!inner.symbol() || inner.codes().size() == 1);
    }
}
