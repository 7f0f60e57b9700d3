package dev.errdex.link;

import dev.errdex.model.Entry;
import dev.errdex.model.Localized;
import dev.errdex.model.Prose;
import dev.errdex.model.Reference;
import dev.errdex.model.Wiki;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who points at whom. */
public final class LinkGraph {
    private final String defaultLanguage;
    private final Map<String, List<Use>> uses = new HashMap<>();
    private final Map<String, List<Stated>> stated = new HashMap<>();

    /** A place in an entry's prose that points at another entry; {@code language} is the prose's. */
    public record Use(Entry from, Localized<Prose> text, String language, Reference reference) {
        /** The prose around it. */
        public Prose prose() {
            return text.byLanguage().get(language);
        }
    }

    /** A relation that an error states to another entry. */
    public record Stated(Entry.ErrorDefinition from, Entry.Related related) {
    }

    /** Follows every reference of the wiki once. */
    public LinkGraph(Wiki wiki, Linker linker) {
        this.defaultLanguage = wiki.site().defaultLanguage();
        for (Entry entry : wiki.entries()) {
            for (Localized<Prose> text : entry.prose()) {
                text.byLanguage().forEach((language, prose) -> prose.references().forEach(reference ->
                        linker.resolve(reference, prose.source().file()).ifPresent(target -> {
                            if (target instanceof Target.Written written && !written.entry().id().equals(entry.id())) {
                                uses.computeIfAbsent(written.entry().id(), x -> new ArrayList<>()).add(new Use(entry, text, language, reference));
                            }
                        })));
            }
        }
        wiki.errors().forEach(error -> error.related().forEach(related -> target(related, error, linker)
                .filter(other -> !other.id().equals(error.id()))
                .ifPresent(other -> stated.computeIfAbsent(other.id(), x -> new ArrayList<>()).add(new Stated(error, related)))));
    }

    private static java.util.Optional<Entry> target(Entry.Related related, Entry.ErrorDefinition from, Linker linker) {
        return linker.related(related, from).filter(Target.Written.class::isInstance).map(target -> ((Target.Written) target).entry());
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
