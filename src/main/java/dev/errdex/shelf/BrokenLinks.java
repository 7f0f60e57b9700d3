package dev.errdex.shelf;

import dev.errdex.link.Anchors;
import dev.errdex.link.Target;
import dev.errdex.model.Entry;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Localized;
import dev.errdex.model.Prose;
import dev.errdex.model.Reference;
import dev.errdex.model.Wiki;
import dev.errdex.problem.Edit;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.rule.Rule;
import dev.errdex.source.SourceText;
import dev.errdex.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Every link of the wiki to itself leads somewhere: pages, anchors, files, codes. */
final class BrokenLinks implements Rule {
    private static final Explanation LINK = Explanation.firm(
            "link-broken",
            Severity.ERROR,
            "Links of the wiki to itself lead somewhere; on a page with status: draft, one that does not is a warning.",
            "A reader who needs the other page gets an error page instead.",
            """
            See [[articles/keys/where-the-keys-live]].
            """,
            """
            See [[articles/keys/where-keys-live]].
            """);
    private static final Explanation IMAGE = Explanation.firm(
            "image-missing",
            Severity.ERROR,
            "Images that a text shows exist.",
            "The page shows a broken frame.",
            """
            ![The dialog](dialgo.png)
            """,
            """
            ![The dialog](dialog.png)
            """);
    private static final Explanation ANCHOR = Explanation.of(
            "anchor-broken",
            Severity.ERROR,
            "The place on a page that a link names exists.",
            "The reader lands at the top of a long page and does not know what was meant.",
            """
            See [[articles/keys/where-keys-live#tmp]].
            """,
            """
            See [[articles/keys/where-keys-live#tpm]].
            """);

    @Override
    public List<Explanation> explanations() {
        return List.of(LINK, IMAGE, ANCHOR);
    }

    @Override
    public void wiki(Evidence evidence, Consumer<Problem> found) {
        Wiki wiki = evidence.wiki();
        evidence.graph().links().forEach(links -> {
            links.unsure()
                    .forEach(use -> inProse(
                                    evidence, links.from(), use.language(), use.prose(), use.reference(), use.target())
                            .map(problem -> inDraft(links.from(), problem))
                            .ifPresent(found));
            links.stated().stream()
                    .filter(stated -> stated.target().isEmpty())
                    .map(stated -> stated.related())
                    .filter(related -> !(links.from() instanceof ErrorDefinition error
                            && evidence.linker().isUnread(related, error)))
                    .map(related -> related.target())
                    .forEach(target ->
                            found.accept(inDraft(links.from(), broken(evidence, target.span(), target.text()))));
        });
        List<Localized<Prose>> loose =
                new ArrayList<>(List.of(wiki.site().home().lead()));
        wiki.site().home().symptoms().forEach(symptom -> loose.add(symptom.text()));
        wiki.spaces().forEach(space -> loose.add(space.summary()));
        wiki.sections().forEach(section -> loose.add(section.summary()));
        loose.forEach(text -> text.byLanguage()
                .forEach((language, prose) -> prose.references()
                        .forEach(reference -> inProse(
                                        evidence,
                                        null,
                                        language,
                                        prose,
                                        reference,
                                        evidence.linker()
                                                .resolve(
                                                        reference,
                                                        prose.source().file()))
                                .ifPresent(found))));

        wiki.site().home().mostLookedUp().forEach(link -> named(evidence, link).ifPresent(found));
        wiki.site()
                .home()
                .symptoms()
                .forEach(symptom ->
                        symptom.links().forEach(link -> named(evidence, link).ifPresent(found)));
        wiki.site()
                .navigation()
                .forEach(menu ->
                        menu.links().forEach(link -> named(evidence, link).ifPresent(found)));
        wiki.site()
                .checking()
                .queries()
                .forEach(query -> named(evidence, query.expect()).ifPresent(found));
        wiki.terms()
                .forEach(
                        term -> term.see().forEach(link -> named(evidence, link).ifPresent(found)));
    }

    /** A draft may still wait for the page that it links to; the rest of the site need not wait with it. */
    private static Problem inDraft(Entry entry, Problem problem) {
        return EmptySections.isDeclaredDraft(entry) ? problem.as(Severity.WARNING) : problem;
    }

    private Optional<Problem> inProse(
            Evidence evidence,
            @Nullable Entry entry,
            String language,
            Prose prose,
            Reference reference,
            Optional<Target> target) {
        if (reference instanceof Reference.CodeUse || reference instanceof Reference.TermUse) {
            return Optional.empty();
        }
        if (target.isEmpty()) {
            if (evidence.linker().isUnread(reference, prose.source().file())) {
                return Optional.empty();
            }
            return Optional.of(
                    switch (reference) {
                        case Reference.Image image ->
                            IMAGE.at(
                                    image.span(),
                                    "there is no image \"" + image.target() + "\"",
                                    "Put the image beside this file, or correct its path.");
                        case Reference.Hyperlink link ->
                            LINK.at(
                                    link.span(),
                                    "the link \"" + link.target() + "\" leads nowhere",
                                    "Name a file relative to this one, such as ../keys/where-keys-live.md, or use"
                                            + " [[…]] with a title, code or path.");
                        case Reference.WikiLink link -> broken(evidence, link.span(), link.name());
                        default -> throw new IllegalStateException(reference.toString());
                    });
        }
        return anchor(evidence, entry, language, prose, reference, target.get());
    }

    @SuppressWarnings("ReferenceEquality") // the very same one is meant
    private Optional<Problem> anchor(
            Evidence evidence,
            @Nullable Entry entry,
            String language,
            Prose prose,
            Reference reference,
            Target target) {
        String anchor = switch (target) {
            case Target.Written written -> written.anchor();
            case Target.SamePage same -> same.anchor();
            default -> "";
        };
        Entry page = target instanceof Target.Written written ? written.entry() : entry;
        if (anchor.isEmpty() || page == null) {
            return Optional.empty();
        }
        String defaultLanguage = evidence.wiki().site().defaultLanguage();
        boolean known = Anchors.of(page, language, defaultLanguage).contains(anchor)
                || prose.headings().stream()
                        .anyMatch(heading -> page == entry && heading.id().equals(anchor));
        return known
                ? Optional.empty()
                : Optional.of(ANCHOR.at(
                        reference.span(),
                        "the page has no place \"#" + anchor + "\" in \"" + language + "\"",
                        "Anchors of headings are made of their words in small letters with hyphens; check the"
                                + " heading."));
    }

    private Optional<Problem> named(Evidence evidence, SourceText link) {
        return evidence.linker().named(link.text()).isPresent()
                        || evidence.linker().isUnread(link.text())
                ? Optional.empty()
                : Optional.of(broken(evidence, link.span(), link.text()));
    }

    private static Problem broken(Evidence evidence, Span span, String name) {
        List<String> near = evidence.linker().near(name);
        return LINK.at(
                        span,
                        "nothing in the wiki is called \"" + name + "\"",
                        near.isEmpty()
                                ? "Name a code, a symbol, a title, or the path of a page such as"
                                        + " articles/keys/where-keys-live."
                                : "Did you mean " + String.join(" or ", near) + "?")
                .perhaps(near.stream()
                        .flatMap(each -> instead(span, name, each).stream())
                        .toList());
    }

    /** The name in a link replaced by another one. */
    private static Optional<Edit> instead(Span link, String name, String other) {
        int at = link.text().indexOf(name);
        return at < 0
                ? Optional.empty()
                : Optional.of(new Edit(link.file().span(link.start() + at, link.start() + at + name.length()), other));
    }
}
