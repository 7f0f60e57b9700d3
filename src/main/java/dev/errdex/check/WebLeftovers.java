package dev.errdex.check;

import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** No buttons, counters and banners of the page that a text was copied from are left in it. */
final class WebLeftovers implements Rule {
    private static final Explanation RULE = Explanation.of(
            "web-leftover",
            Severity.ERROR,
            "Nothing of another page's furniture stands in a text.",
            "A counter or a cookie banner in the middle of an answer shows that it was copied and not read.",
            """
            1 Answer 1
            You must log in to answer this question.
            """,
            """
            (only the answer itself)
            """);

    /**
     * A phrase, found by its first word; a short one may stand in any sentence and counts only when it stands alone.
     */
    private record Phrase(Pattern pattern, boolean isShort) {}

    private static final int MANY_WORDS = 4;
    private static final WordTable<List<Phrase>> PHRASES = new WordTable<>(128);

    static {
        for (String line : ShippedList.lines("web-leftovers.txt")) {
            String phrase = line.replace("¿", "");
            String first = phrase.split("[ ,]")[0].toLowerCase(Locale.ROOT);
            List<Phrase> phrases = PHRASES.get(first, 0, first.length());
            if (phrases == null) {
                phrases = new ArrayList<>();
                PHRASES.add(first, phrases);
            }
            String words = Pattern.quote(phrase).replace(" ", "\\E\\s+\\Q");
            phrases.add(
                    new Phrase(Pattern.compile("(?iu)" + words + "(?!\\w)"), phrase.split(" ").length < MANY_WORDS));
        }
    }

    private static final Pattern COUNTERS = Pattern.compile("(?iu)(?:^|(?<=\\n"
            + ")|(?<=[.!?] ))(?:\\d+ Answers? \\d+|\\d+ (?:answers?|respuestas?) \\d+ (?:votes?|votos?)|\\d+"
            + " (?:people|person) found this (?:reply |answer"
            + " )?helpful|(?:Asked|Modified|Edited|Viewed|Formulada|Modificada|Vista) (?:hace )?\\d+"
            + " (?:years?|months?|days?|times?|años?|meses|días|veces)(?: ago)?)(?!\\w)");

    @Override
    public List<Explanation> explanations() {
        return List.of(RULE);
    }

    @Override
    public void passage(Passage passage, Evidence evidence, Consumer<Problem> found) {
        if (passage.kind() == Passage.Kind.COMMAND
                || passage.kind() == Passage.Kind.OUTPUT
                || passage.kind() == Passage.Kind.MESSAGE) {
            return;
        }
        String text = passage.text();
        for (int start = 0; start < text.length(); ) {
            int end = WordTable.endOfWord(text, start);
            List<Phrase> phrases = end > start ? PHRASES.get(text, start, end) : null;
            if (phrases != null) {
                int behind = endOfPhrase(phrases, text, start);
                if (behind > 0) {
                    tell(passage, start, behind, found);
                    end = behind;
                }
            }
            start = end + 1;
        }
        if (passage.has("nswer")
                || passage.has("espuesta")
                || passage.has("helpful")
                || passage.has("Asked")
                || passage.has("Modifi")
                || passage.has("Vi")
                || passage.has("Formulada")) {
            for (Matcher counter = COUNTERS.matcher(text); counter.find(); ) {
                tell(passage, counter.start(), counter.end(), found);
            }
        }
    }

    /** Where the first of the phrases ends that stands at {@code start}; 0 when none does. */
    private static int endOfPhrase(List<Phrase> phrases, String text, int start) {
        for (Phrase phrase : phrases) {
            Matcher words = phrase.pattern.matcher(text).region(start, text.length());
            if (words.lookingAt() && (!phrase.isShort || isAlone(text, start, words.end()))) {
                return words.end();
            }
        }
        return 0;
    }

    private static boolean isAlone(String text, int from, int to) {
        int end = text.indexOf('\n', to);
        return (from == 0 || text.charAt(from - 1) == '\n')
                && text.substring(to, end < 0 ? text.length() : end).chars().noneMatch(Character::isLetterOrDigit);
    }

    private static void tell(Passage passage, int from, int to, Consumer<Problem> found) {
        if (!passage.isCode(from, to)
                && !passage.isQuotedMistake(from, to)
                && !passage.touches(dev.errdex.model.Prose.Kind.QUOTED, from, to)) {
            found.accept(passage.problem(
                    RULE,
                    from,
                    to,
                    "\"" + passage.text().substring(from, to) + "\" is left over from a web page",
                    "Delete it."));
        }
    }
}
