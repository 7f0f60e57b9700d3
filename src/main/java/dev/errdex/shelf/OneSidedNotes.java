package dev.errdex.shelf;

import dev.errdex.link.Linker;
import dev.errdex.link.Target;
import dev.errdex.model.Entry;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Entry.Relation;
import dev.errdex.pattern.Regex;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.rule.Rule;
import dev.errdex.rule.ShippedList;
import dev.errdex.source.SourceText;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is said of two errors holds on the pages of both, as both show it. */
final class OneSidedNotes implements Rule {
    private static final Explanation RULE = Explanation.of(
            "note-one-sided",
            Severity.WARNING,
            "A note between two errors reads right on both pages.",
            "It is shown on the page of the other error, too, where \"here\" is the other place: the reader takes the"
                    + " one error for the other.",
            """
            related:
              - code: NET-1005
                relation: confused-with
                note: Here nobody answered; there the connection was refused.
            """,
            """
            related:
              - code: NET-1005
                relation: confused-with
                note: NET-1004 means that nobody answered, NET-1005 that the connection was refused.
            """);

    /** By language, the words that point from a page to itself or to another one. */
    private static final Map<String, Regex> POINTING = ShippedList.lines("pointing-words.tsv").stream()
            .map(line -> line.split("\t"))
            .collect(Collectors.toMap(row -> row[0], row -> Regex.of("(?iu)(?<![\\w-])(?:" + row[1] + ")(?![\\w-])")));

    @Override
    public List<Explanation> explanations() {
        return List.of(RULE);
    }

    @Override
    public void entry(Entry entry, Evidence evidence, Consumer<Problem> found) {
        if (entry instanceof ErrorDefinition error) {
            for (Entry.Related related : error.related()) {
                related.note().byLanguage().forEach((language, note) -> {
                    MatchResult word = pointing(language, note.plain());
                    // Who shows the note costs more to tell than what it says.
                    if (word != null
                            && evidence.linker()
                                    .related(related, error)
                                    .filter(target -> showsNote(target, error, related.relation(), evidence.linker()))
                                    .isPresent()) {
                        tell(note.plain(), word, found);
                    }
                });
            }
        }
    }

    /** The page of another error shows this note unless it says something itself of that relation. */
    private static boolean showsNote(Target target, ErrorDefinition error, Relation relation, Linker linker) {
        return written(target) instanceof ErrorDefinition other
                && other.related().stream()
                        .filter(each -> each.relation() == relation.inverse())
                        .noneMatch(each -> linker.related(each, other)
                                .filter(back -> error.equals(written(back)))
                                .isPresent());
    }

    private static @Nullable Entry written(Target target) {
        return target instanceof Target.Written written ? written.entry() : null;
    }

    private static @Nullable MatchResult pointing(String language, SourceText note) {
        Regex pointing = POINTING.get(language.split("-")[0]);
        List<MatchResult> words = pointing == null ? List.of() : pointing.all(note.text());
        return words.isEmpty() ? null : words.getFirst();
    }

    private static void tell(SourceText note, MatchResult word, Consumer<Problem> found) {
        found.accept(RULE.at(
                note.span(word.start(), word.end()),
                "the page of the other error shows this note, too, and there \"" + word.group()
                        + "\" means something else",
                "Name both errors, each with what is said of it."));
    }
}
