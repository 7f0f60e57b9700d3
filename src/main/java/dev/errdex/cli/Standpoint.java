package dev.errdex.cli;

import dev.errdex.problem.Edit;
import dev.errdex.problem.Problem;
import dev.errdex.source.SourceFile;
import dev.errdex.source.Span;
import java.nio.file.Path;
import java.util.List;

/**
 * Problems as they are seen by a user who named the site folder {@code site}: by paths that an editor or terminal opens
 * from where the user stands.
 */
record Standpoint(Path site) {

    List<Problem> see(List<Problem> problems) {
        return problems.stream()
                .map(problem -> new Problem(
                        problem.rule(),
                        problem.severity(),
                        see(problem.span()),
                        problem.message(),
                        problem.hint(),
                        problem.others().stream().map(this::see).toList(),
                        problem.edits().stream()
                                .map(edit -> new Edit(see(edit.span()), edit.text()))
                                .toList(),
                        List.of()))
                .toList();
    }

    private Span see(Span span) {
        SourceFile file = span.file();
        boolean ofTheSite = file.path().startsWith("content/")
                || file.path().startsWith("templates/")
                || file.path().startsWith("static/");
        return ofTheSite
                ? new Span(
                        file.at(site.resolve(file.path()).normalize().toString().replace('\\', '/')),
                        span.start(),
                        span.end())
                : span;
    }
}
