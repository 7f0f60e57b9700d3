package dev.errdex.check;

import dev.errdex.code.CodeSpaces;
import dev.errdex.model.Entry;
import dev.errdex.model.Localized;
import dev.errdex.model.Prose;
import dev.errdex.model.SiteField;
import dev.errdex.model.Wiki;
import dev.errdex.pattern.Prefilter;
import dev.errdex.rule.Passage;
import dev.errdex.rule.Passage.Kind;
import dev.errdex.rule.Rule.Evidence;
import dev.errdex.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes all texts out of a page, or out of what stands around the pages. */
final class Passages {
    private final CodeSpaces codes;
    private final Prefilter prefilter;
    private final String defaultLanguage;
    private final @Nullable Entry entry;
    private final List<Passage> passages = new ArrayList<>();

    private Passages(Evidence evidence, @Nullable Entry entry) {
        this.codes = evidence.wiki().codes();
        this.prefilter = evidence.prefilter();
        this.defaultLanguage = evidence.wiki().site().defaultLanguage();
        this.entry = entry;
    }

    /** The texts of a page. */
    static List<Passage> of(Entry entry, Evidence evidence) {
        Passages all = new Passages(evidence, entry);
        entry.lines().forEach(all::labels);
        entry.prose().forEach(all::prose);
        switch (entry) {
            case Entry.ErrorDefinition error -> all.error(error);
            case Entry.Term term ->
                term.forms()
                        .byLanguage()
                        .forEach((language, forms) -> forms.forEach(form -> all.add(Kind.LABEL, language, form, null)));
            default -> {}
        }
        return all.passages;
    }

    /** The texts around the pages: the front page, the navigation, spaces, sections, tags. */
    static List<Passage> around(Evidence evidence) {
        Wiki wiki = evidence.wiki();
        Passages all = new Passages(evidence, null);
        all.labels(wiki.site().title());
        all.labels(wiki.site().description());
        all.prose(wiki.site().home().lead());
        wiki.site().home().symptoms().forEach(symptom -> {
            all.labels(symptom.title());
            all.prose(symptom.text());
        });
        wiki.site().navigation().forEach(menu -> all.labels(menu.title()));
        wiki.spaces().forEach(space -> {
            all.labels(space.title());
            all.prose(space.summary());
        });
        wiki.sections().forEach(section -> {
            all.labels(section.title());
            all.prose(section.summary());
        });
        wiki.tags().values().forEach(all::labels);
        wiki.site().fields().stream().flatMap(SiteField::texts).forEach(all::labels);
        return all.passages;
    }

    private void error(Entry.ErrorDefinition error) {
        error.messages()
                .forEach(message ->
                        message.byLanguage().forEach((language, text) -> add(Kind.MESSAGE, language, text, null)));
        error.steps().forEach(step -> {
            runs(step.run());
            step.verify().forEach(action -> runs(action.run()));
            step.undo().forEach(action -> runs(action.run()));
        });
    }

    private void runs(List<Entry.Run> runs) {
        for (Entry.Run run : runs) {
            add(Kind.COMMAND, defaultLanguage, run.command(), null);
            if (run.output() != null) {
                add(Kind.OUTPUT, defaultLanguage, run.output(), null);
            }
        }
    }

    private void labels(Localized<Prose> label) {
        label.byLanguage().forEach((language, text) -> add(Kind.LABEL, language, text.plain(), text));
    }

    private void prose(Localized<Prose> text) {
        text.byLanguage().forEach((language, prose) -> {
            add(Kind.PROSE, language, prose.plain(), prose);
            prose.headings().forEach(heading -> add(Kind.HEADING, language, heading.plain(), prose));
        });
    }

    private void add(Kind kind, String language, SourceText text, @Nullable Prose prose) {
        passages.add(
                new Passage(kind, language, text, entry, prose, codes.scan(text.text()), prefilter.in(text.text())));
    }
}
