package dev.errdex.author;

import dev.errdex.code.Code;
import dev.errdex.content.Shape;
import dev.errdex.content.WikiReader;
import dev.errdex.model.Wiki;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.source.SourceTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an author has before them: the files of a site and what they say.
 *
 * @param languages those of the site, the default first
 * @param problems what the reader found
 */
record Desk(SourceTree tree, Wiki wiki, List<String> languages, List<Problem> problems) {

    static Desk of(SourceTree tree) {
        WikiReader.Result read = WikiReader.read(tree);
        return new Desk(tree, read.wiki(), read.wiki().site().languages(), read.problems());
    }

    /** The same, when {@code site.yaml} can be read; otherwise nobody knows in which languages to write. */
    Desk withItsLanguages() {
        errors("content/site.yaml")
                .filter(problem ->
                        problem.rule().startsWith("yaml-") || problem.rule().equals("file-encoding"))
                .findFirst()
                .ifPresent(problem -> {
                    throw new Refused(
                            "the site's languages cannot be known because of " + told(problem),
                            "Nothing was written. " + problem.hint());
                });
        return this;
    }

    /** What files may say here, by the kind of file. */
    Map<String, Shape> shapes() {
        return WikiReader.shapes(wiki.site().fields());
    }

    /** The errors that the reader has found in files whose path begins so. */
    Stream<Problem> errors(String path) {
        return problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR
                        && problem.span().file().path().startsWith(path));
    }

    static String told(Problem problem) {
        return problem.span() + ": " + problem.message();
    }

    /** The file that tells about a code already. */
    Optional<String> page(Code code) {
        return wiki.errors().stream()
                .filter(error -> error.code().equals(code))
                .map(error -> error.file().path())
                .findFirst();
    }

    /** The wiki's language in which a text in {@code language} stands; empty is the default one. */
    Optional<String> language(String language) {
        return language.isEmpty()
                ? Optional.of(languages.get(0))
                : languages.stream()
                        .filter(language::equalsIgnoreCase)
                        .findFirst()
                        .or(() -> languages.stream()
                                .filter(each -> Columns.reaches(language, each))
                                .findFirst());
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
                throw new Refused(
                        draft.path() + " is already there",
                        "Nothing was written. Edit that file, or choose another name.");
            }
        }
        List<Problem> errors = new DraftedTree(tree, drafts).errors();
        if (!errors.isEmpty()) {
            Problem first = errors.get(0);
            throw new Refused(
                    first.span() + " would not be right: " + first.message(), "Nothing was written. " + first.hint());
        }
        return drafts;
    }
}
