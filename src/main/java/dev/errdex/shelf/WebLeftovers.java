package dev.errdex.shelf;

import dev.errdex.model.Prose;
import dev.errdex.pattern.Regex;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.rule.Passage;
import dev.errdex.rule.Rule;
import dev.errdex.rule.ShippedList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** A phrase; a short one may stand in any sentence and counts only when it stands alone. */
    private record Phrase(Regex regex, boolean isShort) {
        static Phrase of(String line) {
            boolean isOrdinary = line.startsWith("^ ");
            String phrase = line.substring(isOrdinary ? 2 : 0).replace("¿", "");
            String words = Pattern.quote(phrase).replace(" ", "\\E\\s+\\Q");
            return new Phrase(
                    Regex.of("(?iu)(?<![\\p{L}\\p{Nd}])" + words + "(?!\\w)"),
                    isOrdinary || phrase.split(" ").length < MANY_WORDS);
        }
    }

    private static final int MANY_WORDS = 4;
    /** The phrases by what finds them, in the order of the list. */
    private static final Map<Regex, Phrase> PHRASES = ShippedList.lines("web-leftovers.txt").stream()
            .map(Phrase::of)
            .collect(Collectors.toMap(Phrase::regex, phrase -> phrase, (one, other) -> one, LinkedHashMap::new));

    /** In running text, too. */
    private static final Regex COUNTERS = Regex.of("(?iu)(?:^|(?<=\\n"
            + ")|(?<=[.!?] ))(?:\\d+ Answers? \\d+|\\d+ (?:answers?|respuestas?) \\d+ (?:votes?|votos?)|\\d+"
            + " (?:people|person) found this (?:reply |answer"
            + " )?helpful|(?:Asked|Modified|Edited|Viewed|Formulada|Modificada|Vista) (?:hace )?\\d+"
            + " (?:years?|months?|days?|times?|años?|meses|días|veces)(?: ago)?)(?!\\w)");

    /** What is counted below a text, who liked it, and how it is told that it was changed. */
    private static final String COUNTED = any("answers? repl(?:y|ies) comments? votes? likes views shares followers"
            + " reactions upvotes respuestas? comentarios? votos? visitas vistas seguidores");

    private static final String SHOW = any("show view see load hide ver mostrar cargar ocultar");
    private static final String LIKED =
            any("same\\squestion misma\\spregunta helpful useful útil gusta likes? upvotes?");
    private static final String CHANGED = any(
            "updated modified edited published posted asked answered commented actualización modificación actualizado"
                    + " publicado modificado formulada preguntada respondida editad[oa]");

    private static final String DATE = "(?:\\b(?:19|20)\\d\\d\\b|\\d/\\d+/\\d|\\bago\\b|\\bhace\\b)";

    /** What takes a line for itself. */
    private static final List<Regex> LINES = List.of(
            line("(?:" + SHOW + "\\s)?(?:all |los |las )?\\d[\\d.,]*[km]?\\s(?:more |más )?" + COUNTED + "(?: más)?"),
            line("[^\\n.]{0,40}" + LIKED + "[^\\n.]{0,30}\\(\\d+\\)"),
            line("(?:a )?\\d+ (?:people|users|personas|usuarios)\\b[^\\n.]{0,40}" + LIKED + "[^\\n.]{0,40}"),
            line("(?:follow )?(?:last |first |última )?" + CHANGED + "\\b[^\\n.]{0,25}" + DATE + "[^\\n.]{0,20}"),
            line("(?-i:Reply|Upvote|Downvote|Permalink|Tweet|Responder|Compartir|Denunciar|Me gusta)"));

    private static String any(String words) {
        return "(?:" + words.replace(' ', '|') + ")";
    }

    private static Regex line(String what) {
        return Regex.of("(?iu)(?:^|(?<=\\n))" + what + "(?=\\n|$)");
    }

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
        return Stream.of(PHRASES.keySet(), LINES, List.of(COUNTERS))
                .flatMap(Collection::stream)
                .toList();
    }

    @Override
    public void passage(Passage passage, Evidence evidence, Consumer<Problem> found) {
        if (passage.kind() == Passage.Kind.COMMAND
                || passage.kind() == Passage.Kind.OUTPUT
                || passage.kind() == Passage.Kind.MESSAGE) {
            return;
        }
        int told = 0;
        for (MatchResult phrase : phrases(passage)) {
            if (phrase.start() >= told) {
                tell(passage, phrase.start(), phrase.end(), found);
                told = phrase.end();
            }
        }
        passage.all(COUNTERS).forEach(counter -> tell(passage, counter.start(), counter.end(), found));
        for (Regex line : LINES) {
            passage.all(line).stream()
                    .filter(all -> isParagraph(passage, all.start(), all.end()))
                    .forEach(all -> tell(passage, all.start(), all.end(), found));
        }
    }

    /** The phrases of a text, in order; of those that begin at one place, the one that the list names first. */
    private static List<MatchResult> phrases(Passage passage) {
        if (passage.candidates().isEmpty()) {
            return List.of();
        }
        return passage.candidates().all().stream()
                .map(PHRASES::get)
                .filter(Objects::nonNull)
                .flatMap(phrase -> passage.all(phrase.regex).stream()
                        // A heading of few words, such as "Related articles", is the author's own.
                        .filter(found -> !phrase.isShort
                                || (passage.kind() != Passage.Kind.HEADING
                                        && isAlone(passage.text(), found.start(), found.end()))))
                .sorted(Comparator.comparingInt(MatchResult::start))
                .toList();
    }

    private static boolean isAlone(String text, int from, int to) {
        int end = text.indexOf('\n', to);
        return (from == 0 || text.charAt(from - 1) == '\n')
                && text.substring(to, end < 0 ? text.length() : end).chars().noneMatch(Character::isLetterOrDigit);
    }

    /** Not a cell of a table, nor a heading or a title, which may be as short. */
    private static boolean isParagraph(Passage passage, int from, int to) {
        return passage.kind() == Passage.Kind.PROSE && !passage.touches(Prose.Kind.CELL, from, to);
    }

    private static void tell(Passage passage, int from, int to, Consumer<Problem> found) {
        if (!passage.isCode(from, to)
                && !passage.isQuotedMistake(from, to)
                && !passage.touches(Prose.Kind.QUOTED, from, to)) {
            found.accept(passage.problem(
                    RULE,
                    from,
                    to,
                    "\"" + passage.text().substring(from, to) + "\" is left over from a web page",
                    "Delete it."));
        }
    }
}
