package dev.errdex.twin;

import dev.errdex.page.Page;
import dev.errdex.page.Parts.Action;
import dev.errdex.page.Parts.Bits;
import dev.errdex.page.Parts.Cause;
import dev.errdex.page.Parts.Counterpart;
import dev.errdex.page.Parts.Passage;
import dev.errdex.page.Parts.Phrase;
import dev.errdex.page.Parts.Run;
import dev.errdex.page.Parts.Shell;
import dev.errdex.page.Parts.Source;
import dev.errdex.page.Parts.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The page of an error in Markdown: all that the page holds, in its order. */
final class MarkdownErrors {
    private final Sheet sheet;

    MarkdownErrors(Sheet sheet) {
        this.sheet = sheet;
    }

    void write(Page.Error page) {
        sheet.heading(
                1,
                (MarkdownText.of(page.code()) + " " + MarkdownText.of(page.symbol())).strip() + ": "
                        + Sheet.text(page.title()));
        sheet.origin(page.frame()).passage(page.summary()).items(facts(page)).facts(page.facts());
        sheet.section(
                sheet.word("messages"),
                page.messages().stream().map(MarkdownErrors::message).toList());
        if (!page.causes().isEmpty()) {
            sheet.heading(2, sheet.word("causes"));
            page.causes().forEach(this::cause);
        }
        if (!page.steps().isEmpty()) {
            sheet.heading(2, sheet.word("steps"));
            page.steps().forEach(this::step);
        }
        sheet.passage(page.notes());
        anatomy(page);
        related(page);
        sheet.mentions(page.mentions());
        sheet.section(
                sheet.word("history"),
                page.history().stream()
                        .map(event -> MarkdownText.of(event.when()) + ": " + sheet.line(event.text())
                                + (event.source().isEmpty()
                                        ? ""
                                        : " (" + sheet.link(sheet.word("source"), event.source()) + ")"))
                        .toList());
        sheet.references(page.references()).tags(page.tags());
    }

    private List<String> facts(Page.Error page) {
        List<String> facts = new ArrayList<>();
        page.spellings()
                .forEach(spelling ->
                        facts.add(sheet.fact("spelling." + spelling.label(), MarkdownText.code(spelling.text()))));
        facts.addAll(sheet.trust(page.status(), page.reviewedOn(), page.verifiedOn(), page.updated()));
        facts.add(sheet.fact("applies-to", MarkdownText.of(String.join(", ", page.appliesTo()))));
        facts.add(sheet.fact("raised-by", Sheet.codes(page.raisedBy())));
        facts.add(sheet.fact(
                "belongs-to",
                sheet.link(MarkdownText.of(page.space()), page.spaceHref())
                        + (page.group() == null ? "" : ", " + sheet.link(page.group()))));
        return facts;
    }

    /** A message may have several lines; each but the last ends in a hard break. */
    private static String message(Phrase message) {
        return message.text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(MarkdownText::of)
                .map(MarkdownText::atLineStart)
                .reduce((first, next) -> first + "\\\n  " + next)
                .orElse("");
    }

    private void cause(Cause cause) {
        sheet.heading(3, sheet.line(cause.title()));
        if (!cause.likelihood().isEmpty()) {
            sheet.block("**" + sheet.word("likelihood." + cause.likelihood()) + "**");
        }
        sheet.passage(cause.body());
        if (!cause.signs().html().isEmpty()) {
            sheet.heading(4, sheet.word("signs")).passage(cause.signs());
        }
        if (!cause.fixedBy().isEmpty()) {
            sheet.block(sheet.word("fixed-by") + " " + sheet.titledLinks(cause.fixedBy()));
        }
        sources(cause.sources());
    }

    private void step(Step step) {
        sheet.heading(3, step.number() + "\\. " + sheet.line(step.title()));
        sheet.block("**" + sheet.word("risk." + step.risk()) + "**"
                + (step.elevated() ? " · **" + sheet.word("elevated") + "**" : ""));
        if (!step.fixes().isEmpty()) {
            sheet.block(sheet.word("fixes") + " " + sheet.titledLinks(step.fixes()));
        }
        sheet.passage(step.body());
        shells(step.shells());
        actions("verify", step.verify());
        actions("undo", step.undo());
        if (!step.noUndo().equals(Passage.NONE)) {
            sheet.heading(4, sheet.word("no-undo")).passage(step.noUndo());
        }
        sources(step.sources());
    }

    private void sources(List<Source> sources) {
        if (!sources.isEmpty()) {
            sheet.block(sheet.word(sources.size() == 1 ? "source" : "sources")
                    + sheet.colon()
                    + sources.stream()
                            .map(source -> sheet.link(Sheet.text(source.title()), source.url()))
                            .collect(Collectors.joining(", ")));
        }
    }

    private void actions(String key, List<Action> actions) {
        if (!actions.isEmpty()) {
            sheet.heading(4, sheet.word(key));
            actions.forEach(action -> {
                sheet.passage(action.body());
                shells(action.shells());
            });
        }
    }

    private void shells(List<Shell> shells) {
        for (Shell shell : shells) {
            sheet.block(MarkdownText.atLineStart(MarkdownText.of(shell.title())) + sheet.word("colon"));
            for (Run run : shell.runs()) {
                sheet.block(MarkdownText.block(run.text(), shell.shell()));
                if (!run.output().isEmpty()) {
                    sheet.block(sheet.word("output") + sheet.word("colon"))
                            .block(MarkdownText.block(run.output(), "text"));
                }
            }
        }
    }

    private void anatomy(Page.Error page) {
        if (page.bits().isEmpty() && page.counterparts().isEmpty()) {
            return;
        }
        sheet.heading(2, sheet.word("anatomy"));
        sheet.items(page.bits().stream().map(MarkdownErrors::field).toList());
        if (!page.counterparts().isEmpty()) {
            sheet.heading(3, sheet.word("counterparts"))
                    .items(page.counterparts().stream().map(this::counterpart).toList());
        }
    }

    /** {@code Facility (27–16): 9, FACILITY_SECURITY}. */
    static String field(Bits field) {
        String range = field.high() == field.low() ? Integer.toString(field.high()) : field.high() + "–" + field.low();
        return MarkdownText.of(field.title()) + " (" + range + "): " + MarkdownText.code(field.hex())
                + (field.names().isEmpty() ? "" : " " + Sheet.codes(field.names()));
    }

    private String counterpart(Counterpart other) {
        return sheet.word("counterpart." + other.relation()) + " "
                + sheet.link(MarkdownText.of(other.space()) + " " + MarkdownText.code(other.code()), other.href())
                + (other.symbols().isEmpty() ? "" : " " + Sheet.codes(other.symbols()));
    }

    private void related(Page.Error page) {
        if (!page.related().isEmpty()) {
            sheet.heading(2, sheet.word("related"));
            page.related()
                    .forEach(related -> sheet.heading(3, sheet.word("relation." + related.relation()))
                            .items(related.items().stream()
                                    .map(item -> sheet.named(item.card())
                                            + (item.note().text().isEmpty() ? "" : ": " + sheet.line(item.note())))
                                    .toList()));
        }
    }
}
