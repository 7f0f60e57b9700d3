package dev.errdex.check;

import dev.errdex.model.Entry;
import dev.errdex.model.Entry.Risk;
import dev.errdex.model.Entry.Run;
import dev.errdex.model.Localized;
import dev.errdex.model.Prose;
import dev.errdex.source.SourceText;
import dev.errdex.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/** Finds commands that destroy, weaken or change something; the list is a reviewed file. */
final class DangerousCommands {
    private static final String UNLESS_SAVED = "destructive-unless-saved";

    private record Kind(Risk risk, boolean unlessSaved, boolean elevated, String does, Regex regex) {}

    /**
     * A command that was found.
     *
     * @param at where it begins in its text
     * @param risk the least that the step must own up to
     * @param unlessSaved whether it merely changes something when what it deletes has been saved before
     * @param elevated whether it works only as administrator
     * @param does what it does, in words that follow "it"
     */
    record Found(Span span, int at, Risk risk, boolean unlessSaved, boolean elevated, String does) {}

    private static final List<Kind> KINDS = ShippedList.lines("dangerous-commands.tsv").stream()
            .map(line -> line.split("\t"))
            .map(row -> new Kind(
                    row[0].equals(UNLESS_SAVED)
                            ? Risk.DESTRUCTIVE
                            : Risk.valueOf(row[0].toUpperCase(Locale.ROOT).replace('-', '_')),
                    row[0].equals(UNLESS_SAVED),
                    row[1].equals("yes"),
                    row[2],
                    Regex.of("(?iu)" + row[3])))
            .toList();
    private static final List<Regex> SAVING = ShippedList.lines("saving-commands.txt").stream()
            .map(line -> Regex.of("(?iu)" + line))
            .toList();
    private static final Prefilter PREFILTER = new Prefilter(regexes());

    private DangerousCommands() {}

    /** How all these commands look. */
    static List<Regex> regexes() {
        return Stream.concat(KINDS.stream().map(Kind::regex), SAVING.stream()).toList();
    }

    /** Those in a text that is code from {@code from} to {@code to}; comments of a shell do not count. */
    static List<Found> in(SourceText source, int from, int to) {
        Prefilter.Candidates candidates = PREFILTER.in(source.text(), from, to);
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        String code = source.text().substring(from, to);
        for (Kind kind : KINDS) {
            if (candidates.has(kind.regex)) {
                for (MatchResult command : kind.regex.all(code)) {
                    if (!isComment(code, command.start())) {
                        found.add(new Found(
                                source.span(from + command.start(), from + command.end()),
                                from + command.start(),
                                kind.risk,
                                kind.unlessSaved,
                                kind.elevated,
                                kind.does));
                    }
                }
            }
        }
        return found;
    }

    private static boolean isComment(String code, int at) {
        String before = code.substring(code.lastIndexOf('\n', at) + 1, at).strip();
        return before.startsWith("#")
                || before.toLowerCase(Locale.ROOT).startsWith("rem ")
                || before.startsWith("::")
                || before.startsWith("//");
    }

    private static boolean saves(String code) {
        Prefilter.Candidates candidates = PREFILTER.in(code);
        return SAVING.stream()
                .anyMatch(regex -> candidates.has(regex) && regex.matcher(code).find());
    }

    /** Those that a step tells its reader to run; in its text only blocks of code are orders. */
    static List<Found> in(Entry.Step step, String language) {
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
        Localized<Prose> body = step.body();
        if (body.has(language)) {
            blocks(body.byLanguage().get(language), found);
        }
        return found;
    }

    /** Those of a list of commands. */
    static List<Found> in(List<Run> runs) {
        return runs.stream()
                .flatMap(run -> in(run.command(), 0, run.command().text().length()).stream())
                .toList();
    }

    /** Those in the blocks of code of a prose that are not quoted as mistakes. */
    static void blocks(Prose prose, List<Found> found) {
        prose.marks().stream()
                .filter(mark -> mark.kind() == Prose.Kind.BLOCK && !mark.word().endsWith(" wrong"))
                .forEach(mark -> found.addAll(in(
                        prose.plain(),
                        mark.start(),
                        Math.min(mark.end(), prose.text().length()))));
    }

    /** Those in all code of a prose, in blocks and within lines, that is not quoted as a mistake. */
    static void code(Prose prose, List<Found> found) {
        blocks(prose, found);
        prose.marks().stream()
                .filter(mark -> mark.kind() == Prose.Kind.CODE
                        // Tables list what commands do.
                        && prose.marks().stream()
                                .noneMatch(cell -> cell.kind() == Prose.Kind.CELL
                                        && cell.start() <= mark.start()
                                        && cell.end() >= mark.end())
                        && prose.text()
                                        .substring(
                                                mark.start(),
                                                Math.min(
                                                        mark.end(), prose.text().length()))
                                        .indexOf(' ')
                                > 0)
                .forEach(mark -> found.addAll(in(
                        prose.plain(),
                        mark.start(),
                        Math.min(mark.end(), prose.text().length()))));
    }
}
