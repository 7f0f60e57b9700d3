package dev.errdex.link;

import dev.errdex.code.CodeSpaces;
import dev.errdex.link.Links.Stated;
import dev.errdex.link.Links.Use;
import dev.errdex.model.Entry;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Localized;
import dev.errdex.model.Prose;
import dev.errdex.model.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The links of an entry before anybody has followed them: a function of the entry and of the code spaces alone.
 *
 * @param places where they stand in its prose
 * @param wanted what these ask for, and behind that what its relations do
 */
record Pointers(Entry from, List<Place> places, List<Wanted> wanted) {

    /** A reference, and the prose it stands in. */
    record Place(Localized<Prose> text, String language, Reference reference) {}

    static Pointers of(Entry entry, CodeSpaces codes) {
        List<Place> places = new ArrayList<>();
        List<Wanted> wanted = new ArrayList<>();
        for (Localized<Prose> text : entry.texts()) {
            text.byLanguage()
                    .forEach((language, prose) -> prose.references().forEach(reference -> {
                        places.add(new Place(text, language, reference));
                        wanted.add(Wanted.by(reference, prose.source().file(), codes));
                    }));
        }
        if (entry instanceof ErrorDefinition error) {
            error.related().forEach(related -> wanted.add(Wanted.related(related, error, codes)));
        }
        return new Pointers(entry, List.copyOf(places), List.copyOf(wanted));
    }

    /** Whether a link asks for something by one of some names, folded. */
    boolean asksFor(Set<String> names) {
        for (Wanted each : wanted) {
            if (each.asksFor(names)) {
                return true;
            }
        }
        return false;
    }

    /** The links, followed. */
    Links leadingTo(Linker linker) {
        List<Optional<Target>> targets = wanted.stream().map(linker::find).toList();
        List<Use> uses = new ArrayList<>(places.size());
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            uses.add(new Use(from, place.text, place.language, place.reference, targets.get(i)));
        }
        List<Stated> stated = new ArrayList<>();
        for (int i = places.size(); i < targets.size(); i++) {
            ErrorDefinition error = (ErrorDefinition) from;
            stated.add(new Stated(error, error.related().get(i - places.size()), targets.get(i)));
        }
        return Links.of(from, List.copyOf(uses), List.copyOf(stated));
    }
}
