package dev.errdex.content;

import static dev.errdex.content.Shape.fields;
import static dev.errdex.content.Shape.list;
import static dev.errdex.content.Shape.optional;
import static dev.errdex.content.Shape.prose;
import static dev.errdex.content.Shape.required;
import static dev.errdex.content.Shape.text;
import static dev.errdex.content.Shape.word;

import dev.errdex.content.Shape.Fields;
import dev.errdex.markdown.Vocabulary;
import dev.errdex.model.Entry.Term;
import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code content/glossary.yaml}: a list of terms. */
final class GlossaryFile {
    private static final Fields TERM = fields(
            "A term.",
            required("id", Shape.slug("an id"), "its name in links: glossary/<id>"),
            required("term", text(), "the term as it stands in a sentence"),
            optional(
                    "forms",
                    new Shape.ByLanguage(list(word("a form of the term"))),
                    "further forms that occur in texts, such as plurals, by language"),
            required("short", prose(), "the definition that opens over the text: one or two sentences"),
            optional("more", prose(), "more about it, for the glossary page"),
            optional("see", list(PageShapes.LINK), "pages about it"));

    static final Shape SHAPE = list(TERM);

    private GlossaryFile() {}

    /** Term ids by form by language: all that finding terms in texts needs. */
    static Vocabulary vocabulary(Values glossary) {
        Map<String, Map<String, String>> forms = new HashMap<>();
        glossary.each(Values.LIST, term -> {
            String id = term.string("id", "");
            term.name("term")
                    .byLanguage()
                    .forEach((language, text) -> forms.computeIfAbsent(language, x -> new HashMap<>())
                            .putIfAbsent(text.text(), id));
            term.wordsByLanguage("forms")
                    .byLanguage()
                    .forEach((language, words) ->
                            words.forEach(word -> forms.computeIfAbsent(language, x -> new HashMap<>())
                                    .putIfAbsent(word.text(), id)));
            return id;
        });
        return Vocabulary.of(forms);
    }

    static List<Term> read(SourceFile file, Values glossary) {
        return glossary.each(Values.LIST, values -> term(file, values)).stream()
                .filter(term -> term.name() != null)
                .toList();
    }

    private static Term term(SourceFile file, Values values) {
        SourceText name = values.word("id");
        return new Term(
                file,
                "glossary/" + (name == null ? "" : name.text()),
                name,
                values.name("term"),
                values.wordsByLanguage("forms"),
                values.inline("short"),
                values.prose("more"),
                values.words("see"));
    }
}
