package dev.errdex.author;

import dev.errdex.content.WikiReader;
import dev.errdex.model.Wiki;
import dev.errdex.problem.Problem;
import dev.errdex.source.SourceTree;
import java.util.List;

/**
 * What an author has before them: the files of a site and what they say.
 *
 * @param languages those of the site, the default first
 */
record Desk(SourceTree tree, Wiki wiki, List<String> languages) {

    static Desk of(SourceTree tree) {
        Wiki wiki = WikiReader.read(tree).wiki();
        return new Desk(tree, wiki, wiki.site().languages());
    }

    boolean has(String path) {
        return tree.paths().contains(path);
    }

    String text(String path) {
        return tree.file(path).text();
    }

    /** The same drafts, which the reader has found no error in. */
    List<Draft> proofread(List<Draft> drafts) {
        for (Draft draft : drafts) {
            if (draft instanceof Draft.NewFile && has(draft.path())) {
                throw new Refused(draft.path() + " is already there", "Nothing was written. Edit that file, or choose another name.");
            }
        }
        List<Problem> errors = new DraftedTree(tree, drafts).errors();
        if (!errors.isEmpty()) {
            Problem first = errors.get(0);
            throw new Refused(first.span() + " would not be right: " + first.message(), "Nothing was written. " + first.hint());
        }
        return drafts;
    }
}
