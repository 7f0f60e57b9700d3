package dev.errdex.content;

import static dev.errdex.content.Shape.fields;
import static dev.errdex.content.Shape.list;
import static dev.errdex.content.Shape.optional;
import static dev.errdex.content.Shape.required;
import static dev.errdex.content.Shape.word;

import dev.errdex.content.Shape.Fields;
import dev.errdex.model.Entry.Comment;
import java.util.List;

/** {@code content/questions/<slug>/}: {@code question.md} and {@code answer-1.md}, {@code answer-2.md} and so on. */
final class QuestionFile {
    private static final Shape COMMENTS = list(PageShapes.commented("A remark."));

    static final Fields SHAPE = fields(
            "The front matter of a question.",
            required("title", word("a question"), "the question in one line"),
            PageShapes.tags(),
            PageShapes.aliases(),
            PageShapes.searchWords(),
            optional("asked-by", word("a name"), "who asked"),
            optional("asked-on", Shape.date(), "when"),
            PageShapes.updated(),
            optional("licence", word("a licence"), "the licence of the text"),
            optional("source", Shape.url(), "where it was asked, when it came from elsewhere"),
            optional("comments", COMMENTS, "remarks below the question"));

    static final Fields ANSWER = fields(
            "The front matter of an answer.",
            optional("by", word("a name"), "who answered"),
            optional("on", Shape.date(), "when"),
            optional("accepted", new Shape.Flag(), "whether it is the accepted answer; at most one is"),
            optional("licence", word("a licence"), "the licence of the text"),
            optional("source", Shape.url(), "where it was given, when it came from elsewhere"),
            optional("comments", COMMENTS, "remarks below the answer"));

    static final Fields TRANSLATION = fields(
            "The front matter of a translated question.",
            required("title", word("a question"), "the question in this language"),
            PageShapes.searchWords());

    static final Fields ANSWER_TRANSLATION =
            fields("The front matter of a translated answer: none of the fields is stated again.");

    private QuestionFile() {}

    static List<Comment> comments(Values values) {
        return values.each("comments", each -> new Comment(each.word("by"), each.word("on"), each.prose("text")));
    }
}
