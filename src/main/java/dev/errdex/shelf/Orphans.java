package dev.errdex.shelf;

import dev.errdex.link.Links;
import dev.errdex.link.Target;
import dev.errdex.model.Entry;
import dev.errdex.model.Entry.Term;
import dev.errdex.model.Localized;
import dev.errdex.model.Prose;
import dev.errdex.model.Wiki;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.rule.Rule;
import dev.errdex.source.SourceText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Something leads to each page besides lists of everything; a term of the glossary is used. */
final class Orphans implements Rule {
    private static final Explanation PAGE = Explanation.of(
            "page-orphan",
            Severity.INFO,
            "Another page, the front page or the navigation leads to each page. Pages that it points at itself point"
                    + " back.",
            "Who does not search for it never finds it.",
            "articles/keys/dpapi.md, which nothing links to",
            "[[articles/keys/dpapi]] on the page of an error that has to do with it");
    private static final Explanation TERM = Explanation.of(
            "term-unused",
            Severity.INFO,
            "A term of the glossary is used in some text.",
            "Nobody meets its explanation. Perhaps the texts use another form of the word.",
            """
            - id: csp
              term: cryptographic services provider
            """,
            """
            - id: csp
              term: cryptographic service provider
              forms: {en: [CSP, CSPs]}
            """);

    @Override
    public List<Explanation> explanations() {
        return List.of(PAGE, TERM);
    }

    @Override
    public void wiki(Evidence evidence, Consumer<Problem> found) {
        Set<String> reached = new HashSet<>();
        Set<String> sections = new HashSet<>();
        Wiki wiki = evidence.wiki();
        wiki.terms().forEach(term -> reached.addAll(seen(term, evidence)));
        Stream<SourceText> links = Stream.of(
                        wiki.site().home().mostLookedUp().stream(),
                        wiki.site().home().symptoms().stream().flatMap(symptom -> symptom.links().stream()),
                        wiki.site().navigation().stream().flatMap(menu -> menu.links().stream()))
                .flatMap(each -> each);
        links.map(link -> evidence.linker().named(link.text()))
                .flatMap(Optional::stream)
                .forEach(target -> {
                    if (target instanceof Target.SectionPage section) {
                        sections.add(section.section());
                    } else if (target instanceof Target.Written written) {
                        reached.add(written.entry().id());
                    }
                });
        Stream.concat(
                        Stream.of(wiki.site().home().lead()),
                        wiki.site().home().symptoms().stream().map(Wiki.Symptom::text))
                .forEach(text -> reached.addAll(reached(text, evidence)));
        boolean everySection = wiki.site().navigation().isEmpty();
        for (Links each : evidence.graph().links()) {
            Entry entry = each.from();
            // Pages show who mentions them and who is related to them, so whoever points at one can be reached from
            // there.
            boolean linked = evidence.graph().isPointedAt(entry)
                    || (!(entry instanceof Term) && !each.others().isEmpty());
            boolean listed =
                    (entry instanceof Entry.Article article && (everySection || sections.contains(article.section())))
                            || (entry instanceof Entry.Question && everySection);
            if (!linked && !listed && !reached.contains(entry.id())) {
                found.accept(
                        entry instanceof Term term
                                ? TERM.at(
                                        term.name().span(),
                                        "no text uses the term",
                                        "Add the forms in which it is used, or delete it.")
                                : PAGE.at(
                                        place(entry),
                                        "nothing leads to this page",
                                        "Link to it from a page that has to do with it, or from the front page."));
            }
        }
    }

    private static dev.errdex.source.Span place(Entry entry) {
        return entry instanceof Entry.ErrorDefinition error
                ? error.written().span()
                : entry.title().byLanguage().values().stream()
                        .findFirst()
                        .map(title -> title.source().span())
                        .orElse(entry.file().span(0, 0));
    }

    /** The ids of the pages to which a term's reader is sent on. */
    private static Set<String> seen(Term term, Evidence evidence) {
        Set<String> ids = new HashSet<>();
        term.see().stream()
                .map(link -> evidence.linker().named(link.text()))
                .flatMap(Optional::stream)
                .filter(Target.Written.class::isInstance)
                .forEach(target -> ids.add(((Target.Written) target).entry().id()));
        ids.remove(term.id());
        return ids;
    }

    private static Set<String> reached(Localized<Prose> text, Evidence evidence) {
        Set<String> ids = new HashSet<>();
        text.byLanguage()
                .values()
                .forEach(prose -> prose.references()
                        .forEach(reference -> evidence.linker()
                                .resolve(reference, prose.source().file())
                                .filter(Target.Written.class::isInstance)
                                .ifPresent(target -> ids.add(
                                        ((Target.Written) target).entry().id()))));
        return ids;
    }
}
