package dev.errdex.author;

import dev.errdex.content.WikiReader;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.source.OverlaidTree;
import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceTree;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Drafts laid over a site. */
final class DraftedTree {
    private final SourceTree site;
    private final Map<String, SourceFile> drafts = new TreeMap<>();

    DraftedTree(SourceTree site, Collection<? extends Draft> drafts) {
        this.site = site;
        drafts.forEach(draft -> this.drafts.put(draft.path(), SourceFile.of(draft.path(), draft.text())));
    }

    /** The site as it would be with them. */
    SourceTree tree() {
        return new OverlaidTree(site, drafts);
    }

    /**
     * The errors that the reader finds in the drafts themselves; a site that is broken elsewhere can still be added to.
     */
    List<Problem> errors() {
        return WikiReader.read(tree()).problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR
                        && drafts.containsKey(problem.span().file().path()))
                .collect(Collectors.toList());
    }
}
