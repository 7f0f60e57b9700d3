package dev.errdex.model;

import dev.errdex.code.Code;
import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Something that the wiki's authors wrote and that has an address. */
public sealed interface Entry {

    /** The file that holds it; of a translated article or question, the default language's. */
    SourceFile file();

    /**
     * Its name in the wiki, the path that links use: {@code errors/hresult/0x8009000B}, {@code articles/keys/where},
     * {@code glossary/dpapi}.
     */
    String id();

    /** What it is called, on one line. */
    Localized<Prose> title();

    /** Ids of tags, as written. */
    List<SourceText> tags();

    /** Further addresses that lead to it, as written. */
    List<SourceText> aliases();

    /** What the system and people call it besides its own words: found by the search, not shown. */
    Localized<List<SourceText>> searchWords();

    /** What it says in fields of the site's own, in their order. */
    default List<SiteField.Stated> stated() {
        return List.of();
    }

    /** All its prose of blocks, in the order in which a page shows it. */
    List<Localized<Prose>> prose();

    /** Its texts of one line, the title first: titles of causes and steps, notes, what happened when. */
    default List<Localized<Prose>> lines() {
        return Stream.concat(Stream.of(title()), stated().stream().flatMap(SiteField.Stated::texts))
                .toList();
    }

    /** All that its authors wrote for readers, except what a system says and what is typed. */
    default List<Localized<Prose>> texts() {
        return Stream.concat(prose().stream(), lines().stream()).toList();
    }

    /** How far a text can be trusted. */
    enum Status {
        /** The page says nothing of it. Readers see a draft; its author has not called it unfinished. */
        UNSTATED,
        /** The author says so. */
        DRAFT,
        REVIEWED,
        VERIFIED;

        /** What readers see. */
        public Status shown() {
            return this == UNSTATED ? DRAFT : this;
        }
    }

    /** What following a step may do. */
    enum Risk {
        SAFE,
        CHANGES_STATE,
        DESTRUCTIVE
    }

    /** What stands between two errors, seen from the one that states it. */
    enum Relation {
        CAUSES,
        CAUSED_BY,
        PRECEDES,
        FOLLOWS,
        WRAPS,
        WRAPPED_BY,
        CONFUSED_WITH,
        SEE_ALSO;

        /** The relation seen from the other side. */
        public Relation inverse() {
            return switch (this) {
                case CAUSES -> CAUSED_BY;
                case CAUSED_BY -> CAUSES;
                case PRECEDES -> FOLLOWS;
                case FOLLOWS -> PRECEDES;
                case WRAPS -> WRAPPED_BY;
                case WRAPPED_BY -> WRAPS;
                case CONFUSED_WITH, SEE_ALSO -> this;
            };
        }
    }

    /**
     * An error: a code that somebody has written about.
     *
     * @param written the code as written
     * @param symbol as written, or null
     * @param messages what the reader sees, in any language
     * @param reviewedOn an ISO date as written, or null; {@code verifiedOn} the same
     * @param updated when the page last changed in a way that its readers should know; an ISO date as written, or null
     * @param notes further prose with its own headings
     */
    record ErrorDefinition(
            SourceFile file,
            String id,
            Code code,
            SourceText written,
            SourceText symbol,
            Localized<Prose> title,
            Localized<Prose> summary,
            List<SourceText> aliases,
            Localized<List<SourceText>> searchWords,
            List<Localized<SourceText>> messages,
            List<SourceText> appliesTo,
            List<SourceText> tags,
            List<SourceText> raisedBy,
            Status status,
            SourceText reviewedOn,
            SourceText verifiedOn,
            SourceText updated,
            List<Cause> causes,
            List<Step> steps,
            List<Related> related,
            Localized<Prose> notes,
            List<Event> history,
            List<Source> references,
            List<SiteField.Stated> stated)
            implements Entry {
        /** The cause that is said to be the likeliest, else the first; empty when it has none. */
        public Optional<Cause> likeliestCause() {
            return causes.stream()
                    .filter(cause -> cause.likelihood == Likelihood.MOST)
                    .findFirst()
                    .or(() -> causes.stream().findFirst());
        }

        /** What its causes and steps are taken from. */
        public List<Source> sources() {
            return Stream.concat(
                            causes.stream().map(Cause::sources), steps.stream().map(Step::sources))
                    .flatMap(List::stream)
                    .toList();
        }

        @Override
        public List<Localized<Prose>> prose() {
            List<Localized<Prose>> all = new ArrayList<>();
            all.add(summary);
            causes.forEach(cause -> all.addAll(List.of(cause.body, cause.signs)));
            steps.forEach(step -> {
                all.add(step.body);
                step.verify.forEach(action -> all.add(action.body));
                step.undo.forEach(action -> all.add(action.body));
                all.add(step.noUndo);
            });
            all.add(notes);
            return all;
        }

        @Override
        public List<Localized<Prose>> lines() {
            List<Localized<Prose>> all = new ArrayList<>(1 + causes.size() + steps.size() + related.size());
            all.add(title);
            causes.forEach(cause -> all.add(cause.title));
            steps.forEach(step -> all.add(step.title));
            related.forEach(each -> all.add(each.note));
            history.forEach(event -> all.add(event.text));
            stated.stream().flatMap(SiteField.Stated::texts).forEach(all::add);
            all.removeIf(Localized::isEmpty);
            return all;
        }
    }

