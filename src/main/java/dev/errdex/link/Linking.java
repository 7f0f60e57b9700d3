package dev.errdex.link;

import dev.errdex.model.Entry;
import dev.errdex.model.Wiki;
import dev.errdex.source.ListMemory;
import java.util.List;
import java.util.Optional;

/**
 * Follows the links of a wiki again and again while it changes. What an entry is called, and what its links ask for, is found
 * out once for each state of the entry; what they lead to is looked up each time, and where it is the same, so are the
 * entry's {@link Links}. For one thread at a time.
 */
public final class Linking {
    private final ListMemory<Entry, List<String>> names;
    private final ListMemory<Entry, Pointers> pointers;
    private final ListMemory<Followed, Links> links;

    /** The links of an entry, and what they lead to. */
    private record Followed(Pointers pointers, List<Optional<Target>> targets) {
        Links links() {
            return pointers.leadingTo(targets);
        }
    }

    public Linking() {
        this(new ListMemory<>(Entry::id), new ListMemory<>(Entry::id), new ListMemory<>(followed -> followed.pointers().from().id()));
    }

    private Linking(ListMemory<Entry, List<String>> names, ListMemory<Entry, Pointers> pointers, ListMemory<Followed, Links> links) {
        this.names = names;
        this.pointers = pointers;
        this.links = links;
    }

    /** One that keeps nothing. */
    public static Linking once() {
        return new Linking(ListMemory.none(), ListMemory.none(), ListMemory.none());
    }

    /** What finds the targets of links. */
    public Linker linker(Wiki wiki) {
        return new Linker(wiki, names.each(wiki.entries(), List.of(), Names::of));
    }

    /** Who points at whom: all links of the wiki's entries are followed, on all processors. */
    public LinkGraph graph(Wiki wiki, Linker linker) {
        List<Followed> followed = pointers.each(wiki.entries(), List.of(wiki.codes()), entry -> Pointers.of(entry, wiki.codes()))
                .parallelStream().map(each -> new Followed(each, each.wanted().stream().map(linker::find).toList())).toList();
        return new LinkGraph(wiki.site().defaultLanguage(), links.each(followed, List.of(), Followed::links));
    }
}
