package dev.errdex.shelf;

import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.rule.Passage;
import dev.errdex.rule.Rule;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** No definition has been pasted into its term: "encryptionEncryption is …". */
final class DoubledWords implements Rule {
    private static final Explanation RULE = Explanation.of(
            "text-doubled",
            Severity.ERROR,
            "A word is not stuck to itself.",
            "Pages with pop-up definitions paste them into the text when they are copied. Readers see that nobody has"
                    + " read it.",
            """
            The key is used for encryptionEncryption is a process that makes data unreadable.
            """,
            """
            The key is used for encryption.
            """);
    private static final Set<String> ARTICLES = Set.of("A", "An", "The", "Un", "Una", "El", "La", "Los", "Las");
    private static final int SHORTEST = 4;
    private static final int LONGEST = 40;

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
        String text = passage.text();
        for (int i = SHORTEST; i < text.length(); i++) {
            if (isCapital(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1))) {
                int length = doubled(text, i);
                int article = length > 0 ? 0 : withArticle(text, i);
                if (article > 0 && !passage.isCode(i - article, i) && !passage.isQuotedMistake(i - article, i)) {
                    found.accept(passage.problem(
                            RULE,
                            i - article,
                            i,
                            "the definition of \"" + text.substring(i - article, i) + "\" is stuck to it",
                            "Delete the definition that was pasted in, or begin a sentence."));
                }
                if (length > 0
                        && !passage.isCode(i - length, i + length)
                        && !passage.isQuotedMistake(i - length, i + length)) {
                    found.accept(passage.problem(
                            RULE,
                            i - length,
                            i + length,
                            "\"" + text.substring(i, i + length) + "\" is stuck to itself",
                            "Delete the definition that was pasted in, or begin a sentence."));
                }
            }
        }
    }

    private static boolean isCapital(char c) {
        return c < 128 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
    }

    /** {@code certificateA certificate is}: how long the term is that ends before an article and stands behind it. */
    private static int withArticle(String text, int at) {
        int blank = text.indexOf(' ', at);
        if (blank < 0 || blank - at > 4 || !ARTICLES.contains(text.substring(at, blank))) {
            return 0;
        }
        for (int length = Math.min(LONGEST, Math.min(at, text.length() - blank - 1)); length >= SHORTEST; length--) {
            boolean whole = (at - length == 0 || !Character.isLetterOrDigit(text.charAt(at - length - 1)))
                    && (blank + 1 + length == text.length()
                            || !Character.isLetterOrDigit(text.charAt(blank + 1 + length)));
            if (whole && text.regionMatches(true, at - length, text, blank + 1, length)) {
                return length;
            }
        }
        return 0;
    }

    /** How long the term is that ends before {@code at} and begins again there; 0 for none. */
    private static int doubled(String text, int at) {
        for (int length = Math.min(LONGEST, Math.min(at, text.length() - at)); length >= SHORTEST; length--) {
            boolean whole = (at - length == 0 || !Character.isLetterOrDigit(text.charAt(at - length - 1)))
                    && (at + length == text.length() || !Character.isLetterOrDigit(text.charAt(at + length)));
            if (whole
                    && text.regionMatches(true, at - length, text, at, length)
                    // Two rows that repeat a cell are none.
                    && text.substring(at, at + length).indexOf('\n') < 0) {
                return length;
            }
        }
        return 0;
    }
}
