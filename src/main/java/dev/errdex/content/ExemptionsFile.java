package dev.errdex.content;

import static dev.errdex.content.Shape.fields;
import static dev.errdex.content.Shape.list;
import static dev.errdex.content.Shape.optional;
import static dev.errdex.content.Shape.required;
import static dev.errdex.content.Shape.word;

import dev.errdex.content.Shape.Fields;
import dev.errdex.content.Shape.Names;
import dev.errdex.model.Wiki.Exemption;
import java.util.List;

/** {@code content/exemptions.yaml}: findings that are right as they are, each with the reason. */
final class ExemptionsFile {
    private static final Fields EXEMPTION = fields(
            "A finding that is right as it is.",
            required("rule", word("a rule").naming(Names.RULE), "the rule's id"),
            required(
                    "path",
                    word("a file").naming(Names.FILE),
                    "the file as the finding names it, such as content/articles/basics/start.md; a * stands for any"
                            + " characters"),
            optional(
                    "text",
                    word("the text found"),
                    "exactly the characters found; without it, every finding of the rule in the file"),
            required("reason", word("a reason"), "why it is right"));

    static final Shape SHAPE = list(EXEMPTION);

    private ExemptionsFile() {}

    static List<Exemption> read(Values list) {
        return list
                .each(
                        Values.LIST,
                        each -> new Exemption(
                                each.word("rule"), each.word("path"), each.word("text"), each.word("reason")))
                .stream()
                .filter(each -> each.rule() != null && each.path() != null)
                .toList();
    }
}
