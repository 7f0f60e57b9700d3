package dev.errdex.cli;

import dev.errdex.code.BitField;
import dev.errdex.code.Catalog;
import dev.errdex.code.Code;
import dev.errdex.model.Entry;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.source.SourceText;
import java.util.List;
import java.util.Locale;

/** All that is known about a code, as plain values: what {@code --json} prints and what is told as text. */
record CodeExplanation(
        String code,
        String space,
        String spaceTitle,
        boolean known,
        List<String> symbols,
        List<String> spellings,
        List<Field> fields,
        List<Other> sameFailure,
        String text,
        String page,
        Article article) {

    record Field(String name, String title, String bits, long value, List<String> names) {}

    record Other(String space, String code, List<String> symbols) {}

    /** What the wiki's page says; null when nobody has written one. */
    record Article(
            String title,
            String summary,
            String status,
            String reviewedOn,
            String verifiedOn,
            List<Cause> causes,
            List<Step> steps) {}

    record Cause(String title, String body, String signs) {}

    record Step(
            String title,
            String risk,
            boolean elevated,
            String body,
            List<Command> commands,
            List<String> verify,
            List<String> undo) {}

    record Command(String shell, String command) {}

    static CodeExplanation of(Code code, KnownWiki wiki) {
        Catalog.Row row =
                wiki.codes().space(code.space()).orElseThrow().catalog().row(code);
        String text = row == null ? "" : row.text(wiki.language());
        return new CodeExplanation(
                code.spelling(),
                code.space(),
                wiki.spaceTitle(code.space()),
                wiki.codes().known(code) || wiki.written(code).isPresent(),
                wiki.codes().symbols(code),
                wiki.codes().spellings(code),
                wiki.codes().decode(code).stream()
                        .map(value -> new Field(
                                value.field().name(),
                                title(code.space(), value.field(), wiki),
                                value.field().high() == value.field().low()
                                        ? "" + value.field().high()
                                        : value.field().high() + "-"
                                                + value.field().low(),
                                value.value(),
                                value.names()))
                        .toList(),
                wiki.codes().counterparts(code).stream()
                        .map(other -> new Other(
                                other.space(), other.spelling(), wiki.codes().symbols(other)))
                        .toList(),
                text,
                wiki.page(code),
                wiki.written(code).map(error -> article(error, wiki)).orElse(null));
    }

    private static String title(String space, BitField field, KnownWiki wiki) {
        return wiki.wiki().spaces().stream()
                .filter(each -> each.name().equals(space))
                .findFirst()
                .map(each -> each.fieldTitles().get(field.name()))
                .map(wiki::text)
                .filter(title -> !title.isEmpty())
                .orElse(field.name());
    }

    private static Article article(ErrorDefinition error, KnownWiki wiki) {
        return new Article(
                wiki.text(error.title()),
                wiki.prose(error.summary()),
                error.status().shown().name().toLowerCase(Locale.ROOT),
                date(error.reviewedOn()),
                date(error.verifiedOn()),
                error.causes().stream()
                        .map(cause -> new Cause(
                                wiki.text(cause.title()), wiki.prose(cause.body()), wiki.prose(cause.signs())))
                        .toList(),
                error.steps().stream()
                        .map(step -> new Step(
                                wiki.text(step.title()),
                                step.risk().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                step.elevated(),
                                wiki.prose(step.body()),
                                commands(step.run()),
                                actions(step.verify(), wiki),
                                actions(step.undo(), wiki)))
                        .toList());
    }

    private static String date(SourceText written) {
        return written == null ? "" : written.text().strip();
    }

    private static List<Command> commands(List<Entry.Run> runs) {
        return runs.stream()
                .map(run -> new Command(run.shell().text(), run.command().text().strip()))
                .toList();
    }

    private static List<String> actions(List<Entry.Action> actions, KnownWiki wiki) {
        return actions.stream()
                .map(action -> {
                    String commands = String.join(
                            "\n",
                            action.run().stream()
                                    .map(run -> run.shell().text() + "> "
                                            + run.command().text().strip())
                                    .toList());
                    return (wiki.prose(action.body()) + "\n" + commands).strip();
                })
                .toList();
    }
}
