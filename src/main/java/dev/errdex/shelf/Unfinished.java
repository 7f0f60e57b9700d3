package dev.errdex.shelf;

import dev.errdex.model.Entry;
import dev.errdex.model.Localized;
import dev.errdex.model.Prose;
import dev.errdex.model.SiteField;
import dev.errdex.model.Wiki;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.rule.Rule;
import dev.errdex.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What {@code errdex new} and {@code errdex import} leave to the author is written some day. */
final class Unfinished implements Rule {
    private static final Explanation RULE = Explanation.of(
            "unfinished",
            Severity.WARNING,
            "Nothing is left as TODO: no title of a space, a section or a term, and no text of a draft (of which it is"
                    + " only a remark).",
            "Readers see the placeholder, in the menu, in lists and on the page.",
            """
            # content/articles/operation/section.yaml
            title: TODO
            """,
            """
            # content/articles/operation/section.yaml
            title: Operation
            """);

    @Override
    public List<Explanation> explanations() {
        return List.of(RULE);
    }

    @Override
    public void entry(Entry entry, Evidence evidence, Consumer<Problem> found) {
        List<SourceText> left = Stream.concat(
                        EmptySections.lines(entry).flatMap(text -> text.byLanguage().values().stream()),
                        entry.prose().stream()
                                .flatMap(text -> text.byLanguage().values().stream())
                                .map(Prose::source))
                .filter(EmptySections::isUnwritten)
                .toList();
        if (!left.isEmpty() && EmptySections.isDraft(entry)) {
            String places = left.size() == 1 ? "a place is" : left.size() + " places are";
            found.accept(
                    RULE.at(left.get(0).span(), "in this draft, " + places + " still to be written", "Look for TODO.")
                            .as(Severity.INFO));
        } else if (entry instanceof Entry.Term) {
            left.forEach(text -> found.accept(at(text, "of the glossary")));
        }
    }

    @Override
    public void wiki(Evidence evidence, Consumer<Problem> found) {
        Wiki wiki = evidence.wiki();
        List<Localized<Prose>> texts = new ArrayList<>(List.of(
                wiki.site().title(),
                wiki.site().description(),
                wiki.site().home().lead()));
        wiki.site().home().symptoms().forEach(symptom -> {
            texts.add(symptom.title());
            texts.add(symptom.text());
        });
        wiki.site().navigation().forEach(menu -> texts.add(menu.title()));
        wiki.spaces().forEach(space -> {
            texts.add(space.title());
            texts.addAll(space.fieldTitles().values());
            texts.add(space.summary());
        });
        wiki.sections().forEach(section -> {
            texts.add(section.title());
            texts.add(section.summary());
        });
        wiki.site().fields().stream().flatMap(SiteField::texts).forEach(texts::add);
        texts.stream()
                .flatMap(text -> text.byLanguage().values().stream())
                .map(Prose::source)
                .filter(EmptySections::isUnwritten)
                .forEach(text -> found.accept(at(text, "that readers see")));
    }

    private static Problem at(SourceText text, String what) {
        return RULE.at(text.span(), "this text " + what + " is still to be written", "Write it where it says TODO.");
    }
}
