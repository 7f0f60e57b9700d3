package dev.errdex.author;

import dev.errdex.content.WikiReader;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A site as it would be with drafts laid over it. */
final class DraftedTree implements SourceTree {
    private final SourceTree site;
    private final Map<String, byte[]> drafts = new TreeMap<>();

    DraftedTree(SourceTree site, Collection<? extends Draft> drafts) {
        this.site = site;
        drafts.forEach(draft -> this.drafts.put(draft.path(), draft.text().getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public SequencedSet<String> paths() {
        TreeSet<String> all = new TreeSet<>(site.paths());
        all.addAll(drafts.keySet());
        return Collections.unmodifiableSequencedSet(all);
    }

    @Override
    public byte[] bytes(String path) {
        byte[] draft = drafts.get(path);
        return draft != null ? draft : site.bytes(path);
    }

    /**
     * The errors that the reader finds in the drafts themselves; a site that is broken elsewhere can still be added to.
     */
    List<Problem> errors() {
        return WikiReader.read(this).problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR
                        && drafts.containsKey(problem.span().file().path()))
                .collect(Collectors.toList());
    }
}
