package dev.errdex.link;

import dev.errdex.link.Places.Place;
import dev.errdex.model.Entry;
import dev.errdex.model.Wiki;
import dev.errdex.source.Difference;
import dev.errdex.source.ListMemory;
import dev.errdex.source.Memory;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Follows the links of a wiki again and again while it changes. What an entry is found by, and what its links ask for,
 * is known for each state of the entry, and only those links are followed again that led to a page that changed, or
 * that ask for a name which is new. For one thread at a time.
 */
public final class Linking {
    private final boolean keeps;
    private final ListMemory<Entry, Place> placed;
    private final ListMemory<Entry, List<String>> called;
    private final Memory<Places> places;
    private final Memory<Map<String, Integer>> names;
    private final ListMemory<Entry, Pointers> pointers;
    private final ListMemory<Pointers, Links> links;
    private final Memory<Map<String, List<Integer>>> pointing;
    private State last = new State(List.of(), List.of(), new LinkGraph("", List.of(), Map.of()));

    /** The entries as they were when their links were last followed, what they were called, and who pointed at whom. */
    private record State(List<Entry> entries, List<List<String>> called, LinkGraph graph) {}

    public Linking() {
        this(true);
    }

    private Linking(boolean keeps) {
        this.keeps = keeps;
        placed = keeps ? new ListMemory<>(Entry::id) : ListMemory.none();
        called = keeps ? new ListMemory<>(Entry::id) : ListMemory.none();
        places = keeps ? new Memory<>() : Memory.none();
        names = keeps ? new Memory<>() : Memory.none();
        pointers = keeps ? new ListMemory<>(Entry::id) : ListMemory.none();
        links = keeps ? new ListMemory<>(asking -> asking.from().id()) : ListMemory.none();
        pointing = keeps ? new Memory<>() : Memory.none();
    }

    /** One that keeps nothing. */
    public static Linking once() {
        return new Linking(false);
    }

    /** A wiki's links: what finds their targets, and who points at whom. */
    public record Followed(Linker linker, LinkGraph graph) {}

    /** Follows all links of the wiki's entries, on all processors. */
    public Followed follow(Wiki wiki) {
        List<Entry> entries = wiki.entries();
        List<Place> placedNow = placed.each(entries, List.of(), Place::of);
        List<List<String>> calledNow = called.each(entries, List.of(), Names::of);
        Linker linker = new Linker(
                wiki,
                entries,
                places.get("", List.of(placedNow), () -> Places.of(placedNow)),
                names.get("", List.of(calledNow), () -> Names.places(calledNow)));
        List<Pointers> asking =
                pointers.each(entries, List.of(wiki.codes()), entry -> Pointers.of(entry, wiki.codes()));
        List<Links> followed = links.each(
                asking, linker.surroundings(), stale(entries, calledNow, linker), each -> each.leadingTo(linker));
        List<List<String>> others = followed.stream().map(Links::others).toList();
        LinkGraph graph = new LinkGraph(
                wiki.site().defaultLanguage(),
                followed,
                pointing.get("", List.of(others), () -> LinkGraph.pointing(others)));
        Stream.of(places, names, pointing).forEach(Memory::turn);
        if (keeps) {
            last = new State(entries, calledNow, graph);
        }
        return new Followed(linker, graph);
    }

    /**
     * Which links may lead elsewhere than they did, as long as all entries are where they were. A link that led to a
     * page has that page's id among those that it points at; one that leads to another page from now on, without having
     * led to one that changed, asks for a name that no changed page had.
     */
    private Predicate<Pointers> stale(List<Entry> entries, List<List<String>> calledNow, Linker linker) {
        if (linker.isAmbiguous()) {
            // Of pages that claim one id, which is a mistake, nobody could say which of them an id means.
            return asking -> true;
        }
        Difference changed = Difference.of(last.entries, entries);
        Set<String> reached = changed.in(last.entries).stream()
                .flatMap(entry -> last.graph.pointingAt(entry).stream())
                .map(each -> each.from().id())
                .collect(Collectors.toSet());
        Set<String> fresh = new HashSet<>();
        changed.in(calledNow).forEach(fresh::addAll);
        changed.in(last.called).forEach(fresh::removeAll);
        return asking -> reached.contains(asking.from().id()) || (!fresh.isEmpty() && asking.asksFor(fresh));
    }
}
