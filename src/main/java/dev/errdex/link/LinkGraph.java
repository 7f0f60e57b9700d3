package dev.errdex.link;

import dev.errdex.link.Links.Stated;
import dev.errdex.link.Links.Use;
import dev.errdex.model.Entry;
import dev.errdex.model.Wiki;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who points at whom. */
public final class LinkGraph {
    private final String defaultLanguage;
    private final List<Links> links;
    private final Map<String, List<Integer>> pointing;

    /**
     * {@code links} are those of all entries, in their order; {@code pointing} tells where those stand that point at an
     * entry, by its id.
     */
    LinkGraph(String defaultLanguage, List<Links> links, Map<String, List<Integer>> pointing) {
        this.defaultLanguage = defaultLanguage;
        this.links = links;
        this.pointing = pointing;
    }

    /** {@code others} are the ids that each entry points at. */
    static Map<String, List<Integer>> pointing(List<List<String>> others) {
        Map<String, List<Integer>> pointing = HashMap.newHashMap(others.size());
        for (int i = 0; i < others.size(); i++) {
            Integer at = i;
            others.get(i)
                    .forEach(id ->
                            pointing.computeIfAbsent(id, x -> new ArrayList<>()).add(at));
        }
        return pointing;
    }

    /** What each entry points at, in the order of {@link Wiki#entries()}. */
    public List<Links> links() {
        return links;
    }

    /** Those of the other entries that point at this one, in prose or by a relation. */
    public List<Links> pointingAt(Entry entry) {
        return pointing.getOrDefault(entry.id(), List.of()).stream()
                .map(links::get)
                .toList();
    }

    /** Whether another entry does. */
    public boolean isPointedAt(Entry entry) {
        return pointing.containsKey(entry.id());
    }

    /** The first place in each other entry that a reader of the language sees point at {@code entry}. */
    public List<Use> mentions(Entry entry, String language) {
        List<Use> shown = new ArrayList<>();
        pointingAt(entry)
                .forEach(each -> each.uses().stream()
                        .filter(use -> Links.leadsTo(use.target(), entry.id()) && isSeen(use, language))
                        .filter(use -> !isNote(use, each, entry))
                        .findFirst()
                        .ifPresent(shown::add));
        return shown;
    }

    /** Whether it stands in the note of a relation to the entry, with which it is shown there anyway. */
    @SuppressWarnings("ReferenceEquality") // the very same text is meant
    private static boolean isNote(Use use, Links links, Entry entry) {
        return links.stated().stream()
                .anyMatch(
                        stated -> stated.related().note() == use.text() && Links.leadsTo(stated.target(), entry.id()));
    }

    private boolean isSeen(Use use, String language) {
        return use.text().in(language, defaultLanguage).orElseThrow().language().equals(use.language());
    }

    /** The relations that other errors state to this entry. */
    public List<Stated> statedTo(Entry entry) {
        return pointingAt(entry).stream()
                .flatMap(each -> each.stated().stream())
                .filter(stated -> Links.leadsTo(stated.target(), entry.id()))
                .toList();
    }
}
