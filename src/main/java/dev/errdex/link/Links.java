package dev.errdex.link;

import dev.errdex.model.Entry;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Localized;
import dev.errdex.model.Prose;
import dev.errdex.model.Reference;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an entry points at: in its prose, and, if it is an error, by the relations that it states.
 *
 * @param unsure those uses that lead nowhere, or to a place on a page, which may be missing
 * @param others the ids of the other entries among them, each once
 */
public record Links(Entry from, List<Use> uses, List<Stated> stated, List<Use> unsure, List<String> others) {

    /**
     * A place in an entry's prose that points at something; {@code language} is the prose's; without a target it points
     * nowhere.
     */
    public record Use(
            Entry from, Localized<Prose> text, String language, Reference reference, Optional<Target> target) {
        /** The prose around it. */
        public Prose prose() {
            return Objects.requireNonNull(text.byLanguage().get(language));
        }
    }

    /** A relation that an error states; without a target it states one to nothing. */
    public record Stated(ErrorDefinition from, Entry.Related related, Optional<Target> target) {}

    static Links of(Entry from, List<Use> uses, List<Stated> stated) {
        List<Use> unsure = uses.stream()
                .filter(use -> use.target()
                        .map(target -> target instanceof Target.SamePage
                                || (target instanceof Target.Written written
                                        && !written.anchor().isEmpty()))
                        .orElse(true))
                .toList();
        return new Links(
                from,
                uses,
                stated,
                unsure,
                Stream.concat(uses.stream().map(Use::target), stated.stream().map(Stated::target))
                        .flatMap(Optional::stream)
                        .filter(Target.Written.class::isInstance)
                        .map(target -> ((Target.Written) target).entry().id())
                        .filter(id -> !id.equals(from.id()))
                        .distinct()
                        .toList());
    }

    static boolean leadsTo(Optional<Target> target, String id) {
        return target.isPresent()
                && target.get() instanceof Target.Written written
                // Ids begin alike and are as long as each other; their hash codes are known and tell most of them
                // apart.
                && written.entry().id().hashCode() == id.hashCode()
                && written.entry().id().equals(id);
    }
}
