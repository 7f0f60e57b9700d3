package dev.errdex.lsp;

import dev.errdex.content.Documents;
import dev.errdex.link.Anchors;
import dev.errdex.link.Linker;
import dev.errdex.link.Target;
import dev.errdex.live.Look;
import dev.errdex.model.Entry;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Localized;
import dev.errdex.model.Prose;
import dev.errdex.model.Reference;
import dev.errdex.model.Wiki;
import dev.errdex.source.SourceText;
import dev.errdex.source.Span;
import dev.errdex.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All places of a site that name something of it, and those where it is named first. */
final class Uses {
    private static final String TAGS = "content/tags.yaml";

    private final Wiki wiki;
    private final Linker linker;
    private final List<Use> all = new ArrayList<>();

    /**
     * A place that names something.
     *
     * @param span the whole link, or the name alone where it stands alone
     * @param declares whether the thing gets its name here
     */
    record Use(Span span, Target target, boolean declares) {}

    private Uses(Look look) {
        this.wiki = look.draft().wiki();
        this.linker = look.draft().linker();
        look.draft().graph().links().forEach(links -> {
            links.uses().forEach(use -> prose(use.reference(), use.target(), links.from()));
            links.stated().forEach(stated -> add(stated.related().target(), stated.target()));
        });
        wiki.entries().forEach(this::entry);
        around();
        if (look.tree().paths().contains(TAGS)) {
            Documents.read(look.tree().file(TAGS))
                    .filter(YamlNode.Mapping.class::isInstance)
                    .ifPresent(map -> ((YamlNode.Mapping) map)
                            .pairs()
                            .forEach(pair -> declare(
                                    pair.key().text(),
                                    new Target.TagPage(pair.key().text().text()))));
        }
    }

    static List<Use> of(Look look) {
        return new Uses(look).all;
    }

    /** What a place names: of several places that hold it the smallest. */
    static Optional<Use> at(At at) {
        Use best = null;
        for (Use use : of(at.look())) {
            if (use.span().file().path().equals(at.path())
                    && Positions.holds(use.span(), at.offset())
                    && (best == null || isCloser(use, best))) {
                best = use;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The same; of a link to a place on a page, what stands before the {@code #} names the page. */
    static Optional<Use> named(At at) {
        return at(at).map(use -> {
            int hash = use.span().text().indexOf('#');
            return !use.declares
                            && use.target() instanceof Target.Written written
                            && hash >= 0
                            && at.offset() <= use.span().start() + hash
                    ? new Use(use.span(), new Target.Written(written.entry(), ""), false)
                    : use;
        });
    }

    private static boolean isCloser(Use use, Use best) {
        return length(use) < length(best) || (length(use) == length(best) && use.declares);
    }

    private static int length(Use use) {
        return use.span().end() - use.span().start();
    }

    /** Whether two name one thing; a place on a page is another thing than the page. */
    static boolean isSame(Target one, Target other) {
        if (one instanceof Target.Written page) {
            return isOn(other, page.entry()) && page.anchor().equals(((Target.Written) other).anchor());
        }
        return one.equals(other);
    }

    /** Whether something is a page, or a place on it. */
    static boolean isOn(Target target, Entry page) {
        return target instanceof Target.Written written && written.entry().id().equals(page.id());
    }

    private void entry(Entry entry) {
        entry.tags().forEach(tag -> add(tag, Optional.of(new Target.TagPage(tag.text()))));
        switch (entry) {
            case ErrorDefinition error -> {
                declare(error.written(), new Target.Written(error, ""));
                error.causes().stream()
                        .filter(cause -> cause.id() != null)
                        .forEach(cause -> declare(cause.id(), new Target.Written(error, Anchors.cause(cause))));
                error.steps()
                        .forEach(step -> step.fixes()
                                .forEach(id -> add(id, Optional.of(new Target.Written(error, "cause-" + id.text())))));
            }
            case Entry.Term term -> {
                declare(term.name(), new Target.Written(term, ""));
                term.see().forEach(this::named);
            }
            case Entry.Article article -> {}
            case Entry.Question question -> {}
        }
        entry.prose()
                .forEach(text -> text.byLanguage()
                        .values()
                        .forEach(prose -> prose.headings()
                                .forEach(
                                        heading -> declare(heading.plain(), new Target.Written(entry, heading.id())))));
    }

    /** What stands around the pages: the front page, the navigation, sections, spaces, queries, addresses. */
    private void around() {
        List<Localized<Prose>> texts =
                new ArrayList<>(List.of(wiki.site().home().lead()));
        wiki.site().home().symptoms().forEach(symptom -> texts.add(symptom.text()));
        wiki.spaces().forEach(space -> texts.add(space.summary()));
        wiki.sections().forEach(section -> texts.add(section.summary()));
        texts.forEach(text -> text.byLanguage()
                .values()
                .forEach(prose -> prose.references()
                        .forEach(reference -> add(
                                reference.span(),
                                linker.resolve(reference, prose.source().file())))));
        wiki.site().home().mostLookedUp().forEach(this::named);
        wiki.site().home().symptoms().forEach(symptom -> symptom.links().forEach(this::named));
        wiki.site().navigation().forEach(menu -> menu.links().forEach(this::named));
        wiki.site().checking().queries().forEach(query -> named(query.expect()));
        wiki.site().addresses().forEach(address -> named(address.page()));
    }

    private void prose(Reference reference, Optional<Target> target, Entry from) {
        add(
                reference.span(),
                target.map(
                        each -> each instanceof Target.SamePage here ? new Target.Written(from, here.anchor()) : each));
    }

    private void named(SourceText link) {
        add(link, linker.named(link.text()));
    }

    private void add(SourceText name, Optional<Target> target) {
        add(name.span(), target);
    }

    private void add(Span span, Optional<Target> target) {
        target.ifPresent(each -> all.add(new Use(span, each, false)));
    }

    private void declare(SourceText name, Target target) {
        all.add(new Use(name.span(), target, true));
    }
}
