package dev.errdex.page;

import dev.errdex.link.Anchors;
import dev.errdex.link.Target;
import dev.errdex.model.Entry;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Entry.Likelihood;
import dev.errdex.model.Localized;
import dev.errdex.page.Facts.Fact;
import dev.errdex.page.Frames.About;
import dev.errdex.page.Parts.Action;
import dev.errdex.page.Parts.Brief;
import dev.errdex.page.Parts.Cause;
import dev.errdex.page.Parts.Event;
import dev.errdex.page.Parts.Heading;
import dev.errdex.page.Parts.Passage;
import dev.errdex.page.Parts.Phrase;
import dev.errdex.page.Parts.Run;
import dev.errdex.page.Parts.Shell;
import dev.errdex.page.Parts.Step;
import dev.errdex.page.Parts.TitledLink;
import dev.errdex.page.Relatives.LookAlike;
import dev.errdex.source.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The page of a written error in one language. */
final class ErrorPages {
    private final Library library;
    private final String language;
    private final Frames frames;
    private final ErrorSiblings siblings;

    ErrorPages(Library library, String language, Frames frames) {
        this.library = library;
        this.language = language;
        this.frames = frames;
        this.siblings = new ErrorSiblings(library, language);
    }

    /** {@code previous} and {@code next} are its neighbours in the space, or null. */
    Page.Error page(ErrorDefinition error, ErrorDefinition previous, ErrorDefinition next) {
        String address = library.addresses().entry(error, language);
        Cards cards = new Cards(library, language, address);
        CodeParts code = new CodeParts(library, language, address);
        ProseFiller filler = new ProseFiller(library, language, address, error);
        Backlinks mentions = new Backlinks(library, language, address);

        List<String> symbols = symbols(error);
        String symbol = cards.symbol(error);
        Passage summary = filler.section().fill(error.summary());
        filler.section();
        List<Cause> causes = error.causes().stream()
                .map(cause -> cause(cause, error, filler))
                .toList();
        filler.section();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < error.steps().size(); i++) {
            steps.add(step(error.steps().get(i), i + 1, error, filler));
        }
        Passage notes = filler.section().fill(error.notes());
        Relations.Found related = new Relations(library, cards, filler.section()).of(error);
        List<LookAlike> lookAlikes = new LookAlikes(library, cards, filler).of(error);
        List<Fact> facts = new SiteFacts(library, language, filler.section()).of(error, error.references());
        filler.section();
        String plainSummary = cards.summary(error.summary()).text();
        String title = (error.code().spelling() + " " + symbol).strip() + ": " + library.title(error, language);
        About about = new About(
                        title,
                        plainSummary,
                        frames.crumbs(
                                address,
                                new Target.FixedPage(Target.Fixed.ERRORS),
                                new Target.SpacePage(error.code().space())),
                        headings(error.notes()),
                        error.file(),
                        StructuredData.error(library, error, language, title, plainSummary),
                        frames.isFallback(error),
                        filler.definitions())
                .beside(siblings.of(error))
                .explaining(error.code().spelling());
        return new Page.Error(
                frames.frame(
                        address, other -> library.addresses().entry(error, other), about, Format.MARKDOWN, Format.JSON),
                error.id(),
                error.code().spelling(),
                symbol,
                symbols,
                filler.line(error.title()),
                library.spaceTitle(error.code().space(), language),
                cards.href(new Target.SpacePage(error.code().space())),
                code.group(error.code()),
                summary,
                brief(error, causes, steps),
                Constants.word(error.status().shown()),
                Dates.written(error.reviewedOn()),
                Dates.written(error.verifiedOn()),
                Dates.last(error),
                code.bits(error.code()),
                code.spellings(error.code(), symbols),
                code.counterparts(error.code()),
                messages(error),
                texts(error.raisedBy()),
                texts(error.appliesTo()),
                causes,
                steps,
                lookAlikes,
                related.items(),
                notes,
                mentions.of(error, related.untold()),
                error.history().stream()
                        .map(event -> new Event(
                                event.when().text(),
                                filler.line(event.text()),
                                event.source() == null ? "" : event.source().text()))
                        .toList(),
                References.of(error.references(), library, language),
                facts,
                cards.tags(error.tags()),
                previous == null ? null : cards.of(previous),
                next == null ? null : cards.of(next));
    }

    private List<String> symbols(ErrorDefinition error) {
        List<String> symbols = new ArrayList<>(library.wiki().codes().symbols(error.code()));
        if (error.symbol() != null) {
            symbols.remove(error.symbol().text());
            symbols.add(0, error.symbol().text());
        }
        return symbols;
    }

    /** Every wording in every language: the reader's Windows may speak another one than the page. */
    private List<Phrase> messages(ErrorDefinition error) {
        List<Phrase> messages = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Localized<SourceText> message : error.messages()) {
            List<String> order = new ArrayList<>(message.byLanguage().keySet());
            if (order.remove(language)) {
                order.add(0, language);
            }
            for (String spoken : order) {
                String text = message.byLanguage().get(spoken).text().strip();
                if (seen.add(text)) {
                    messages.add(Phrase.plain(text, spoken.equals(language) || order.size() == 1 ? "" : spoken));
                }
            }
        }
        return messages;
    }

    private Cause cause(Entry.Cause cause, ErrorDefinition error, ProseFiller filler) {
        List<TitledLink> fixedBy = new ArrayList<>();
        for (int i = 0; i < error.steps().size(); i++) {
            Entry.Step step = error.steps().get(i);
            if (cause.id() != null && step.fixes().contains(cause.id())) {
                fixedBy.add(new TitledLink(library.phrase(step.title(), language), "#" + Anchors.step(i + 1)));
            }
        }
        return new Cause(
                Anchors.cause(cause),
                filler.line(cause.title()),
                filler.fill(cause.body()),
                filler.fill(cause.signs()),
                fixedBy,
                cause.likelihood() == Likelihood.UNSTATED ? "" : Constants.word(cause.likelihood()),
                References.cited(cause.sources(), error.references(), library, language));
    }

    /** The likeliest cause; and of the steps that mend it the first that is safe, else of all steps. */
    private static Brief brief(ErrorDefinition error, List<Cause> causes, List<Step> steps) {
        Optional<Cause> cause =
                error.likeliestCause().map(each -> causes.get(error.causes().indexOf(each)));
        List<Step> mending = steps.stream()
                .filter(step -> cause.isPresent()
                        && step.fixes().stream()
                                .anyMatch(fixed ->
                                        fixed.href().equals("#" + cause.get().id())))
                .toList();
        Optional<Step> step = Stream.of(mending, steps)
                .flatMap(some -> some.stream().filter(each -> each.risk().equals("safe")))
                .findFirst()
                .or(() -> Stream.concat(mending.stream(), steps.stream()).findFirst());
        return new Brief(
                cause.map(each -> new TitledLink(each.title(), "#" + each.id())).orElse(null),
                cause.map(Cause::likelihood).orElse(""),
                step.orElse(null),
                step.flatMap(each -> each.shells().stream().findFirst())
                        .map(shell -> new Shell(
                                shell.shell(),
                                shell.title(),
                                List.of(new Run(shell.runs().getFirst().text(), ""))))
                        .orElse(null),
                causes.stream().filter(each -> !each.signs().html().isEmpty()).count() > 1);
    }

    private Step step(Entry.Step step, int number, ErrorDefinition error, ProseFiller filler) {
        List<TitledLink> fixes = error.causes().stream()
                .filter(cause -> cause.id() != null && step.fixes().contains(cause.id()))
                .map(cause -> new TitledLink(library.phrase(cause.title(), language), "#" + Anchors.cause(cause)))
                .toList();
        return new Step(
                number,
                Anchors.step(number),
                filler.line(step.title()),
                Constants.word(step.risk()),
                step.elevated(),
                fixes,
                filler.fill(step.body()),
                Shells.of(step.run(), library, language),
                actions(step.verify(), filler),
                actions(step.undo(), filler),
                filler.fill(step.noUndo()),
                References.cited(step.sources(), error.references(), library, language));
    }

    private List<Action> actions(List<Entry.Action> actions, ProseFiller filler) {
        return actions.stream()
                .map(action -> new Action(filler.fill(action.body()), Shells.of(action.run(), library, language)))
                .toList();
    }

    private List<Heading> headings(Localized<dev.errdex.model.Prose> notes) {
        return Headings.of(notes, language, library.defaultLanguage());
    }

    static List<String> texts(List<SourceText> texts) {
        return texts.stream().map(text -> text.text().strip()).toList();
    }
}
