package dev.errdex.live;

import dev.errdex.build.SiteDraft;
import dev.errdex.problem.Problem;
import dev.errdex.source.SourceTree;
import java.util.List;
import java.util.Set;

/**
 * A site at one moment.
 *
 * @param tree its files, with the texts that nobody has saved
 * @param problems what is wrong with it, as far as {@link SiteDraft#problems} tells
 * @param changed the files that have changed since the look before, none in the first
 * @param started when the change was noticed, as {@link System#nanoTime} tells it
 */
public record Look(SiteDraft draft, SourceTree tree, List<Problem> problems, Set<String> changed, long started) {
    /** Whether it can be published, as far as is known. */
    public boolean isRight() {
        return !SiteDraft.hasErrors(problems);
    }
}
