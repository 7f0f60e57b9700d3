package dev.errdex.content;

import static dev.errdex.content.Shape.fields;
import static dev.errdex.content.Shape.list;
import static dev.errdex.content.Shape.matching;
import static dev.errdex.content.Shape.optional;
import static dev.errdex.content.Shape.required;
import static dev.errdex.content.Shape.text;
import static dev.errdex.content.Shape.word;

import dev.errdex.content.Shape.Fields;

/** {@code content/articles/<section>/<slug>.md}, its translations, and {@code section.yaml} beside them. */
final class ArticleFile {
    private static final Shape ORDER = matching("\\d{1,6}", "a number");

    static final Fields SHAPE = fields(
            "The front matter of an article.",
            required("title", word("a title"), "the article's title"),
            required("summary", word("one or two sentences"), "what it tells, in one or two sentences"),
            PageShapes.tags(),
            PageShapes.aliases(),
            PageShapes.searchWords(),
            optional("applies-to", list(word("a product or version")), "products and versions"),
            optional("status", PageShapes.STATUS, "how far the page can be trusted; without it, draft"),
            optional("reviewed-on", Shape.date(), "when somebody last read it against its sources"),
            optional("verified-on", Shape.date(), "when it was verified"),
            PageShapes.updated(),
            optional("order", ORDER, "its place within the section; smaller comes first"),
            optional("references", list(PageShapes.REFERENCE), "sources outside the wiki"));

    static final Fields TRANSLATION = fields(
            "The front matter of a translated article; everything else is stated in the default language's file.",
            required("title", word("a title"), "the article's title in this language"),
            required("summary", word("one or two sentences"), "what it tells, in this language"),
            PageShapes.searchWords());

    static final Fields SECTION = fields(
            "A section of articles.",
            required("title", text(), "the section's title"),
            optional("summary", Shape.prose(), "what its articles are about"),
            optional("order", ORDER, "its place among the sections; smaller comes first"),
            optional(
                    "audience",
                    Shape.oneOf("an audience", "readers", "authors"),
                    "whom it is for; what is for authors leaves the lists, the navigation and the search of readers"));

    private ArticleFile() {}
}
