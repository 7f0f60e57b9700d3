package dev.errdex.rule;

import dev.errdex.model.Entry;
import dev.errdex.model.Entry.Risk;
import dev.errdex.model.Entry.Run;
import dev.errdex.model.Prose;
import dev.errdex.model.StyleRule;
import dev.errdex.pattern.Prefilter;
import dev.errdex.pattern.Regex;
import dev.errdex.source.SourceText;
import dev.errdex.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/** Finds commands that destroy, weaken or change something: those of a reviewed file, and those of the wiki's team. */
public final class DangerousCommands {
    private static final String UNLESS_SAVED = "destructive-unless-saved";
    /** Between two examples of a row. */
    private static final String ALSO = " ¦ ";

    /** What a row or a rule of a team looks for. */
    record Kind(Risk risk, boolean unlessSaved, boolean elevated, String does, Regex regex) {
        Found found(SourceText source, int from, int to) {
            return new Found(source.span(from, to), from, risk, unlessSaved, elevated, does);
        }
    }

    /**
     * A command that was found.
     *
     * @param at where it begins in its text
     * @param risk the least that the step must own up to
     * @param unlessSaved whether it merely changes something when what it deletes has been saved before
     * @param elevated whether it works only as administrator
     * @param does what it does, in words that follow "it"
     */
    public record Found(Span span, int at, Risk risk, boolean unlessSaved, boolean elevated, String does) {}

    /**
     * A row of the file, with what it is held against.
     *
     * @param examples commands that it finds
     * @param counterExamples commands that look like them and that it does not find
     */
    record Row(
            Risk risk,
            boolean unlessSaved,
            boolean elevated,
            String does,
            String regex,
            List<String> examples,
            List<String> counterExamples) {
        private static Row of(String line) {
            String[] cells = line.split("\t", -1);
            return new Row(
                    cells[0].equals(UNLESS_SAVED)
                            ? Risk.DESTRUCTIVE
                            : named(cells[0]).orElseThrow(),
                    cells[0].equals(UNLESS_SAVED),
                    cells[1].equals("yes"),
                    cells[2],
                    cells[3],
                    List.of(cells[4].split(ALSO)),
                    List.of(cells[5].split(ALSO)));
        }

        private Kind kind() {
            return new Kind(risk, unlessSaved, elevated, does, Regex.of("(?iu)" + regex));
        }
    }

    static final List<Row> ROWS =
            ShippedList.lines("dangerous-commands.tsv").stream().map(Row::of).toList();
    private static final List<Kind> SHIPPED = ROWS.stream().map(Row::kind).toList();
    private static final List<Regex> SAVING = ShippedList.lines("saving-commands.txt").stream()
            .map(line -> Regex.of("(?iu)" + line))
            .toList();
    /** Words that tell a reader to run what follows. */
    private static final LanguageWords RUNNING = LanguageWords.of("running-words.tsv");
    /** How near such a word stands before the command. */
    private static final int LEADING = 30;

    private static final Prefilter OF_SHIPPED = new Prefilter(regexes(SHIPPED));

    private final List<Kind> kinds;
    private final Prefilter prefilter;

    private DangerousCommands(List<Kind> kinds, Prefilter prefilter) {
        this.kinds = kinds;
        this.prefilter = prefilter;
    }

    /** With those of a team. */
    public static DangerousCommands with(List<Kind> teams) {
        if (teams.isEmpty()) {
            return new DangerousCommands(SHIPPED, OF_SHIPPED);
        }
        List<Kind> kinds = Stream.concat(SHIPPED.stream(), teams.stream()).toList();
        return new DangerousCommands(kinds, new Prefilter(regexes(kinds)));
    }

    /**
     * What a rule of the kind {@code commands} looks for. Throws {@link java.util.regex.PatternSyntaxException} when a
     * token of it is no regular expression, and {@link IllegalArgumentException} when its risk is none.
     */
    static Kind kind(StyleRule rule) {
        String risk = rule.text("risk", "destructive");
        return new Kind(
                named(risk).orElseThrow(() -> new IllegalArgumentException("the risk \"" + risk + "\"")),
                false,
                rule.is("elevated"),
                words(rule.text("message", "is dangerous, says " + rule.name())),
                StyleRegex.any(rule.all("tokens")));
    }

