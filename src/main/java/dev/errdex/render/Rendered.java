package dev.errdex.render;

import dev.errdex.problem.Problem;
import java.util.List;

/** What became of a page: its bytes, or what is wrong with the templates it needs. */
public sealed interface Rendered {

    /** The page as it goes to disk: HTML in UTF-8. */
    record Html(byte[] bytes) implements Rendered {}

    /** At least one problem, each at its place in a template. */
    record Failed(List<Problem> problems) implements Rendered {
        public Failed {
            problems = List.copyOf(problems);
        }
    }
}
