package dev.errdex.shelf;

import dev.errdex.pattern.Regex;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.rule.Passage;
import dev.errdex.rule.Rule;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;

/** Texts have not been read in one encoding and written in another. */
final class Mojibake implements Rule {
    private static final Explanation RULE = Explanation.of(
            "mojibake",
            Severity.ERROR,
            "Letters are those that were meant.",
            "A text that was read in the wrong encoding cannot be searched for and looks neglected.",
            """
            El certificado no estÃ¡ en el almacÃ©n.
            """,
            """
            El certificado no está en el almacén.
            """);
    /**
     * What the first bytes of two and three byte sequences of UTF-8 look like in Windows-1252, with what follows them.
     */
    private static final Regex DAMAGED = Regex.of("(?:[ÂÃ][\\u0080-\\u00BF\\u0152\\u0153\\u0160\\u0161\\u0178"
            + "\\u017D\\u017E\\u0192\\u02C6\\u02DC\\u2013-\\u203A\\u20AC\\u2122]"
            + "|â[\\u0080-\\u00BF\\u20AC][\\u0080-\\u00BF\\u0152\\u0153\\u0160\\u0161\\u017E"
            + "\\u02C6\\u02DC\\u2013-\\u203A\\u2122\\u20AC]"
            + "|ï»¿)+|\\uFFFD+");

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @Override
    public boolean sparesQuotedMistakes() {
        return true;
    }

    @Override
    public List<Explanation> explanations() {
        return List.of(RULE);
    }

    @Override
    public List<Regex> regexes() {
        return List.of(DAMAGED);
    }

    @Override
    public void passage(Passage passage, Evidence evidence, Consumer<Problem> found) {
        for (MatchResult damaged : passage.all(DAMAGED)) {
            if (!passage.isQuotedMistake(damaged.start(), damaged.end()) && !isEscape(passage, damaged)) {
                String message = "\"" + damaged.group() + "\" is a letter in the wrong encoding";
                found.accept(mended(damaged.group())
                        .map(right -> passage.mended(
                                RULE, damaged.start(), damaged.end(), message, "Probably \"" + right + "\".", right))
                        .orElseGet(() -> passage.problem(
                                RULE,
                                damaged.start(),
                                damaged.end(),
                                message,
                                "Take the text from where it came from, as UTF-8.")));
            }
        }
    }

    /** Whether an escape in YAML stands there, which is told as one that no page can show. */
    private static boolean isEscape(Passage passage, MatchResult damaged) {
        return passage.source().span(damaged.start(), damaged.end()).text().startsWith("\\");
    }

    private static Optional<String> mended(String damaged) {
        try {
            ByteBuffer bytes = WINDOWS.newEncoder().encode(java.nio.CharBuffer.wrap(damaged));
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes).toString().replace("\uFEFF", ""));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