    /** A sentence as words that follow "this"; names in capitals stay. */
    private static String words(String message) {
        String words = message.strip().replaceFirst("\\.$", "");
        return words.matches("\\p{Lu}\\p{Ll}.*")
                ? words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1)
                : words;
    }

    private static Optional<Risk> named(String word) {
        return Arrays.stream(Risk.values())
                .filter(risk -> risk.name().equals(word.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst();
    }

    /** How all these commands look. */
    public List<Regex> regexes() {
        return regexes(kinds);
    }

    private static List<Regex> regexes(List<Kind> kinds) {
        return Stream.concat(kinds.stream().map(Kind::regex), SAVING.stream()).toList();
    }

    /** Those in a text that is code from {@code from} to {@code to}; comments of a shell do not count. */
    public List<Found> in(SourceText source, int from, int to) {
        Prefilter.Candidates candidates = prefilter.in(source.text(), from, to);
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        String code = source.text().substring(from, to);
        for (Kind kind : kinds) {
            if (candidates.has(kind.regex)) {
                for (MatchResult command : kind.regex.all(code)) {
                    if (CommandPlace.isRun(code, command.start(), command.end())) {
                        found.add(kind.found(source, from + command.start(), from + command.end()));
                    }
                }
            }
        }
        return found;
    }

    private boolean saves(String code) {
        Prefilter.Candidates candidates = prefilter.in(code);
        return SAVING.stream()
                .anyMatch(regex -> candidates.has(regex) && regex.matcher(code).find());
    }

    /** Those that a step tells its reader to run. */
    public List<Found> in(Entry.Step step, String language) {
        List<Found> found = new ArrayList<>();
        boolean saved = false;
        for (Run run : step.run()) {
            for (Found command : in(List.of(run))) {
                found.add(
                        saved && command.unlessSaved
                                ? new Found(
                                        command.span,
                                        command.at,
                                        Risk.CHANGES_STATE,
                                        false,
                                        command.elevated,
                                        command.does)
                                : command);
            }
            saved |= saves(run.command().text());
        }
        Prose body = step.body().byLanguage().get(language);
        if (body != null) {
            found.addAll(orders(body, language));
        }
        return found;
    }

    /** Those of a list of commands. */
    public List<Found> in(List<Run> runs) {
        return runs.stream()
                .flatMap(run -> in(run.command(), 0, run.command().text().length()).stream())
                .toList();
    }

    /** Those in the blocks of code of a prose that are not quoted as mistakes. */
    void blocks(Prose prose, List<Found> found) {
        prose.marks().stream()
                .filter(mark -> mark.kind() == Prose.Kind.BLOCK
                        && !mark.word().endsWith(" wrong")
                        && !mark.word().equalsIgnoreCase("output"))
                .forEach(mark -> found.addAll(in(prose.plain(), mark.start(), end(prose, mark))));
    }

    /** Those that a prose shows: in all its code, and in sentences that tell the reader to run them. */
    public List<Found> in(Prose prose, String language) {
        List<Found> found = new ArrayList<>();
        Prefilter.Candidates candidates = prefilter.in(prose.text());
        if (!candidates.isEmpty()) {
            blocks(prose, found);
            prose.marks().stream()
                    .filter(mark -> isCommand(prose, mark))
                    .forEach(mark -> found.addAll(in(prose.plain(), mark.start(), end(prose, mark))));
            sentences(prose, language, candidates, found);
        }
        return found;
    }

    /** Those that a prose tells the reader to run: in blocks of code, and behind "run", "type", … */
    private List<Found> orders(Prose prose, String language) {
        List<Found> found = new ArrayList<>();
        Prefilter.Candidates candidates = prefilter.in(prose.text());
        if (!candidates.isEmpty()) {
            blocks(prose, found);
            prose.marks().stream()
                    .filter(mark -> isCommand(prose, mark) && isLedTo(prose.text(), mark.start(), language))
                    .forEach(mark -> found.addAll(in(prose.plain(), mark.start(), end(prose, mark))));
            sentences(prose, language, candidates, found);
        }
        return found;
    }

    private static int end(Prose prose, Prose.Mark mark) {
        return Math.min(mark.end(), prose.text().length());
    }

    /** Code within a line, of more than one word; tables list what commands do. */
    private static boolean isCommand(Prose prose, Prose.Mark mark) {
        return mark.kind() == Prose.Kind.CODE
                && prose.text().substring(mark.start(), end(prose, mark)).indexOf(' ') > 0
                && !isWithin(prose, mark.start(), Prose.Kind.CELL);
    }

    private static boolean isWithin(Prose prose, int at, Prose.Kind kind) {
        return prose.marks().stream().anyMatch(mark -> mark.kind() == kind && mark.start() <= at && mark.end() > at);
    }

    /** Those that stand in a sentence as other words do, behind one that tells to run them. */
    private void sentences(Prose prose, String language, Prefilter.Candidates candidates, List<Found> found) {
        String text = prose.text();
        for (Kind kind : kinds) {
            if (candidates.has(kind.regex)) {
                for (MatchResult command : kind.regex.all(text)) {
                    if (isLedTo(text, command.start(), language)
                            && !isWithin(prose, command.start(), Prose.Kind.CODE)
                            && !isWithin(prose, command.start(), Prose.Kind.BLOCK)
                            && !isWithin(prose, command.start(), Prose.Kind.CELL)) {
                        found.add(kind.found(prose.plain(), command.start(), command.end()));
                    }
                }
            }
        }
    }

    /** Whether the words right before a place tell to run what stands there. */
    private static boolean isLedTo(String text, int at, String language) {
        int line = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
        return RUNNING.in(text.substring(Math.max(line, at - LEADING), at), language);
    }
}