    /** How often a cause is the one, compared with the others of its error. */
    enum Likelihood {
        MOST,
        OFTEN,
        RARELY,
        UNSTATED
    }

    /** Why an error happens; {@code signs} tell this cause from the others, {@code sources} say where it is written. */
    record Cause(
            SourceText id,
            Localized<Prose> title,
            Localized<Prose> body,
            Localized<Prose> signs,
            Likelihood likelihood,
            List<Source> sources) {}

    /** Something to do; {@code fixes} are ids of causes; {@code noUndo} says why it cannot be taken back. */
    record Step(
            Localized<Prose> title,
            List<SourceText> fixes,
            Risk risk,
            boolean elevated,
            Localized<Prose> body,
            List<Run> run,
            List<Action> verify,
            List<Action> undo,
            Localized<Prose> noUndo,
            List<Source> sources,
            SourceText at) {}

    /** A command for a shell; {@code output} is null when none is shown. */
    record Run(SourceText shell, SourceText command, SourceText output) {}

    /** How to check a step, or to take it back. */
    record Action(Localized<Prose> body, List<Run> run) {}

    /** A stated relation to a code or a page; {@code target} as written, in {@code space} when that is not null. */
    record Related(SourceText target, SourceText space, Relation relation, Localized<Prose> note) {}

    /** Something that happened to an error over time; {@code source} is an address or null. */
    record Event(SourceText when, Localized<Prose> text, SourceText source) {}

    /** A source outside the wiki; that of a cause or a step may have no title. */
    record Source(Localized<Prose> title, SourceText url) {}

    /**
     * An article; {@code section} is the id of its section; {@code reviewedOn}, {@code verifiedOn} and {@code updated}
     * are ISO dates as written, or null.
     */
    record Article(
            SourceFile file,
            String id,
            String section,
            int order,
            Localized<Prose> title,
            Localized<Prose> summary,
            Localized<Prose> body,
            List<SourceText> tags,
            List<SourceText> aliases,
            Localized<List<SourceText>> searchWords,
            List<SourceText> appliesTo,
            Status status,
            SourceText reviewedOn,
            SourceText verifiedOn,
            SourceText updated,
            List<Source> references,
            List<SiteField.Stated> stated,
            Localized<SourceFile> files)
            implements Entry {
        @Override
        public List<Localized<Prose>> prose() {
            return List.of(summary, body);
        }
    }

    /**
     * A question with its answers; {@code licence}, {@code source}, {@code by}, {@code on} and {@code updated} may be
     * null.
     */
    record Question(
            SourceFile file,
            String id,
            Localized<Prose> title,
            Localized<Prose> body,
            List<SourceText> tags,
            List<SourceText> aliases,
            Localized<List<SourceText>> searchWords,
            SourceText by,
            SourceText on,
            SourceText updated,
            SourceText licence,
            SourceText source,
            List<Comment> comments,
            List<Answer> answers,
            List<SiteField.Stated> stated,
            Localized<SourceFile> files)
            implements Entry {
        @Override
        public List<Localized<Prose>> prose() {
            List<Localized<Prose>> all = new ArrayList<>(List.of(body));
            comments.forEach(comment -> all.add(comment.text));
            answers.forEach(answer -> {
                all.add(answer.body);
                answer.comments.forEach(comment -> all.add(comment.text));
            });
            return all;
        }
    }

    /** An answer; {@code number} is its file's. */
    record Answer(
            int number,
            SourceFile file,
            Localized<Prose> body,
            boolean accepted,
            SourceText by,
            SourceText on,
            SourceText licence,
            SourceText source,
            List<Comment> comments) {}

    /** A remark below a question or an answer; {@code on} may be null. */
    record Comment(SourceText by, SourceText on, Localized<Prose> text) {}

    /** A glossary term; {@code name} is its id as written; {@code forms} further forms that occur in texts. */
    record Term(
            SourceFile file,
            String id,
            SourceText name,
            Localized<Prose> title,
            Localized<List<SourceText>> forms,
            Localized<Prose> definition,
            Localized<Prose> more,
            List<SourceText> see)
            implements Entry {
        @Override
        public List<Localized<Prose>> prose() {
            return List.of(definition, more);
        }

        @Override
        public Localized<List<SourceText>> searchWords() {
            return forms;
        }

        @Override
        public List<SourceText> tags() {
            return List.of();
        }

        @Override
        public List<SourceText> aliases() {
            return List.of();
        }
    }
}
