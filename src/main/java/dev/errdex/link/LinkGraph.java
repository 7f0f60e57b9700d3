package dev.errdex.link;

import dev.errdex.model.Entry;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Localized;
import dev.errdex.model.Prose;
import dev.errdex.model.Reference;
import dev.errdex.model.Wiki;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who points at whom. Every reference of the wiki's pages is followed once, on all processors. */
public final class LinkGraph {
    private final String defaultLanguage;
    private final List<Links> links;
    private final Map<String, List<Use>> uses = new HashMap<>();
    private final Map<String, List<Stated>> stated = new HashMap<>();

    /** What an entry points at: in its prose, and, if it is an error, by the relations that it states. */
    public record Links(Entry from, List<Use> uses, List<Stated> stated) {
        /** The ids of the other entries that it points at. */
        public Set<String> ids() {
            Set<String> ids = new HashSet<>();
            uses.forEach(use -> use.entry().ifPresent(entry -> ids.add(entry.id())));
            stated.forEach(each -> each.entry().ifPresent(entry -> ids.add(entry.id())));
            ids.remove(from.id());
            return ids;
        }
    }

    /** A place in an entry's prose that points at something; {@code language} is the prose's; without a target it points nowhere. */
    public record Use(Entry from, Localized<Prose> text, String language, Reference reference, Optional<Target> target) {
        /** The prose around it. */
        public Prose prose() {
            return text.byLanguage().get(language);
        }

        Optional<Entry> entry() {
            return LinkGraph.entry(target);
        }
    }

    /** A relation that an error states; without a target it states one to nothing. */
    public record Stated(ErrorDefinition from, Entry.Related related, Optional<Target> target) {
        Optional<Entry> entry() {
            return LinkGraph.entry(target);
        }
    }

    public LinkGraph(Wiki wiki, Linker linker) {
        this.defaultLanguage = wiki.site().defaultLanguage();
        this.links = wiki.entries().parallelStream().map(entry -> links(entry, linker)).toList();
        for (Links each : links) {
            each.uses.forEach(use -> use.entry().filter(other -> !other.id().equals(use.from.id()))
                    .ifPresent(other -> uses.computeIfAbsent(other.id(), x -> new ArrayList<>()).add(use)));
            each.stated.forEach(relation -> relation.entry().filter(other -> !other.id().equals(relation.from.id()))
                    .ifPresent(other -> stated.computeIfAbsent(other.id(), x -> new ArrayList<>()).add(relation)));
        }
    }

    private static Links links(Entry entry, Linker linker) {
        List<Use> uses = new ArrayList<>();
        for (Localized<Prose> text : entry.prose()) {
            text.byLanguage().forEach((language, prose) -> prose.references().forEach(reference ->
                    uses.add(new Use(entry, text, language, reference, linker.resolve(reference, prose.source().file())))));
        }
        List<Stated> stated = !(entry instanceof ErrorDefinition error) ? List.of()
                : error.related().stream().map(related -> new Stated(error, related, linker.related(related, error))).toList();
        return new Links(entry, uses, stated);
    }

    private static Optional<Entry> entry(Optional<Target> target) {
        return target.filter(Target.Written.class::isInstance).map(written -> ((Target.Written) written).entry());
    }

    /** What each entry points at, in the order of {@link Wiki#entries()}. */
    public List<Links> links() {
        return links;
    }

    /** The first place in each other entry that a reader of the language sees point at {@code entry}, by entry id. */
    public List<Use> mentions(Entry entry, String language) {
        List<Use> shown = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Use use : uses.getOrDefault(entry.id(), List.of())) {
            boolean visible = use.text().in(language, defaultLanguage).orElseThrow().language().equals(use.language());
            if (visible && seen.add(use.from().id())) {
                shown.add(use);
            }
        }
        return shown;
    }

    /** The relations that other errors state to this entry. */
    public List<Stated> statedTo(Entry entry) {
        return stated.getOrDefault(entry.id(), List.of());
    }
}
