package dev.errdex.content;

import static dev.errdex.content.Shape.fields;
import static dev.errdex.content.Shape.list;
import static dev.errdex.content.Shape.matching;
import static dev.errdex.content.Shape.optional;
import static dev.errdex.content.Shape.required;
import static dev.errdex.content.Shape.word;

import dev.errdex.content.Shape.Fields;
import dev.errdex.content.Shape.Names;
import dev.errdex.model.Wiki.Query;
import dev.errdex.problem.Problem;
import dev.errdex.source.SourceText;
import java.util.List;
import java.util.Objects;

/** {@code content/queries.yaml}: what readers ask, and what the search must find for it. */
final class QueriesFile {
    private static final Fields QUERY = fields(
            "Something that readers type or paste, and the page that they need.",
            required("query", word("a query"), "as a reader types it"),
            optional(
                    "language",
                    word("a language of the wiki").naming(Names.LANGUAGE),
                    "whose pages are searched; without it, the wiki's default language"),
            required(
                    "expect",
                    PageShapes.LINK,
                    "what must be found: a page, a term, or a code whether or not it has a page"),
            optional(
                    "within",
                    matching("[1-9]|[1-4]\\d|50", "a number from 1 to 50"),
                    "among how many results it must be; without it, 1: it must be the first"));

    static final Shape SHAPE = list(QUERY);

    private QueriesFile() {}

    /** The queries that can be asked; those of another language than these are told. */
    static List<Query> read(Values list, List<String> languages, List<Problem> problems) {
        return list
                .each(Values.LIST, each -> {
                    SourceText language = each.word("language");
                    if (language != null && !languages.contains(language.text())) {
                        problems.add(Problem.error(
                                "language-unknown",
                                language.span(),
                                "the wiki has no language \"" + language.text() + "\"",
                                "It has " + String.join(", ", languages)
                                        + "; add it to languages in site.yaml, or correct it."));
                        return null;
                    }
                    SourceText query = each.word("query");
                    SourceText expect = each.word("expect");
                    return query == null || expect == null
                            ? null
                            : new Query(
                                    query,
                                    language == null ? languages.getFirst() : language.text(),
                                    expect,
                                    Math.clamp(each.number("within", 1), 1, 50));
                })
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }
}
